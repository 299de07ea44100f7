import type { MeetingDto, RoomStateDto } from '@leerkring/shared';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { PersonAvatar } from '../../../ui/person-avatar.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { LeaderLine } from './leader-line.tsx';

/** Who is on this page now, and who leads; people with two tabs are here once. */
export function PresencePanel(props: { state: RoomStateDto | null; meeting: MeetingDto }) {
  const { present: t } = useText('meeting-room');
  const { called } = useText('guests');
  const { user } = useMe();
  // Until the room has answered, one thing is known: who looks is here.
  const present = props.state?.present ?? [
    { userId: user.id, name: user.name, guestFrom: null, inHall: false },
  ];
  return (
    <Surface component="section" aria-labelledby="present">
      <Title order={2} id="present" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      <Text mt={4} role="status">
        {present.length === 0 ? t.nobody : t.count(present.length)}
      </Text>
      <Stack component="ul" gap={6} m={0} mt="sm" p={0} style={{ listStyle: 'none' }}>
        {present.map((person) => (
          <Group component="li" key={person.userId} gap="sm" wrap="nowrap">
            <PersonAvatar name={person.name} size="sm" />
            <Text style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
              {called(person.name, person.guestFrom)}
              {person.userId === user.id && (
                <Text span c="dimmed">
                  {' '}
                  ({t.you})
                </Text>
              )}
              {person.inHall && (
                <Text span c="dimmed">
                  {' '}
                  · {t.inHall}
                </Text>
              )}
            </Text>
          </Group>
        ))}
      </Stack>
      {props.state !== null && <LeaderLine meeting={props.meeting} state={props.state} />}
    </Surface>
  );
}
