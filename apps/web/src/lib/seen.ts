import { getMetadataStorage } from 'class-validator';
import type { Problem } from './http.ts';
import { valueAt } from './paths.ts';

// What a form knows of what others do to the same thing: see `IsSeen`.

/** Whether what this class sends says what its form began with, so that nobody's change is taken back by another. */
export const saysWhatWasSeen = (dto: new () => object): boolean =>
  getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .some(({ propertyName }) => propertyName === 'seen');

/** What somebody else wrote, when it is words: a choice has none that we know here. Empty when they took it away. */
export function wordsOf(dto: new () => object, path: string, now: unknown): string | undefined {
  if (now === null || now === undefined) return '';
  const isChoice = getMetadataStorage()
    .getTargetValidationMetadatas(dto, '', false, false)
    .some((it) => it.propertyName === path && ['isIn', 'isUuid', 'isBoolean'].includes(it.name ?? ''));
  return isChoice || (typeof now !== 'string' && typeof now !== 'number') ? undefined : String(now);
}

const keyOf = (it: unknown) => String(valueAt(it, 'id') ?? JSON.stringify(it));

/** A list with what others added to it since it was read. */
export function withTheirs(mine: unknown[], read: unknown, theirs: unknown[]): unknown[] {
  const known = new Set([...mine, ...(Array.isArray(read) ? read : [])].map(keyOf));
  return [...mine, ...theirs.filter((it) => !known.has(keyOf(it)))];
}

/** Not every field that others changed has an input that tells. */
export const isSaidAtInputs = (problem: Problem): boolean =>
  Object.keys(problem.fields).length > 0 && problem.code !== 'edit.overtaken';
