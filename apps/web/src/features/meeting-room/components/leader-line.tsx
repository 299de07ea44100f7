import type { MeetingDto, RoomStateDto } from '@leerkring/shared';
import { Button, Group, Menu, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useHandOver } from '../api.ts';

/** Who leads, and handing that over to someone who is here; afterwards, who led. */
export function LeaderLine(props: { meeting: MeetingDto; state: RoomStateDto }) {
  const { lead: t } = useText('meeting-room');
  const { meeting, state } = props;
  const handOver = useHandOver(meeting.id);
  const others = state.present.filter(
    (it) => it.takesPart && it.guestFrom === null && it.membershipId !== state.leader?.membershipId,
  );
  const isHeld = meeting.state === 'held';
  if (!state.leader) return null;
  return (
    <>
      <Group gap="xs" mt="xs" wrap="nowrap" align="flex-start">
        <IconFlag size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
        <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {isHeld ? t.led(state.leader.name) : t.leads(state.leader.name)}
        </Text>
      </Group>
      {meeting.can.lead && others.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" mt={4} loading={handOver.isPending}>
              {t.handOver}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ membershipId, name }) => (
              <Menu.Item key={membershipId} onClick={() => handOver.mutate(membershipId ?? '')}>
                {t.to(name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ProblemNote error={handOver.error} />
    </>
  );
}
