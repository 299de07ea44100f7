import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile, invitationFile, type CalendarEvent } from './calendar-file.rules.ts';
import { instantAt } from '../calendars/local-time.rules.ts';

const at = (date: string, time: string) => instantAt(date, time) ?? new Date(Number.NaN);

const meeting = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '0190a8c0-0000-7000-8000-000000000001@leerkring',
  sequence: 0,
  title: 'Verhalen ophalen',
  groupName: 'Leren van kleine groepen',
  startsAt: at('2026-10-20', '15:30'),
  endsAt: at('2026-10-20', '17:30'),
  changedAt: new Date('2026-09-01T10:00:00Z'),
  isCancelled: false,
  location: 'Gieterij 200, Hengelo',
  joinUrl: 'https://meet.example.org/kring',
  pageUrl: 'https://leerkring.example.org/bijeenkomsten/1',
  ...change,
});

const parse = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

describe('the calendar file', () => {
  it('is read by another parser with the same facts', () => {
    const [event] = parse(calendarFile([meeting()]));
    expect(event?.uid).toBe('0190a8c0-0000-7000-8000-000000000001@leerkring');
    expect(event?.sequence).toBe(0);
    expect(event?.summary).toBe('Verhalen ophalen · Leren van kleine groepen');
    expect(event?.location).toBe('Gieterij 200, Hengelo');
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-10-20T13:30:00.000Z');
  });

  it('keeps the local time on both sides of the clock change, in UTC', () => {
    const days = ['2026-10-20', '2026-10-27', '2027-01-14', '2027-03-25', '2027-04-01', '2027-07-15'];
    const file = calendarFile(
      days.map((day, index) =>
        meeting({ uid: `${index}@leerkring`, startsAt: at(day, '15:30'), endsAt: at(day, '17:30') }),
      ),
    );
    expect(parse(file).map((event) => event.startDate.toICALString())).toEqual([
      '20261020T133000Z',
      '20261027T143000Z',
      '20270114T143000Z',
      '20270325T143000Z',
      '20270401T133000Z',
      '20270715T133000Z',
    ]);
    expect(file).not.toContain('TZID');
    expect(file).not.toContain('RRULE');
  });

  it('keeps the UID and raises the sequence when a meeting moves, and says when it is cancelled', () => {
    const [moved] = parse(calendarFile([meeting({ sequence: 2, startsAt: at('2026-11-03', '15:30') })]));
    const [cancelled] = parse(calendarFile([meeting({ sequence: 3, isCancelled: true })]));
    expect([moved?.uid, moved?.sequence]).toEqual([meeting().uid, 2]);
    expect([cancelled?.uid, cancelled?.sequence]).toEqual([meeting().uid, 3]);
    expect(cancelled?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('carries nobody’s address', () => {
    expect(calendarFile([meeting()], 'Mijn bijeenkomsten')).not.toMatch(/mailto:|ATTENDEE|ORGANIZER/);
  });

  it('invites one person alone, and cancels with the same UID', () => {
    const organiser = { name: 'Leerkring', email: 'leerkring@example.org' };
    const invitee = { name: 'Renske Bolhuis', email: 'renske@example.org' };
    const request = invitationFile(meeting({ sequence: 1 }), {
      method: 'REQUEST',
      organiser,
      invitee,
      answer: null,
    });
    const cancel = invitationFile(meeting({ sequence: 2, isCancelled: true }), {
      method: 'CANCEL',
      organiser,
      invitee,
      answer: null,
    });
    expect(
      request
        .toLowerCase()
        .match(/mailto:[^\r]+/g)
        ?.toSorted(),
    ).toEqual(['mailto:leerkring@example.org', 'mailto:renske@example.org']);
    expect(request).toContain('METHOD:REQUEST\r\n');
    expect(cancel).toContain('METHOD:CANCEL\r\n');
    expect(parse(cancel)[0]?.uid).toBe(parse(request)[0]?.uid);
    expect(parse(cancel)[0]?.sequence).toBe(2);
  });

  it('makes one event of a title that pretends to be a file of its own', () => {
    const title = 'Overleg\r\nATTACH:https://kwaad.example\r\nEND:VEVENT\r\nBEGIN:VEVENT, ; 🎉 "x"';
    const file = calendarFile([meeting({ title, location: 'Zaal 1\nATTENDEE:mailto:iemand@example.org' })]);
    const events = parse(file);
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toContain(
      'Overleg ATTACH:https://kwaad.example END:VEVENT BEGIN:VEVENT, ; 🎉 "x"',
    );
    expect(events[0]?.component.getFirstProperty('attach')).toBeNull();
    expect(events[0]?.attendees).toEqual([]);
    expect(file.split('BEGIN:VEVENT\r\n')).toHaveLength(2);
  });

  it('is the same, byte for byte, as long as nothing changed', () => {
    expect(calendarFile([meeting()], 'Feed')).toBe(calendarFile([meeting()], 'Feed'));
  });

  it('writes lines of at most 75 octets that end in CRLF, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const file = calendarFile([meeting({ title })]);
        const lines = file.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(file).not.toMatch(/[^\r]\n/);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const events = parse(file);
        expect(events).toHaveLength(1);
        expect(events[0]?.summary.endsWith('· Leren van kleine groepen')).toBe(true);
      }),
    );
  });
});
