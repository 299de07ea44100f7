import type { FormatRunDto, RunStateDto, RunTurnDto } from '@leerkring/shared';
import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';
import { useOrderRound } from '../api.ts';
import { moved } from '../leading.ts';

/** One who still has to speak, a place earlier or later; only whoever leads sees it. */
export function MoveTurn(props: { run: FormatRunDto; live: RunStateDto; turn: RunTurnDto }) {
  const { round: t } = useText('formats');
  const { run, live, turn } = props;
  const order = useOrderRound(run);
  if (!run.can.lead || turn.state !== 'waiting') return null;
  const ids = live.turns.filter(({ state }) => state === 'waiting').map(({ membershipId }) => membershipId);
  const at = ids.indexOf(turn.membershipId);
  const move = (to: number) => order.mutate({ membershipIds: moved(ids, at, to) });
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={t.earlier(turn.name)}
        disabled={at === 0}
        onClick={() => move(at - 1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={t.later(turn.name)}
        disabled={at === ids.length - 1}
        onClick={() => move(at + 1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
