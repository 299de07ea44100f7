import type { RunStateDto } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { Navigate, useParams } from 'react-router';
import { AgendaProposal } from '../../features/agendas/components/agenda-proposal.tsx';
import { RequestItem } from '../../features/agendas/components/request-item.tsx';
import { ItemHistory } from '../../features/agendas/components/item-history.tsx';
import { ConflictNotice } from '../../features/cycles/components/conflict-notice.tsx';
import { formatsQuery } from '../../features/formats/api.ts';
import { FormatPanel } from '../../features/formats/components/format-panel.tsx';
import { FormatResults } from '../../features/formats/components/format-results.tsx';
import { StartFormat } from '../../features/formats/components/start-format.tsx';
import { HallNote } from '../../features/halls/components/hall-note.tsx';
import { InvitesPanel } from '../../features/invites/components/invites-panel.tsx';
import { meetingRoomQuery } from '../../features/meeting-room/api.ts';
import { Agenda } from '../../features/meeting-room/components/agenda.tsx';
import { AttendancePanel } from '../../features/meeting-room/components/attendance-panel.tsx';
import { ClockPanel } from '../../features/meeting-room/components/clock-panel.tsx';
import { MeetingActions } from '../../features/meeting-room/components/meeting-actions.tsx';
import { PresencePanel } from '../../features/meeting-room/components/presence-panel.tsx';
import { QueuePanel } from '../../features/meeting-room/components/queue-panel.tsx';
import { withRoom } from '../../features/meeting-room/clock.ts';
import { useLiveRoom } from '../../features/meeting-room/room.ts';
import { MissedNotice } from '../../features/missed/components/missed-notice.tsx';
import { minutesQuery } from '../../features/minutes/api.ts';
import { MinutesPanel } from '../../features/minutes/components/minutes-panel.tsx';
import { ScribeBar } from '../../features/minutes/components/scribe-bar.tsx';
import { BeginMeeting } from '../../features/trajectories/components/begin-meeting.tsx';
import { EarlyStart } from '../../features/trajectories/components/early-start.tsx';
import { PhaseMark } from '../../features/trajectories/components/phase-mark.tsx';
import { PhasePanel } from '../../features/trajectories/components/phase-panel.tsx';
import { useMe } from '../../lib/session.tsx';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import { MeetingOutcomes } from './meeting-outcomes.tsx';
import { MeetingResults } from './meeting-results.tsx';
import { MeetingBriefing } from './meeting-briefing.tsx';
import { MeetingCall } from './meeting-call.tsx';
import { MeetingVisitors } from './meeting-visitors.tsx';
import classes from './meeting.module.css';
import { useMeetingReads } from './use-meeting-reads.ts';

// What stands in the minutes as an id gets its look before the editor opens.
const MeetingMinutes = lazy(async () => {
  const [it] = await Promise.all([
    import('./meeting-minutes.tsx'),
    import('../../features/minutes/components/outcome-atom.tsx'),
  ]);
  return { default: it.MeetingMinutes };
});

const tones: Record<string, StatusTone> = {
  planned: 'neutral',
  open: 'active',
  held: 'done',
  cancelled: 'refused',
};

/** One page before, during and after the meeting. */
export function Component() {
  const { meetingId = '', plgId } = useParams();
  const t = useText('meeting-room');
  const formatText = useText('formats');
  const dates = useDates();
  const [{ data, dataUpdatedAt }, { data: minutes }] = useSuspenseQueries({
    queries: [meetingRoomQuery(meetingId), minutesQuery(meetingId)],
  });
  const room = useLiveRoom(meetingId, Date.parse(data.serverNow) - dataUpdatedAt);
  const page = withRoom(data, room.state);
  // What does not change with every press in the room is handed on as it is, so that it is not drawn again.
  const { meeting, attendees } = page;
  const { data: used } = useSuspenseQuery(formatsQuery(meetingId));
  const live = (room.state?.also['run'] ?? null) as RunStateDto | null;
  const run = live && used.runs.find(({ id }) => id === live.runId);
  const isSilent = live !== null && run?.steps[live.stepIndex]?.presenterSilent === true;
  const { user, memberships } = useMe();
  const ended = useMemo(() => used.runs.filter(({ endedAt }) => endedAt !== null), [used.runs]);
  const isOpen = meeting.state === 'open';
  const isMember = memberships.some((it) => it.plgId === meeting.plgId);
  const isWhole = useMeetingReads(meeting, isMember, room);
  // An address that was put together by hand: under its own group, not under the year of another.
  if (plgId !== undefined && plgId !== meeting.plgId)
    return <Navigate to={`/plg/${meeting.plgId}/bijeenkomsten/${meeting.id}`} replace />;
  if (!isWhole) return <PageSkeleton />;

  return (
    <>
      <PageHeader
        title={meeting.title}
        above={
          <Group gap="sm">
            {meeting.number !== null && <Text c="dimmed">{t.number(meeting.number)}</Text>}
            <StatusChip tone={tones[meeting.state] ?? 'neutral'}>{t.state[meeting.state]}</StatusChip>
            {isMember && meeting.state !== 'planned' && <PhaseMark meeting={meeting} />}
          </Group>
        }
        lead={
          <>
            <time dateTime={meeting.startsAt}>
              {dates.longDay(meeting.startsAt)}, {dates.span(meeting.startsAt, meeting.endsAt)}
            </time>{' '}
            · {t.week(dates.week(meeting.date))}
            {meeting.location !== '' && ` · ${meeting.location}`}
            {meeting.goal !== '' && (
              <Text
                ff="var(--lk-serif)"
                c="var(--mantine-color-text)"
                mt="xs"
                style={{ overflowWrap: 'anywhere' }}
              >
                {meeting.goal}
              </Text>
            )}
          </>
        }
      />
      <ConflictNotice meeting={meeting} />
      {isMember && meeting.state !== 'planned' && (
        <MissedNotice plgId={meeting.plgId} meetingId={meeting.id} />
      )}
      <Group gap="sm" mb="xl">
        <MeetingActions meeting={meeting} begin={<BeginMeeting meeting={meeting} />} />
        {isOpen && meeting.can.lead && live === null && (
          <StartFormat meeting={meeting} formats={used.formats} present={room.state?.present ?? []} />
        )}
      </Group>
      <div className={classes['columns']}>
        <div className={classes['side']}>
          {isOpen && (
            <div className={classes['clock']}>
              <Stack gap="md">
                <ClockPanel page={page} room={room} />
                <QueuePanel
                  meeting={meeting}
                  room={room}
                  silence={isSilent && live.presenterUserId === user.id ? formatText.youListen : null}
                  readsAlong={isMember ? t.queue.readsAlong : t.queue.follows}
                />
              </Stack>
            </div>
          )}
          <Stack gap="md" className={classes['people'] ?? ''}>
            {isMember && meeting.state === 'planned' && <InvitesPanel meeting={meeting} />}
            <PresencePanel state={room.state} meeting={meeting} />
            <HallNote meeting={meeting} state={room.state} />
            {/* Before it begins one says whether one comes; from then on who is there counts. */}
            {meeting.state !== 'planned' && (
              <AttendancePanel meeting={meeting} attendees={attendees} programmes={page.programmes} />
            )}
            {isMember && <MeetingVisitors meeting={meeting} />}
          </Stack>
        </div>
        <div className={classes['main']}>
          {isMember && <MeetingBriefing meeting={meeting} attendees={attendees} />}
          <MeetingCall meeting={meeting} state={room.state} />
          {isMember && <PhasePanel meeting={meeting} />}
          {isOpen && run && live && (
            <FormatPanel
              key={run.id}
              run={run}
              live={live}
              present={room.state?.present ?? []}
              offset={room.offset}
            />
          )}
          <div style={{ marginBottom: '1.5rem' }}>
            <ScribeBar
              minutes={minutes}
              myMembershipId={attendees.find((it) => it.userId === user.id)?.membershipId ?? null}
              people={attendees.filter(({ isGuest }) => !isGuest)}
            />
          </div>
          <MinutesPanel minutes={minutes} early={minutes.early && <EarlyStart early={minutes.early} />} />
          {isMember && meeting.state === 'planned' && (
            <>
              <AgendaProposal plgId={meeting.plgId} meetingId={meeting.id} />
              {meeting.can.minute && <RequestItem plgId={meeting.plgId} meetingId={meeting.id} />}
            </>
          )}
          <Agenda
            page={page}
            renderMinutes={(item) => (
              <Suspense fallback={null}>
                {isMember && (
                  <ItemHistory
                    plgId={meeting.plgId}
                    item={item}
                    canPostpone={item.can.edit && meeting.state === 'open'}
                  />
                )}
                <MeetingMinutes meeting={meeting} attendees={attendees} item={item} />
              </Suspense>
            )}
            renderOutcomes={(item) => <MeetingOutcomes meeting={meeting} attendees={attendees} item={item} />}
          />
          <FormatResults runs={ended} isOver={meeting.state === 'held'} />
          <MeetingResults meeting={meeting} attendees={attendees} agenda={data.agenda} />
          {meeting.state === 'held' && (
            <ButtonLink to={`/plg/${meeting.plgId}/naar-mijn-team`} variant="light" mt="lg">
              {t.toMyTeam}
            </ButtonLink>
          )}
        </div>
      </div>
    </>
  );
}
