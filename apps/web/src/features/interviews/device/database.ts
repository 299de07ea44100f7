import type { InterviewKitDto, TandemKitDto } from '@leerkring/shared';
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb';
import type { DeviceInterview, DeviceRevision } from './model.ts';

/** With the moment at which it was taken along. */
export type TakenKit = InterviewKitDto & { takenAt: string };

export interface Schema extends DBSchema {
  kit: { key: 'kit' | 'tandems'; value: TakenKit | TandemKitDto };
  interviews: { key: string; value: DeviceInterview };
  names: { key: string; value: string };
  revisions: {
    key: string;
    value: DeviceRevision;
    indexes: { byInterview: string; byQuestion: [string, string] };
  };
}

export type StoreName = 'kit' | 'interviews' | 'names' | 'revisions';

export type Change = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** The conversation is handed in or gone: it takes no more words, now or later. */
export class Closed extends Error {}

/** Version 1 is the first; a later one adds in here and never drops what is unsent. */
export const version = 1;
export const databaseName = (userId: string) => `leerkring-interviews-${userId}`;

export function upgrade(db: IDBPDatabase<Schema>, from: number): void {
  if (from >= 1) return;
  db.createObjectStore('kit');
  db.createObjectStore('interviews', { keyPath: 'id' });
  db.createObjectStore('names');
  const revisions = db.createObjectStore('revisions', { keyPath: 'id' });
  revisions.createIndex('byInterview', 'interviewId');
  revisions.createIndex('byQuestion', ['interviewId', 'questionId']);
}

type RevisionStore = IDBPObjectStore<Schema, StoreName[], 'revisions', 'readwrite'>;

/** All words of one conversation. */
export async function removeRevisions(revisions: RevisionStore, interviewId: string): Promise<void> {
  for (const key of await revisions.index('byInterview').getAllKeys(interviewId)) await revisions.delete(key);
}
