import { Group, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import {
  type CountedProgrammeDto,
  type CountedQuestionDto,
  protocolAudiences,
  type QuoteDto,
  type SettledCountDto,
} from '@leerkring/shared';
import { useId, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';
import { type CountLine, type CountView, countViews, trendOf, yearLines } from '../count-blocks.ts';
import { CountPicture } from './count-picture.tsx';

type SettledLine = CountLine & { count: SettledCountDto | undefined };

/** One question in all its wordings: what was counted, next to each other, and the words that were quoted. */
export function QuestionCounts(props: {
  question: CountedQuestionDto;
  schoolYear: string;
  programmes: CountedProgrammeDto[];
  quotes: QuoteDto[];
}) {
  const t = useText('counts');
  const dates = useDates();
  const id = useId();
  const [view, setView] = useState<CountView>('audience');
  const { question } = props;
  const versions = [...new Set(question.wordings.flatMap((it) => it.versions))].toSorted((a, b) =>
    a.localeCompare(b, undefined, { numeric: true }),
  );
  const asked = protocolAudiences.filter((audience) =>
    question.wordings.some((it) => it.audience === audience),
  );
  // Whom it was asked of in another year only, has words there.
  const worded = protocolAudiences.filter((audience) =>
    [question, ...question.otherYears].some(({ wordings }) =>
      wordings.some((it) => it.audience === audience),
    ),
  );
  const find = (place: Partial<Record<'audience' | 'programmeId' | 'version', string>>) =>
    question.counts.find(
      (it) =>
        it.audience === (place.audience ?? null) &&
        it.programmeId === (place.programmeId ?? null) &&
        it.version === (place.version ?? null),
    );
  const years = yearLines(
    [question, ...question.otherYears].map((it) => ({ schoolYear: props.schoolYear, ...it })),
  );
  const lines: Record<CountView, SettledLine[]> = {
    audience: asked.map((audience) => ({
      key: audience,
      label: t.audiences[audience],
      count: find({ audience }),
    })),
    programme: props.programmes.map((it) => ({
      key: it.id,
      label: it.name,
      count: find({ programmeId: it.id }),
    })),
    version: versions.map((version) => ({
      key: version,
      label: t.version(version),
      count: find({ version }),
    })),
    year: years.map(({ audience, schoolYear, count }) => ({
      key: `${audience} ${schoolYear}`,
      label: t.inYear(t.audiences[audience], schoolYear),
      count,
    })),
  };
  // Asked of one audience only, they are everyone.
  const [only] = asked.length === 1 ? asked : [];
  if (only) lines.audience = [];
  const whole: SettledLine = { key: 'all', label: only ? t.audiences[only] : t.all, count: find({}) };
  const views = countViews.filter(
    (it) => (it !== 'version' || versions.length > 1) && (it !== 'year' || question.otherYears.length > 0),
  );
  const quoted = asked.filter((audience) => props.quotes.some((it) => it.speaker === audience));
  // Everyone of this year is no line among years.
  const shown = view === 'year' ? lines.year : [whole, ...lines[view]];
  const points = {
    audience: null,
    programme: null,
    version: trendOf(
      lines.version.map(({ label, count }) => ({
        series: 'all',
        label: whole.label,
        moment: label,
        counts: count?.counts,
      })),
    ),
    year: trendOf(
      years.map(({ audience, schoolYear, count }) => ({
        series: audience,
        label: t.audiences[audience],
        moment: schoolYear,
        counts: count?.counts,
      })),
    ),
  }[view];
  const moments = [...new Set(shown.flatMap(({ count }) => count?.settledAt.slice(0, 10) ?? []))].toSorted();
  return (
    <Surface component="section" aria-labelledby={id}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3" id={id} style={{ overflowWrap: 'anywhere' }}>
            {question.wordings[0]?.text}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: Math.max(1, worded.length) }} spacing="md" mt="xs">
            {worded.map((audience) => (
              <div key={audience}>
                <Text size="sm" c="dimmed">
                  {t.askedOf[audience]}
                </Text>
                {question.wordings
                  .filter((it) => it.audience === audience)
                  .map((it) => (
                    <Text key={it.text} style={{ overflowWrap: 'anywhere' }}>
                      {it.text}{' '}
                      <Text span size="sm" c="dimmed">
                        ({t.inVersions(it.versions)})
                      </Text>
                    </Text>
                  ))}
                {question.otherYears.flatMap(({ schoolYear, wordings }) =>
                  wordings
                    .filter((it) => it.audience === audience)
                    .map((it) => (
                      <Text
                        key={`${schoolYear} ${it.text}`}
                        size="sm"
                        c="dimmed"
                        style={{ overflowWrap: 'anywhere' }}
                      >
                        {t.askedThen(schoolYear, it.text)}
                      </Text>
                    )),
                )}
              </div>
            ))}
          </SimpleGrid>
        </div>
        <SegmentedControl
          aria-label={t.compare}
          value={view}
          onChange={(next) => setView(next)}
          data={views.map((value) => ({ value, label: t.views[value] }))}
          style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        />
        <CountPicture
          kind={question.kind}
          lines={shown}
          whole={view === 'year' ? undefined : whole.count?.counts}
          trend={
            points && { points, domain: question.scaleMax === null ? undefined : [1, question.scaleMax] }
          }
        />
        <Group gap="xs">
          {question.scaleMax !== null && (question.scaleLow !== '' || question.scaleHigh !== '') && (
            <Text size="sm" c="dimmed">
              {t.scale(question.scaleLow, question.scaleMax, question.scaleHigh)}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t.settledAt(moments.map((day) => dates.day(day)))}
          </Text>
        </Group>
        {props.quotes.length > 0 && (
          <SimpleGrid cols={{ base: 1, sm: Math.max(1, quoted.length) }} spacing="md">
            {quoted.map((audience) => (
              <div key={audience}>
                <Text size="sm" c="dimmed">
                  {t.quotesOf[audience]}
                </Text>
                {props.quotes
                  .filter((it) => it.speaker === audience)
                  .map((it) => (
                    <Text key={it.id} ff="var(--lk-serif)" my="xs">
                      {it.words === null ? t.withdrawn : `“${it.words}”`}{' '}
                      <Text span size="sm" c="dimmed">
                        {it.code}
                      </Text>
                    </Text>
                  ))}
              </div>
            ))}
          </SimpleGrid>
        )}
      </Stack>
    </Surface>
  );
}
