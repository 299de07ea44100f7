import { Text } from '@mantine/core';
import { type AnswerDto, type CountSlice, countTogether, meanOf, smallestGroup } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';
import { CountsView } from './counts-view.tsx';

const slice = (key: string, rank: number, answers: AnswerDto[]): CountSlice => ({
  key,
  rank,
  voices: answers.map((answer) => ({ by: answer.id, answer })),
});

/** What the closed answers of one audience come to; nothing is counted over a few. */
export function AnswerCountsView(props: { answers: AnswerDto[] }) {
  const t = useText('interviews');
  const [first] = props.answers;
  if (!first || first.kind === 'open') return null;
  const form = { ...first, numberMin: null, numberMax: null };
  const versions = [...Map.groupBy(props.answers, (it) => it.versionNumber)].toSorted(([a], [b]) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
  const shown = countTogether(form, [
    slice('all', 0, props.answers),
    ...versions.map(([version, answers]) => slice(version, 1, answers)),
  ]);
  const whole = shown.find(({ key }) => key === 'all')?.counts;
  if (!whole)
    return (
      <Text size="sm" c="dimmed">
        {t.answers.tooFew(smallestGroup)}
      </Text>
    );
  return (
    <>
      <CountsView kind={form.kind} counts={whole} />
      {versions.length > 1 && meanOf(whole) !== null && (
        <Trend
          versions={versions.map(([version]) => ({
            version,
            counts: shown.find(({ key }) => key === version)?.counts,
          }))}
        />
      )}
    </>
  );
}

/** The mean in each version that asked it, in whichever words, where enough people answered. */
function Trend(props: { versions: { version: string; counts: Parameters<typeof meanOf>[0] | undefined }[] }) {
  const t = useText('interviews');
  const locale = useLocale();
  return (
    <Text size="sm" c="dimmed" component="div">
      {props.versions.map(({ version, counts }) => {
        const mean = counts && meanOf(counts);
        return (
          <div key={version}>
            {counts && typeof mean === 'number'
              ? t.answers.trend(version, mean.toLocaleString(locale, { maximumFractionDigits: 1 }), counts.of)
              : t.answers.trendTooFew(version)}
          </div>
        );
      })}
    </Text>
  );
}
