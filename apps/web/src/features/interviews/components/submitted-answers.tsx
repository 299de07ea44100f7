import { Group, Select, Stack, Switch, Text, Title } from '@mantine/core';
import type { AnswerDto } from '@leerkring/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { answersQuery } from '../api.ts';
import classes from './talk.module.css';

/** What was handed in, question by question and by code, for whoever brings it together. */
export function SubmittedAnswers(props: { plgId: string }) {
  const t = useText('interviews');
  const { data, error } = useQuery(answersQuery(props.plgId));
  const [isQuotes, setQuotes] = useState(false);
  const [chosen, setChosen] = useState<string>();
  if (!data) return <ProblemNote error={error} />;
  const byQuestion = Map.groupBy(data, (it) => it.questionId);
  const questions = [...byQuestion.values()]
    .flatMap((answers) => answers.slice(0, 1))
    .toSorted((a, b) => a.audience.localeCompare(b.audience) || a.questionPosition - b.questionPosition);
  const question = questions.find((it) => it.questionId === chosen) ?? questions[0];
  const shown = (byQuestion.get(question?.questionId ?? '') ?? []).filter((it) => !isQuotes || it.isQuote);

  return (
    <Section title={t.answers.title} lead={t.answers.lead}>
      {question === undefined ? (
        <EmptyState title={t.answers.none} />
      ) : (
        <Stack gap="md">
          <Group gap="lg" align="flex-end">
            <Select
              label={t.answers.question}
              value={question.questionId}
              allowDeselect={false}
              onChange={(value) => setChosen(value ?? undefined)}
              style={{ flex: '1 1 18rem' }}
              data={(['student', 'teacher'] as const).map((audience) => ({
                group: t.answers.to[audience],
                items: questions
                  .filter((it) => it.audience === audience)
                  .map((it) => ({
                    value: it.questionId,
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
          <Surface>
            <Title order={3}>{question.questionText}</Title>
            <Text size="sm" c="dimmed" role="status">
              {t.answers.count(shown.length)}
            </Text>
            {shown.map((it) => (
              <Answer key={it.id} answer={it} />
            ))}
          </Surface>
        </Stack>
      )}
    </Section>
  );
}

function Answer(props: { answer: AnswerDto }) {
  const { answer } = props;
  const t = useText('interviews');
  return (
    <article className={classes['summary']} aria-label={answer.code}>
      <Group gap="sm">
        <Text fw={620}>{answer.code}</Text>
        {answer.isQuote && <StatusChip tone="active">{t.answers.literal}</StatusChip>}
      </Group>
      {answer.scale !== null && <Text fw={560}>{t.answers.scale(answer.scale, answer.scaleMax ?? 5)}</Text>}
      {answer.choice !== null && <Text fw={560}>{answer.choice}</Text>}
      {answer.skipReason === null ? (
        <Text className={classes['said'] ?? ''}>{answer.text}</Text>
      ) : (
        <Text c="dimmed">{t.answers.skipped(answer.skipReason)}</Text>
      )}
    </article>
  );
}
