import type { SessionDto, UserDto } from '@leerkring/shared';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { devicePerson } from './device-person.ts';
import { http, Problem } from './http.ts';
import { letLeave } from './leave-page.ts';

let hold = (now: SessionDto, _before: SessionDto | undefined): SessionDto => now;

/** @param holds what a page goes on with, given what the server says and what it knew */
export const holdSession = (holds: typeof hold): void => {
  hold = holds;
};

/** Who is looking, where they take part and what kind of installation this is; `user` is null when signed out. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'] as const,
    staleTime: Infinity,
    // Joining or leaving a group changes what the menus offer.
    meta: { dependsOn: ['members', 'plgs', 'guests', 'seats'] },
    queryFn: async ({ signal, client }) =>
      hold(await http.get<SessionDto>('/session', signal), client.getQueryData<SessionDto>(['session'])),
  });

export function useSession(): SessionDto {
  return useSuspenseQuery(sessionQuery()).data;
}

/** The signed-in person. Only inside the shell, which lets nobody else in. */
export function useMe(): SessionDto & { user: UserDto } {
  const session = useSession();
  if (!session.user) throw new Problem({ code: 'unauthenticated', status: 401 });
  return { ...session, user: session.user };
}

/** Whether someone looks at a meeting of this group as its guest: of the group itself they may ask nothing. */
export function useVisit(plgId: string): boolean {
  return !useMe().memberships.some((it) => it.plgId === plgId);
}

/** Asks again who is looking, right after signing in. */
export function useRefreshSession() {
  const client = useQueryClient();
  return () => client.fetchQuery({ ...sessionQuery(), staleTime: 0 });
}

let isLeaving = false;

/** True from the moment someone leaves until the next page is there: no screen should react to it any more. */
export const isLeavingPage = (): boolean => isLeaving;

/**
 * Goes on as someone else or as nobody. A full page load, so that nothing of the one before stays in memory. What is on
 * the device may be the only copy there is: that is its keeper's to clear, never ours, on whichever page this happens.
 * @param change what makes the server see someone else; when it is refused, nothing has happened
 */
export async function leaveAs(to: `/${string}`, change: () => Promise<unknown>): Promise<void> {
  isLeaving = true;
  try {
    await change();
  } catch (error) {
    isLeaving = false;
    throw error;
  }
  devicePerson.set(null);
  letLeave();
  window.location.assign(to);
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
