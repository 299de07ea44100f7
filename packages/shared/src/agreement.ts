/** How far apart two values are: not the same, by rank, or by distance. */
export type AgreementLevel = 'nominal' | 'ordinal' | 'interval';

/** On fewer units a number says more about chance than about those who coded. */
export const fewestUnits = 5;

export const agreementRefusals = ['too_few_units', 'no_variation'] as const;
export type AgreementRefusal = (typeof agreementRefusals)[number];

/** A number, or why there is none. */
export type Agreement = { value: number } | { refused: AgreementRefusal };

type Value = string | number;

/**
 * Krippendorff's alpha: for any number of coders, with gaps. A unit that fewer than two coded pairs with nothing and
 * does not count.
 * @param units for each unit what every coder made of it, null where somebody did not code it
 * @param level for `ordinal` and `interval` the values are numbers
 */
export function krippendorffAlpha(
  units: readonly (readonly (Value | null)[])[],
  level: AgreementLevel = 'nominal',
): Agreement {
  const pairable = units
    .map((unit) => unit.filter((it): it is Value => it !== null))
    .filter(({ length }) => length > 1);
  if (pairable.length < fewestUnits) return { refused: 'too_few_units' };
  const total = countsOf(pairable.flat());
  if (total.size < 2) return { refused: 'no_variation' };
  const distance = distanceOf(level, total);
  const all = pairable.flat().length;
  let observed = 0;
  for (const unit of pairable) observed += disagreement(countsOf(unit), distance) / (unit.length - 1);
  const expected = disagreement(total, distance) / (all - 1);
  return { value: 1 - observed / expected };
}

/**
 * Cohen's kappa of two coders who both coded every unit.
 * @param pairs for each unit what the first and what the second made of it
 */
export function cohenKappa(pairs: readonly (readonly [Value, Value])[]): Agreement {
  if (pairs.length < fewestUnits) return { refused: 'too_few_units' };
  const first = countsOf(pairs.map(([it]) => it));
  const second = countsOf(pairs.map(([, it]) => it));
  const n = pairs.length;
  let byChance = 0;
  for (const [value, count] of first) byChance += (count / n) * ((second.get(value) ?? 0) / n);
  // Both gave every unit the same value: nothing could have differed.
  if (first.size === 1 && second.size === 1 && byChance === 1) return { refused: 'no_variation' };
  const alike = pairs.filter(([one, other]) => one === other).length / n;
  return { value: (alike - byChance) / (1 - byChance) };
}

function countsOf(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const it of values) counts.set(it, (counts.get(it) ?? 0) + 1);
  return counts;
}

/** The sum of the distances of all pairs that can be made of these values. */
function disagreement(counts: ReadonlyMap<Value, number>, distance: (a: Value, b: Value) => number): number {
  let sum = 0;
  for (const [one, ofOne] of counts)
    for (const [other, ofOther] of counts) if (one !== other) sum += ofOne * ofOther * distance(one, other);
  return sum;
}

function distanceOf(
  level: AgreementLevel,
  total: ReadonlyMap<Value, number>,
): (a: Value, b: Value) => number {
  if (level === 'nominal') return () => 1;
  if (level === 'interval') return (a, b) => (Number(a) - Number(b)) ** 2;
  const ranked = [...total].toSorted(([a], [b]) => Number(a) - Number(b));
  return (a, b) => {
    const [low, high] = [Number(a), Number(b)].toSorted((one, other) => one - other) as [number, number];
    const between = ranked.filter(([it]) => Number(it) >= low && Number(it) <= high);
    const within = between.reduce((sum, [, count]) => sum + count, 0);
    return (within - ((total.get(a) ?? 0) + (total.get(b) ?? 0)) / 2) ** 2;
  };
}
