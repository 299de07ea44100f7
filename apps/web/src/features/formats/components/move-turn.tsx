import type { FormatRunDto, RunStateDto, RunTurnDto } from '@leerkring/shared';
import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { useOrderRound } from '../api.ts';
import { moved } from '../leading.ts';

/** One who still has to speak, a place earlier or later; only whoever leads sees it. */
export function MoveTurn(props: { run: FormatRunDto; live: RunStateDto; turn: RunTurnDto }) {
  const { round: t } = useText('formats');
  const { run, live, turn } = props;
  const order = useOrderRound(run);
  const told = useTellRefusal();
  const ids = live.turns.filter(({ state }) => state === 'waiting').map(({ membershipId }) => membershipId);
  const at = ids.indexOf(turn.membershipId);
  const [earlier, later] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const pressed = useRef<'earlier' | 'later' | null>(null);
  const shownAt = useRef(at);
  // A row that goes elsewhere in the list loses the keyboard: it comes along to where the row is now.
  useEffect(() => {
    if (shownAt.current === at) return;
    shownAt.current = at;
    const [first, second] = pressed.current === 'later' ? [later, earlier] : [earlier, later];
    if (pressed.current) (first.current?.disabled ? second : first).current?.focus();
    pressed.current = null;
  }, [at, earlier, later]);
  if (!run.can.lead || turn.state !== 'waiting') return null;
  const move = (way: 'earlier' | 'later') => {
    pressed.current = way;
    order.mutate({ membershipIds: moved(ids, at, way === 'later' ? at + 1 : at - 1) }, told);
  };
  const ends = { earlier: at === 0, later: at === ids.length - 1 };
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        ref={earlier}
        variant="subtle"
        aria-label={t.earlier(turn.name)}
        disabled={ends.earlier}
        {...(ends.earlier && { bg: 'transparent' })}
        onClick={() => move('earlier')}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        ref={later}
        variant="subtle"
        aria-label={t.later(turn.name)}
        disabled={ends.later}
        {...(ends.later && { bg: 'transparent' })}
        onClick={() => move('later')}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
