import type { InviteAnswer } from '@leerkring/shared';
import ICAL from 'ical.js';
import { Problem } from '../platform/http/problem.ts';

/** What someone's calendar program says in their name (iTIP, RFC 5546). */
export interface CalendarReply {
  uid: string;
  sequence: number;
  stamp: Date;
  attendee: string;
  /** Null for what is no answer, such as a passing on to somebody else. */
  answer: InviteAnswer | null;
}

const answers: Record<string, InviteAnswer> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};

/** @throws Problem `calendar_reply.unreadable` for anything but one reply of one person about one event */
export function readCalendarReply(file: string): CalendarReply {
  const calendar = parse(file);
  const events = calendar.getAllSubcomponents('vevent');
  const [event] = events;
  const attendees = event?.getAllProperties('attendee') ?? [];
  const [attendee] = attendees;
  const method = calendar.getFirstPropertyValue('method');
  if (!event || !attendee || events.length > 1 || attendees.length > 1 || method !== 'REPLY')
    throw unreadable();
  const uid = event.getFirstPropertyValue('uid');
  const stamp = event.getFirstPropertyValue('dtstamp');
  const address = attendee.getFirstValue();
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0);
  if (
    typeof uid !== 'string' ||
    typeof address !== 'string' ||
    !(stamp instanceof ICAL.Time) ||
    !Number.isInteger(sequence) ||
    sequence < 0
  )
    throw unreadable();
  const status = String(attendee.getFirstParameter('partstat') ?? '').toUpperCase();
  return {
    uid,
    sequence,
    stamp: stamp.toJSDate(),
    attendee: address.replace(/^mailto:/i, '').trim(),
    answer: answers[status] ?? null,
  };
}

function parse(file: string): ICAL.Component {
  try {
    const parsed = ICAL.parse(file) as unknown[];
    if (parsed[0] === 'vcalendar') return new ICAL.Component(parsed as never);
  } catch {
    // What cannot be parsed is answered like what is something else.
  }
  throw unreadable();
}

function unreadable(): Problem {
  return new Problem('calendar_reply.unreadable');
}
