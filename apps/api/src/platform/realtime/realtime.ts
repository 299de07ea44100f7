import { Injectable } from '@nestjs/common';
import type { Hint, ServerMessages } from '@leerkring/shared';
import type { Server, Socket } from 'socket.io';
import { RecentHints } from './recent-hints.ts';

/** Says things to rooms of sockets. Durable things are only hinted at; readers ask again and are judged again. */
@Injectable()
export class Realtime {
  private server: Server<Record<string, never>, ServerMessages> | null = null;
  private readonly recent = new RecentHints();
  private hearsAll = true;
  private readonly judged: ((userId: string) => void)[] = [];

  /**
   * Called once by the socket adapter.
   * @param hearsAll whether no other process speaks to the same rooms
   */
  attach(server: Server, hearsAll: boolean): void {
    this.server = server as Server<Record<string, never>, ServerMessages>;
    this.hearsAll = hearsAll;
  }

  /**
   * A page reads before it is connected: whoever connects hears again what was said to their rooms in between.
   * @param readFor milliseconds since the oldest answer of the page arrived, as the browser says it
   */
  catchUp(socket: Socket<Record<string, never>, ServerMessages>, readFor: unknown): void {
    if (readFor === undefined) return;
    const missed = this.hearsAll ? this.recent.since(readFor) : null;
    if (!missed) return void socket.emit('unheard');
    for (const { rooms, hint } of missed)
      if (rooms.some((room) => socket.rooms.has(room))) socket.emit('hint', hint);
  }

  /** Who is in several of the rooms hears it once. */
  hint(rooms: string | string[], hint: Hint): void {
    this.recent.add([rooms].flat(), hint);
    this.server?.to(rooms).emit('hint', hint);
  }

  /** The untyped server, for a room's own short-lived messages. */
  get io(): Server {
    if (!this.server) throw new Error('The socket server is not attached yet.');
    return this.server as unknown as Server;
  }

  /** Someone's access changed: their sockets are closed at once and judged again when they return. */
  reconnect(userId: string): void {
    this.server?.to(`user:${userId}`).emit('reconnect');
    this.server?.in(`user:${userId}`).disconnectSockets(true);
    for (const listener of this.judged) listener(userId);
  }

  /** Calls `listener` when someone's access changed, whether they are connected or not. */
  onJudgedAgain(listener: (userId: string) => void): void {
    this.judged.push(listener);
  }

  /** One session ended: close just its sockets. */
  disconnectSession(sessionId: string): void {
    this.server?.in(`session:${sessionId}`).disconnectSockets(true);
  }
}
