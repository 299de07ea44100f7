import type { CaseGroup, FieldAnswerDto, InstrumentQuestionDto } from '@leerkring/shared';
import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useId } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { useFieldAnswer } from '../use-field-answer.ts';

// What the database cannot keep.
const plain = (typed: string): string => typed.replaceAll('\u0000', '');

/** What one group said to one question, while it is written down. */
export function FieldAnswer(props: {
  caseId: string;
  group: CaseGroup;
  question: InstrumentQuestionDto;
  at: number;
  kept: FieldAnswerDto | undefined;
  isMissing: boolean;
  /** Whoever finishes the team first waits for what is still typed here. */
  onMount: (send: () => Promise<void>) => () => void;
}) {
  const t = useText('field-cases').visit;
  const id = useId();
  const { question, kept } = props;
  const it = useFieldAnswer(props.caseId, props.group, question.id, kept);
  const { text, skipReason, isSkipped } = it.shown;
  const send = useEffectEvent(() => it.send());
  const mount = useEffectEvent(() => props.onMount(() => send()));
  useEffect(() => mount(), []);
  const isEmpty = isSkipped ? skipReason.trim() === '' : text.trim() === '';
  const error = props.isMissing && isEmpty ? t.missing : undefined;
  return (
    <li>
      <Stack gap="xs" role="group" aria-labelledby={id}>
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <Text fw={600} id={id} style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            {props.at + 1}. {question.text}
          </Text>
          {(it.isDirty || it.isKept) && (
            <SaveStateBadge state={it.isDirty ? (it.isOnDevice ? 'device' : 'underway') : 'kept'} />
          )}
        </Group>
        {question.isOptional && (
          <Text size="sm" c="dimmed">
            {t.mayStayEmpty}
          </Text>
        )}
        {isSkipped ? (
          <Textarea
            label={t.skipReason}
            autosize
            maxLength={500}
            value={skipReason}
            error={error}
            onChange={({ currentTarget }) => it.change({ skipReason: plain(currentTarget.value) })}
          />
        ) : (
          <Textarea
            label={t.answer}
            autosize
            minRows={2}
            maxLength={10_000}
            value={text}
            error={error}
            onChange={({ currentTarget }) => it.change({ text: plain(currentTarget.value) })}
          />
        )}
        <Checkbox
          label={t.skip}
          checked={isSkipped}
          onChange={({ currentTarget }) => it.change({ isSkipped: currentTarget.checked })}
        />
        {it.isNewer && (
          <Stack gap="xs" role="alert">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {kept ? t.newer(kept.text || kept.skipReason) : t.gone}
            </Text>
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void it.overwrite().catch(() => undefined)}
              >
                {t.mine}
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={it.giveUp}>
                {t.theirs}
              </Button>
            </Group>
          </Stack>
        )}
        {it.error && (
          <Group gap="xs">
            <ProblemNote error={it.error} />
            <Button size="compact-sm" variant="default" onClick={() => void it.send().catch(() => undefined)}>
              {t.again}
            </Button>
          </Group>
        )}
      </Stack>
    </li>
  );
}
