import { compareNames, type ConsultationTotalsDto, type CoverageRowDto } from '@leerkring/shared';

interface Said {
  id: string;
  questionId: string;
  partyId: string;
}
interface Heard {
  id: string;
  sector: string;
  isHandedIn: boolean;
}
interface Tied {
  firstId: string;
  secondId: string;
}

/** How many different things were said: what is tied, directly or by way of others, counts once. */
export function uniqueOf(additions: readonly { id: string }[], ties: readonly Tied[]): number {
  const heads = new Map(additions.map(({ id }) => [id, id]));
  const headOf = (id: string): string => {
    const head = heads.get(id) ?? id;
    return head === id ? id : headOf(head);
  };
  let unique = heads.size;
  for (const { firstId, secondId } of ties) {
    if (!heads.has(firstId) || !heads.has(secondId)) continue;
    const [first, second] = [headOf(firstId), headOf(secondId)];
    if (first === second) continue;
    heads.set(second, first);
    unique -= 1;
  }
  return unique;
}

/** Which part of the field said something to which question, the part that was hardly heard first. */
export function coverageOf(
  questionIds: readonly string[],
  parties: readonly Heard[],
  verdicts: readonly Omit<Said, 'id'>[],
  additions: readonly Said[],
): CoverageRowDto[] {
  const rows = [...Map.groupBy(parties, ({ sector }) => sector)].map(([sector, all]) => {
    const ids = new Set(all.filter(({ isHandedIn }) => isHandedIn).map(({ id }) => id));
    const own = additions.filter(({ partyId }) => ids.has(partyId));
    return {
      sector,
      invited: all.length,
      heard: ids.size,
      additions: own.length,
      cells: questionIds.map((questionId) => ({
        questionId,
        heard: new Set(
          [...verdicts, ...own].flatMap((it) =>
            it.questionId === questionId && ids.has(it.partyId) ? [it.partyId] : [],
          ),
        ).size,
        additions: own.filter((it) => it.questionId === questionId).length,
      })),
    };
  });
  return rows.toSorted((a, b) => a.additions - b.additions || compareNames(a.sector, b.sector));
}

/** Everything that is counted over a whole consultation. */
export function totalsOf(
  parties: readonly { mode: string; handedInAt: Date | null; withdrawnAt: Date | null }[],
  additions: readonly { id: string; isDecided: boolean }[],
  ties: readonly Tied[],
): ConsultationTotalsDto {
  const heard = parties.filter(({ handedInAt }) => handedInAt !== null);
  const written = heard.filter(({ mode }) => mode === 'written').length;
  return {
    invited: parties.length,
    heard: heard.length,
    written,
    spoken: heard.length - written,
    takenBack: parties.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
    additions: additions.length,
    unique: uniqueOf(additions, ties),
    undecided: additions.filter(({ isDecided }) => !isDecided).length,
  };
}

/** Whether something came after the last day to say it. */
export const isAfter = (at: Date | null, dueAt: Date | null): boolean =>
  at !== null && dueAt !== null && at > dueAt;

/** Names of organisations, only when every one that was heard agreed: with one missing, the rest would give it away. */
export function namesOf(
  parties: readonly { organisation: string; mayBeNamed: boolean; handedInAt: Date | null }[],
): string[] | null {
  const heard = parties.filter(({ handedInAt }) => handedInAt !== null);
  if (heard.length === 0 || !heard.every(({ mayBeNamed }) => mayBeNamed)) return null;
  return heard.map(({ organisation }) => organisation).toSorted(compareNames);
}
