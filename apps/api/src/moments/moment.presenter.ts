import type { AuthorshipDto, MomentChangesDto, MomentsDto, MomentSecondsDto } from '@leerkring/shared';
import type { ChangedWords } from '../platform/living-text/text-compare.ts';
import type { AuthoredWords } from '../platform/living-text/text-history.ts';
import type { Moment, Second } from './moment.rules.ts';

type Names = ReadonlyMap<string, string>;
export interface MomentsView {
  sectionId: string;
  moments: Moment[];
  names: Names;
  canRestore: boolean;
}
export interface ChangesView {
  from: number;
  to: number;
  changes: ChangedWords[][];
  names: Names;
}
export interface AuthorshipView {
  sectionId: string;
  blocks: AuthoredWords[][];
  names: Names;
}

export function presentMoments({ sectionId, moments, names, canRestore }: MomentsView): MomentsDto {
  return {
    sectionId,
    moments: moments.map(({ seq, before, from, at, userIds }) => ({
      seq,
      before,
      from: from.toISOString(),
      at: at.toISOString(),
      names: userIds.map((it) => nameOf(names, it) ?? ''),
    })),
    can: { restore: canRestore },
  };
}

export function presentSeconds(seconds: Second[]): MomentSecondsDto {
  return { seconds: seconds.map(({ before, at }) => ({ before, at: at.toISOString() })) };
}

export function presentChanges({ from, to, changes, names }: ChangesView): MomentChangesDto {
  return {
    from,
    to,
    changes: changes.map((parts) => ({
      parts: parts.map(({ kind, text, userId }) => ({ kind, text, name: nameOf(names, userId) })),
    })),
  };
}

export function presentAuthorship({ sectionId, blocks, names }: AuthorshipView): AuthorshipDto {
  return {
    sectionId,
    blocks: blocks.map((parts) => ({
      parts: parts.map(({ text, userId }) => ({ text, name: nameOf(names, userId) })),
    })),
  };
}

const nameOf = (names: Names, userId: string | null): string | null =>
  userId === null ? null : (names.get(userId) ?? null);
