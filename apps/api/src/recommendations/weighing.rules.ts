import { compareNames, fingersToTalk, type WeighedDto } from '@leerkring/shared';

/** One person's weight for one wording, in one weighing. */
export interface Vote {
  weighingId: string;
  /** Null while it is still given in silence. */
  closedAt: Date | null;
  membershipId: string;
  /** Empty for who has no programme. */
  programmeName: string;
  wordingVersion: number;
  fingers: number;
  dots: number;
  concern: string;
}

/** What a wording got. Votes on other words, and those that are still silent, do not count. */
export function weighedAs(wordingVersion: number, votes: readonly Vote[]): WeighedDto | null {
  const given = lastWeighing(votes.filter((vote) => vote.wordingVersion === wordingVersion));
  return given.length > 0 ? tally(wordingVersion, given) : null;
}

/** What the latest of the earlier words got: support lapses with them, and stays to be read. */
export function weighedBefore(wordingVersion: number, votes: readonly Vote[]): WeighedDto | null {
  const closed = votes.filter((vote) => vote.closedAt !== null && vote.wordingVersion < wordingVersion);
  const last = Math.max(0, ...closed.map((vote) => vote.wordingVersion));
  return last > 0 ? weighedAs(last, closed) : null;
}

export function needsTalk(weighed: WeighedDto | null): boolean {
  return (weighed?.fingers.slice(0, fingersToTalk + 1) ?? []).some((count) => count > 0);
}

/** The same words may be weighed twice: the last time counts. */
function lastWeighing(votes: readonly Vote[]): Vote[] {
  const times = votes.flatMap(({ closedAt }) => closedAt?.getTime() ?? []);
  const last = Math.max(...times);
  return votes.filter(({ closedAt }) => closedAt?.getTime() === last);
}

function tally(wordingVersion: number, votes: Vote[]): WeighedDto {
  return {
    wordingVersion,
    voters: votes.length,
    fingers: spread(votes),
    dots: votes.reduce((sum, vote) => sum + vote.dots, 0),
    programmes: [...Map.groupBy(votes, (vote) => vote.programmeName)]
      .map(([programmeName, mine]) => ({ programmeName, fingers: spread(mine) }))
      .toSorted((a, b) => compareNames(a.programmeName, b.programmeName)),
    concerns: votes
      .filter(({ concern }) => concern !== '')
      .map(({ programmeName, fingers, concern }) => ({ programmeName, fingers, text: concern }))
      .toSorted((a, b) => a.fingers - b.fingers || (a.text < b.text ? -1 : 1)),
  };
}

function spread(votes: readonly Vote[]): number[] {
  return [0, 1, 2, 3, 4, 5].map((fingers) => votes.filter((vote) => vote.fingers === fingers).length);
}
