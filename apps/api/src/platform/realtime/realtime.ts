import { Injectable } from '@nestjs/common';
import type { Hint, ServerMessages } from '@leerkring/shared';
import type { Server } from 'socket.io';

/** Says things to rooms of sockets. Durable things are only hinted at; readers ask again and are judged again. */
@Injectable()
export class Realtime {
  private server: Server<Record<string, never>, ServerMessages> | null = null;
  private readonly judged: ((userId: string) => void)[] = [];

  /** Called once by the socket adapter. */
  attach(server: Server): void {
    this.server = server as Server<Record<string, never>, ServerMessages>;
  }

  /** Who is in several of the rooms hears it once. */
  hint(rooms: string | string[], hint: Hint): void {
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
