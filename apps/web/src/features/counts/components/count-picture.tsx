import { Stack, Text, Title } from '@mantine/core';
import type { AnswerCounts, ObservationMark, QuestionKind } from '@leerkring/shared';
import { lazy, Suspense } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { blocksOf, type CountLine, type TrendPoints } from '../count-blocks.ts';
import { CountTable } from './count-table.tsx';

const TrendChart = lazy(() => import('./trend-chart.tsx').then((it) => ({ default: it.TrendChart })));
const CountChart = lazy(() => import('./count-chart.tsx').then((it) => ({ default: it.CountChart })));

/** One closed question in numbers: a picture to look at, and the table that says all of it. */
export function CountPicture(props: {
  kind: QuestionKind;
  lines: CountLine[];
  /** Of whom the sentence below the table speaks. */
  whole: AnswerCounts | undefined;
  /** What went from one moment to another is a line instead of bars. */
  trend: { points: TrendPoints; domain: [number, number] | undefined } | null;
}) {
  const t = useText('counts');
  const { kind, lines, whole, trend } = props;
  const nameOf = (column: string) => (kind === 'observation' ? t.marks[column as ObservationMark] : column);
  return (
    <>
      {blocksOf({ kind }, lines).map((block) => (
        <Stack key={block.title} gap="sm">
          {block.title !== '' && (
            <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {block.title}
            </Title>
          )}
          {block.lines.some(({ counts }) => counts !== null) && (
            <Suspense fallback={<div style={{ height: 220 }} />}>
              {trend ? <TrendChart {...trend} /> : <CountChart block={block} nameOf={nameOf} />}
            </Suspense>
          )}
          <CountTable
            block={block}
            nameOf={nameOf}
            caption={kind === 'ranking' ? t.captionRanking : t.caption}
          />
        </Stack>
      ))}
      {whole && <InWords counts={whole} />}
      {trend && <TrendInWords points={trend.points} />}
    </>
  );
}

/** What a table of shares does not say. */
function InWords({ counts }: { counts: AnswerCounts }) {
  const t = useText('counts');
  const locale = useLocale();
  const say = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  if (counts.kind === 'number')
    return <Text size="sm">{t.range(say(counts.lowest), say(counts.middle), say(counts.highest))}</Text>;
  if (counts.kind === 'places')
    return (
      <Text size="sm">{t.places(counts.places.map(({ label, place }) => t.place(label, say(place))))}</Text>
    );
  return null;
}

/** The ends of a line are read off here; few answers make it swing, and that is said with it. */
function TrendInWords({ points }: { points: TrendPoints }) {
  const t = useText('counts');
  const locale = useLocale();
  const say = (mean: number | null | undefined) =>
    mean?.toLocaleString(locale, { maximumFractionDigits: 1 }) ?? null;
  return (
    <Text size="sm" component="div">
      {points.series.map(({ key, label, means }) => (
        <div key={key}>
          {t.trend(
            label,
            points.moments.flatMap((moment, at) => {
              const mean = say(means[at]);
              return mean === null ? [] : [t.meanThen(mean, moment)];
            }),
          )}
        </div>
      ))}
      <Text span size="sm" c="dimmed">
        {t.trendCare}
      </Text>
    </Text>
  );
}
