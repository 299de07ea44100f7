import { compareNames, type FormatRunDto, type RunStateDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useOrderRound } from '../api.ts';
import { drawn } from '../leading.ts';

/** For whoever leads: those who still have to speak, by name or by lot. */
export function RoundOrder(props: { run: FormatRunDto; live: RunStateDto }) {
  const { round: t } = useText('formats');
  const { run, live } = props;
  const order = useOrderRound(run);
  const waiting = live.turns.filter(({ state }) => state === 'waiting');
  if (!run.can.lead || waiting.length < 2) return null;
  const choose = (turns: typeof waiting) =>
    order.mutate({ membershipIds: turns.map(({ membershipId }) => membershipId) });
  return (
    <>
      <Group gap="xs" role="group" aria-label={t.orderBy}>
        <Text size="sm" c="dimmed">
          {t.orderBy}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => choose(waiting.toSorted((one, other) => compareNames(one.name, other.name)))}
        >
          {t.byName}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => choose(drawn(waiting))}>
          {t.byLot}
        </Button>
      </Group>
      <ProblemNote error={order.error} />
    </>
  );
}
