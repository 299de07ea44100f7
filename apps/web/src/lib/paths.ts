/** Places inside a plain value, written as class-validator writes them: `programme.levels`, `seats.0.stance`. */
export type Path<T> = T extends readonly (infer I)[]
  ? I extends object
    ? `${number}` | `${number}.${Path<I>}`
    : `${number}`
  : T extends object
    ? {
        [K in keyof T & string]:
          K | (NonNullable<T[K]> extends object ? `${K}.${Path<NonNullable<T[K]>>}` : never);
      }[keyof T & string]
    : never;

export type ValueAt<T, P extends string> = P extends `${infer K}.${infer Rest}`
  ? ValueAt<NonNullable<Member<T, K>>, Rest>
  : Member<T, P>;

type Member<T, K extends string> = T extends readonly (infer I)[] ? I : K extends keyof T ? T[K] : never;

export function valueAt(root: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (it, key) => (typeof it === 'object' && it !== null ? (it as Record<string, unknown>)[key] : undefined),
      root,
    );
}

/** The same value with one place replaced; everything along the way is copied. */
export function withValueAt<T>(root: T, path: string, value: unknown): T {
  const [key = '', ...rest] = path.split('.');
  const copy = Array.isArray(root) ? [...root] : { ...root };
  const inside = (root as Record<string, unknown> | undefined)?.[key];
  (copy as Record<string, unknown>)[key] =
    rest.length === 0 ? value : withValueAt(inside ?? {}, rest.join('.'), value);
  return copy as T;
}
