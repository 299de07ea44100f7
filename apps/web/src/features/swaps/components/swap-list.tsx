import type { SwapRequestDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useAnswerSwap, useWithdrawSwap } from '../api.ts';
import { NearestSwaps } from './nearest-swaps.tsx';

const mostEnded = 3;

/** Swaps that wait for an answer, and what became of the last ones. */
export function SwapList(props: { swaps: SwapRequestDto[] }) {
  const { list: t } = useText('swaps');
  const open = props.swaps.filter(({ state }) => state === 'open');
  const ended = props.swaps.filter(({ state }) => state !== 'open').slice(0, mostEnded);
  if (props.swaps.length === 0)
    return (
      <Section title={t.title}>
        <EmptyState title={t.none} body={t.noneBody} />
      </Section>
    );
  return (
    <Section title={t.title}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {[...open, ...ended].map((it) => (
          <SwapItem key={it.id} swap={it} />
        ))}
      </Stack>
    </Section>
  );
}

function SwapItem(props: { swap: SwapRequestDto }) {
  const { list: t, states } = useText('swaps');
  const dates = useDates();
  const { swap } = props;
  const answer = useAnswerSwap(swap.id);
  const withdraw = useWithdrawSwap(swap.id);
  const first = swap.steps[0]?.name ?? '';
  const isOpen = swap.state === 'open';
  const isBusy = answer.isPending || withdraw.isPending;
  return (
    <Surface component="li" padding="md">
      <Stack gap="sm">
        <Group gap="xs">
          <StatusChip tone={isOpen ? 'active' : swap.state === 'settled' ? 'done' : 'neutral'}>
            {states[swap.state]}
          </StatusChip>
          {isOpen && (
            <Text size="sm" c="dimmed">
              {t.until(dates.longDay(swap.expiresAt))}
            </Text>
          )}
        </Group>
        <div>
          {swap.steps.map((step) => (
            <Text key={step.membershipId} style={{ overflowWrap: 'anywhere' }} fw={step.isMine ? 620 : 400}>
              {t.step(step.isMine ? t.you : step.name, step.fromProgrammeName, step.toProgrammeName)}
              {isOpen && ` (${step.acceptedAt ? t.said : t.waits})`}
            </Text>
          ))}
        </div>
        <ProblemNote error={answer.error ?? withdraw.error} />
        <NearestSwaps plgId={swap.plgId} error={answer.error} />
        <Group gap="sm">
          {swap.can.accept && (
            <Button
              size="sm"
              loading={isBusy}
              aria-label={t.of(t.accept, first)}
              onClick={() => answer.mutate('accept')}
            >
              {t.accept}
            </Button>
          )}
          {swap.can.decline && (
            <Button
              size="sm"
              variant="default"
              disabled={isBusy}
              aria-label={t.of(t.decline, first)}
              onClick={() => answer.mutate('decline')}
            >
              {t.decline}
            </Button>
          )}
          {swap.can.withdraw && (
            <Button
              size="sm"
              variant="subtle"
              loading={isBusy}
              aria-label={t.of(t.withdraw, first)}
              onClick={() => withdraw.mutate()}
            >
              {t.withdraw}
            </Button>
          )}
        </Group>
      </Stack>
    </Surface>
  );
}
