import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { CallElsewhere } from '../../features/calls/components/call-elsewhere.tsx';
import { CallPanel } from '../../features/calls/components/call-panel.tsx';
import { HallCodeCard } from '../../features/halls/components/hall-code-card.tsx';
import { HallPeople } from '../../features/halls/components/hall-people.tsx';
import { meetingRoomQuery } from '../../features/meeting-room/api.ts';
import { withRoom } from '../../features/meeting-room/clock.ts';
import { ClockPanel } from '../../features/meeting-room/components/clock-panel.tsx';
import { QueueList } from '../../features/meeting-room/components/queue-list.tsx';
import { useLiveRoom } from '../../features/meeting-room/room.ts';
import { BeginMeeting } from '../../features/trajectories/components/begin-meeting.tsx';
import { say } from '../../lib/say.ts';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Surface } from '../../ui/surface.tsx';
import classes from './screen.module.css';

/** One screen for everyone who is in one place. It shows the meeting; hands and votes are on their own phones. */
export function Component() {
  const { meetingId = '' } = useParams();
  const { screen: t } = useText('halls');
  const { data, dataUpdatedAt } = useSuspenseQuery(meetingRoomQuery(meetingId));
  const room = useLiveRoom(meetingId, Date.parse(data.serverNow) - dataUpdatedAt, 'hall.show');
  const [error, setError] = useState<Error | null>(null);
  const page = withRoom(data, room.state);
  const { meeting } = page;
  const back = <Anchor href={`/plg/${meeting.plgId}/bijeenkomsten/${meeting.id}`}>{t.back}</Anchor>;
  const header = (
    <PageHeader
      title={meeting.title}
      lead={
        <>
          {t.lead} {back}
        </>
      }
    />
  );
  if (!meeting.can.lead) return <EmptyState title={t.notYours} action={back} />;
  if (meeting.state !== 'open')
    return (
      <>
        {header}
        <Text mb="md">{meeting.state === 'planned' ? t.notOpen : t.over}</Text>
        {meeting.state === 'planned' && <BeginMeeting meeting={meeting} />}
      </>
    );
  return (
    <>
      {header}
      {meeting.callKind === 'built_in' ? (
        <CallPanel meeting={meeting} state={room.state} isHall />
      ) : (
        <CallElsewhere meeting={meeting} />
      )}
      <div className={classes['columns']}>
        <HallCodeCard meetingId={meeting.id} />
        <Stack gap="md">
          <ClockPanel page={page} room={room} isHall />
          <HallPeople state={room.state} />
          <Surface component="section" aria-labelledby="hall-hands">
            <Title order={2} id="hall-hands" fz="sm" ff="text" fw={600} c="dimmed">
              {t.hands}
            </Title>
            <QueueList
              hands={room.state?.queue.hands ?? []}
              canGive
              onGive={(membershipId) =>
                void say('floor.give', { meetingId, membershipId }).then(() => setError(null), setError)
              }
            />
            <ProblemNote error={error} />
          </Surface>
        </Stack>
      </div>
    </>
  );
}
