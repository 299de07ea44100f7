import { Progress, Stack, Table, Text } from '@mantine/core';
import { type AnswerDto, countAnswers, type ObservationMark, smallestGroup } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';

/** What the closed answers of one audience come to; nothing is counted over a few. */
export function AnswerCountsView(props: { answers: AnswerDto[] }) {
  const t = useText('interviews');
  const locale = useLocale();
  const [form] = props.answers;
  if (!form || form.kind === 'open') return null;
  const counts = countAnswers({ ...form, numberMin: null, numberMax: null }, props.answers);
  if (!counts) return null;
  if (counts.of < smallestGroup)
    return (
      <Text size="sm" c="dimmed">
        {t.answers.tooFew(smallestGroup)}
      </Text>
    );
  const say = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const nameOf = (column: string) =>
    form.kind === 'observation' ? t.talk.marks[column as ObservationMark] : column;
  if (counts.kind === 'number')
    return (
      <>
        <Text>{t.answers.range(say(counts.lowest), say(counts.middle), say(counts.highest))}</Text>
        <Trend answers={props.answers} />
      </>
    );
  if (counts.kind === 'grid')
    return (
      <Table.ScrollContainer minWidth={320}>
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
                <Table.Th scope="row">{row.label}</Table.Th>
                {row.counts.map((count, at) => (
                  <Table.Td key={counts.columns[at]}>{count}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
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
      <Trend answers={props.answers} />
    </Stack>
  );
}

/** The mean in each version that asked it, in whichever words, where enough people answered. */
function Trend(props: { answers: AnswerDto[] }) {
  const t = useText('interviews');
  const locale = useLocale();
  const byVersion = [...Map.groupBy(props.answers, (it) => it.versionNumber)]
    .map(([version, answers]) => ({ version, marks: answers.flatMap((it) => it.scale ?? it.number ?? []) }))
    .toSorted((a, b) => a.version.localeCompare(b.version, undefined, { numeric: true }));
  if (byVersion.length < 2 || byVersion.every(({ marks }) => marks.length === 0)) return null;
  const mean = (marks: number[]) =>
    (marks.reduce((sum, mark) => sum + mark, 0) / marks.length).toLocaleString(locale, {
      maximumFractionDigits: 1,
    });
  return (
    <Text size="sm" c="dimmed" component="div">
      {byVersion.map(({ version, marks }) => (
        <div key={version}>
          {marks.length < smallestGroup
            ? t.answers.trendTooFew(version)
            : t.answers.trend(version, mean(marks), marks.length)}
        </div>
      ))}
    </Text>
  );
}
