import type { ReciprocityDto } from '@leerkring/shared';
import { Stack, Table, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { LongList } from '../../../ui/long-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { WideTable } from '../../../ui/wide-table.tsx';
import { ReciprocityBars } from './reciprocity-bars.tsx';

const tones = { even: 'done', waived: 'neutral', uneven: 'waiting' } as const;

/** Who gives and who gets: as bars for the eye, as a table for the numbers. */
export function ReciprocitySection({ ledger }: { ledger: ReciprocityDto }) {
  const t = useText('reciprocity');
  const { rows, waiver } = ledger;
  const years = [...new Set(rows.flatMap((row) => row.years.map(({ schoolYear }) => schoolYear)))].toSorted(
    (a, b) => b.localeCompare(a),
  );
  if (rows.every(({ total }) => total.visited + total.hosted === 0)) return null;
  return (
    <Section title={t.title} lead={t.lead}>
      <LongList items={rows} textsOf={(it) => [it.name]}>
        {(shown) => (
          <Stack gap="md">
            <ReciprocityBars rows={shown} />
            <WideTable label={t.table} minWidth={260 + years.length * 150}>
              <Table verticalSpacing="sm" horizontalSpacing="sm">
                <Table.Caption>{t.caption}</Table.Caption>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t.programme}</Table.Th>
                    {years.map((year) => (
                      <Table.Th key={year} scope="col">
                        {year}
                      </Table.Th>
                    ))}
                    <Table.Th scope="col">{t.balance}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.map((row) => (
                    <Table.Tr key={row.programmeId}>
                      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
                        {row.name}
                      </Table.Th>
                      {years.map((schoolYear) => {
                        const year = row.years.find((it) => it.schoolYear === schoolYear);
                        return (
                          <Table.Td key={schoolYear}>
                            {year ? (
                              <Stack gap={0}>
                                <Text size="sm">{t.gaveAndGot(year.visited, year.hosted)}</Text>
                                <Text size="xs" c="dimmed">
                                  {t.begun(year.visitedBegun + year.hostedBegun, year.visited + year.hosted)}
                                </Text>
                              </Stack>
                            ) : (
                              <Text size="sm" c="dimmed">
                                {t.absent}
                              </Text>
                            )}
                          </Table.Td>
                        );
                      })}
                      <Table.Td style={{ whiteSpace: 'nowrap' }}>
                        <StatusChip tone={tones[row.balance]}>{t.balances[row.balance]}</StatusChip>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          </Stack>
        )}
      </LongList>
      {waiver !== '' && <Text size="sm">{t.waiver(waiver)}</Text>}
    </Section>
  );
}
