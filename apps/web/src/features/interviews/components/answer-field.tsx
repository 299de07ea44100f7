import { Alert, Checkbox, Stack, Textarea } from '@mantine/core';
import type { TaskQuestionDto } from '@leerkring/shared';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { type AnswerContent, contentOf, type DeviceRevision, emptyAnswer } from '../device/model.ts';
import { ClosedAnswer } from './closed-answer.tsx';
import { Probes } from './probes.tsx';
import classes from './talk.module.css';
import { UnplannedFollowUps } from './unplanned-follow-ups.tsx';
import { useKeeper } from './use-keeper.ts';

/**
 * What is on screen and on the device are one: every keystroke is written before the next one is asked for, and what was
 * typed in another tab meanwhile is on screen before it is gone on with here.
 */
export function useAnswer(interviewId: string, questionId: string, kept: DeviceRevision | undefined) {
  const { store } = useKeeper();
  const [content, setContent] = useState(() => contentOf(kept ?? emptyAnswer));
  const [isFull, setFull] = useState(false);

  const latest = useRef(content);
  const stroke = useRef(kept?.stroke ?? 0);

  const show = (next: Required<AnswerContent>) => {
    latest.current = next;
    setContent(next);
  };
  const change = (part: Partial<AnswerContent>) => {
    const next = { ...latest.current, ...part };
    show(next);
    const writing = store.write(interviewId, questionId, next);
    stroke.current = store.stroke;
    writing.then(
      () => setFull(false),
      () => setFull(true),
    );
  };
  const takeUp = useEffectEvent((it: DeviceRevision) => {
    if ((it.stroke ?? 0) <= stroke.current) return;
    stroke.current = it.stroke ?? 0;
    show(contentOf(it));
  });
  useEffect(() => {
    if (kept) takeUp(kept);
  }, [kept]);
  return { content, change, isFull };
}

export function AnswerField(props: {
  question: TaskQuestionDto;
  content: Required<AnswerContent>;
  isFull: boolean;
  onChange: (part: Partial<AnswerContent>) => void;
}) {
  const { question, content, onChange } = props;
  const t = useText('interviews');

  return (
    <Stack gap="xl">
      <Probes probes={question.probes} content={content} onChange={onChange} />
      <ClosedAnswer question={question} content={content} onChange={onChange} />
      <Textarea
        label={t.talk.answer}
        value={content.text}
        onChange={(event) => onChange({ text: event.currentTarget.value.replaceAll('\u0000', '') })}
        autosize
        minRows={5}
        maxLength={10_000}
        size="lg"
        classNames={{ input: classes['answer'] ?? '' }}
      />
      <Checkbox
        size="lg"
        label={t.talk.quote}
        checked={content.isQuote}
        onChange={(event) => onChange({ isQuote: event.currentTarget.checked })}
      />
      <Checkbox
        size="lg"
        label={t.talk.sensitive}
        description={t.talk.sensitiveHint}
        checked={content.isSensitive}
        onChange={(event) => onChange({ isSensitive: event.currentTarget.checked })}
      />
      <UnplannedFollowUps probes={question.probes} followUps={content.followUps} onChange={onChange} />
      {props.isFull && (
        <Alert color="red" variant="light" role="alert">
          {t.talk.full}
        </Alert>
      )}
    </Stack>
  );
}
