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

/** @returns whether the server has it; a conversation that is gone needs no code any more */
export async function sendCode(userId: string, interviewId: string): Promise<boolean> {
  const kept = await keptCode(userId, interviewId);
  if (!kept || kept.isGiven) return true;
  try {
    await givePageCode(interviewId, kept.code);
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) return false;
    await inStore(userId, (db) => db.delete('codes', interviewId));
    return true;
  }
  await inStore(userId, async (db) => {
    const now = await db.get('codes', interviewId);
    if (now?.code === kept.code) await db.put('codes', { ...now, isGiven: true }, interviewId);
  });
  return true;
}

/** @returns how many could not be sent */
export async function sendCodes(userId: string): Promise<number> {
  const ids = await inStore(userId, (db) => db.getAllKeys('codes'));
  const sent = await Promise.all(ids.map((id) => sendCode(userId, id)));
  return sent.filter((isSent) => !isSent).length;
}

export const wipeCodes = (userId: string): Promise<void> => deleteDB(nameOf(userId));
