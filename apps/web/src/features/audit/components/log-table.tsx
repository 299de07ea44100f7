import type { AuditEntryDto } from '@leerkring/shared';
import { Code, Table, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** What happened, newest first; never what people wrote. */
export function LogTable(props: { entries: AuditEntryDto[] }) {
  const t = useText('audit');
  const dates = useDates();
  if (props.entries.length === 0) return <EmptyState title={t.empty} />;
  return (
    <Table verticalSpacing="xs" horizontalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.when}</Table.Th>
          <Table.Th>
            {t.who} · {t.what}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.entries.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td style={{ verticalAlign: 'top' }}>
              <Text
                component="time"
                size="sm"
                c="dimmed"
                dateTime={entry.at}
                style={{ fontVariantNumeric: 'tabular-nums' }}
              >
                {dates.dayTime(entry.at)}
              </Text>
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <Text span inherit fw={560}>
                {entry.actorName ?? t.nobody}
              </Text>{' '}
              {t.events[entry.name] ?? <Code>{entry.name}</Code>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
