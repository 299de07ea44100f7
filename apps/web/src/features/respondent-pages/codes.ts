import { pageCodeOf } from '@leerkring/shared';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { Problem } from '../../lib/http.ts';
import { givePageCode } from './api.ts';

export interface KeptCode {
  code: string;
  /** The server knows it: from then on it opens the page. */
  isGiven: boolean;
}

interface Schema extends DBSchema {
  codes: { key: string; value: KeptCode };
}

const nameOf = (userId: string) => `leerkring-page-codes-${userId}`;

async function inStore<T>(userId: string, work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(nameOf(userId), 1, { upgrade: (it) => void it.createObjectStore('codes') });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const keptCode = (userId: string, interviewId: string): Promise<KeptCode | undefined> =>
  inStore(userId, (db) => db.get('codes', interviewId));

/** A new code, on the device before it is on screen: there may be no network, and the person may leave. */
export function makeCode(userId: string, interviewId: string): Promise<KeptCode> {
  return inStore(userId, async (db) => {
    const made = { code: pageCodeOf(crypto.getRandomValues(new Uint8Array(32))), isGiven: false };
    await db.put('codes', made, interviewId);
    return made;
  });
}

/** @returns `unknown` as long as the server does not know the conversation */
export async function sendCode(userId: string, interviewId: string): Promise<'sent' | 'unknown' | 'later'> {
  const kept = await keptCode(userId, interviewId);
  if (!kept || kept.isGiven) return 'sent';
  try {
    await givePageCode(interviewId, kept.code);
  } catch (error) {
    return error instanceof Problem && error.status === 404 ? 'unknown' : 'later';
  }
  await inStore(userId, async (db) => {
    const now = await db.get('codes', interviewId);
    if (now?.code === kept.code) await db.put('codes', { ...now, isGiven: true }, interviewId);
  });
  return 'sent';
}

/** @returns how many could not be sent; a conversation that never reached the server needs no code */
export async function sendCodes(userId: string): Promise<number> {
  const ids = await inStore(userId, (db) => db.getAllKeys('codes'));
  const outcomes = await Promise.all(ids.map((id) => sendCode(userId, id)));
  return outcomes.filter((it) => it === 'later').length;
}

/** Brings codes that were made without a network to the server as soon as there is one. */
export function watchCodes(userId: string): () => void {
  const send = () => void sendCodes(userId).catch(() => undefined);
  send();
  window.addEventListener('online', send);
  return () => window.removeEventListener('online', send);
}

export const wipeCodes = (userId: string): Promise<void> => deleteDB(nameOf(userId));
