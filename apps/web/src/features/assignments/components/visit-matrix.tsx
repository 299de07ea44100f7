import type { AssignmentHostDto } from '@leerkring/shared';
import { Table, Text, VisuallyHidden } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { WideTable } from '../../../ui/wide-table.tsx';
import type { VisitRow } from '../visits.ts';

/** Who goes where at one glance: senders from the left, hosts on top. */
export function VisitMatrix(props: { label: string; programmes: AssignmentHostDto[]; rows: VisitRow[] }) {
  const { matrix: t, noProgramme } = useText('assignments');
  const { programmes, rows } = props;
  const ids = programmes.map(({ programmeId }) => programmeId);
  const isLoose = (row: VisitRow) => row.fromId === null || !ids.includes(row.fromId);
  const senders = [
    ...programmes.map(({ programmeId, name }) => ({ id: programmeId, name })),
    ...(rows.some(isLoose) ? [{ id: null, name: noProgramme }] : []),
  ];
  return (
    <WideTable label={props.label} minWidth={programmes.length * 140 + 150}>
      <Table withColumnBorders verticalSpacing="sm" horizontalSpacing="xs" layout="fixed" fz="sm">
        <Table.Caption>{t.caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.from}</Table.Th>
            {programmes.map(({ programmeId, name }) => (
              <Table.Th key={programmeId} scope="col" style={{ overflowWrap: 'break-word', hyphens: 'auto' }}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {senders.map((sender) => (
            <Table.Tr key={sender.id ?? 'none'}>
              <Table.Th scope="row" style={{ overflowWrap: 'break-word', hyphens: 'auto' }}>
                {sender.name}
              </Table.Th>
              {ids.map((id) => {
                const here = rows.filter(
                  (row) => row.toId === id && (sender.id === null ? isLoose(row) : row.fromId === sender.id),
                );
                return (
                  <Table.Td
                    key={id}
                    bg={sender.id === id ? 'var(--lk-sunken)' : undefined}
                    style={{ verticalAlign: 'top' }}
                  >
                    {here.map((row) => (
                      <Text key={row.key} size="sm" fw={row.isMine || row.isNew ? 700 : 400}>
                        {row.name}
                      </Text>
                    ))}
                    {here.length === 0 && (
                      <VisuallyHidden>{sender.id === id ? t.own : t.none}</VisuallyHidden>
                    )}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
