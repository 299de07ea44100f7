import type { Ack, RoomStateDto } from '@leerkring/shared';
import { useEffect, useState } from 'react';
import { Problem } from '../../lib/http.ts';
import { getSocket } from '../../lib/socket.ts';
import { stayInRoom } from './stay-in-room.ts';

const patience = 8000;

/** Sends a message and waits for its acknowledgement; a refusal is thrown like that of any request. */
export async function say<T = null>(message: string, body: object): Promise<T> {
  let answer: Ack<T>;
  try {
    answer = (await getSocket().timeout(patience).emitWithAck(message, body)) as Ack<T>;
  } catch {
    throw new Problem({ code: 'offline' });
  }
  if ('problem' in answer) throw new Problem({ ...answer.problem, status: answer.problem.status });
  return answer.ok;
}

export interface LiveRoom {
  state: RoomStateDto | null;
  /** How far the server's clock is ahead of this device's. */
  offset: number;
}

/**
 * Being in the room for as long as the page is open; after a break in the connection one comes in again.
 * @param pageOffset how far the server was ahead when it sent the page; holds until the room itself speaks
 */
export function useLiveRoom(meetingId: string, pageOffset: number): LiveRoom {
  const [room, setRoom] = useState<LiveRoom | null>(null);
  useEffect(
    () =>
      stayInRoom(getSocket(), meetingId, (state, delay) =>
        setRoom({ state, offset: Date.parse(state.serverNow) + delay - Date.now() }),
      ),
    [meetingId],
  );
  return room?.state?.meetingId === meetingId ? room : { state: null, offset: pageOffset };
}
