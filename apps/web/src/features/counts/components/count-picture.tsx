import { Stack, Text, Title } from '@mantine/core';
import type { AnswerCounts, ObservationMark, QuestionKind } from '@leerkring/shared';
import { lazy, Suspense } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { blocksOf, type CountLine } from '../count-blocks.ts';
import { CountTable } from './count-table.tsx';

const CountChart = lazy(() => import('./count-chart.tsx').then((it) => ({ default: it.CountChart })));

/** One closed question in numbers: bars to look at, and the table that says all of it. The first line is the whole. */
export function CountPicture(props: { kind: QuestionKind; lines: CountLine[] }) {
  const t = useText('counts');
  const { kind, lines } = props;
  const nameOf = (column: string) => (kind === 'observation' ? t.marks[column as ObservationMark] : column);
  const whole = lines[0]?.count?.counts;
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
              <CountChart block={block} nameOf={nameOf} />
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
