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

/** The page as the live room knows it: what is on the table and the clocks are told there first. */
export function withRoom(page: MeetingRoomDto, state: RoomStateDto | null): MeetingRoomDto {
  if (state === null) return page;
  const clocks = new Map(state.clocks.map((clock) => [clock.itemId, clock]));
  const agenda = page.agenda.map((item) => {
    const clock = clocks.get(item.id);
    return {
      ...item,
      elapsedMs: clock?.elapsedMs ?? 0,
      runningSince: clock?.runningSince ?? null,
      extraMinutes: clock ? clock.minutes - item.minutes : 0,
    };
  });
  return { ...page, agenda, currentItemId: state.currentItemId };
}
