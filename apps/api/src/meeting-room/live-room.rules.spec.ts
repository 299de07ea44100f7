import fc from 'fast-check';
import { MeetingRoom } from './live-room.rules.ts';

const member = { guestFrom: null, takesPart: true };
const marit = { userId: 'marit', membershipId: 'm1', name: 'Marit Oldenhof', programmeId: null, ...member };
const renske = { userId: 'renske', membershipId: 'm2', name: 'Renske Bolhuis', programmeId: 'fd', ...member };
const aylin = { userId: 'aylin', membershipId: 'm3', name: 'Aylin Demirci', programmeId: 'hv', ...member };
const ids = (people: { userId: string }[]) => people.map(({ userId }) => userId);

describe('who is in the room', () => {
  it('counts a second tab once', () => {
    expect(new MeetingRoom([renske, renske]).present()).toEqual([renske]);
    expect(new MeetingRoom([renske]).present()).toEqual([renske]);
    expect(new MeetingRoom([]).present()).toEqual([]);
  });

  it('lists people by name, and says nothing of them but who they are', () => {
    expect(new MeetingRoom([renske, marit, aylin]).present()).toEqual([aylin, marit, renske]);
  });

  it('is exactly the set of people with an open connection', () => {
    const people = [marit, renske, aylin];
    fc.assert(
      fc.property(fc.array(fc.nat(2), { maxLength: 20 }), (open) => {
        const room = new MeetingRoom(open.map((person) => people[person]!));
        const here = new Set(open.map((person) => people[person]!.userId));
        expect(new Set(ids(room.present()))).toEqual(here);
        expect(room.present()).toHaveLength(here.size);
        expect(people.filter(({ userId }) => room.isPresent(userId))).toHaveLength(here.size);
      }),
    );
  });
});

describe('someone whose connection fell silent', () => {
  const away = { ...renske, until: 1000 };

  it('is still here for a while, and then is not', () => {
    expect(new MeetingRoom([marit], [away], 999).present()).toEqual([marit, renske]);
    expect(new MeetingRoom([marit], [away], 1000).present()).toEqual([marit]);
  });

  it('is here once after coming back in time, as they are now', () => {
    const back = { ...renske, name: 'Renske Bolhuis-Smit' };
    expect(new MeetingRoom([back], [away], 500).present()).toEqual([back]);
  });
});

const caller = (userId: string, peerId: string, since: number) => ({
  userId,
  membershipId: userId,
  name: userId,
  programmeId: null,
  ...member,
  call: { peerId, since, microphone: true, camera: true },
});
const peers = (room: MeetingRoom) =>
  room.callers().map(({ peerId, isAway }) => (isAway ? `${peerId} away` : peerId));

describe('the call', () => {
  it('has everyone once, on the device where they joined last, in the order in which they came', () => {
    const bystander = { userId: 'z', membershipId: 'z', name: 'z', programmeId: null, ...member };
    const room = new MeetingRoom([
      bystander,
      caller('a', 'a2', 5),
      caller('b', 'b1', 3),
      caller('a', 'a1', 1),
    ]);
    expect(peers(room)).toEqual(['b1', 'a2']);
  });

  it('keeps the place of who fell silent, until their time is over or they are back', () => {
    const away = { ...caller('a', 'a1', 1), until: 100 };
    expect(peers(new MeetingRoom([], [away], 50))).toEqual(['a1 away']);
    expect(peers(new MeetingRoom([caller('a', 'a1', 1)], [away], 50))).toEqual(['a1']);
    expect(peers(new MeetingRoom([], [away], 100))).toEqual([]);
  });
});
