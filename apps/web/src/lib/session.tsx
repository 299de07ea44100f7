import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { http, Problem } from './http.ts';

export interface SessionMembership {
  membershipId: string;
  plgId: string;
  plgTitle: string;
  schoolYear: string;
}

export interface Session {
  user: { id: string; name: string; email: string; locale: 'nl' | 'en'; isAdministrator: boolean };
  memberships: SessionMembership[];
  demo: boolean;
}

/** Who is looking; `null` for someone who has not signed in. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'] as const,
    staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return await http.get<Session>('/session', signal);
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
  });

export function useSession(): Session | null {
  return useSuspenseQuery(sessionQuery()).data;
}

/** The signed-in person. Only inside the shell, which lets nobody else in. */
export function useMe(): Session {
  const session = useSession();
  if (!session) throw new Problem({ code: 'not_found', status: 404 });
  return session;
}

/** After signing in, out or on as someone else nothing of the one before may stay on the screen or in memory. */
export function useForgetEverything() {
  const client = useQueryClient();
  return async (next?: Session | null) => {
    await client.cancelQueries();
    client.clear();
    if (next !== undefined) client.setQueryData(sessionQuery().queryKey, next);
  };
}

/** Where to go after signing in: only ever a path of this very site. */
export function safeNext(next: string | null, origin = window.location.origin): string {
  if (next === null || !next.startsWith('/')) return '/';
  try {
    // The parser folds every trick (backslashes, tabs, dots) the way a browser would.
    const url = new URL(next, origin);
    if (url.origin !== origin || url.pathname.startsWith('//')) return '/';
    return url.pathname + url.search + url.hash;
  } catch {
    return '/';
  }
}
