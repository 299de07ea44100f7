import { type TimelineDto, type WorkKind, workKinds } from '@leerkring/shared';
import { useMemo } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { YearSpine } from '../../../ui/year-spine.tsx';
import { spineOf } from '../spine.ts';

const paths: Record<WorkKind, string> = {
  portraits: 'portretten',
  protocols: 'vragen',
  assignments: 'bezoeken',
  interviews: 'gesprekken',
  reports: 'rapport',
  recommendations: 'aanbevelingen',
};

/** When the year cannot be read, and while nothing is planned, the work alone is there to go to. */
function yearWithoutMeetings(plgId: string): TimelineDto {
  return {
    plgId,
    startsOn: '2000-01-01',
    endsOn: '2000-12-31',
    meetings: [],
    work: workKinds.map((kind) => ({ kind, done: 0, total: 0 })),
    nextMeetingId: null,
  };
}

/**
 * The year of one group as the way through it. While it is still coming its line is empty: a word that is there before
 * the meetings are would move from under the finger.
 */
export function PlgSpine(props: { plgId: string; timeline: TimelineDto | undefined; isComing: boolean }) {
  const { nav } = useText('app');
  const dates = useDates();
  const now = useNow();
  const { plgId, timeline, isComing } = props;
  const at = `/plg/${plgId}`;
  const items = useMemo(
    () =>
      spineOf(timeline ?? yearWithoutMeetings(plgId), now, {
        work: (kind) => ({
          label: nav[kind === 'reports' ? 'report' : kind],
          href: `/plg/${plgId}/${paths[kind]}`,
        }),
        meeting: (meeting, number) => ({
          label: dates.shortDay(meeting.startsAt),
          name: nav.meeting(number, meeting.title, dates.day(meeting.startsAt)),
          href: `/plg/${plgId}/bijeenkomsten/${meeting.id}`,
        }),
      }),
    [timeline, plgId, nav, dates, now],
  );
  return (
    <YearSpine
      overview={{ href: at, label: nav.overview }}
      plan={{ href: `${at}/cyclus`, label: nav.cycle }}
      decisions={{ href: `${at}/besluiten`, label: nav.decisions }}
      members={{ href: `${at}/leden`, label: nav.members }}
      items={isComing ? [] : items}
    />
  );
}
