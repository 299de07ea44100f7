import type { Ack, RoomStateDto } from '@leerkring/shared';
import type { Socket } from 'socket.io-client';

/** What of a socket is needed to be in a room. */
export type RoomLine = Pick<Socket, 'connected' | 'timeout' | 'on' | 'off' | 'emit'>;

const patience = 5000;
const waits = [250, 500, 1000, 2000, 4000];
/** Asking again changes nothing about these. */
const final = new Set(['not_found', 'forbidden', 'unauthenticated', 'invalid']);

/**
 * Keeps a page in the live room: it comes in at every new connection, tries again until it is in, and asks anew when
 * the page comes back into view. One path for the first visit and for every return.
 * @param show hears every state, with the milliseconds it was under way
 * @param message how one comes in: as oneself, or as the screen in the hall
 * @returns goes out of the room
 */
export function stayInRoom(
  socket: RoomLine,
  meetingId: string,
  show: (state: RoomStateDto, delay: number) => void,
  message: 'room.join' | 'hall.show' = 'room.join',
): () => void {
  let isHere = true;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  /** The server's time of what was said in the room since coming in was last asked. */
  let heard = '';

  const join = async (): Promise<void> => {
    clearTimeout(timer);
    const mine = (turn += 1);
    const asked = Date.now();
    heard = '';
    const answer = await (
      socket.timeout(patience).emitWithAck(message, { meetingId }) as Promise<Ack<RoomStateDto>>
    ).catch(() => null);
    if (!isHere || mine !== turn) return;
    if (answer && 'ok' in answer) {
      attempt = 0;
      // What happened meanwhile may have overtaken this answer, which does not know of it.
      if (answer.ok.serverNow >= heard) show(answer.ok, (Date.now() - asked) / 2);
    } else if (socket.connected && !(answer && final.has(answer.problem.code))) {
      timer = setTimeout(() => void join(), waits[Math.min(attempt, waits.length - 1)]);
      attempt += 1;
    }
  };
  const handleState = (state: RoomStateDto) => {
    if (state.meetingId !== meetingId) return;
    heard = state.serverNow;
    show(state, 0);
  };
  const handleConnect = () => {
    attempt = 0;
    void join();
  };
  const handleVisible = () => {
    if (document.visibilityState === 'visible' && socket.connected) handleConnect();
  };
  /** Closing a tab is going out; only silence is given time to come back. */
  const handleAway = () => {
    if (socket.connected) socket.emit('room.leave', { meetingId }, () => undefined);
  };

  socket.on('room.state', handleState);
  socket.on('connect', handleConnect);
  document.addEventListener('visibilitychange', handleVisible);
  window.addEventListener('pagehide', handleAway);
  if (socket.connected) handleConnect();
  return () => {
    isHere = false;
    clearTimeout(timer);
    socket.off('room.state', handleState);
    socket.off('connect', handleConnect);
    document.removeEventListener('visibilitychange', handleVisible);
    window.removeEventListener('pagehide', handleAway);
    handleAway();
  };
}
