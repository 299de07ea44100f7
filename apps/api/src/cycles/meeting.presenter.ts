import type { MeetingDto } from '@leerkring/shared';
import { presentDayBlock } from '../calendars/calendar.presenter.ts';
import type { GroupCalendar } from '../calendars/calendars.service.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { CalendarEvent } from './calendar-file.rules.ts';
import type { Meeting } from './meeting.entity.ts';

/** What a meeting is shown with: its place in the year and the calendar of its group. */
export interface MeetingView {
  meeting: Meeting;
  number: number | null;
  calendar: GroupCalendar;
}

/** Needs `plg`. */
export function presentMeeting(me: Actor, { meeting: it, number, calendar }: MeetingView): MeetingDto {
  const start = wallClock(it.startsAt, it.timeZone);
  const isComing = it.state === 'planned';
  return {
    id: it.id,
    plgId: it.plgId,
    plgName: it.plg.name,
    number,
    title: it.title,
    goal: it.goal,
    state: it.state,
    startsAt: it.startsAt.toISOString(),
    endsAt: it.endsAt.toISOString(),
    date: start.date,
    startTime: start.time,
    endTime: wallClock(it.endsAt, it.timeZone).time,
    timeZone: it.timeZone,
    location: it.location,
    joinUrl: it.joinUrl,
    callKind: it.callKind,
    sequence: it.sequence,
    conflicts: isComing
      ? calendar
          .days(start.date)
          .filter(({ isHard }) => isHard)
          .map((block) => presentDayBlock(block, calendar.institutionNames))
      : [],
    can: meetingPolicy.abilitiesOf(me, it),
  };
}

/** Needs `plg`. */
export function presentCalendarEvent(it: Meeting, publicUrl: string): CalendarEvent {
  return {
    uid: it.uid,
    sequence: it.sequence,
    title: it.title,
    groupName: it.plg.name,
    startsAt: it.startsAt,
    endsAt: it.endsAt,
    changedAt: it.updatedAt,
    isCancelled: it.state === 'cancelled',
    location: it.location || null,
    joinUrl: it.joinUrl,
    pageUrl: `${publicUrl}/plg/${it.plgId}/bijeenkomsten/${it.id}`,
  };
}
