import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import type { Received } from './mailbox.ts';

/** An invitation as two independent parsers read it out of a captured mail. */
export interface ReadInvitation {
  method: string;
  uid: string;
  sequence: number;
  status: string;
  start: string;
  attendees: string[];
  organiser: string;
  file: string;
}

const address = (value: unknown): string =>
  String(value)
    .replace(/^mailto:/i, '')
    .toLowerCase();

/** Reads the calendar part of a mail; fails where the two parsers do not agree. */
export function readInvitation({ mail, raw }: Received): ReadInvitation {
  const attached = mail.attachments.filter(({ filename }) => filename === 'invite.ics');
  expect(attached).toHaveLength(1);
  const file = attached[0]?.content.toString('utf8') ?? '';
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const event = new ICAL.Event(events[0]);
  const method = String(calendar.getFirstPropertyValue('method'));
  // Outlook shows its buttons only when the MIME part names the method too.
  expect(raw).toMatch(
    new RegExp(`content-type: text/calendar;[^\\r]*(\\r\\n\\s[^\\r]*)*method=${method}`, 'i'),
  );
  const others = Object.values(nodeIcal.sync.parseICS(file)).filter((it) => it?.type === 'VEVENT');
  expect(others).toHaveLength(1);
  const [other] = others as { uid: string; start: Date; summary: unknown; sequence?: unknown }[];
  expect(other?.uid).toBe(event.uid);
  expect(new Date(other?.start ?? 0).toISOString()).toBe(event.startDate.toJSDate().toISOString());
  return {
    method,
    uid: event.uid,
    sequence: event.sequence,
    status: String(event.component.getFirstPropertyValue('status')),
    start: event.startDate.toICALString(),
    attendees: event.attendees.map((it) => address(it.getFirstValue())),
    organiser: address(event.organizer),
    file: file.replaceAll('\r\n ', ''),
  };
}

interface Reply {
  uid: string;
  from: string;
  attendee?: string;
  partstat?: string;
  sequence?: number;
  stamp?: Date;
  method?: string;
}

const compact = (date: Date): string => date.toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** What a calendar program sends back when someone presses one of its buttons. */
export function replyFile({ uid, from, attendee = from, partstat = 'ACCEPTED', ...rest }: Reply): string {
  return [
    'BEGIN:VCALENDAR',
    'PRODID:-//Another//Calendar//EN',
    'VERSION:2.0',
    `METHOD:${rest.method ?? 'REPLY'}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${rest.sequence ?? 0}`,
    `DTSTAMP:${compact(rest.stamp ?? new Date())}`,
    'ORGANIZER:mailto:kring@leerkring.test',
    `ATTENDEE;PARTSTAT=${partstat};CN=Iemand:mailto:${attendee}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** The same as the whole mail that a mail server passes on. */
export function replyMail(reply: Reply): string {
  return [
    `From: Iemand <${reply.from}>`,
    'To: kring@leerkring.test',
    'Subject: Accepted: bijeenkomst',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="grens"',
    '',
    '--grens',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Tot dan',
    '--grens',
    `Content-Type: text/calendar; charset=utf-8; method=${reply.method ?? 'REPLY'}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(replyFile(reply)).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--grens--',
    '',
  ].join('\r\n');
}
