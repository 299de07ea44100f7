import type { PackedConversation } from './packed.ts';

/** What is in the file once it is opened. */
export interface FileContents {
  /** Whose conversations these are: nobody else may take them in. */
  userId: string;
  conversations: PackedConversation[];
  sound: Enclosed;
}

/** Sound beside the words: what it is, in a form that only its own room reads, and all of its bytes. */
export interface Enclosed {
  about: unknown;
  bytes: ArrayBuffer;
}

/** Readable by anyone: how the rest was closed. Bound to it, so that it cannot be changed either. */
interface Head {
  format: 'leerkring-gesprekken';
  /** One is text and has no sound; two is this head on a line of its own, with the rest behind it as it is. */
  version: 1 | 2;
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
/** Eighteen hours of sound. */
export const largestFile = 200_000_000;

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
export async function sealFile(contents: FileContents, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const kdf = 'PBKDF2-SHA-256';
  const head: Head = { format, version: 2, kdf, iterations, salt: toText(salt), iv: toText(iv) };
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(head) },
    await keyOf(passphrase, salt, iterations),
    plainOf(contents),
  );
  return joined([new TextEncoder().encode(`${JSON.stringify(head)}\n`), new Uint8Array(data)]);
}

export async function openFile(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
  userId: string,
): Promise<FileContents> {
  const { head, data } = readFile(file);
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: toBytes(head.iv), additionalData: bytesOf(head) },
      await keyOf(passphrase, toBytes(head.salt), head.iterations),
      data,
    );
  } catch {
    // A changed file and a wrong passphrase look the same, as they should.
    throw new SealedFileError('wrong_passphrase');
  }
  const contents = head.version === 1 ? withoutSound(plain) : contentsOf(plain);
  if (contents.userId !== userId) throw new SealedFileError('of_another');
  return contents;
}

/** The words as JSON, how long that is before it, and the sound behind it without being made text of. */
function plainOf({ sound, ...words }: FileContents): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify({ ...words, about: sound.about }));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length);
  return joined([length, text, new Uint8Array(sound.bytes)]);
}

function contentsOf(plain: ArrayBuffer): FileContents {
  const end = 4 + new DataView(plain).getUint32(0);
  const { about, ...words } = JSON.parse(new TextDecoder().decode(plain.slice(4, end))) as Omit<
    FileContents,
    'sound'
  > & { about: unknown };
  return { ...words, sound: { about, bytes: plain.slice(end) } };
}

const withoutSound = (plain: ArrayBuffer): FileContents => ({
  ...(JSON.parse(new TextDecoder().decode(plain)) as Omit<FileContents, 'sound'>),
  sound: { about: null, bytes: new ArrayBuffer(0) },
});

function readFile(file: Uint8Array<ArrayBuffer>): { head: Head; data: Uint8Array<ArrayBuffer> } {
  const newline = file.indexOf(10);
  const isText = newline < 0 || newline > 1000;
  try {
    const read = JSON.parse(new TextDecoder().decode(isText ? file : file.subarray(0, newline))) as Partial<
      Head & { data: string }
    > | null;
    const { version, salt, iv, data, iterations: rounds } = read ?? {};
    const isOurs =
      read?.format === format &&
      version === (isText ? 1 : 2) &&
      [salt, iv, ...(isText ? [data] : [])].every((it) => typeof it === 'string' && /^[\w+/]+=*$/.test(it)) &&
      Number.isInteger(rounds) &&
      Number(rounds) > 0 &&
      Number(rounds) <= mostIterations;
    if (isOurs)
      return { head: read as Head, data: isText ? toBytes(data ?? '') : file.subarray(newline + 1) };
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

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const it of parts) {
    all.set(it, at);
    at += it.length;
  }
  return all;
}
