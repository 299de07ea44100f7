import { Stack, Text, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useText } from '../../../text/text.ts';
import type { AnswerContent } from '../device/model.ts';
import classes from './talk.module.css';

/** What can be asked on: a tap says that it was, and there is room for what was said to it. */
export function Probes(props: {
  probes: readonly string[];
  content: Required<AnswerContent>;
  onChange: (part: Partial<AnswerContent>) => void;
}) {
  const { probes, content, onChange } = props;
  const t = useText('interviews');
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  if (probes.length === 0) return null;
  const saidTo = (probe: string) => content.followUps.find(({ asked }) => asked === probe)?.answer ?? '';

  const handleTap = (probe: string) => {
    if (!content.probes.includes(probe)) onChange({ probes: [...content.probes, probe] });
    // What was answered was asked: the words would hang in the air without the tick.
    else if (saidTo(probe) !== '') fields.current.get(probe)?.focus();
    else onChange({ probes: content.probes.filter((it) => it !== probe) });
  };
  const handleAnswer = (probe: string, answer: string) =>
    onChange({
      followUps: [
        ...content.followUps.filter(({ asked }) => asked !== probe),
        ...(answer === '' ? [] : [{ asked: probe, answer }]),
      ],
    });

  return (
    <Stack gap="xs" role="group" aria-label={t.talk.probes}>
      <Text size="sm" c="dimmed">
        <b>{t.talk.probes}.</b> {t.talk.probesHint}
      </Text>
      {probes.map((probe) => {
        const isAsked = content.probes.includes(probe);
        return (
          <div key={probe}>
            <button
              type="button"
              className={`mantine-active ${classes['probe']}`}
              aria-pressed={isAsked}
              onClick={() => handleTap(probe)}
            >
              <span className={classes['tick']} aria-hidden>
                {isAsked ? '✓' : ''}
              </span>
              {probe}
            </button>
            {isAsked && (
              <Textarea
                ref={(field) => {
                  if (field) fields.current.set(probe, field);
                }}
                aria-label={t.talk.probeAnswer(probe)}
                placeholder={t.talk.probeHint}
                value={saidTo(probe)}
                onChange={(event) => handleAnswer(probe, event.currentTarget.value.replaceAll('\u0000', ''))}
                autosize
                minRows={1}
                maxLength={5000}
                size="md"
                mt={4}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}
