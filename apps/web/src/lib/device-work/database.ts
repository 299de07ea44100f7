import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
  type StoreValue,
} from 'idb';

/** A newer version of the app wants to upgrade in another tab: never stand in its way. */
function blocking(_from: number, _to: number | null, event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase).close();
}

/** What one person's work is kept in on this device; its changes are on the disk before anyone hears of them. */
export class DeviceDatabase<S extends DBSchema> {
  readonly idb: IDBPDatabase<S>;
  readonly #listeners = new Set<() => void>();
  readonly #tabs: BroadcastChannel | null;

  private constructor(name: string, idb: IDBPDatabase<S>) {
    this.idb = idb;
    this.#tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
    this.#tabs?.addEventListener('message', () => this.#tell());
  }

  /** @param upgrade adds what came after version `from`, and never drops what is unsent */
  static async open<S extends DBSchema>(
    name: string,
    version: number,
    upgrade: (db: IDBPDatabase<S>, from: number) => void,
  ): Promise<DeviceDatabase<S>> {
    const idb = await openDB<S>(name, version, { upgrade, blocking }).catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      // Without a network an older app may start on a newer store; what it knows of is still there.
      return openDB<S>(name, undefined, { blocking });
    });
    return new DeviceDatabase(name, idb);
  }

  /** Removes all of it. The caller has made sure that nothing is unsent. */
  static async wipe(name: string): Promise<void> {
    await deleteDB(name);
  }

  close(): void {
    this.#tabs?.close();
    this.#listeners.clear();
    this.idb.close();
  }

  /** Hears of every change, made in this tab or in another. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Puts one thing over what was there, durably. All of it is asked for before this returns: a page that goes away in the
   * same instant takes nothing of it back, as it would of a change that reads first.
   */
  async put<N extends StoreNames<S>>(store: N, value: StoreValue<S, N>): Promise<void> {
    const tx = this.idb.transaction(store, 'readwrite', { durability: 'strict' });
    const putting = tx.store.put(value);
    tx.commit();
    await Promise.all([putting, tx.done]);
    this.#tell();
    this.#tabs?.postMessage('changed');
  }

  /** One durable transaction: it resolves when the device has the change on its disk, and only then tells. */
  async change<N extends StoreNames<S>, T>(
    stores: N[],
    work: (tx: IDBPTransaction<S, N[], 'readwrite'>) => Promise<T>,
  ): Promise<T> {
    const tx = this.idb.transaction(stores, 'readwrite', { durability: 'strict' });
    try {
      const result = await work(tx);
      await tx.done;
      this.#tell();
      this.#tabs?.postMessage('changed');
      return result;
    } catch (error) {
      tx.done.catch(() => undefined);
      throw error;
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
