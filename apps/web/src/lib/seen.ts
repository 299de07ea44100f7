import { getMetadataStorage } from 'class-validator';
import type { Problem } from './http.ts';

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

/** Not every field that others changed has an input that tells. */
export const isSaidAtInputs = (problem: Problem): boolean =>
  Object.keys(problem.fields).length > 0 && problem.code !== 'edit.overtaken';
