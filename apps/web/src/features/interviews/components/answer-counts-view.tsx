import { Text } from '@mantine/core';
import { type AnswerDto, countAnswers, smallestGroup } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';
import { CountsView } from './counts-view.tsx';

/** What the closed answers of one audience come to; nothing is counted over a few. */
export function AnswerCountsView(props: { answers: AnswerDto[] }) {
  const t = useText('interviews');
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
  return (
    <>
      <CountsView kind={form.kind} counts={counts} />
      {counts.kind !== 'grid' && counts.kind !== 'places' && <Trend answers={props.answers} />}
    </>
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
