import type { SessionDto } from '@leerkring/shared';
import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';
import { getConnection } from './connection.ts';
import { Problem } from './http.ts';
import { letLeave } from './leave-page.ts';
import { askWhoIsIn } from './same-person.ts';
import { sessionQuery } from './session.tsx';
import { showWhereShown } from './show-answer.ts';
import { soon } from './soon.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error;
    /**
     * `dependsOn` names other resources whose hints make this answer stale; `*` means every resource, but for those in
     * `except`.
     */
    queryMeta: { dependsOn?: string[]; except?: string[] };
    /** Resources to ask again after this change, for those of whom no hint reaches the one who made it. */
    mutationMeta: { changes?: string[] };
  }
}

// What somebody chooses shows within the press itself. A task later a controlled radio or box would first have gone back
// to what it was: a flick for the eye, and for a screen reader a choice that did not take.
notifyManager.setScheduler(queueMicrotask);

const isRefusal = (error: Error) => error instanceof Problem && error.status >= 400 && error.status < 500;

const isAway = (error: Error) => error instanceof Problem && error.code === 'offline';

export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    // A session that ended elsewhere shows itself at the first refused request.
    if (error instanceof Problem && error.status === 401)
      void client.invalidateQueries({ queryKey: ['session'] });
  };
  let known: string | null | undefined;
  /** What one person was shown is not there for the next: not in this tab, and not for a moment. */
  const handleSession = ({ user }: SessionDto) => {
    const before = known;
    known = user?.id ?? null;
    if (!before || before === known) return;
    // A session that passed to somebody else under an open page: everything begins anew.
    if (known) {
      letLeave();
      return window.location.reload();
    }
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: (data, query) => {
        if (query.queryKey[0] === 'session') handleSession(data as SessionDto);
      },
      onError: (error, query) => {
        if (query.queryKey[0] !== 'session') onError(error);
      },
    }),
    mutationCache: new MutationCache({
      onError,
      onSuccess: async (data, _input, _context, mutation) => {
        await showWhereShown(client, data, mutation.state.submittedAt);
        // Normally the hint about my own change makes my lists fresh, as it does for everyone else.
        if (getConnection() !== 'online') void client.invalidateQueries({ type: 'active' });
        const asked = (mutation.meta?.changes ?? []).map((resource) =>
          askAgain(client, { queryKey: [resource] }),
        );
        // An answer that says nothing shows nothing: whoever goes on at once would begin with what was.
        if (data === undefined) await soon(Promise.all(asked));
      },
    }),
    defaultOptions: {
      queries: {
        // Hints over the socket say when something changed, so answers stay fresh until then.
        staleTime: 60_000,
        networkMode: 'always',
        retry: (count, error) => !isRefusal(error) && count < (isAway(error) ? 1 : 2),
        retryDelay: (count, error) => (isAway(error) ? 300 : 500 * 2 ** count),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  askWhoIsIn(async () => {
    const before = known;
    const { user } = await client.fetchQuery({ ...sessionQuery(), staleTime: 0 });
    return !before || before === user?.id;
  });
  return client;
}
