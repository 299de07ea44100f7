import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);
/** OWASP's second recommendation for argon2id: 19 MiB, 2 passes, 1 lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

async function tag(password: string, nonce: Buffer): Promise<Buffer> {
  return derive('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, ...cost });
}

/** @returns the argon2id hash in PHC string form */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await tag(password, nonce);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(hash)}`;
}

/** Someone without an account costs the same time as someone with one. */
const nobody = `$argon2id$v=19$m=19456,t=2,p=1$${base64(Buffer.alloc(16, 1))}$${base64(Buffer.alloc(32, 1))}`;

/** @param stored the PHC string, or null when there is nobody: then it is never right, but takes as long */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, , , , nonce, hash] = (stored ?? nobody).split('$');
  const expected = Buffer.from(hash ?? '', 'base64');
  const given = await tag(password, Buffer.from(nonce ?? '', 'base64'));
  return given.length === expected.length && timingSafeEqual(given, expected) && stored !== null;
}
