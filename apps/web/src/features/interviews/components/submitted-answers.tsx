import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { answersQuery } from '../api.ts';
import classes from './talk.module.css';

/** What was handed in, by code, for whoever brings it together. */
export function SubmittedAnswers(props: { plgId: string }) {
  const t = useText('interviews');
  const { data } = useQuery(answersQuery(props.plgId));
  const [show, setShow] = useState<'all' | 'quotes'>('all');
  const [questionId, setQuestionId] = useState<string | null>(null);
  if (!data) return null;
  const questions = new Map(data.map((it) => [it.questionId, it]));
  const shown = data.filter(
    (it) => (show === 'all' || it.isQuote) && (questionId === null || it.questionId === questionId),
  );

  return (
    <Section title={t.answers.title} lead={t.answers.lead}>
      {data.length === 0 ? (
        <EmptyState title={t.answers.none} />
      ) : (
        <Stack gap="md">
          <Group gap="md" align="flex-end">
            <SegmentedControl
              aria-label={t.answers.filter}
              value={show}
              onChange={(value) => setShow(value === 'quotes' ? 'quotes' : 'all')}
              data={[
                { value: 'all', label: t.answers.all },
                { value: 'quotes', label: t.answers.quotes },
              ]}
            />
            <Select
              label={t.answers.question}
              placeholder={t.answers.everyQuestion}
              clearable
              value={questionId}
              onChange={setQuestionId}
              style={{ flex: '1 1 16rem' }}
              data={[...questions.values()].map((it) => ({
                value: it.questionId,
                label: `${t.audience[it.audience]} ${it.questionPosition}. ${it.questionText}`,
              }))}
            />
          </Group>
          <Text size="sm" c="dimmed" role="status">
            {t.answers.count(shown.length, new Set(shown.map((it) => it.code)).size)}
          </Text>
          <Surface>
            {shown.map((it) => (
              <article key={it.id} className={classes['summary']}>
                <Group gap="sm">
                  <Text fw={620}>{it.code}</Text>
                  {it.isQuote && <StatusChip tone="active">{t.answers.literal}</StatusChip>}
                </Group>
                <Text size="sm" c="dimmed">
                  {it.questionPosition}. {it.questionText}
                </Text>
                {it.scale !== null && <Text fw={560}>{t.answers.scale(it.scale, it.scaleMax ?? 5)}</Text>}
                {it.choice !== null && <Text fw={560}>{it.choice}</Text>}
                {it.skipReason === null ? (
                  <Text className={classes['said'] ?? ''}>{it.text}</Text>
                ) : (
                  <Text c="dimmed">{t.answers.skipped(it.skipReason)}</Text>
                )}
              </article>
            ))}
          </Surface>
        </Stack>
      )}
    </Section>
  );
}
