import { randomInt } from 'node:crypto';
import { hallCode } from '@leerkring/shared';

/** Six signs, every combination as likely as the next: nearly nine hundred million. */
export function newHallCode(): string {
  const { alphabet, length } = hallCode;
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
