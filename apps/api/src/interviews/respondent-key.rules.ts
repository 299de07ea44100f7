import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { FollowUp } from '@leerkring/shared';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

export const newKey = (): Buffer => randomBytes(32);

/**
 * Words under a key; whoever destroys the key destroys the words, in every copy of the row.
 * @param place where they stand: sealed words open nowhere else
 */
export const seal = (key: Buffer, place: string, words: string): Buffer =>
  sealBytes(key, place, Buffer.from(words, 'utf8'));

export const unseal = (key: Buffer, place: string, sealed: Buffer): string =>
  unsealBytes(key, place, sealed).toString('utf8');

export function sealBytes(key: Buffer, place: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

export function unsealBytes(key: Buffer, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  const bytes = decipher.update(sealed.subarray(nonceLength + tagLength));
  return Buffer.concat([bytes, decipher.final()]);
}

/** All of an answer that is in somebody's own words. */
export interface AnswerWords {
  text: string;
  followUps: FollowUp[];
  skipReason: string | null;
  correctionReason: string | null;
  namesKept?: string[];
}

export const noWords = (): AnswerWords => ({
  text: '',
  followUps: [],
  skipReason: null,
  correctionReason: null,
  namesKept: [],
});

export const answerPlace = (it: { interviewId: string; questionId: string }): string =>
  `answer ${it.interviewId} ${it.questionId}`;

export function sealAnswer(
  key: Buffer,
  it: { interviewId: string; questionId: string },
  { text, followUps, skipReason, correctionReason, namesKept = [] }: AnswerWords,
): Buffer {
  return seal(
    key,
    answerPlace(it),
    JSON.stringify({ text, followUps, skipReason, correctionReason, namesKept }),
  );
}

/** Without the key there are no words, as when they were taken back. */
export function openAnswer(
  key: Buffer | undefined,
  it: { interviewId: string; questionId: string; wordsSealed: Buffer | null },
): AnswerWords {
  if (!key || !it.wordsSealed) return noWords();
  // What was sealed before names were looked for has none that were kept.
  return { ...noWords(), ...(JSON.parse(unseal(key, answerPlace(it), it.wordsSealed)) as AnswerWords) };
}
