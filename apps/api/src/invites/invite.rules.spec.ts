import fc from 'fast-check';
import { newsFor, type Appointment, type Invitee, type Told } from './invite.rules.ts';

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
  isDateOnly: false,
  ...change,
});
const inGroup = (userId: string): Invitee => ({ userId, isInvited: false, backAt: null });
const toOne = (it: Appointment, person: Invitee, before: Told[]): string[] =>
  newsFor([it], [person], before, now).map(({ kind }) => kind);
const kinds = (meetings: Appointment[], members: string[], list: Told[]): string[] =>
  newsFor(meetings, members.map(inGroup), list, now).map(({ userId, kind }) => `${userId} ${kind}`);

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

it('tells who was invited into the group only when it is, and the rest once they are in', () => {
  const invited = { userId: 'renske', isInvited: true, backAt: null };
  const joined = inGroup('renske');
  expect(toOne(meeting(), invited, [])).toEqual(['invited']);
  expect(toOne(meeting(), invited, [told({ isDateOnly: true })])).toEqual([]);
  expect(toOne(meeting(), joined, [told({ isDateOnly: true })])).toEqual(['invited']);
  expect(toOne(meeting(), joined, [told()])).toEqual([]);
});

it('waits until someone is back, but not for what frees a day, nor beyond the meeting itself', () => {
  const back = (day: number) => ({ ...inGroup('renske'), backAt: at(day) });
  expect(toOne(meeting(), back(5), [])).toEqual([]);
  expect(toOne(meeting({ sequence: 1, startsAt: at(11) }), back(5), [told()])).toEqual([]);
  expect(toOne(meeting({ state: 'cancelled', sequence: 1 }), back(5), [told()])).toEqual(['cancelled']);
  expect(toOne(meeting(), back(12), [])).toEqual(['invited']);
  // It was going to be while they are away: they would travel for nothing.
  expect(toOne(meeting({ sequence: 1, startsAt: at(20), endsAt: at(20.1) }), back(12), [told()])).toEqual([
    'moved',
  ]);
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
    isDateOnly: fc.boolean(),
    day: moment,
  })
  .map(({ day, ...rest }) => ({ ...rest, startsAt: at(day), endsAt: at(day + 0.1) }));
const anyInvitee = fc.record({
  userId: fc.constantFrom(...people),
  isInvited: fc.boolean(),
  backAt: fc.constant(null),
});

it('has nothing left to say once everything has been said, whatever the state it began with', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyMeeting, { selector: ({ id }) => id }),
      fc.uniqueArray(anyInvitee, { selector: ({ userId }) => userId }),
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
            isDateOnly: members.some((it) => it.userId === userId && it.isInvited),
          })),
        ];
        expect(newsFor(meetings, members, after, now)).toEqual([]);
      },
    ),
  );
});
