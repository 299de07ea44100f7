import {
  protocolAudiences,
  smallestGroup,
  type AnswerCounts,
  type InstrumentDto,
  type InstrumentQuestionDto,
} from '@leerkring/shared';
import { List, Spoiler, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { resultsQuery } from '../api.ts';

/** Whose answers; without counts they are too few, or would give a few away beside the whole. */
export interface ResultLine {
  key: string;
  label: string;
  count: { counts: AnswerCounts } | undefined;
}

export type RenderResult = (question: InstrumentQuestionDto, lines: ResultLine[]) => ReactNode;

/** What it came to: counts for everyone once it is closed, words for who brings answers together. */
export function InstrumentResults(props: {
  instrument: InstrumentDto;
  renderCounts: RenderResult;
  renderReasons: (question: InstrumentQuestionDto) => ReactNode;
}) {
  const t = useText('instruments').results;
  const app = useText('app');
  const locale = useLocale();
  const { instrument } = props;
  const { data: results } = useSuspenseQuery(resultsQuery(instrument.id));
  const { readWords } = instrument.can;
  const audiences = protocolAudiences.filter((it) =>
    instrument.questions.some(({ wordings = [] }) => wordings.some(({ audience }) => audience === it)),
  );
  const isNothing = results.hidden !== null && !readWords;
  return (
    <Section
      title={t.title}
      lead={[t.responses(results.responses), results.partials ? t.partials(results.partials) : '']
        .join(' ')
        .trim()}
    >
      {results.hidden === 'open' && <Text>{t.afterClosing}</Text>}
      {results.hidden === 'few' && <Text>{t.tooFew(smallestGroup)}</Text>}
      {!isNothing && (
        <Stack component="ol" gap="xl" p={0} m={0} maw="var(--lk-text)" style={{ listStyle: 'none' }}>
          {instrument.questions.map((question, at) => {
            const result = results.questions.find(({ questionId }) => questionId === question.id);
            const words = result?.words ?? [];
            return (
              <Stack key={question.id} component="li" gap="sm">
                <Title order={3} size="h4" style={{ overflowWrap: 'anywhere' }}>
                  {at + 1}. {question.text}
                </Title>
                {result?.counts
                  ? props.renderCounts(question, [
                      { key: 'all', label: t.everyone, count: { counts: result.counts } },
                      ...audiences.map((key) => ({
                        key,
                        label: t.audiences[key],
                        count: result.byAudience.find(({ audience }) => audience === key),
                      })),
                    ])
                  : results.hidden === null &&
                    question.kind !== 'open' && (
                      <Text size="sm" c="dimmed">
                        {t.tooFewHere(smallestGroup)}
                      </Text>
                    )}
                {result?.byAudience.map(({ audience, text }) => (
                  <Text key={audience} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {t.audiences[audience]}: {text}
                  </Text>
                ))}
                {!readWords && question.kind === 'open' && (
                  <Text size="sm" c="dimmed">
                    {t.notWords}
                  </Text>
                )}
                {instrument.state === 'closed' && props.renderReasons(question)}
                {readWords && instrument.state !== 'closed' && words.length > 0 && (
                  <div>
                    <Text size="sm" c="dimmed">
                      {instrument.kind.words?.[locale] ?? t.words} ({words.length})
                    </Text>
                    <Spoiler maxHeight={240} showLabel={t.all} hideLabel={app.close}>
                      <List style={{ overflowWrap: 'anywhere' }}>
                        {words.map((text, place) => (
                          // Two people may say exactly the same.
                          <List.Item key={`${place} ${text}`}>{text}</List.Item>
                        ))}
                      </List>
                    </Spoiler>
                  </div>
                )}
              </Stack>
            );
          })}
        </Stack>
      )}
    </Section>
  );
}
