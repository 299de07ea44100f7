import { type CaseCountDto, type CaseGroup, caseGroups, gapKey } from '@leerkring/shared';

interface Logged {
  groupKind: CaseGroup;
  heldOn: string | null;
  answers: readonly { questionId: string }[];
}

/** What still stands in the way of closing; the database judges the same (`field_case_whole`). */
export function gapsOf(
  questions: readonly { id: string; isOptional: boolean }[],
  logged: readonly Logged[],
): { groups: CaseGroup[]; questions: string[] } {
  const held = logged.filter(({ heldOn }) => heldOn !== null);
  return {
    groups: caseGroups.filter((group) => !logged.some(({ groupKind }) => groupKind === group)),
    questions: held.flatMap(({ groupKind: group, answers }) =>
      questions
        .filter(({ id, isOptional }) => !isOptional && !answers.some(({ questionId }) => questionId === id))
        .map(({ id }) => gapKey(group, id)),
    ),
  };
}

/** How many there are of each, and how many of those are done; what does not occur is left out. */
export function countBy<Key extends string>(
  keys: readonly Key[],
  cases: readonly { key: Key; isClosed: boolean }[],
): CaseCountDto<Key>[] {
  return keys
    .map((key) => {
      const here = cases.filter((it) => it.key === key);
      return { key, closed: here.filter(({ isClosed }) => isClosed).length, total: here.length };
    })
    .filter(({ total }) => total > 0);
}
