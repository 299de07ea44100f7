import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';

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
  pageUrl: string;
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
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      start: event.startsAt,
      end: event.endsAt,
      summary: plain(`${event.title} · ${event.groupName}`),
      description: [event.pageUrl, event.joinUrl].filter((line) => line !== null).join('\n'),
      location: event.location === null ? event.joinUrl : plain(event.location),
      url: event.pageUrl,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: event.isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    });
  }
  return calendar.toString();
}

/** Titles are one line; what looks like a line break must not become one in the file. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
