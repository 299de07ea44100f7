import { handKinds, type HandKind, type MeetingDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { say } from '../../../lib/say.ts';
import type { LiveRoom } from '../room.ts';
import { HandKindIcon } from './hand-kind.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueRule } from './queue-rule.tsx';
import { SpeakerLine } from './speaker-line.tsx';

/**
 * Who speaks, who wants to, and why in this order.
 * @param silence why this person does not ask for the word now
 * @param readsAlong what to tell someone who takes no part in this meeting
 */
export function QueuePanel(props: {
  meeting: MeetingDto;
  room: LiveRoom;
  silence: string | null;
  readsAlong: string;
}) {
  const { queue: t } = useText('meeting-room');
  const { user } = useMe();
  const [error, setError] = useState<Error | null>(null);
  const { meeting, room, silence } = props;
  if (room.state === null) return null;
  const { queue } = room.state;
  const mine = queue.hands.find(({ userId }) => userId === user.id);
  const send = (message: string, rest: object) => {
    setError(null);
    say(message, { meetingId: meeting.id, ...rest }).catch(setError);
  };
  const handleHand = (kind: HandKind) => send('hand.raise', { isRaised: mine?.kind !== kind, kind });
  return (
    <Surface component="section" aria-labelledby="queue">
      <Title order={2} id="queue" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      {/* Above what grows with every hand of somebody else: it would move from under a finger. */}
      {meeting.can.takePart ? (
        <Stack gap="xs" my="xs" role="group" aria-label={t.ask}>
          <Text size="sm" c="dimmed" id="queue-ask">
            {silence ?? t.ask}
          </Text>
          <Group gap="xs">
            {handKinds.map((kind) => (
              <Button
                key={kind}
                variant={mine?.kind === kind ? 'filled' : 'default'}
                aria-pressed={mine?.kind === kind}
                aria-describedby="queue-ask"
                disabled={silence !== null}
                leftSection={<HandKindIcon kind={kind} />}
                onClick={() => handleHand(kind)}
              >
                {mine?.kind === kind ? t.lower(t.kinds[kind]) : t.kinds[kind]}
              </Button>
            ))}
          </Group>
        </Stack>
      ) : (
        <Text size="sm" c="dimmed" my="xs">
          {props.readsAlong}
        </Text>
      )}
      <SpeakerLine
        speaker={queue.speaker}
        offset={room.offset}
        canFinish={meeting.can.lead || (meeting.can.takePart && queue.speaker?.userId === user.id)}
        onFinish={() => send('floor.finish', {})}
      />
      <QueueList
        hands={queue.hands}
        canGive={meeting.can.lead}
        onGive={(membershipId) => send('floor.give', { membershipId })}
      />
      <QueueRule
        queue={queue}
        canChoose={meeting.can.lead}
        onChoose={(rule) => send('queue.choose', { rule })}
      />
      <ProblemNote error={error} />
    </Surface>
  );
}
