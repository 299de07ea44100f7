import type { AnswerAskBackDto, AnswerContentDto, AskBackKitDto, AskBackTaskDto } from '@leerkring/shared';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { DeviceDatabase } from '../../../lib/device-work/database.ts';
import { newId } from '../../../lib/ids.ts';

/**
 * What one person says to something that was asked back, on this device. Its `id` is the key under which the server
 * keeps it; from the first attempt to send it, its words stay as they are, so that the key always stands for the same.
 */
export interface KeptReply extends Omit<AnswerAskBackDto, 'answer'> {
  askBackId: string;
  /** Kept also while the answer is to stand, so that changing one's mind costs nothing. */
  answer: AnswerContentDto;
  sendAskedAt: string | null;
  /** The problem code with which the server refused it; the words stay. */
  refusal: string | null;
}

export type ReplyPart = Partial<Pick<KeptReply, 'outcome' | 'answer' | 'note'>>;

interface Schema extends DBSchema {
  tasks: { key: string; value: AskBackTaskDto };
  replies: { key: string; value: KeptReply };
}

type Change = IDBPTransaction<Schema, ('tasks' | 'replies')[], 'readwrite'>;

const version = 1;
const databaseName = (userId: string) => `leerkring-ask-backs-${userId}`;

function upgrade(db: IDBPDatabase<Schema>, from: number): void {
  if (from >= 1) return;
  db.createObjectStore('tasks', { keyPath: 'id' });
  db.createObjectStore('replies', { keyPath: 'askBackId' });
}

/** What was asked back of one person, and what they say to it, on this device. */
export class ReplyStore {
  readonly userId: string;
  readonly #kept: DeviceDatabase<Schema>;

  private constructor(userId: string, kept: DeviceDatabase<Schema>) {
    this.userId = userId;
    this.#kept = kept;
  }

  static async open(userId: string): Promise<ReplyStore> {
    return new ReplyStore(userId, await DeviceDatabase.open(databaseName(userId), version, upgrade));
  }

  /** Removes everything of this person from the device. The caller has made sure that nothing is unsent. */
  static async wipe(userId: string): Promise<void> {
    await DeviceDatabase.wipe(databaseName(userId));
  }

  close(): void {
    this.#kept.close();
  }

  subscribe(listener: () => void): () => void {
    return this.#kept.subscribe(listener);
  }

  tasks(): Promise<AskBackTaskDto[]> {
    return this.#kept.idb.getAll('tasks');
  }

  replies(): Promise<KeptReply[]> {
    return this.#kept.idb.getAll('replies');
  }

  /** What is asked now. A reply to what is no longer asked goes, unless it is on its way: then the server says why. */
  async takeKit({ tasks }: AskBackKitDto): Promise<void> {
    await this.#change(async (tx) => {
      const asked = new Set(tasks.map(({ id }) => id));
      const replies = await tx.objectStore('replies').getAll();
      const sent = new Set(replies.filter((it) => it.sendAskedAt !== null).map((it) => it.askBackId));
      for (const key of await tx.objectStore('tasks').getAllKeys())
        if (!asked.has(key) && !sent.has(key)) await tx.objectStore('tasks').delete(key);
      for (const { askBackId } of replies)
        if (!asked.has(askBackId) && !sent.has(askBackId)) await tx.objectStore('replies').delete(askBackId);
      for (const task of tasks) await tx.objectStore('tasks').put(task);
    });
  }

  /** Keeps what stands on screen; what was sent away no longer changes. */
  async write(askBackId: string, part: ReplyPart): Promise<void> {
    await this.#change(async (tx) => {
      const task = await tx.objectStore('tasks').get(askBackId);
      if (!task) throw new Error('a reply is to something that was asked');
      const known = await tx.objectStore('replies').get(askBackId);
      if (known && known.sendAskedAt !== null) return;
      const empty = { outcome: 'changed' as const, answer: task.answer, note: '' };
      const base = known ?? { ...empty, askBackId, id: newId(), sendAskedAt: null, refusal: null };
      await tx.objectStore('replies').put({ ...base, ...part, refusal: null });
    });
  }

  async askSend(askBackId: string, at: string): Promise<void> {
    await this.#edit(askBackId, (it) => ({ ...it, sendAskedAt: it.sendAskedAt ?? at, refusal: null }));
  }

  /** Refused: it can be put right and sent again, under the same key, because the server has nothing under it. */
  async refuse(askBackId: string, refusal: string): Promise<void> {
    await this.#edit(askBackId, (it) => ({ ...it, sendAskedAt: null, refusal }));
  }

  /** The server has it, or it was let go here. */
  async forget(askBackId: string): Promise<void> {
    await this.#change(async (tx) => {
      await tx.objectStore('replies').delete(askBackId);
      await tx.objectStore('tasks').delete(askBackId);
    });
  }

  /** What was written here is let go of; what was asked stays. */
  async drop(askBackId: string): Promise<void> {
    await this.#change(async (tx) => {
      await tx.objectStore('replies').delete(askBackId);
    });
  }

  async #edit(askBackId: string, change: (it: KeptReply) => KeptReply): Promise<void> {
    await this.#change(async (tx) => {
      const it = await tx.objectStore('replies').get(askBackId);
      if (it) await tx.objectStore('replies').put(change(it));
    });
  }

  #change(work: (tx: Change) => Promise<void>): Promise<void> {
    return this.#kept.change(['tasks', 'replies'], work);
  }
}
