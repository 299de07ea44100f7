import fc from 'fast-check';
import {
  attendancePerProgramme,
  elapsedMs,
  MeetingRoom,
  pauseClock,
  startClock,
  type ItemClock,
} from './meeting-room.rules.ts';

const marit = { userId: 'marit', name: 'Marit Oldenhof', programmeId: null };
const renske = { userId: 'renske', name: 'Renske Bolhuis', programmeId: 'fd' };
const aylin = { userId: 'aylin', name: 'Aylin Demirci', programmeId: 'hv' };
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 14, 30, 0) + seconds * 1000);

describe('who is in the room', () => {
  it('counts a second tab once and drops the person with the last one', () => {
    const room = new MeetingRoom();
    room.join('tab-1', renske);
    room.join('tab-2', renske);
    expect(room.present()).toEqual([renske]);
    expect(room.leave('tab-1')).toBe(false);
    expect(room.present()).toEqual([renske]);
    expect(room.leave('tab-2')).toBe(true);
    expect(room.isEmpty()).toBe(true);
  });

  it('lists people by name', () => {
    const room = new MeetingRoom();
    [renske, marit, aylin].forEach((person, index) => room.join(`socket-${index}`, person));
    expect(room.present().map(({ userId }) => userId)).toEqual(['aylin', 'marit', 'renske']);
  });

  it('does not mind a connection that was never here', () => {
    const room = new MeetingRoom();
    room.join('socket', marit);
    expect(room.leave('unknown')).toBe(false);
    expect(room.present()).toEqual([marit]);
  });

  it('is exactly the set of people with an open connection, whatever the order of events', () => {
    const people = [marit, renske, aylin];
    const events = fc.array(fc.record({ socket: fc.nat(5), person: fc.nat(2), isJoin: fc.boolean() }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(events, (steps) => {
        const room = new MeetingRoom();
        const open = new Map<string, string>();
        for (const { socket, person, isJoin } of steps) {
          const id = `socket-${socket}`;
          const who = people[person % people.length]!;
          if (isJoin) {
            room.join(id, who);
            open.set(id, who.userId);
          } else {
            room.leave(id);
            open.delete(id);
          }
        }
        expect(new Set(room.present().map(({ userId }) => userId))).toEqual(new Set(open.values()));
      }),
    );
  });
});

describe('hands', () => {
  it('refuses a hand from someone who is not here', () => {
    const room = new MeetingRoom();
    room.raiseHand('marit', at(0));
    expect(room.raisedHands()).toEqual([]);
  });

  it('keeps the order in which they went up, and a second press changes nothing', () => {
    const room = new MeetingRoom();
    [marit, renske].forEach((person) => room.join(person.userId, person));
    room.raiseHand('renske', at(1));
    room.raiseHand('marit', at(2));
    room.raiseHand('renske', at(3));
    expect(room.raisedHands().map(({ userId }) => userId)).toEqual(['renske', 'marit']);
    room.lowerHand('renske');
    expect(room.raisedHands().map(({ userId }) => userId)).toEqual(['marit']);
  });

  it('goes down when its owner leaves', () => {
    const room = new MeetingRoom();
    room.join('one', marit);
    room.raiseHand('marit', at(0));
    room.leave('one');
    room.join('two', marit);
    expect(room.raisedHands()).toEqual([]);
  });
});

describe('the clock of an agenda item', () => {
  const fresh: ItemClock = { elapsedMs: 0, runningSince: null };

  it('counts while it runs and stands still while it is paused', () => {
    const running = startClock(fresh, at(0));
    const paused = pauseClock(running, at(90));
    expect(elapsedMs(running, at(60))).toBe(60_000);
    expect(elapsedMs(paused, at(500))).toBe(90_000);
    expect(elapsedMs(startClock(paused, at(600)), at(610))).toBe(100_000);
  });

  it('does not start twice', () => {
    const running = startClock(fresh, at(0));
    expect(elapsedMs(startClock(running, at(30)), at(60))).toBe(60_000);
  });

  it('never counts backwards', () => {
    expect(elapsedMs(startClock(fresh, at(10)), at(5))).toBe(0);
  });

  it('adds up exactly the stretches in which it ran', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 20 }), (stretches) => {
        let clock = fresh;
        let now = 0;
        let expected = 0;
        stretches.forEach((seconds, index) => {
          const isRunning = index % 2 === 0;
          clock = isRunning ? startClock(clock, at(now)) : pauseClock(clock, at(now));
          now += seconds;
          expected += isRunning ? seconds : 0;
        });
        expect(elapsedMs(clock, at(now))).toBe(expected * 1000);
      }),
    );
  });
});

describe('attendance', () => {
  it('is counted per programme, and those without one together', () => {
    const expected = [marit, renske, { ...renske, userId: 'youssef' }, aylin];
    expect(attendancePerProgramme(expected, new Set(['marit', 'renske', 'stranger']))).toEqual([
      { programmeId: null, expected: 1, present: 1 },
      { programmeId: 'fd', expected: 2, present: 1 },
      { programmeId: 'hv', expected: 1, present: 0 },
    ]);
  });
});
