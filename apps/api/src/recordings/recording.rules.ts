import type { RecordingType } from '@leerkring/shared';

/** Where a piece stands: sealed, it opens nowhere else. */
export const chunkPlace = (recordingId: string, number: number): string => `sound ${recordingId} ${number}`;

/** Sound stays a month after the first final version of the report: by then it was checked against what was written. */
export const soundMonths = 1;
/** And never longer after a conversation, also when no report becomes final. */
export const mostSoundMonths = 6;

const startsWith = (bytes: Buffer, hex: string, at = 0) =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;

const beginnings: Record<RecordingType, (bytes: Buffer) => boolean> = {
  'audio/webm;codecs=opus': (bytes) => startsWith(bytes, '1a45dfa3'),
  'audio/mp4': (bytes) => startsWith(bytes, '66747970', 4),
  'audio/ogg;codecs=opus': (bytes) => startsWith(bytes, '4f676753'),
};

/** What it says it is, by its first bytes: what is served as sound never is a page or a program. */
export const isSound = (type: RecordingType, first: Buffer): boolean => beginnings[type](first);

/** The numbers that are not there yet, of `count` from 0. */
export function missingOf(count: number, there: readonly number[]): number[] {
  const known = new Set(there);
  return Array.from({ length: count }, (_, number) => number).filter((number) => !known.has(number));
}
