import type { PackedConversation } from './packed.ts';

/** What is in the file once it is opened. */
export interface FileContents {
  /** Whose conversations these are: nobody else may take them in. */
  userId: string;
  conversations: PackedConversation[];
}

/** Readable by anyone: how the rest was closed. Bound to it, so that it cannot be changed either. */
interface Head {
  format: 'leerkring-gesprekken';
  version: 1;
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  iv: string;
}

const format = 'leerkring-gesprekken';
const iterations = 600_000;
/** A file of ours never asks for more work than this; one that does is not ours. */
const mostIterations = 5_000_000;
export const shortestPassphrase = 12;
export const largestFile = 50_000_000;

export type Unreadable = 'not_ours' | 'wrong_passphrase' | 'of_another';

/** Why a file could not be opened; said in words at the form. */
export class SealedFileError extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason);
  }
}

/** False outside a secure connection, where browsers keep their cryptography shut. */
export const canSeal = (): boolean => (globalThis.crypto as Partial<Crypto>).subtle !== undefined;

/** Closes conversations with a passphrase that nobody else has: without it the file is noise. */
export async function sealFile(contents: FileContents, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const kdf = 'PBKDF2-SHA-256';
  const head: Head = { format, version: 1, kdf, iterations, salt: toText(salt), iv: toText(iv) };
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(head) },
    await keyOf(passphrase, salt, iterations),
    new TextEncoder().encode(JSON.stringify(contents)),
  );
  return JSON.stringify({ ...head, data: toText(new Uint8Array(data)) });
}

export async function openFile(file: string, passphrase: string, userId: string): Promise<FileContents> {
  const { data, ...head } = readFile(file);
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: toBytes(head.iv), additionalData: bytesOf(head) },
      await keyOf(passphrase, toBytes(head.salt), head.iterations),
      toBytes(data),
    );
  } catch {
    // A changed file and a wrong passphrase look the same, as they should.
    throw new SealedFileError('wrong_passphrase');
  }
  const contents = JSON.parse(new TextDecoder().decode(plain)) as FileContents;
  if (contents.userId !== userId) throw new SealedFileError('of_another');
  return contents;
}

function readFile(file: string): Head & { data: string } {
  try {
    const read = JSON.parse(file) as Partial<Head & { data: string }> | null;
    const { salt, iv, data, iterations: rounds } = read ?? {};
    const isOurs =
      read?.format === format &&
      read.version === 1 &&
      [salt, iv, data].every((it) => typeof it === 'string' && /^[\w+/]+=*$/.test(it)) &&
      Number.isInteger(rounds) &&
      Number(rounds) > 0 &&
      Number(rounds) <= mostIterations;
    if (isOurs) return read as Head & { data: string };
  } catch {
    // Something else altogether.
  }
  throw new SealedFileError('not_ours');
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // What a keyboard makes of an accent differs per device; what it means does not.
  const words = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const bytesOf = ({ format: of, version, kdf, iterations: rounds, salt, iv }: Head) =>
  new TextEncoder().encode(JSON.stringify([of, version, kdf, rounds, salt, iv]));

function toText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
  } catch {
    throw new SealedFileError('not_ours');
  }
}
