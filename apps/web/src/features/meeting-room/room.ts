import type { RoomStateDto } from '@leerkring/shared';
import { useEffect, useState } from 'react';
import { getSocket } from '../../lib/socket.ts';
import { stayInRoom } from './stay-in-room.ts';

export interface LiveRoom {
  state: RoomStateDto | null;
  /** How far the server's clock is ahead of this device's. */
  offset: number;
}

/**
 * Being in the room for as long as the page is open; after a break in the connection one comes in again.
 * @param pageOffset how far the server was ahead when it sent the page; holds until the room itself speaks
 */
export function useLiveRoom(
  meetingId: string,
  pageOffset: number,
  message: 'room.join' | 'hall.show' = 'room.join',
): LiveRoom {
  const [room, setRoom] = useState<LiveRoom | null>(null);
  useEffect(
    () =>
      stayInRoom(
        getSocket(),
        meetingId,
        (state, delay) => setRoom({ state, offset: Date.parse(state.serverNow) + delay - Date.now() }),
        message,
      ),
    [meetingId, message],
  );
  return room?.state?.meetingId === meetingId ? room : { state: null, offset: pageOffset };
}
