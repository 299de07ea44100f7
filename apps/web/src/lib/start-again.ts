/**
 * Loads the page anew, if somebody is there to give it: without a server the browser would show a page of its own
 * instead, and what is typed here would be gone.
 */
export async function startAgain(reload = () => window.location.reload()): Promise<void> {
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) reload();
}

/** A part of the app did not come: it is of an older version that is no longer on the server, or there is no server. */
export function handleMissingPart({ payload }: { payload: Error }): void {
  payload.name = 'MissingPart';
  void startAgain();
}

export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && error.name === 'MissingPart';
