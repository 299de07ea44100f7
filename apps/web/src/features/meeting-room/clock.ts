import type { AgendaItemDto, MeetingRoomDto, RoomStateDto } from '@leerkring/shared';

/** How long an item has taken at this moment of the server's clock. */
export function elapsedOf(item: Pick<AgendaItemDto, 'elapsedMs' | 'runningSince'>, now: number): number {
  if (item.runningSince === null) return item.elapsedMs;
  return item.elapsedMs + Math.max(0, now - Date.parse(item.runningSince));
}

/** When the meeting ends if what is left takes the minutes that were planned for it. */
export function expectedEnd(agenda: readonly AgendaItemDto[], currentId: string | null, now: number): number {
  const at = agenda.findIndex(({ id }) => id === currentId);
  const left = agenda.slice(Math.max(at, 0)).reduce((sum, item, index) => {
    const planned = (item.minutes + item.extraMinutes) * 60_000;
    const isUntouched = index > 0 || at === -1;
    return sum + (isUntouched && item.elapsedMs > 0 ? 0 : Math.max(0, planned - elapsedOf(item, now)));
  }, 0);
  return now + left;
}

/** An item as it was last shown: while its clock says the same it stays the same object, and is not drawn again. */
const shown = new WeakMap<AgendaItemDto, AgendaItemDto>();

function withClock(item: AgendaItemDto, clock: RoomStateDto['clocks'][number] | undefined): AgendaItemDto {
  const elapsedMs = clock?.elapsedMs ?? 0;
  const runningSince = clock?.runningSince ?? null;
  const extraMinutes = clock ? clock.minutes - item.minutes : 0;
  const isShownBy = (it: AgendaItemDto) =>
    it.elapsedMs === elapsedMs && it.runningSince === runningSince && it.extraMinutes === extraMinutes;
  const before = shown.get(item) ?? item;
  if (isShownBy(before)) return before;
  const now = { ...item, elapsedMs, runningSince, extraMinutes };
  shown.set(item, now);
  return now;
}

/**
 * The page as the live room knows it: what is on the table and the clocks are told there first. The room speaks at
 * every hand and every press; an item of which it says nothing new is the very object that it was.
 */
export function withRoom(page: MeetingRoomDto, state: RoomStateDto | null): MeetingRoomDto {
  if (state === null) return page;
  const clocks = new Map(state.clocks.map((clock) => [clock.itemId, clock]));
  const agenda = page.agenda.map((item) => withClock(item, clocks.get(item.id)));
  return { ...page, agenda, currentItemId: state.currentItemId };
}
