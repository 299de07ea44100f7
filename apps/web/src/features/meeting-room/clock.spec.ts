import type { AgendaItemDto, MeetingRoomDto, RoomStateDto } from '@leerkring/shared';
import { clockFace } from '../../lib/clock-face.ts';
import { elapsedOf, expectedEnd, withRoom } from './clock.ts';

const start = Date.parse('2026-11-26T14:30:00Z');
const minute = 60_000;
const item = (id: string, minutes: number, rest: Partial<AgendaItemDto> = {}): AgendaItemDto => ({
  id,
  position: 1,
  title: id,
  minutes,
  extraMinutes: 0,
  elapsedMs: 0,
  runningSince: null,
  can: { read: true, edit: true, minute: true },
  ...rest,
});

describe('the clock of a meeting', () => {
  it('counts from what was kept and since when it runs, and never backwards', () => {
    const running = item('a', 10, { elapsedMs: 3 * minute, runningSince: new Date(start).toISOString() });
    expect(elapsedOf(running, start + 2 * minute)).toBe(5 * minute);
    expect(elapsedOf(running, start - minute)).toBe(3 * minute);
    expect(elapsedOf({ ...running, runningSince: null }, start + 9 * minute)).toBe(3 * minute);
  });

  it('writes minutes and seconds, and hours where there are any', () => {
    expect([0, 65_000, -65_000, 3_725_000].map(clockFace)).toEqual(['00:00', '01:05', '01:05', '1:02:05']);
  });

  it('expects the end from what is left: the rest of this item and all that has not begun', () => {
    const agenda = [
      item('a', 10, { elapsedMs: 12 * minute }),
      item('b', 60, { runningSince: new Date(start).toISOString(), extraMinutes: 5 }),
      item('c', 15),
    ];
    expect(expectedEnd(agenda, 'b', start + 20 * minute)).toBe(start + (65 + 15) * minute);
    expect(expectedEnd(agenda, 'b', start + 70 * minute)).toBe(start + (70 + 15) * minute);
  });

  it('expects everything that has not been discussed while no item is current', () => {
    const agenda = [item('a', 10, { elapsedMs: minute }), item('b', 60)];
    expect(expectedEnd(agenda, null, start)).toBe(start + 60 * minute);
  });
});

const said = (...clocks: object[]) => ({ currentItemId: 'a', clocks }) as unknown as RoomStateDto;

describe('the page as the live room knows it', () => {
  const page = { agenda: [item('a', 10), item('b', 60)], currentItemId: null } as unknown as MeetingRoomDto;
  const runs = { itemId: 'a', minutes: 15, elapsedMs: 0, runningSince: new Date(start).toISOString() };

  it('tells of each item what its clock says', () => {
    const [a, b] = withRoom(page, said(runs)).agenda;
    expect(a).toMatchObject({ id: 'a', extraMinutes: 5, runningSince: runs.runningSince });
    expect(b).toBe(page.agenda[1]);
  });

  it('leaves an item the object that it was for as long as its clock says the same, so that it is not drawn again', () => {
    const [before] = withRoom(page, said(runs)).agenda;
    expect(withRoom(page, said({ ...runs })).agenda[0]).toBe(before);
    const [paused] = withRoom(page, said({ ...runs, elapsedMs: minute, runningSince: null })).agenda;
    expect(paused).toMatchObject({ elapsedMs: minute, runningSince: null });
    expect(withRoom(page, said(runs)).agenda[0]).toEqual(before);
  });
});
