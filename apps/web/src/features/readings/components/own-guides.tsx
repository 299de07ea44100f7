import type { ReaderDto, ReadingDto, ReadThreadDto } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { answersQuery } from '../../interviews/api.ts';
import { useHandInReading } from '../api.ts';
import { OwnThread } from './own-thread.tsx';
import { QuestionPicker, useQuestion } from './question-picker.tsx';
import type { RenderAnswer } from './reading-page.tsx';
import { ThreadForm } from './thread-form.tsx';

/** The first stage: what comes back in one's own conversations, question by question. */
export function OwnGuides(props: { reading: ReadingDto; mine: ReaderDto; renderAnswer: RenderAnswer }) {
  const t = useText('readings');
  const { reading, mine, renderAnswer } = props;
  const answers = useSuspenseQuery(answersQuery(reading.plgId)).data;
  const [question, setQuestion] = useQuestion(reading);
  const [writing, setWriting] = useState<{ key: string; thread?: ReadThreadDto }>();
  const [isHandingIn, setHandingIn] = useState(false);
  const handIn = useHandInReading(reading.plgId);
  if (!question) return null;
  const threads = reading.threads.filter((it) => it.canonicalId === question.canonicalId);
  const codes = mine.plan.map(({ code }) => code);
  const canWrite = reading.can.write;
  return (
    <Section
      title={t.mineTitle}
      lead={t.mineLead(mine.guides)}
      actions={
        canWrite && (
          <Button variant="default" onClick={() => setHandingIn(true)}>
            {t.handIn}
          </Button>
        )
      }
    >
      {!canWrite && <EmptyState title={t.handedIn} body={t.handedInBody} />}
      <QuestionPicker
        reading={reading}
        question={question}
        onChange={(next) => {
          setWriting(undefined);
          setQuestion(next);
        }}
      />
      {threads.length === 0 && !writing && <Text c="dimmed">{t.myThreadsEmpty}</Text>}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.myThreads}>
        {threads.map((it) => (
          <OwnThread
            key={it.id}
            thread={it}
            plgId={reading.plgId}
            onChange={() => setWriting({ key: it.id, thread: it })}
          />
        ))}
      </Stack>
      {writing ? (
        <ThreadForm
          key={writing.key}
          plgId={reading.plgId}
          canonicalId={question.canonicalId}
          thread={writing.thread}
          codes={codes}
          answers={answers.filter((it) => it.canonicalId === question.canonicalId && codes.includes(it.code))}
          renderAnswer={renderAnswer}
          onDone={() => setWriting(undefined)}
        />
      ) : (
        canWrite && (
          <Button
            style={{ alignSelf: 'flex-start' }}
            onClick={() => setWriting({ key: crypto.randomUUID() })}
          >
            {t.writeThread}
          </Button>
        )
      )}
      <ConfirmDialog
        opened={isHandingIn}
        title={t.handInTitle}
        body={t.handInBody}
        confirm={t.handIn}
        onConfirm={() => handIn.mutateAsync()}
        onClose={() => setHandingIn(false)}
      />
    </Section>
  );
}
