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
  /** Which rooms were closed while someone was on the way in, for each of those. */
  private readonly comingIn = new Map<Socket, Set<string>>();

  /**
   * Called once by the socket adapter.
   * @param hearsAll whether no other process speaks to the same rooms
   */
  attach(server: Server, hearsAll: boolean): void {
    this.server = server as Server<Record<string, never>, ServerMessages>;
    this.hearsAll = hearsAll;
    if (!hearsAll) this.io.on('room.closed', (room: string) => this.noteClosed(room));
  }

  /**
   * Call it before reading who someone is. Until they are connected they are not among those that a room closes, and
   * what ends meanwhile would pass them by.
   */
  comesIn(socket: Socket): void {
    this.comingIn.set(socket, new Set());
  }

  /** They are connected, or were refused. @returns whether their access ended on the way in */
  cameIn(socket: Socket): boolean {
    const closed = this.comingIn.get(socket) ?? new Set();
    this.comingIn.delete(socket);
    return [...socket.rooms].some((room) => closed.has(room));
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
    this.close(`user:${userId}`);
    for (const listener of this.judged) listener(userId);
  }

  /** Calls `listener` when someone's access changed, whether they are connected or not. */
  onJudgedAgain(listener: (userId: string) => void): void {
    this.judged.push(listener);
  }

  /** One session ended: close just its sockets. */
  disconnectSession(sessionId: string): void {
    this.close(`session:${sessionId}`);
  }

  private close(room: string): void {
    this.noteClosed(room);
    this.server?.in(room).disconnectSockets(true);
    if (!this.hearsAll) this.io.serverSideEmit('room.closed', room);
  }

  private noteClosed(room: string): void {
    for (const closed of this.comingIn.values()) closed.add(room);
  }
}
