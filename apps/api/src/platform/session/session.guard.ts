import {
  createParamDecorator,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Socket } from 'socket.io';
import type { Config } from '../../config.ts';
import { CONFIG } from '../config.token.ts';
import { Problem } from '../http/problem.ts';
import type { Actor } from './actor.ts';
import { sessionCookieName } from './session-cookie.ts';
import { Sessions } from './sessions.ts';
import { weightKey, WriteLimits } from './write-limits.ts';

declare module 'fastify' {
  interface FastifyRequest {
    me?: Actor | null;
  }
}

const isPublic = 'isPublic';

/** Opens a route to people who are not signed in. Everything else is closed. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(isPublic, true);

/** Whether a route of this controller asks nobody who they are, for the OpenAPI document. */
export const isOpen = (controller: object, handler: object): boolean =>
  ((Reflect.getMetadata(isPublic, handler) ?? Reflect.getMetadata(isPublic, controller)) as
    boolean | undefined) ?? false;

const isOpenToGuests = 'isOpenToGuests';

/**
 * Lets someone in who came with a mailed code for one meeting; the policy still judges which. Everything else is
 * closed to them, whatever its policy says: forgetting this mark is a refusal.
 */
export const OpenToGuests = (): MethodDecorator => SetMetadata(isOpenToGuests, true);

/** Who is asking; on a `@Public()` route it may be null. */
export const Me = createParamDecorator((_data: unknown, context: ExecutionContext): Actor | null => {
  if (context.getType() === 'ws') return (context.switchToWs().getClient<Socket>().data as { me: Actor }).me;
  return context.switchToHttp().getRequest<FastifyRequest>().me ?? null;
});

/** The one front door for HTTP requests and socket messages alike. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly cookieName: string;

  constructor(
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
    private readonly limits: WriteLimits,
    @Inject(CONFIG) config: Config,
  ) {
    this.cookieName = sessionCookieName(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const forGuests = this.reflector.get<boolean | undefined>(isOpenToGuests, context.getHandler()) ?? false;
    if (context.getType() === 'ws')
      return this.admitMessage(context.switchToWs().getClient<Socket>(), forGuests);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[this.cookieName];
    request.me = token ? await this.sessions.actorByToken(token) : null;
    const open = this.reflector.getAllAndOverride<boolean>(isPublic, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!request.me && !open) throw new Problem('unauthenticated');
    if (request.me?.isVisitor && !forGuests) {
      if (!open) throw new Problem('not_found');
      request.me = null;
    }
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method))
      this.limits.writes(
        request.me?.userId ?? null,
        request.ip,
        this.reflector.get<number | undefined>(weightKey, context.getHandler()) ?? 1,
      );
    return true;
  }

  /** A socket lives long: whoever is behind it is judged again at every message. */
  private async admitMessage(socket: Socket, forGuests: boolean): Promise<boolean> {
    const data = socket.data as { me: Actor };
    this.limits.message(data.me.userId);
    const me = await this.sessions.actorBySession(data.me.sessionId);
    if (!me) {
      socket.disconnect(true);
      throw new Problem('unauthenticated');
    }
    data.me = me;
    if (me.isVisitor && !forGuests) throw new Problem('not_found');
    return true;
  }
}
