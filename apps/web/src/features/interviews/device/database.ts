import type { InterviewKitDto } from '@leerkring/shared';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { DeviceInterview, DeviceRevision } from './model.ts';

export interface Schema extends DBSchema {
  kit: { key: 'kit'; value: InterviewKitDto & { takenAt: string } };
  interviews: { key: string; value: DeviceInterview };
  names: { key: string; value: string };
  revisions: {
    key: string;
    value: DeviceRevision;
    indexes: { byInterview: string; byQuestion: [string, string] };
  };
}

export type StoreName = 'kit' | 'interviews' | 'names' | 'revisions';

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

/** A newer version of the app wants to upgrade in another tab: never stand in its way. */
export function blocking(_from: number, _to: number | null, event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase).close();
}
