interface Mergeable {
  id: string;
  mergedIntoId: string | null;
}

/** Everything that was merged into this one, directly or through another that was merged later. */
export function mergedInto<T extends Mergeable>(id: string, all: readonly T[]): T[] {
  return all.filter((it) => it.mergedIntoId === id).flatMap((it) => [it, ...mergedInto(it.id, all)]);
}
