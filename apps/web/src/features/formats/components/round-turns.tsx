import type { FormatRunDto, RunStateDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { useTakeTurn } from '../api.ts';
import { MoveTurn } from './move-turn.tsx';
import { RoundOrder } from './round-order.tsx';

const tones = {
  waiting: 'neutral',
  speaking: 'active',
  passed: 'waiting',
  done: 'done',
  skipped: 'neutral',
} as const;

/** Everyone's one turn; my own I can take, pass or finish. */
export function RoundTurns(props: { run: FormatRunDto; live: RunStateDto }) {
  const { round: t } = useText('formats');
  const { called } = useText('guests');
  const { user } = useMe();
  const { run, live } = props;
  const take = useTakeTurn(run);
  const mine = live.turns.find(({ userId }) => userId === user.id);
  const isWaiting = mine?.state === 'waiting' || mine?.state === 'passed';
  const choose = (choice: 'speak' | 'pass' | 'finish') => {
    if (mine) take.mutate({ membershipId: mine.membershipId, choice });
  };
  return (
    <Stack gap="sm">
      <Stack component="ol" gap={6} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.title}>
        {live.turns.map((turn) => (
          <Group component="li" key={turn.membershipId} gap="sm" wrap="nowrap">
            <Text
              style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}
              fw={turn.state === 'speaking' ? 600 : undefined}
            >
              {called(turn.name, turn.guestFrom)}
              {turn.isAway && (
                <Text span c="dimmed">
                  {' '}
                  ({t.away})
                </Text>
              )}
            </Text>
            <MoveTurn run={run} live={live} turn={turn} />
            <StatusChip tone={tones[turn.state]}>{t.states[turn.state]}</StatusChip>
          </Group>
        ))}
      </Stack>
      <RoundOrder run={run} live={live} />
      {run.can.join && mine && (
        <Group gap="xs">
          {mine.state === 'speaking' && (
            <Button variant={run.can.lead ? 'default' : 'filled'} onClick={() => choose('finish')}>
              {t.finish}
            </Button>
          )}
          {isWaiting && (
            <Button variant="default" onClick={() => choose('speak')}>
              {t.speak}
            </Button>
          )}
          {(isWaiting || mine.state === 'speaking') && (
            <Button variant="subtle" onClick={() => choose('pass')}>
              {mine.state === 'passed' ? t.passAgain : t.pass}
            </Button>
          )}
        </Group>
      )}
      <ProblemNote error={take.error} />
    </Stack>
  );
}
