import fc from 'fast-check';
import { MeetingRoom } from './live-room.rules.ts';

const marit = { userId: 'marit', name: 'Marit Oldenhof', programmeId: null };
const renske = { userId: 'renske', name: 'Renske Bolhuis', programmeId: 'fd' };
const aylin = { userId: 'aylin', name: 'Aylin Demirci', programmeId: 'hv' };
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 14, 30, 0) + seconds * 1000);

const tab = (person: typeof renske | typeof marit, hand: number | null = null) => ({
  ...person,
  handRaisedAt: hand === null ? null : at(hand).toISOString(),
});
const ids = (people: { userId: string }[]) => people.map(({ userId }) => userId);

describe('who is in the room', () => {
  it('counts a second tab once', () => {
    expect(new MeetingRoom([tab(renske), tab(renske)]).present()).toEqual([renske]);
    expect(new MeetingRoom([tab(renske)]).present()).toEqual([renske]);
    expect(new MeetingRoom([]).present()).toEqual([]);
  });

  it('lists people by name, and says nothing of them but who they are', () => {
    expect(new MeetingRoom([tab(renske, 3), tab(marit), tab(aylin)]).present()).toEqual([
      aylin,
      marit,
      renske,
    ]);
  });

  it('is exactly the set of people with an open connection', () => {
    const people = [marit, renske, aylin];
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 20 }), (open) => {
        const room = new MeetingRoom(open.map((person) => tab(people[person]!)));
        const here = new Set(open.map((person) => people[person]!.userId));
        expect(new Set(ids(room.present()))).toEqual(here);
        expect(room.present()).toHaveLength(here.size);
        expect(people.filter(({ userId }) => room.isPresent(userId))).toHaveLength(here.size);
      }),
    );
  });
});

describe('hands', () => {
  it('are listed in the order in which they went up', () => {
    const room = new MeetingRoom([tab(marit, 2), tab(aylin), tab(renske, 1)]);
    expect(ids(room.raisedHands())).toEqual(['renske', 'marit']);
  });

  it('are one hand when a person raised it in two tabs, since the first', () => {
    const room = new MeetingRoom([tab(marit, 5), tab(renske, 3), tab(marit, 1), tab(marit)]);
    expect(room.raisedHands()).toEqual([
      { userId: 'marit', raisedAt: at(1).toISOString() },
      { userId: 'renske', raisedAt: at(3).toISOString() },
    ]);
  });
});
