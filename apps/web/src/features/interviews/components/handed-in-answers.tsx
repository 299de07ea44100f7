import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { askedOf, CorrectAnswerDto, type OwnAnswerDto, type TaskQuestionDto } from '@leerkring/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { interviewQuery, useCorrectAnswer, useReleaseAnswer } from '../api.ts';
import type { DeviceInterview } from '../device/model.ts';
import { ClosedWords } from './closed-words.tsx';
import classes from './talk.module.css';

/** What was handed in, read back from the server. Words change with a reason only. */
export function HandedInAnswers(props: { interview: DeviceInterview }) {
  const { id, guide } = props.interview;
  const { data, error } = useQuery(interviewQuery(id));
  const [correcting, setCorrecting] = useState<string>();
  if (!data) return <ProblemNote error={error} />;
  const answerOf = (questionId: string) => data.answers.find((it) => it.questionId === questionId);
  return (
    <div>
      {askedOf(guide.questions, answerOf).map((question, index) => {
        const answer = answerOf(question.id);
        if (!answer) return null;
        return (
          <section key={question.id} className={classes['summary']}>
            <Text fw={560} component="h2" fz="md" m={0}>
              {index + 1}. {question.text}
            </Text>
            {correcting === question.id ? (
              <Correction interviewId={id} answer={answer} onDone={() => setCorrecting(undefined)} />
            ) : (
              <Said
                interviewId={id}
                question={question}
                answer={answer}
                onCorrect={data.can.correct ? () => setCorrecting(question.id) : undefined}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}

function Said(props: {
  interviewId: string;
  question: TaskQuestionDto;
  answer: OwnAnswerDto;
  onCorrect: (() => void) | undefined;
}) {
  const { question, answer } = props;
  const t = useText('interviews');
  return (
    <>
      <ClosedWords form={question} answer={answer} />
      {answer.skipReason === null ? (
        <Text className={classes['said'] ?? ''}>{answer.text}</Text>
      ) : (
        <Text c="dimmed">{t.talk.skipped(answer.skipReason)}</Text>
      )}
      {answer.correctedAt !== null && (
        <Text size="sm" c="dimmed">
          {t.correction.done}
        </Text>
      )}
      {answer.isSensitive === true && <Sensitive interviewId={props.interviewId} answer={answer} />}
      {props.onCorrect && (
        <div>
          <Button variant="subtle" size="compact-md" mx={-10} mih={32} onClick={props.onCorrect}>
            {t.correction.begin(question.position)}
          </Button>
        </div>
      )}
    </>
  );
}

function Correction(props: { interviewId: string; answer: OwnAnswerDto; onDone: () => void }) {
  const { answer } = props;
  const t = useText('interviews');
  const app = useText('app');
  const correct = useCorrectAnswer(props.interviewId);
  const form = useForm(
    CorrectAnswerDto,
    { questionId: answer.questionId, text: answer.text },
    async (values) => {
      await correct.mutateAsync(values);
      props.onDone();
    },
  );
  return (
    <form {...form.props}>
      <Stack gap="md" mt="xs">
        <FormRefusal>{form.refusal}</FormRefusal>
        <Textarea
          label={t.talk.answer}
          autosize
          minRows={3}
          autoFocus
          classNames={{ input: classes['answer'] ?? '' }}
          {...form.field('text')}
        />
        <TextInput
          label={t.correction.reason}
          description={t.correction.reasonHint}
          {...form.field('reason')}
        />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t.correction.save}
          </Button>
          <Button variant="default" onClick={props.onDone}>
            {app.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Held back from everyone else until the interviewer has looked again. */
function Sensitive(props: { interviewId: string; answer: OwnAnswerDto }) {
  const { questionId, releasedAt = null } = props.answer;
  const { sensitive: t } = useText('interviews');
  const release = useReleaseAnswer(props.interviewId);
  if (releasedAt !== null)
    return (
      <Text size="sm" c="dimmed">
        {t.released}
      </Text>
    );
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">{t.held}</Text>
      <Button
        variant="light"
        size="compact-md"
        mih={32}
        // A sentence, also on a phone.
        h="auto"
        py={4}
        styles={{ label: { whiteSpace: 'normal' } }}
        loading={release.isPending}
        onClick={() => release.mutate({ questionId })}
      >
        {t.release}
      </Button>
      <ProblemNote error={release.error} />
    </Stack>
  );
}
