import type { InstrumentDto, OwnResponseDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAskBeforeUnload } from '../../../lib/leave-page.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { type Content, contentOf } from '../answer-content.ts';
import { useSaveAnswer, useSettleResponse } from '../api.ts';
import { useMissing } from '../use-missing.ts';
import { QuestionsToFill, type RenderClosed } from './questions-to-fill.tsx';

const pause = 800;

/** What I fill in: kept as I go, and counted only once I hand it in. */
export function OwnResponse(props: {
  instrument: InstrumentDto;
  own: OwnResponseDto;
  renderClosed: RenderClosed;
}) {
  const t = useText('instruments').fill;
  const { instrument, own } = props;
  const save = useSaveAnswer(instrument.id);
  const settle = useSettleResponse(instrument.id);
  // What is typed here and not kept yet, by question; the rest is what the server has, also from another tab.
  const [typed, setTyped] = useState<ReadonlyMap<string, Content>>(new Map());
  const { missing, look, clear } = useMissing();
  const [isHandingIn, setHandingIn] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(typed);
  const isDirty = typed.size > 0;
  const answers = [
    ...own.answers.filter(({ questionId }) => !typed.has(questionId)),
    ...[...typed].map(([questionId, answer]) => ({ questionId, answer })),
  ];
  const remember = (next: ReadonlyMap<string, Content>) => {
    latest.current = next;
    setTyped(next);
  };

  const sendTyped = async () => {
    clearTimeout(timer.current);
    let found: Error | null = null;
    for (const [questionId, answer] of latest.current) {
      try {
        await save.mutateAsync({ questionId, assignmentId: own.assignmentId, answer });
        if (latest.current.get(questionId) === answer)
          remember(new Map([...latest.current].filter(([id]) => id !== questionId)));
      } catch (error) {
        // One answer that is refused holds up none of the others.
        found ??= error instanceof Error ? error : new Error(String(error));
      }
    }
    setRefusal(found);
    if (found) throw found;
  };
  const settleAs = async (isHandedIn: boolean) => {
    await sendTyped();
    await settle.mutateAsync({ assignmentId: own.assignmentId, isHandedIn });
  };
  const handleChange = (questionId: string, part: Partial<Content>) => {
    const answer = { ...contentOf(answers, questionId), ...latest.current.get(questionId), ...part };
    remember(new Map([...latest.current, [questionId, answer]]));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void sendTyped().catch(() => undefined), pause);
  };
  const handleHandIn = async () => {
    setHandingIn(true);
    try {
      await settleAs(true);
      clear();
      notifications.show({ message: t.handedIn });
    } catch (error) {
      look(error);
    } finally {
      setHandingIn(false);
    }
  };

  // Leaving the page takes along what was typed last.
  const sendRest = useEffectEvent(() => {
    if (isDirty) void sendTyped().catch(() => undefined);
  });
  useEffect(() => () => sendRest(), []);
  useAskBeforeUnload(isDirty);

  if (own.isHandedIn)
    return (
      <Stack gap="sm" align="flex-start">
        <Text>{t.isHandedIn}</Text>
        <Button
          variant="default"
          loading={settle.isPending}
          onClick={() => void settleAs(false).catch(() => undefined)}
        >
          {t.change}
        </Button>
        <ProblemNote error={settle.error} />
      </Stack>
    );
  return (
    <Stack gap="xl" maw="var(--lk-text)">
      <QuestionsToFill
        headingOrder={3}
        kind={instrument.kind}
        questions={instrument.questions}
        answers={answers}
        missing={missing}
        renderClosed={props.renderClosed}
        isHandingIn={isHandingIn}
        onChange={handleChange}
      />
      <ProblemNote error={refusal ?? settle.error} />
      <Group justify="space-between">
        <Button loading={isHandingIn} onClick={() => void handleHandIn()}>
          {t.handIn}
        </Button>
        {(isDirty || save.isSuccess) && (
          <SaveStateBadge state={isDirty || save.isPending ? 'underway' : 'kept'} />
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t.untilClosed}
      </Text>
    </Stack>
  );
}
