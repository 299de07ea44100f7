import type { InsightSourceKind } from '@leerkring/shared';

interface Spoken {
  kind: InsightSourceKind;
  isAgainst: boolean;
}

/** Each kind of source heard other people: who came to a session, who filled in a form, who was visited. */
export const isMixed = (sources: readonly Spoken[]): boolean =>
  new Set(sources.map(({ kind }) => kind)).size > 1;

export const isContested = (sources: readonly Spoken[]): boolean =>
  sources.some(({ isAgainst }) => isAgainst) && sources.some(({ isAgainst }) => !isAgainst);
