import type { RoomStateDto } from '@leerkring/shared';
import type { AgendaItem } from './agenda-item.entity.ts';
import type { MeetingRoom } from './live-room.rules.ts';

export function presentRoomState(
  meetingId: string,
  current: AgendaItem | null,
  room: MeetingRoom,
  now: Date,
): RoomStateDto {
  return {
    meetingId,
    serverNow: now.toISOString(),
    present: room.present(),
    hands: room.raisedHands(),
    currentItemId: current?.id ?? null,
    clock: current && {
      itemId: current.id,
      minutes: current.minutes + current.extraMinutes,
      elapsedMs: current.elapsedMs,
      runningSince: current.runningSince?.toISOString() ?? null,
    },
  };
}
