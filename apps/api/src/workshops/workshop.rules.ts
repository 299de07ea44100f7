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
