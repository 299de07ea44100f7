import type { AnswerAskBackDto, AnswerContentDto, AskBackKitDto, AskBackTaskDto } from '@leerkring/shared';
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import { DeviceDatabase } from '../../../lib/device-work/database.ts';
import { type Stroke, StrokeJournal } from '../../../lib/device-work/stroke-journal.ts';
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
  /** The last keystroke in it; left out by an app from before. */
  stroke?: number;
}

export type ReplyPart = Partial<Pick<KeptReply, 'outcome' | 'answer' | 'note'>>;

/** The one keystroke that the store has not committed yet. */
interface Typed {
  askBackId: string;
  part: ReplyPart;
}

/** What was typed is a reply to something that is not asked any more. */
class NotAsked extends Error {}

const journalOf = (userId: string) =>
  new StrokeJournal<Typed>(`leerkring.replying.${userId}.`, ({ askBackId }) => askBackId);

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
  readonly #journal: StrokeJournal<Typed>;

  private constructor(userId: string, kept: DeviceDatabase<Schema>) {
    this.userId = userId;
    this.#kept = kept;
    this.#journal = journalOf(userId);
  }

  static async open(userId: string): Promise<ReplyStore> {
    const store = new ReplyStore(userId, await DeviceDatabase.open(databaseName(userId), version, upgrade));
    for (const { stroke = 0 } of await store.replies()) store.#journal.countFrom(stroke);
    await store.#recover();
    return store;
  }

  /** Takes up the keystroke that a page left behind when it went away, unless the store has gone past it (0467). */
  async #recover(): Promise<void> {
    for (const typed of this.#journal.entries()) {
      this.#journal.countFrom(typed.stroke ?? 0);
      // What cannot be taken up now, such as on a full disk, waits in the journal.
      await this.#keep(typed, (last) => (typed.stroke ?? 0) > last).catch(() => undefined);
    }
  }

  /** Removes everything of this person from the device. The caller has made sure that nothing is unsent. */
  static async wipe(userId: string): Promise<void> {
    journalOf(userId).clear();
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
    await this.#keep(this.#journal.put({ askBackId, part }), () => true);
  }

  /** @param isWanted whether this still counts, told the last keystroke that the store has */
  async #keep(typed: Stroke<Typed>, isWanted: (last: number) => boolean): Promise<void> {
    const { askBackId, part } = typed;
    const keeping = this.#change(async (tx) => {
      const task = await tx.objectStore('tasks').get(askBackId);
      if (!task) throw new NotAsked('a reply is to something that was asked');
      const known = await tx.objectStore('replies').get(askBackId);
      const last = known?.stroke ?? 0;
      if ((known && known.sendAskedAt !== null) || !isWanted(last)) return;
      const empty = { outcome: 'changed' as const, answer: task.answer, note: '' };
      const base = known ?? { ...empty, askBackId, id: newId(), sendAskedAt: null, refusal: null };
      const stroke = Math.max(last, typed.stroke ?? 0);
      await tx.objectStore('replies').put({ ...base, ...part, refusal: null, stroke });
    });
    await keeping.catch((error: unknown) => {
      if (error instanceof NotAsked) this.#journal.drop(typed);
      throw error;
    });
    this.#journal.drop(typed);
  }

  /** From here on nothing more is written. What a page left behind belongs to it. */
  async askSend(askBackId: string, at: string): Promise<void> {
    await this.#recover();
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
    for (const typed of this.#journal.entries()) if (typed.askBackId === askBackId) this.#journal.drop(typed);
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
