import type { RoomStateDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { PersonAvatar } from '../../../ui/person-avatar.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { say } from '../room.ts';

/** Who is on this page now; people with two tabs are here once. */
export function PresencePanel(props: { state: RoomStateDto | null; meetingId: string; isOpen: boolean }) {
  const { present: t } = useText('meeting-room');
  const { user } = useMe();
  const [error, setError] = useState<Error | null>(null);
  const present = props.state?.present ?? [];
  const hands = props.state?.hands ?? [];
  const isRaised = hands.some(({ userId }) => userId === user.id);
  const handOf = (userId: string) => hands.findIndex((hand) => hand.userId === userId);
  const handleHand = () => {
    setError(null);
    say('hand.raise', { meetingId: props.meetingId, isRaised: !isRaised }).catch(setError);
  };
  return (
    <Surface component="section" aria-labelledby="present">
      <Title order={2} id="present" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      <Text mt={4} role="status">
        {present.length === 0 ? t.nobody : t.count(present.length)}
      </Text>
      <Stack component="ul" gap={6} m={0} mt="sm" p={0} style={{ listStyle: 'none' }}>
        {present.map((person) => {
          const hand = handOf(person.userId);
          return (
            <Group component="li" key={person.userId} gap="sm" wrap="nowrap">
              <PersonAvatar name={person.name} size="sm" />
              <Text style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
                {person.name}
                {person.userId === user.id && (
                  <Text span c="dimmed">
                    {' '}
                    ({t.you})
                  </Text>
                )}
              </Text>
              {hand >= 0 && (
                <Group
                  gap={4}
                  c="var(--mantine-color-anchor)"
                  wrap="nowrap"
                  role="img"
                  aria-label={t.raised(person.name)}
                >
                  <IconHandStop size={18} aria-hidden />
                  <Text span size="sm" fw={600} aria-hidden>
                    {hand + 1}
                  </Text>
                </Group>
              )}
            </Group>
          );
        })}
      </Stack>
      {props.isOpen && props.state !== null && (
        <Button
          mt="md"
          variant={isRaised ? 'filled' : 'default'}
          aria-pressed={isRaised}
          leftSection={<IconHandStop size={18} aria-hidden />}
          onClick={handleHand}
        >
          {isRaised ? t.lower : t.hand}
        </Button>
      )}
      <ProblemNote error={error} />
    </Surface>
  );
}
