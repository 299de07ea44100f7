/** Everything of a session that its page shows. */
export const wholeWorkshop = { groups: { answers: true, sheets: true }, categories: true } as const;

/** What stands there, of every group, in the order in which it was typed; without what was taken away. */
export function standingAnswers<A extends { id: string; createdAt: Date; droppedAt: Date | null }>(
  groups: readonly { answers: readonly A[] }[],
): A[] {
  return groups.flatMap(({ answers }) =>
    answers
      .filter(({ droppedAt }) => droppedAt === null)
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)),
  );
}

interface Category {
  id: string;
  mergedIntoId: string | null;
}

/** Under which category something is shown: where it was put, or what that was merged into, however often. */
export function rootOf<C extends Category>(categories: readonly C[], id: string | null): C | undefined {
  let found = categories.find((it) => it.id === id);
  for (let steps = 0; found?.mergedIntoId && steps < categories.length; steps += 1) {
    const next: string = found.mergedIntoId;
    found = categories.find((it) => it.id === next);
  }
  return found;
}

/** How many groups named it: a group that said it three times is one. */
export function groupsNaming(
  id: string,
  categories: readonly Category[],
  answers: readonly { groupId: string; categoryId: string | null }[],
): number {
  return new Set(
    answers
      .filter(({ categoryId }) => rootOf(categories, categoryId)?.id === id)
      .map(({ groupId }) => groupId),
  ).size;
}
