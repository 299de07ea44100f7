import type { InstrumentAnswerDto, InstrumentDto, OwnResponseDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { useSaveResponse } from '../api.ts';
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
  const save = useSaveResponse(instrument.id);
  const [mine, setMine] = useState<InstrumentAnswerDto[]>(own.answers);
  const [isDirty, setDirty] = useState(false);
  const { missing, look, clear } = useMissing();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(mine);

  const send = async (isHandedIn: boolean) => {
    clearTimeout(timer.current);
    const sent = latest.current;
    await save.mutateAsync({ assignmentId: own.assignmentId, answers: sent, isHandedIn });
    if (latest.current === sent) setDirty(false);
  };
  const handleChange = (answers: InstrumentAnswerDto[]) => {
    latest.current = answers;
    setMine(answers);
    setDirty(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(false).catch(() => undefined), pause);
  };
  const handleHandIn = async () => {
    try {
      await send(true);
      clear();
      notifications.show({ message: t.handedIn });
    } catch (error) {
      look(error);
    }
  };

  // Leaving the page takes along what was typed last.
  const sendRest = useEffectEvent(() => {
    if (isDirty) void send(false).catch(() => undefined);
  });
  useEffect(() => () => sendRest(), []);
  useEffect(() => {
    if (!isDirty) return;
    const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', handleLeave);
    return () => window.removeEventListener('beforeunload', handleLeave);
  }, [isDirty]);

  if (own.isHandedIn)
    return (
      <Stack gap="sm" align="flex-start">
        <Text>{t.isHandedIn}</Text>
        <Button variant="default" loading={save.isPending} onClick={() => void send(false)}>
          {t.change}
        </Button>
        <ProblemNote error={save.error} />
      </Stack>
    );
  return (
    <Stack gap="xl" maw="var(--lk-text)">
      <QuestionsToFill
        kind={instrument.kind}
        questions={instrument.questions}
        answers={mine}
        missing={missing}
        renderClosed={props.renderClosed}
        onChange={handleChange}
      />
      <ProblemNote error={save.error} />
      <Group justify="space-between">
        <Button loading={save.isPending && save.variables.isHandedIn} onClick={() => void handleHandIn()}>
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
