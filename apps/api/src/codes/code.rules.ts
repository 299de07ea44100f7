/** As much of a code as its places are judged by. */
export interface PlacedCode {
  id: string;
  parentId: string | null;
  mergedIntoId: string | null;
}

/** The code that speaks for this one: itself, or where its chain of merges ends. */
export function speakerOf(id: string, codes: ReadonlyMap<string, PlacedCode>): string {
  let at = id;
  // No chain is longer than there are codes; the database refuses circles.
  for (let step = 0; step <= codes.size; step++) {
    const next = codes.get(at)?.mergedIntoId;
    if (!next) return at;
    at = next;
  }
  throw new Error('A code is merged into itself.');
}

/**
 * Whether `id` stands somewhere below `otherId`, or is it: as the tree is drawn now, where a merged code is where its
 * speaker is, or as it would be drawn when every merge is undone.
 */
export function isBelow(id: string, otherId: string, codes: ReadonlyMap<string, PlacedCode>): boolean {
  const isWithin = (placeOf: (one: string) => string): boolean => {
    let at: string | null | undefined = placeOf(id);
    for (let step = 0; at && step <= codes.size; step++) {
      if (at === placeOf(otherId)) return true;
      const parentId: string | null | undefined = codes.get(at)?.parentId;
      at = parentId && placeOf(parentId);
    }
    return false;
  };
  return isWithin((one) => one) || isWithin((one) => speakerOf(one, codes));
}
