import { createCipheriv, createDecipheriv, randomBytes, randomInt } from 'node:crypto';
import type { ProtocolAudience } from '@leerkring/shared';

/** A name never stays longer after a conversation, also when no report becomes final. */
export const mostMonthsKept = 24;

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** A name under a key of its own; whoever destroys the key destroys the name, in every copy of the row. */
export function sealName(name: string): { nameCipher: Buffer; nameKey: Buffer } {
  const nameKey = randomBytes(32);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv(algorithm, nameKey, nonce);
  const words = Buffer.concat([cipher.update(name, 'utf8'), cipher.final()]);
  return { nameCipher: Buffer.concat([nonce, cipher.getAuthTag(), words]), nameKey };
}

export function openName({ nameCipher, nameKey }: { nameCipher: Buffer; nameKey: Buffer }): string {
  const decipher = createDecipheriv(algorithm, nameKey, nameCipher.subarray(0, nonceLength));
  decipher.setAuthTag(nameCipher.subarray(nonceLength, nonceLength + tagLength));
  const words = decipher.update(nameCipher.subarray(nonceLength + tagLength));
  return Buffer.concat([words, decipher.final()]).toString('utf8');
}

const prefixes: Record<ProtocolAudience, string> = { student: 'ST', teacher: 'DO' };

/**
 * A free code, drawn at random from as many as are planned: codes given out in order would tell who spoke when, and
 * with that at which programme.
 */
export function drawCode(
  audience: ProtocolAudience,
  planned: number,
  taken: ReadonlySet<string>,
  draw = randomInt,
): string {
  const prefix = prefixes[audience];
  const used = [...taken].filter((code) => code.startsWith(prefix)).length;
  const pool = Math.max(planned, used + 4);
  const free = Array.from({ length: pool }, (_, index) => codeOf(prefix, index + 1)).filter(
    (code) => !taken.has(code),
  );
  return free[draw(free.length)] ?? codeOf(prefix, pool + 1);
}

const codeOf = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(2, '0')}`;
