import type { InviteAnswer } from '@leerkring/shared';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  type ICalEventData,
} from 'ical-generator';

export interface CalendarEvent {
  uid: string;
  sequence: number;
  title: string;
  groupName: string;
  startsAt: Date;
  endsAt: Date;
  /** When the event was last changed; it becomes DTSTAMP, so that an unchanged feed stays byte-identical. */
  changedAt: Date;
  isCancelled: boolean;
  location: string | null;
  joinUrl: string | null;
  /** Null for whom the page does not open (yet). */
  pageUrl: string | null;
}

const PRODUCT = { company: 'Leerkring', product: 'Leerkring', language: 'NL' };
const REFRESH_SECONDS = 3600;

/**
 * One plain event per meeting, in UTC: no recurrence rule and no time zone table that a calendar could
 * misread. It names no attendee and no organiser, so the file carries nobody's address.
 */
export function calendarFile(events: readonly CalendarEvent[], name?: string): string {
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    ...(name === undefined ? {} : { name: plain(name), ttl: REFRESH_SECONDS }),
  });
  for (const event of events) calendar.createEvent(eventData(event));
  return written(calendar);
}

export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  organiser: { name: string; email: string };
  invitee: { name: string; email: string };
  /** What this person has said about this very moment. */
  answer: InviteAnswer | null;
}

const statuses = {
  accepted: ICalAttendeeStatus.ACCEPTED,
  tentative: ICalAttendeeStatus.TENTATIVE,
  declined: ICalAttendeeStatus.DECLINED,
} as const satisfies Record<InviteAnswer, ICalAttendeeStatus>;

/** For one invitee alone: no file ever lists who else comes. */
export function invitationFile(
  event: CalendarEvent,
  { method, organiser, invitee, answer }: Invitation,
): string {
  const calendar = ical({ prodId: PRODUCT, method: ICalCalendarMethod[method] });
  calendar
    .createEvent({ ...eventData(event), organizer: { name: plain(organiser.name), email: organiser.email } })
    .createAttendee({
      name: plain(invitee.name),
      email: invitee.email,
      rsvp: method === 'REQUEST',
      role: ICalAttendeeRole.REQ,
      status: answer === null ? ICalAttendeeStatus.NEEDSACTION : statuses[answer],
    });
  return written(calendar);
}

/** The standard ends every line with its sign, the last one too; the program that we write with leaves that one out. */
const written = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`;

function eventData(event: CalendarEvent): ICalEventData {
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: event.changedAt,
    lastModified: event.changedAt,
    start: event.startsAt,
    end: event.endsAt,
    summary: plain(`${event.title} · ${event.groupName}`),
    description: [event.pageUrl, event.joinUrl].filter((line) => line !== null).join('\n'),
    location: event.location === null ? event.joinUrl : plain(event.location),
    ...(event.pageUrl !== null && { url: event.pageUrl }),
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: event.isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
  };
}

/** Titles are one line; what looks like a line break must not become one in the file. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
