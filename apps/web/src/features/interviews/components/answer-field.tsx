import { Alert, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import type { TaskQuestionDto } from '@leerkring/shared';
import { useRef, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { type AnswerContent, contentOf, emptyAnswer } from '../device/model.ts';
import { ClosedAnswer } from './closed-answer.tsx';
import classes from './talk.module.css';
import { useKeeper } from './use-keeper.ts';

/** What is on screen and on the device are one: every keystroke is written before the next one is asked for. */
export function useAnswer(interviewId: string, questionId: string, initial: AnswerContent | undefined) {
  const { store } = useKeeper();
  const [content, setContent] = useState(() => contentOf(initial ?? emptyAnswer));
  const [isFull, setFull] = useState(false);

  const latest = useRef(content);

  const change = (part: Partial<AnswerContent>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setContent(next);
    store.write(interviewId, questionId, next).then(
      () => setFull(false),
      () => setFull(true),
    );
  };
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

  const handleProbe = (probe: string) =>
    onChange({
      probes: content.probes.includes(probe)
        ? content.probes.filter((it) => it !== probe)
        : [...content.probes, probe],
    });

  return (
    <Stack gap="xl">
      {question.probes.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t.talk.probes}>
          <Text size="sm" c="dimmed">
            <b>{t.talk.probes}.</b> {t.talk.probesHint}
          </Text>
          {question.probes.map((probe) => {
            const isAsked = content.probes.includes(probe);
            return (
              <button
                key={probe}
                type="button"
                className={`mantine-active ${classes['probe']}`}
                aria-pressed={isAsked}
                onClick={() => handleProbe(probe)}
              >
                <span className={classes['tick']} aria-hidden>
                  {isAsked ? '✓' : ''}
                </span>
                {probe}
              </button>
            );
          })}
        </Stack>
      )}
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
      {props.isFull && (
        <Alert color="red" variant="light" role="alert">
          {t.talk.full}
        </Alert>
      )}
    </Stack>
  );
}
