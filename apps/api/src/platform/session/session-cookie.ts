import type { Config } from '../../config.ts';

/** Over https the `__Host-` prefix binds the cookie to this host alone. */
export function sessionCookieName(config: Config): string {
  return config.publicUrl.startsWith('https:') ? '__Host-leerkring' : 'leerkring';
}

/** Attributes of the session cookie; scripts cannot read it and other sites cannot send it along with a write. */
export function sessionCookieOptions(config: Config) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: config.publicUrl.startsWith('https:'),
    maxAge: 60 * 24 * 60 * 60,
  } as const;
}
