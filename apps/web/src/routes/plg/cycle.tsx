import type { TimelineDto } from '@leerkring/shared';
import { Button, Modal } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { calendarsQuery } from '../../features/calendars/api.ts';
import { GroupCall } from '../../features/calls/components/group-call.tsx';
import { CalendarSummary } from '../../features/calendars/components/calendar-summary.tsx';
import { yearQuery } from '../../features/cycles/api.ts';
import { CyclePlanner } from '../../features/cycles/components/cycle-planner.tsx';
import { AddMeetingForm } from '../../features/cycles/components/meeting-time-form.tsx';
import { type WorkStretch, YearList, YearMean } from '../../features/cycles/components/year-list.tsx';
import { YearRibbon } from '../../features/cycles/components/year-ribbon.tsx';
import { datePollsQuery } from '../../features/date-polls/api.ts';
import { DatePollList } from '../../features/date-polls/components/date-poll-list.tsx';
import { plgQuery } from '../../features/plgs/api.ts';
import { timelineQuery } from '../../features/timeline/api.ts';
import { spineOf } from '../../features/timeline/spine.ts';
import { trajectoryQuery } from '../../features/trajectories/api.ts';
import { TrajectoryPanel } from '../../features/trajectories/components/trajectory-panel.tsx';
import { useNow } from '../../lib/now.ts';
import { useLocale, useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AskDate } from './ask-date.tsx';

const paths = {
  portraits: 'portretten',
  protocols: 'vragen',
  assignments: 'bezoeken',
  interviews: 'gesprekken',
  reports: 'rapport',
  recommendations: 'aanbevelingen',
} as const;

/** The work of the year by the meeting it follows; before the first meeting under an empty key. */
function useWork(timeline: TimelineDto): Map<string, WorkStretch[]> {
  const { nav } = useText('app');
  const now = useNow();
  return useMemo(() => {
    const items = spineOf(timeline, now, {
      work: (kind) => ({
        label: nav[kind === 'reports' ? 'report' : kind],
        href: `/plg/${timeline.plgId}/${paths[kind]}`,
      }),
      meeting: () => ({ label: '', name: '', href: '' }),
    });
    const after = new Map<string, WorkStretch[]>();
    let meetingId = '';
    for (const item of items) {
      if (item.kind === 'meeting') meetingId = item.key;
      if (item.kind !== 'work') continue;
      const { key, label, href, progress = null } = item;
      const work = { key, label, href, progress, isToday: item.today !== undefined };
      after.set(meetingId, [...(after.get(meetingId) ?? []), work]);
    }
    return after;
  }, [timeline, now, nav]);
}

export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('cycles');
  const { list: polling } = useText('date-polls');
  const phases = useText('trajectories');
  const locale = useLocale();
  const navigate = useNavigate();
  const [
    { data: plg },
    { data: year },
    { data: timeline },
    { data: calendars },
    { data: polls },
    { data: trajectory },
  ] = useSuspenseQueries({
    queries: [
      plgQuery(plgId),
      yearQuery(plgId),
      timelineQuery(plgId),
      calendarsQuery(plgId),
      datePollsQuery(plgId),
      trajectoryQuery(plgId),
    ],
  });
  const work = useWork(timeline);
  const [isAdding, setAdding] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isPlanned = year.meetings.length > 0;
  const canPlan = plg.can.plan;

  return (
    <>
      <PageHeader
        title={t.title}
        lead={isPlanned ? <YearMean year={year} /> : t.lead}
        actions={
          canPlan && (
            <>
              <Button variant="default" onClick={() => setAsking(true)}>
                {polling.ask}
              </Button>
              {isPlanned && <Button onClick={() => setAdding(true)}>{t.year.add}</Button>}
            </>
          )
        }
      />
      <DatePollList polls={polls} />
      <TrajectoryPanel plgId={plgId} />
      {isPlanned && (
        <YearRibbon
          calendars={calendars}
          waits
          stops={year.meetings.flatMap((meeting) =>
            meeting.number === null
              ? []
              : [
                  {
                    key: meeting.id,
                    number: meeting.number,
                    label: meeting.title,
                    on: meeting.date,
                    isMovable: meeting.can.move,
                    isBlocked: meeting.conflicts.length > 0,
                  },
                ],
          )}
          onMove={({ key }, on) => void navigate(`/plg/${plgId}/cyclus/${key}?naar=${on}`)}
        />
      )}
      {isPlanned && (
        <YearList
          year={year}
          workAfter={(id) => work.get(id ?? '') ?? []}
          phaseOf={(id) => {
            const phase = trajectory.phases.find((it) => it.meetings.some((meeting) => meeting.id === id));
            return phase && phases.phaseShort(phase.name[locale]);
          }}
        />
      )}
      <GroupCall plg={plg} />
      {!isPlanned && canPlan && (
        <CyclePlanner
          plgId={plgId}
          schoolYear={plg.schoolYear}
          calendars={calendars}
          names={trajectory.phases.filter(({ meets }) => meets).map(({ name }) => name[locale])}
        />
      )}
      {!isPlanned && !canPlan && <EmptyState title={t.emptyTitle} body={t.emptyBody} />}
      <CalendarSummary calendars={calendars} />
      {canPlan && (
        <AskDate plgId={plgId} meetings={year.meetings} opened={isAsking} onClose={() => setAsking(false)} />
      )}
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.year.addTitle} size="lg">
        <AddMeetingForm plgId={plgId} onDone={() => setAdding(false)} />
      </Modal>
    </>
  );
}
