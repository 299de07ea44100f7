import fc from 'fast-check';

/** Everything that people do in a year, in any order; numbers choose among what there is at that moment. */
export const deeds = [
  'set terms',
  'plan',
  'assign',
  'swap',
  'pass on',
  'release',
  'give back',
  'take',
  'declare a conflict',
  'work elsewhere',
  'be moved',
  'rewrite',
  'revise',
  'freeze',
  'begin',
  'answer',
  'hand in',
  'hold',
  'correct',
  'amend',
  'withdraw',
  'withdraw by code',
  'quote',
  'count',
  'publish',
  'take offline',
] as const;
export type Deed = (typeof deeds)[number];
export type Step = readonly [deed: Deed, a: number, b: number, c: number];

/** Whom the year has, and what happens: what is done often in a year is done often here. */
export const anyYear = fc.record({
  /** How many people each programme sends. */
  teams: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 4 }),
  seconds: fc.array(fc.tuple(fc.nat(7), fc.nat(3)), { maxLength: 2 }),
  steps: fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom<Deed>(...deeds) },
        { weight: 1, arbitrary: fc.constantFrom<Deed>('begin', 'answer', 'answer', 'hand in', 'hand in') },
        {
          weight: 1,
          arbitrary: fc.constantFrom<Deed>('hold', 'hold', 'quote', 'amend', 'correct', 'withdraw by code'),
        },
      ),
      fc.nat(99),
      fc.nat(99),
      fc.nat(99),
    ),
    { minLength: 30, maxLength: 50 },
  ),
});

/** Among what there is at that moment. */
export const pick = <T>(of: readonly T[], at: number): T | undefined => of[at % of.length];
/** For lists that are never empty. */
export function one<T>(of: readonly T[], at: number): T {
  const found = pick(of, at);
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}
