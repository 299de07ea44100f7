import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Under lock, for who has the code. The same content gives the same bytes: the nonce is made of the content, so it is
 * used twice for nothing else.
 * @param beside what lies beside it in the dossier: with anything else beside it, it does not open
 */
export function lock(key: Buffer, beside: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const nonce = createHmac('sha256', key).update(beside).update(packed).digest().subarray(0, nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce);
  cipher.setAAD(Buffer.from(beside));
  const sealed = Buffer.concat([cipher.update(packed), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null when it is not the code of this dossier, or when something beside it was changed. */
export function unlock(key: Buffer, beside: string, sealed: Buffer, largest: number): Buffer | null {
  if (sealed.length < nonceLength + tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength));
    decipher.setAAD(Buffer.from(beside));
    decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    const packed = decipher.update(sealed.subarray(nonceLength + tagLength));
    return inflateRawSync(Buffer.concat([packed, decipher.final()]), { maxOutputLength: largest });
  } catch {
    return null;
  }
}

/** A key as people write it down: 52 signs in groups of four, without those that look alike. */
export function codeOf(key: Buffer): string {
  let bits = '';
  for (const byte of key) bits += byte.toString(2).padStart(8, '0');
  const signs = (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, '0'), 2)]);
  return (signs.join('').match(/.{1,4}/g) ?? []).join('-');
}

/** Null for what cannot be a code; spaces, dashes and small letters make no difference. */
export function keyOf(code: string): Buffer | null {
  const signs = code.toUpperCase().replaceAll(/[\s-]/g, '');
  if (signs.length !== 52 || [...signs].some((sign) => !alphabet.includes(sign))) return null;
  const bits = [...signs].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.slice(0, 256).match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  return codeOf(key).replaceAll('-', '') === signs ? key : null;
}
