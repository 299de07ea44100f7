import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { TextStorage, UnsentEdit } from './text-storage.ts';

interface TextSchema extends DBSchema {
  unsent: { key: [string, string, number]; value: UnsentEdit & { text: string }; indexes: { text: string } };
  kept: { key: string; value: Uint8Array };
}

const nameOf = (userId: string) => `leerkring-text-${userId}`;

function openDevice(userId: string): Promise<IDBPDatabase<TextSchema>> {
  return openDB<TextSchema>(nameOf(userId), 1, {
    upgrade(db) {
      db.createObjectStore('unsent', { keyPath: ['text', 'session', 'clientSeq'] }).createIndex(
        'text',
        'text',
      );
      db.createObjectStore('kept');
    },
    // Another tab wipes the device at sign-out: let go, or it would wait for us for ever.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
}

/** Edits on this device, apart for each person who signs in here. What `add` and `replace` take is on the disk when they settle. */
export class DeviceStorage implements TextStorage {
  private constructor(private readonly db: IDBPDatabase<TextSchema>) {}

  static async open(userId: string): Promise<DeviceStorage> {
    return new DeviceStorage(await openDevice(userId));
  }

  close(): void {
    this.db.close();
  }

  async unsent(text: string): Promise<UnsentEdit[]> {
    const found = await this.db.getAllFromIndex('unsent', 'text', text);
    // Within a tab the number says the order; tabs do not build on each other's unsent edits.
    return found.toSorted((a, b) => a.session.localeCompare(b.session) || a.clientSeq - b.clientSeq);
  }

  /** Every text that something is unsent of. */
  async texts(): Promise<string[]> {
    const keys = await this.db.getAllKeys('unsent');
    return [...new Set(keys.map(([text]) => text))];
  }

  async add(text: string, edit: UnsentEdit): Promise<void> {
    await this.replace(text, [], edit);
  }

  async replace(text: string, gone: UnsentEdit[], edit: UnsentEdit): Promise<void> {
    const tx = this.db.transaction('unsent', 'readwrite', { durability: 'strict' });
    const writing = [
      tx.store.put({ ...edit, text }),
      ...gone.map((it) => tx.store.delete([text, it.session, it.clientSeq])),
    ];
    // All is asked for: a page that goes away in this same instant takes nothing of it back.
    tx.commit();
    await Promise.all([...writing, tx.done]);
  }

  async remove(text: string, edits: UnsentEdit[]): Promise<void> {
    const tx = this.db.transaction('unsent', 'readwrite');
    await Promise.all([...edits.map((it) => tx.store.delete([text, it.session, it.clientSeq])), tx.done]);
  }

  async kept(text: string): Promise<Uint8Array | null> {
    return (await this.db.get('kept', text)) ?? null;
  }

  async keep(text: string, state: Uint8Array): Promise<void> {
    await this.db.put('kept', state, text);
  }

  async forget(text: string): Promise<void> {
    await this.db.delete('kept', text);
  }
}

/** How many edits of this person the server does not have yet. */
export async function countUnsentEdits(userId: string): Promise<number> {
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === nameOf(userId))) return 0;
  const db = await openDevice(userId);
  try {
    return await db.count('unsent');
  } finally {
    db.close();
  }
}

export async function wipeTexts(userId: string): Promise<void> {
  await deleteDB(nameOf(userId));
}
