import type { MissedExtent, TextNodeJson } from '@leerkring/shared';

/** From when until when someone was away; null when they did not come back. */
export interface Absence {
  from: Date;
  until: Date | null;
}

export interface Attended {
  /** From when on it concerned this person: when it was opened, or when they joined the group after that. */
  from: Date;
  /** Null while it is under way. */
  heldAt: Date | null;
  /** Noted as present. */
  isPresent: boolean;
  stays: readonly { enteredAt: Date; leftAt: Date | null }[];
}

/**
 * What someone missed of a meeting. Whoever was noted as present by hand, without ever coming into the room, was there:
 * at the table, for instance.
 */
export function absencesOf({ from, heldAt, isPresent, stays }: Attended): {
  extent: MissedExtent;
  absences: Absence[];
} {
  if (heldAt !== null && heldAt <= from) return { extent: 'none', absences: [] };
  if (stays.length === 0)
    return isPresent
      ? { extent: 'none', absences: [] }
      : { extent: 'whole', absences: [{ from, until: null }] };
  const absences: Absence[] = [];
  let seenUntil: Date | null = from;
  for (const { enteredAt, leftAt } of stays.toSorted((a, b) => +a.enteredAt - +b.enteredAt)) {
    if (seenUntil === null) break;
    if (enteredAt > seenUntil) absences.push({ from: seenUntil, until: enteredAt });
    seenUntil = leftAt === null ? null : new Date(Math.max(+leftAt, +seenUntil));
  }
  if (seenUntil !== null && (heldAt === null || seenUntil < heldAt))
    absences.push({ from: seenUntil, until: null });
  return { extent: absences.length > 0 ? 'part' : 'none', absences };
}

/** Whether this happened while they were away. */
export function isWithin(absences: readonly Absence[], at: Date): boolean {
  return absences.some(({ from, until }) => at >= from && (until === null || at < until));
}

/** The same stretches, ended by the next meeting: what is new from then on is told with that one, and only once. */
export function endedBy(absences: readonly Absence[], next: Date | null): Absence[] {
  if (next === null) return [...absences];
  return absences
    .filter(({ from }) => from < next)
    .map(({ from, until }) => ({ from, until: until !== null && until < next ? until : next }));
}

const first = (it: string) => it.trim().split(/\s+/)[0] ?? it;

/** How minutes may name someone: in full, and by first name when nobody else here has it. */
export function namesOf(name: string, others: readonly string[]): string[] {
  return others.some((it) => first(it) === first(name)) ? [name] : [name, first(name)];
}

const isLetter = (it: string | undefined) => it !== undefined && /[\p{L}\p{N}]/u.test(it);

/** Names are words of their own: Bram is not in Brammert. */
export function isNamedIn(line: string, names: readonly string[]): boolean {
  return names.some((name) => {
    if (name === '') return false;
    for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1))
      if (!isLetter(line[at - 1]) && !isLetter(line[at + name.length])) return true;
    return false;
  });
}

/** The lines of a text, but for those that became a thing of their own: that thing tells it. */
export function linesOf(node: TextNodeJson): string[] {
  const children = node.content ?? [];
  if (children.some(({ type }) => type === 'outcome')) return [];
  if (!children.some(({ type }) => type === 'text')) return children.flatMap(linesOf);
  return [
    children
      .map((it) => (it.type === 'text' ? (it.text ?? '') : ' '))
      .join('')
      .trim(),
  ];
}
