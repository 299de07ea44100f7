import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../config.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The answer gives this browser a session, or takes it away. Cookies themselves are written when it is sent. */
    changesSession?: true;
  }
}

const markName = 'leerkring-mark';
const days60 = 60 * 24 * 60 * 60;

/** Over https the `__Host-` prefix binds the cookie to this host alone. */
export function sessionCookieName(config: Config): string {
  return config.publicUrl.startsWith('https:') ? '__Host-leerkring' : 'leerkring';
}

/**
 * The session itself, which scripts cannot read and other sites cannot send along with a write; and beside it a mark
 * that they can: it opens nothing and names nobody, but tells a page that works from the device whether the session is
 * still the one it knew, also without a network.
 */
export function setSessionCookies(reply: FastifyReply, config: Config, token: string): void {
  reply.request.changesSession = true;
  const secure = config.publicUrl.startsWith('https:');
  const options = { path: '/', sameSite: 'lax', secure, maxAge: days60 } as const;
  const mark = createHash('sha256').update(`mark of ${token}`).digest('base64url').slice(0, 16);
  void reply.setCookie(sessionCookieName(config), token, { ...options, httpOnly: true });
  void reply.setCookie(markName, mark, options);
}

export function clearSessionCookies(reply: FastifyReply, config: Config): void {
  reply.request.changesSession = true;
  for (const name of [sessionCookieName(config), markName]) void reply.clearCookie(name, { path: '/' });
}
