import type { ReadingDto } from '@leerkring/shared';
import { Select, Table } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { WideTable } from '../../../ui/wide-table.tsx';
import { usePinGuide } from '../api.ts';

/** Every conversation with who reads it and why; appointing somebody divides the rest around it. */
export function PlanRows({ reading }: { reading: ReadingDto }) {
  const t = useText('readings');
  const pin = usePinGuide(reading.plgId);
  const { readers } = reading;
  const rows = readers
    .flatMap((reader) => reader.plan.map((guide) => ({ ...guide, reader })))
    .toSorted((a, b) => a.code.localeCompare(b.code));
  const people = readers.map((it) => ({ value: it.membershipId, label: it.name }));
  return (
    <>
      <ProblemNote error={pin.error ?? undefined} />
      <WideTable label={t.plan} minWidth={620}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.conversation}</Table.Th>
              <Table.Th scope="col">{t.reader}</Table.Th>
              <Table.Th scope="col">{t.why}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((it) => (
              <Table.Tr key={it.code}>
                <Table.Th scope="row" fw={500}>
                  {it.code} · {t.audience[it.audience]}
                </Table.Th>
                <Table.Td>
                  <Select
                    aria-label={t.assign(it.code)}
                    allowDeselect={false}
                    disabled={pin.isPending}
                    data={it.isPinned ? [...people, { value: '', label: t.byPlan }] : people}
                    value={it.reader.membershipId}
                    onChange={(next) => pin.mutate({ code: it.code, membershipId: next || null })}
                  />
                </Table.Td>
                <Table.Td>{it.isPinned ? t.whyPinned : t.whyCould(it.mayRead ?? 0, readers.length)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </>
  );
}
