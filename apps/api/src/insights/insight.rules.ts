import type { InsightSourceKind } from '@leerkring/shared';

interface Spoken {
  kind: InsightSourceKind;
  isAgainst: boolean;
  /** Of a table or a working session. */
  name: string;
}

/**
 * Each source heard other people: who came to a session, who filled in a form, who was visited. Own conversations are
 * one group of people, whatever came back in them.
 */
export const isMixed = (sources: readonly Omit<Spoken, 'isAgainst'>[]): boolean =>
  new Set(sources.map(({ kind, name }) => (kind === 'field' ? kind : `${kind} ${name}`))).size > 1;

export const isContested = (sources: readonly Pick<Spoken, 'isAgainst'>[]): boolean =>
  sources.some(({ isAgainst }) => isAgainst) && sources.some(({ isAgainst }) => !isAgainst);
