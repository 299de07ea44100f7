import fc from 'fast-check';
import { newsFor, type Appointment, type Told } from './invite.rules.ts';

const now = new Date('2026-11-25T12:00:00Z');
const at = (day: number): Date => new Date(now.getTime() + day * 86_400_000);
const meeting = (change: Partial<Appointment> = {}): Appointment => ({
  id: 'm',
  state: 'planned',
  sequence: 0,
  startsAt: at(10),
  endsAt: at(10.1),
  ...change,
});
const told = (change: Partial<Told> = {}): Told => ({
  meetingId: 'm',
  userId: 'renske',
  method: 'REQUEST',
  sequence: 0,
  startsAt: at(10),
  endsAt: at(10.1),
  ...change,
});
const kinds = (meetings: Appointment[], members: string[], list: Told[]): string[] =>
  newsFor(meetings, members, list, now).map(({ userId, kind }) => `${userId} ${kind}`);

it('invites every member who has heard nothing, and nobody to what has been', () => {
  expect(kinds([meeting()], ['renske', 'bram'], [])).toEqual(['renske invited', 'bram invited']);
  expect(kinds([meeting({ startsAt: at(-2), endsAt: at(-1) })], ['renske'], [])).toEqual([]);
  for (const state of ['open', 'held', 'cancelled'] as const)
    expect(kinds([meeting({ state })], ['renske'], [])).toEqual([]);
});

it('tells of a new moment as moved, and of anything else with a higher sequence as changed', () => {
  expect(kinds([meeting({ sequence: 1, startsAt: at(11) })], ['renske'], [told()])).toEqual(['renske moved']);
  expect(kinds([meeting({ sequence: 1 })], ['renske'], [told()])).toEqual(['renske changed']);
  expect(kinds([meeting()], ['renske'], [told()])).toEqual([]);
});

it('takes a meeting out of the calendar of someone who left, and puts it back for someone who returns', () => {
  expect(kinds([meeting()], [], [told()])).toEqual(['renske withdrawn']);
  expect(kinds([meeting()], [], [told({ method: 'CANCEL' })])).toEqual([]);
  expect(kinds([meeting()], ['renske'], [told({ method: 'CANCEL' })])).toEqual(['renske invited']);
});

it('cancels once, and only what was still to come', () => {
  const cancelled = meeting({ state: 'cancelled', sequence: 1 });
  expect(kinds([cancelled], ['renske'], [told()])).toEqual(['renske cancelled']);
  expect(kinds([cancelled], ['renske'], [told({ method: 'CANCEL', sequence: 1 })])).toEqual([]);
  expect(kinds([cancelled], ['renske'], [told({ startsAt: at(-2), endsAt: at(-1) })])).toEqual([]);
});

const people = ['a', 'b', 'c', 'd'];
const moment = fc.integer({ min: -5, max: 20 });
const anyMeeting = fc
  .record({
    id: fc.constantFrom('m', 'n'),
    state: fc.constantFrom('planned' as const, 'open' as const, 'held' as const, 'cancelled' as const),
    sequence: fc.nat(5),
    day: moment,
  })
  .map(({ day, ...rest }) => ({ ...rest, startsAt: at(day), endsAt: at(day + 0.1) }));
const anyTold = fc
  .record({
    meetingId: fc.constantFrom('m', 'n'),
    userId: fc.constantFrom(...people),
    method: fc.constantFrom('REQUEST' as const, 'CANCEL' as const, null),
    sequence: fc.nat(5),
    day: moment,
  })
  .map(({ day, ...rest }) => ({ ...rest, startsAt: at(day), endsAt: at(day + 0.1) }));

it('has nothing left to say once everything has been said, whatever the state it began with', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyMeeting, { selector: ({ id }) => id }),
      fc.subarray(people),
      fc.uniqueArray(anyTold, { selector: ({ meetingId, userId }) => `${meetingId} ${userId}` }),
      (meetings, members, before) => {
        const news = newsFor(meetings, members, before, now);
        const pairs = news.map(({ meeting: { id }, userId }) => `${id} ${userId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        const after: Told[] = [
          ...before.filter(({ meetingId, userId }) => !pairs.includes(`${meetingId} ${userId}`)),
          ...news.map(({ kind, meeting: { id, sequence, startsAt, endsAt }, userId }) => ({
            meetingId: id,
            userId,
            method: kind === 'cancelled' || kind === 'withdrawn' ? ('CANCEL' as const) : ('REQUEST' as const),
            sequence,
            startsAt,
            endsAt,
          })),
        ];
        expect(newsFor(meetings, members, after, now)).toEqual([]);
      },
    ),
  );
});
