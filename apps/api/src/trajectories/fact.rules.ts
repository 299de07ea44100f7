/** One thing that a fact looks at: a seat, a chapter, or the group as a whole. */
export interface FactRow {
  subjectId: string;
  /** The programme it is about, where not everyone may know how far that one is. */
  programmeId: string | null;
  /** A programme or a chapter; null for the group as a whole. */
  name: string | null;
  have: number;
  of: number;
  /** User ids of who can bring it. */
  people: string[];
}

export interface Standing {
  have: number;
  of: number;
  isMet: boolean;
  /** Empty once it is met, also when there could be more. */
  missing: FactRow[];
}

/**
 * How far a group is with something. While there is nothing to be done yet it is not met: no portraits is not all of
 * them.
 * @param atLeast enough is this many, however many there could be
 */
export function standingOf(rows: readonly FactRow[], atLeast?: number): Standing {
  // What is one thing by itself is as much as is wanted of it.
  const [only] = rows;
  const asked = atLeast !== undefined && rows.length === 1 && only ? [{ ...only, of: atLeast }] : rows;
  const counted = (it: FactRow) => (atLeast === undefined ? Math.min(it.have, it.of) : it.have);
  const of = atLeast ?? asked.reduce((sum, it) => sum + it.of, 0);
  const have = Math.min(
    asked.reduce((sum, it) => sum + counted(it), 0),
    of,
  );
  const isMet = of > 0 && have >= of;
  return { have, of, isMet, missing: isMet ? [] : asked.filter((it) => it.have < it.of) };
}
