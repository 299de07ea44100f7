import { Progress, Stack, Table, Text } from '@mantine/core';
import { type AnswerCounts, type ObservationMark, type QuestionKind, smallestGroup } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';
import { WideTable } from '../../../ui/wide-table.tsx';

/** Counts as they are: whether they may be shown was decided before. */
export function CountsView(props: { kind: QuestionKind; counts: AnswerCounts }) {
  const t = useText('interviews');
  const locale = useLocale();
  const { counts } = props;
  const say = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const nameOf = (column: string) =>
    props.kind === 'observation' ? t.talk.marks[column as ObservationMark] : column;
  if (counts.kind === 'number')
    return <Text>{t.answers.range(say(counts.lowest), say(counts.middle), say(counts.highest))}</Text>;
  if (counts.kind === 'grid')
    return (
      <WideTable label={t.answers.counts} minWidth={320}>
        <Table aria-label={t.answers.counts}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {counts.columns.map((column) => (
                <Table.Th key={column}>{nameOf(column)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {counts.rows.map((row) => (
              <Table.Tr key={row.label}>
                <Table.Th scope="row" maw="24rem" style={{ overflowWrap: 'anywhere' }}>
                  {row.label}
                </Table.Th>
                {row.counts?.map((count, at) => <Table.Td key={counts.columns[at]}>{count}</Table.Td>) ?? (
                  <Table.Td colSpan={counts.columns.length} c="dimmed">
                    {t.answers.tooFew(smallestGroup)}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    );
  if (counts.kind === 'places')
    return (
      <Stack component="ol" gap={2} m={0} pl="lg" aria-label={t.answers.counts}>
        {counts.places.map(({ label, place }) => (
          <Text component="li" key={label}>
            {label}{' '}
            <Text span c="dimmed">
              ({t.answers.place(say(place))})
            </Text>
          </Text>
        ))}
      </Stack>
    );
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.answers.counts}>
      {counts.bars.map(({ label, count }) => (
        <li key={label}>
          <Text size="sm">
            {label}: {t.answers.ofAnswers(count, counts.of)}
          </Text>
          <Progress value={(count / counts.of) * 100} size="md" aria-hidden />
        </li>
      ))}
    </Stack>
  );
}
