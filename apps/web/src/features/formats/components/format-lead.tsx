import type { FormatRunDto, RoomPersonDto, RunStateDto } from '@leerkring/shared';
import { Blockquote, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useLocale, useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import {
  useAdvance,
  useChangeClock,
  useChoosePresenter,
  useEndFormat,
  useOpenStep,
  useTakeTurn,
} from '../api.ts';
import { leadingAction } from '../leading.ts';

/** For whoever leads: what to say now, the one thing to press, and what comes after it. */
export function FormatLead(props: { run: FormatRunDto; live: RunStateDto; present: RoomPersonDto[] }) {
  const t = useText('formats');
  const locale = useLocale();
  const { run, live } = props;
  const [advance, clock, open, end, turn, presenter] = [
    useAdvance(run),
    useChangeClock(run),
    useOpenStep(run),
    useEndFormat(run),
    useTakeTurn(run),
    useChoosePresenter(run),
  ];
  const step = run.steps[live.stepIndex];
  const next = run.steps[live.stepIndex + 1];
  if (!step) return null;
  const action = leadingAction(run.steps, live);
  const { stepIndex } = live;
  const isBusy = [advance, open, end, turn].some(({ isPending }) => isPending);
  const nextTitle = next?.title[locale] ?? '';
  const label = {
    turn: t.nextTurn(live.turns.find(({ state }) => state === 'speaking')?.name ?? ''),
    notes: t.openNotes,
    result: t.openResult,
    circle: t.closeCircle,
    next: t.next(nextTitle),
    end: t.end(run.title[locale]),
  }[action.kind];
  const handlePrimary = () => {
    if (action.kind === 'turn') turn.mutate({ membershipId: action.membershipId, choice: 'finish' });
    else if (action.kind === 'next') advance.mutate({ from: stepIndex });
    else if (action.kind === 'end' || action.kind === 'circle') end.mutate({});
    else open.mutate({ stepIndex });
  };
  const isRunning = live.runningSince !== null;
  return (
    <Stack gap="sm">
      <Blockquote
        p="md"
        m={0}
        styles={{ cite: { opacity: 1 } }}
        cite={
          <Text span inherit c="dimmed">
            {t.sayThis}
          </Text>
        }
      >
        {step.say[locale]}
      </Blockquote>
      <Group gap="sm" align="center">
        <Button loading={isBusy} onClick={handlePrimary}>
          {label}
        </Button>
        {action.kind !== 'next' && action.kind !== 'end' && (
          <Button
            variant="subtle"
            loading={isBusy}
            onClick={() => (next ? advance.mutate({ from: stepIndex }) : end.mutate({}))}
          >
            {next ? t.skipTo(nextTitle) : t.end(run.title[locale])}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {next ? t.after(nextTitle, next.minutes) : t.last}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => clock.mutate({ change: isRunning ? 'pause' : 'start' })}
        >
          {isRunning ? t.pause : t.resume}
        </Button>
        {[1, 2].map((minutes) => (
          <Button
            key={minutes}
            variant="default"
            size="compact-sm"
            onClick={() => clock.mutate({ change: 'extend', minutes })}
          >
            {t.extend(minutes)}
          </Button>
        ))}
        {next && (
          <Button variant="subtle" size="compact-sm" onClick={() => end.mutate({})}>
            {t.stop}
          </Button>
        )}
      </Group>
      {step.speaker === 'presenter' && (
        <NativeSelect
          label={t.presenter}
          value={props.present.find(({ userId }) => userId === live.presenterUserId)?.membershipId ?? ''}
          onChange={({ currentTarget }) => {
            if (currentTarget.value !== '') presenter.mutate({ membershipId: currentTarget.value });
          }}
          data={[
            { value: '', label: live.presenterName ?? t.choosePresenter },
            ...props.present.flatMap(({ membershipId, name, takesPart }) =>
              membershipId !== null && takesPart ? [{ value: membershipId, label: name }] : [],
            ),
          ]}
        />
      )}
      <ProblemNote
        error={[advance, clock, open, end, turn, presenter].find(({ error }) => error)?.error ?? null}
      />
    </Stack>
  );
}
