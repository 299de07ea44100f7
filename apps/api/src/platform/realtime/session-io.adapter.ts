import { Logger, type INestApplication } from '@nestjs/common';
import type { SocketGreeting } from '@leerkring/shared';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';
import type { Redis } from 'ioredis';
import { lastValueFrom, type Observable } from 'rxjs';
import type { Server, ServerOptions, Socket } from 'socket.io';
import type { Config } from '../../config.ts';
import { Clock } from '../clock.ts';
import { toProblem } from '../http/problem.filter.ts';
import { Problem } from '../http/problem.ts';
import { isOwnOrigin } from '../http/origin.ts';
import type { Actor } from '../session/actor.ts';
import { sessionCookieName } from '../session/session-cookie.ts';
import { Sessions } from '../session/sessions.ts';
import { Endings } from './endings.ts';
import { writeTogether } from './one-write.ts';
import { Realtime } from './realtime.ts';

function cookie(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return null;
}

/**
 * Socket.IO on the server's own port. Nest's guards do not run when a socket connects, so who comes in is decided
 * here, by the same session as HTTP, before any room is joined.
 */
export class SessionIoAdapter extends IoAdapter {
  private readonly log = new Logger('realtime');
  private readonly redis: Redis[] = [];
  private joined: Parameters<Server['adapter']>[0];
  private readonly handlers = new WeakMap<Socket, MessageMappingProperties[]>();

  constructor(
    private readonly app: INestApplication,
    private readonly config: Config,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const publicHost = new URL(this.config.publicUrl).host;
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 1_000_000,
      pingInterval: 10_000,
      pingTimeout: 10_000,
      allowRequest: (
        request: { headers: { origin?: string; host?: string } },
        decide: (error: string | null, ok: boolean) => void,
      ) => decide(null, isOwnOrigin(request.headers.origin, [request.headers.host, publicHost])),
    } as ServerOptions) as Server;
    if (this.joined) server.adapter(this.joined);
    writeTogether(server);
    const sessions = this.app.get(Sessions);
    const realtime = this.app.get(Realtime);
    server.use((socket: Socket, next) => {
      const token = cookie(socket.handshake.headers.cookie, sessionCookieName(this.config));
      const admit = async (): Promise<void> => {
        const me = token ? await sessions.actorByToken(token) : null;
        if (!me) throw new Problem('unauthenticated');
        socket.data = { me };
        await socket.join([
          `user:${me.userId}`,
          `session:${me.sessionId}`,
          ...me.institutionIds.map((id) => `institution:${id}`),
          ...me.memberships.map((membership) => `plg:${membership.plgId}`),
          ...me.visits.map((visit) => `about:${visit.meetingId}`),
        ]);
      };
      const decide = async (): Promise<void> => {
        realtime.comesIn(socket);
        const refusal = await admit().then(
          () => undefined,
          (error: unknown) => new Error((toProblem(error) ?? new Problem('internal')).code),
        );
        next(refusal);
        // Nobody connects any more who was refused or went away meanwhile.
        setImmediate(() => realtime.cameIn(socket));
      };
      void decide();
    });
    realtime.attach(server, this.joined === undefined);
    const endings = new Endings(server, this.app.get(Clock));
    server.on('connection', (socket) => {
      if (realtime.cameIn(socket)) return void socket.disconnect(true);
      realtime.catchUp(socket, (socket.handshake.auth as SocketGreeting).readFor);
      endings.waitFor((socket.data as { me: Actor }).me);
    });
    return server;
  }

  /**
   * As Nest does it, but with one listener for all messages of a connection instead of a stream for each of them: those
   * took most of the memory of an idle one.
   */
  override bindMessageHandlers(
    socket: Socket,
    handlers: MessageMappingProperties[],
    transform: (answer: unknown) => Observable<unknown>,
  ): void {
    const known = this.handlers.get(socket);
    if (known) return void known.push(...handlers);
    const all = [...handlers];
    this.handlers.set(socket, all);
    socket.onAny((message: string, ...said: unknown[]) => {
      for (const handler of all)
        if (handler.message === message) void this.answer(handler.callback, said, transform);
    });
  }

  /** Gateways of one server share what follows a disconnection, so the first of them is enough. */
  override bindClientDisconnect(socket: Socket, callback: (reason: string) => void): void {
    if (socket.listenerCount('disconnect') === 0) socket.once('disconnect', callback);
  }

  private async answer(
    handle: MessageMappingProperties['callback'],
    said: unknown[],
    transform: (answer: unknown) => Observable<unknown>,
  ): Promise<void> {
    const last = said.at(-1);
    const acknowledge = typeof last === 'function' ? (last as (answer: unknown) => void) : undefined;
    const body = acknowledge ? said.slice(0, -1) : said;
    try {
      const data: unknown = body.length > 1 ? body : body[0];
      const answer = await lastValueFrom(transform(handle(data, acknowledge)), { defaultValue: undefined });
      if (answer !== undefined && answer !== null) acknowledge?.(answer);
    } catch (error) {
      // The problem filter answers what goes wrong; what it cannot answer is a bug.
      this.log.error(error);
    }
  }

  /**
   * With Redis, what one process says to a room is heard by the sockets of all of them. Call it before the server
   * begins to listen; without Redis nothing of it is loaded.
   */
  async joinProcesses(): Promise<void> {
    if (!this.config.redisUrl) return;
    const [{ createAdapter }, { Redis }] = await Promise.all([
      import('@socket.io/redis-adapter'),
      import('ioredis'),
    ]);
    const publisher = new Redis(this.config.redisUrl, { maxRetriesPerRequest: null });
    const subscriber = publisher.duplicate();
    for (const client of [publisher, subscriber]) {
      client.on('error', (error) => this.log.warn({ err: error }, 'Redis does not answer.'));
      this.redis.push(client);
    }
    this.joined = createAdapter(publisher, subscriber);
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    for (const client of this.redis) client.disconnect();
  }
}
