/** Any letter that is written from right to left. */
const turned = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A name from right to left pulls the figures and signs beside it to its other side; within these two signs it keeps to
 * itself. Names that need none are left as they are.
 */
export function isolated(text: string | false | null | undefined): string {
  if (!text) return '';
  return turned.test(text) ? `\u2068${text}\u2069` : text;
}

function isolatedIn(value: unknown): unknown {
  if (typeof value === 'string') return isolated(value);
  if (Array.isArray(value)) return value.map(isolatedIn);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, isolatedIn(it)]));
}

/** The same words, whose sentences keep every name that they are given to itself. */
export function isolating<T>(words: T): T {
  if (typeof words === 'function')
    return ((...given: unknown[]) => (words as (...it: unknown[]) => unknown)(...given.map(isolatedIn))) as T;
  if (Array.isArray(words)) return words.map(isolating) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, it]) => [key, isolating(it)])) as T;
}
