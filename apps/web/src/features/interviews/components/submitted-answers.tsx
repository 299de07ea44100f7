import { Group, Select, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { type AnswerDto, type ProtocolAudience, protocolAudiences } from '@leerkring/shared';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { answersQuery } from '../api.ts';
import { AnswerCountsView } from './answer-counts-view.tsx';
import { ClosedWords } from './closed-words.tsx';
import classes from './talk.module.css';

/** What was handed in, question by question and by code, for whoever brings it together. */
export function SubmittedAnswers(props: { plgId: string; renderActions?: (answer: AnswerDto) => ReactNode }) {
  const t = useText('interviews');
  const { data, error } = useQuery(answersQuery(props.plgId));
  const [isQuotes, setQuotes] = useState(false);
  const [chosen, setChosen] = useState<string>();
  if (!data) return <ProblemNote error={error} />;
  // Every wording of one question, in every version: what was said to them is read side by side.
  const byQuestion = Map.groupBy(data, (it) => it.canonicalId);
  const questions = [...byQuestion.values()]
    .flatMap((answers) => answers.toSorted(byPlace).slice(0, 1))
    .toSorted(byPlace);
  const question = questions.find((it) => it.canonicalId === chosen) ?? questions[0];
  const shown = (byQuestion.get(question?.canonicalId ?? '') ?? []).filter((it) => !isQuotes || it.isQuote);
  const asked = protocolAudiences.filter((audience) => shown.some((it) => it.audience === audience));

  return (
    <Section title={t.answers.title} lead={t.answers.lead}>
      {question === undefined ? (
        <EmptyState title={t.answers.none} />
      ) : (
        <Stack gap="md">
          <Group gap="lg" align="flex-end">
            <Select
              label={t.answers.question}
              value={question.canonicalId}
              allowDeselect={false}
              onChange={(value) => setChosen(value ?? undefined)}
              style={{ flex: '1 1 18rem' }}
              data={protocolAudiences.map((audience) => ({
                group: t.answers.to[audience],
                items: questions
                  .filter((it) => it.audience === audience)
                  .map((it) => ({
                    value: it.canonicalId,
                    label: `${it.questionPosition}. ${it.questionText}`,
                  })),
              }))}
            />
            <Switch
              label={t.answers.quotes}
              checked={isQuotes}
              onChange={(event) => setQuotes(event.currentTarget.checked)}
              mb={8}
            />
          </Group>
          <SimpleGrid cols={{ base: 1, md: Math.max(1, asked.length) }} spacing="md">
            {asked.map((audience) => (
              <Audience
                key={audience}
                audience={audience}
                answers={shown.filter((it) => it.audience === audience)}
                renderActions={props.renderActions}
              />
            ))}
          </SimpleGrid>
          {shown.length === 0 && <Text c="dimmed">{t.answers.count(0)}</Text>}
        </Stack>
      )}
    </Section>
  );
}

const byPlace = (a: AnswerDto, b: AnswerDto) =>
  a.audience.localeCompare(b.audience) ||
  b.versionNumber.localeCompare(a.versionNumber, undefined, { numeric: true }) ||
  a.questionPosition - b.questionPosition;

/** One audience: how it was asked, in each version that asked it in its own words, and what was said. */
function Audience(props: {
  audience: ProtocolAudience;
  answers: AnswerDto[];
  renderActions: ((answer: AnswerDto) => ReactNode) | undefined;
}) {
  const t = useText('interviews');
  const { audience, answers } = props;
  const wordings = [...Map.groupBy(answers.toSorted(byPlace), (it) => it.questionText).values()];
  return (
    <Surface>
      <Text size="sm" c="dimmed">
        {t.answers.to[audience]}
      </Text>
      <Title order={3}>{wordings[0]?.[0]?.questionText}</Title>
      {wordings.slice(1).map(([it]) => (
        <Text size="sm" c="dimmed" key={it?.questionText}>
          {t.answers.asked(it?.questionText ?? '')} ({t.answers.inVersion(it?.versionNumber ?? '')})
        </Text>
      ))}
      <Text size="sm" c="dimmed" role="status" mb="xs">
        {t.answers.count(answers.length)}
      </Text>
      {/* Answers in another form, of a version before it changed, are read but not counted together. */}
      {[...Map.groupBy(answers, formKey).values()].map((alike) => (
        <AnswerCountsView key={formKey(alike[0])} answers={alike} />
      ))}
      {answers.map((it) => (
        <Answer key={it.id} answer={it} actions={props.renderActions?.(it)} />
      ))}
    </Surface>
  );
}

const formKey = (it: AnswerDto | undefined) =>
  JSON.stringify([it?.kind, it?.scaleMax, it?.options, it?.rows]);

function Answer(props: { answer: AnswerDto; actions: ReactNode }) {
  const { answer } = props;
  const t = useText('interviews');
  return (
    <article className={classes['summary']} aria-label={answer.code}>
      <Group gap="sm">
        <Text fw={620}>{answer.code}</Text>
        {answer.isQuote && <StatusChip tone="active">{t.answers.literal}</StatusChip>}
      </Group>
      <ClosedWords form={answer} answer={answer} />
      {answer.skipReason === null ? (
        <Text className={classes['said'] ?? ''}>{answer.text}</Text>
      ) : (
        <Text c="dimmed">{t.answers.skipped(answer.skipReason)}</Text>
      )}
      {props.actions}
    </article>
  );
}
