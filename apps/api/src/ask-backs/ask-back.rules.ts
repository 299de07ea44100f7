import type { AnswerContentDto } from '@leerkring/shared';
import { seal, unseal } from '../interviews/respondent-key.rules.ts';

/** All of it that is in somebody's own words. */
export interface AskBackWords {
  text: string;
  note: string;
  before: AnswerContentDto | null;
  /** What stood there, or stands there since, was marked as sensitive: the interviewer alone reads it here. */
  isGuarded: boolean;
}

const placeOf = (id: string): string => `ask back ${id}`;

export const sealAskBack = (
  key: Buffer,
  id: string,
  { text, note, before, isGuarded }: AskBackWords,
): Buffer => seal(key, placeOf(id), JSON.stringify({ text, note, before, isGuarded }));

/** Without the key there are no words, as when they were taken back. */
export function openAskBack(
  key: Buffer | undefined,
  it: { id: string; wordsSealed: Buffer | null },
): AskBackWords {
  if (!key || !it.wordsSealed) return { text: '', note: '', before: null, isGuarded: false };
  return JSON.parse(unseal(key, placeOf(it.id), it.wordsSealed)) as AskBackWords;
}
