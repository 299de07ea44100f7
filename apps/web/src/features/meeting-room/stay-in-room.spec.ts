import { EventEmitter } from 'node:events';
import type { Ack, RoomStateDto } from '@leerkring/shared';
import { stayInRoom, type RoomLine } from './stay-in-room.ts';

const state = (currentItemId: string, serverNow = '2027-01-14T14:30:00.000Z') =>
  ({ meetingId: 'm', currentItemId, serverNow }) as unknown as RoomStateDto;

/** A connection on which the test decides what becomes of each attempt to come in. */
class Line extends EventEmitter {
  connected = true;
  asked = 0;
  answers: (Ack<RoomStateDto> | 'lost')[] = [];
  /** What is said in the room before the answer comes. */
  meanwhile: RoomStateDto[] = [];
  timeout(ms: number) {
    return {
      emitWithAck: async () => {
        this.asked += 1;
        const answer = this.answers.shift() ?? { ok: state('now') };
        await Promise.resolve();
        for (const it of this.meanwhile.splice(0)) this.emit('room.state', it);
        if (answer !== 'lost') return answer;
        await new Promise((resolve) => setTimeout(resolve, ms));
        throw new Error('timeout');
      },
    };
  }
}

let line: Line;
let seen: (string | null)[];
let leave: () => void;
const come = () => {
  leave = stayInRoom(line as unknown as RoomLine, 'm', (it) => seen.push(it.currentItemId));
};
const refused = (code: string): Ack<RoomStateDto> =>
  ({ problem: { code, status: 503 } }) as Ack<RoomStateDto>;

beforeEach(() => {
  jest.useFakeTimers();
  line = new Line();
  seen = [];
});
afterEach(() => {
  leave();
  jest.useRealTimers();
});

it('comes in again after a break although the first words after it are lost or refused', async () => {
  come();
  await jest.advanceTimersByTimeAsync(0);
  expect(seen).toEqual(['now']);
  line.answers = ['lost', refused('unavailable'), refused('internal'), { ok: state('moved on') }];
  line.emit('connect');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(seen).toEqual(['now', 'moved on']);
});

it('stops asking where one may not come in', async () => {
  line.answers = [refused('not_found')];
  come();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(line.asked).toBe(1);
});

it('asks anew when the page comes back into view', async () => {
  come();
  await jest.advanceTimersByTimeAsync(0);
  line.answers = [{ ok: state('meanwhile') }];
  document.dispatchEvent(new Event('visibilitychange'));
  await jest.advanceTimersByTimeAsync(0);
  expect(seen).toEqual(['now', 'meanwhile']);
});

it('hears what is said in the room and nothing of another', async () => {
  come();
  await jest.advanceTimersByTimeAsync(0);
  line.emit('room.state', { ...state('elsewhere'), meetingId: 'other' });
  line.emit('room.state', state('here'));
  expect(seen).toEqual(['now', 'here']);
});

it('stays with what overtook the answer to its coming in, unless the answer knows more', async () => {
  line.answers = [{ ok: state('before') }];
  line.meanwhile = [state('after', '2027-01-14T14:30:00.010Z')];
  come();
  await jest.advanceTimersByTimeAsync(0);
  expect(seen).toEqual(['after']);
  line.answers = [{ ok: state('later', '2027-01-14T14:31:00.020Z') }];
  line.meanwhile = [state('sooner', '2027-01-14T14:31:00.010Z')];
  document.dispatchEvent(new Event('visibilitychange'));
  await jest.advanceTimersByTimeAsync(0);
  expect(seen).toEqual(['after', 'sooner', 'later']);
});

it('says that it goes out, and then is silent', async () => {
  come();
  await jest.advanceTimersByTimeAsync(0);
  const left = jest.fn();
  line.on('room.leave', left);
  leave();
  line.emit('room.state', state('later'));
  line.emit('connect');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(left).toHaveBeenCalledTimes(1);
  expect(seen).toEqual(['now']);
});
