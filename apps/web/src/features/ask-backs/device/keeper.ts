import type { AskBackKitDto, AskBackTaskDto } from '@leerkring/shared';
import { replyTransport } from '../api.ts';
import { sendReplies } from './send.ts';
import { type KeptReply, ReplyStore } from './store.ts';

export interface ReplyState {
  /** Oldest first. */
  tasks: AskBackTaskDto[];
  replies: ReadonlyMap<string, KeptReply>;
  isSending: boolean;
}

const firstWait = 2_000;
const longestWait = 60_000;

/** What was asked back of one person on this device, and the sending of what they say to it. */
export class ReplyKeeper {
  readonly store: ReplyStore;
  readonly #listeners = new Set<() => void>();
  #state: ReplyState = { tasks: [], replies: new Map(), isSending: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #sending: Promise<void> | null = null;
  #stopped = false;

  constructor(store: ReplyStore) {
    this.store = store;
  }

  async start(): Promise<void> {
    await this.#read();
    this.store.subscribe(() => void this.#read());
    window.addEventListener('online', this.#handleBack);
    document.addEventListener('visibilitychange', this.#handleBack);
    this.#plan(0);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#handleBack);
    document.removeEventListener('visibilitychange', this.#handleBack);
    this.#listeners.clear();
    this.store.close();
  }

  get state(): ReplyState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps what the server asks, if it asks it of this person. */
  async take(kit: AskBackKitDto): Promise<void> {
    if (kit.userId === this.store.userId) await this.store.takeKit(kit);
  }

  /** From here on it is on its way, with or without a network. */
  async send(askBackId: string): Promise<void> {
    await this.store.askSend(askBackId, new Date().toISOString());
    await this.#round();
  }

  /** Tries once more to send everything and answers how much stays behind, also what was not finished. */
  async settle(): Promise<number> {
    await this.#round();
    return (await this.store.replies()).length;
  }

  #handleBack = () => {
    if (document.visibilityState === 'hidden') return;
    this.#wait = firstWait;
    this.#plan(0);
  };

  #plan(after: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#round(), after);
  }

  #round(): Promise<void> {
    this.#sending ??= this.#locked().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** One tab at a time, where the browser has locks; without them a second tab does no harm. */
  async #locked(): Promise<void> {
    const work = async () => {
      if (this.#stopped) return;
      this.#set({ isSending: (await this.store.replies()).some((it) => it.sendAskedAt !== null) });
      const outcome = await sendReplies(this.store, replyTransport);
      this.#set({ isSending: false });
      if (outcome === 'later') {
        this.#plan(this.#wait * (0.75 + Math.random() / 2));
        this.#wait = Math.min(this.#wait * 2, longestWait);
      } else this.#wait = firstWait;
    };
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) return work();
    await locks.request(`leerkring-ask-backs-${this.store.userId}`, work);
  }

  async #read(): Promise<void> {
    const [tasks, replies] = await Promise.all([this.store.tasks(), this.store.replies()]);
    this.#set({
      tasks: tasks.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt)),
      replies: new Map(replies.map((it) => [it.askBackId, it])),
    });
  }

  #set(part: Partial<ReplyState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

let current: { userId: string; keeper: Promise<ReplyKeeper> } | null = null;

/** The keeper of this person; one per tab, and none of anybody else beside it. */
export function replyKeeperOf(userId: string): Promise<ReplyKeeper> {
  if (current?.userId === userId) return current.keeper;
  const before = current;
  const opening = (async () => {
    if (before) (await before.keeper.catch(() => null))?.stop();
    const keeper = new ReplyKeeper(await ReplyStore.open(userId));
    await keeper.start();
    return keeper;
  })();
  current = { userId, keeper: opening };
  return opening;
}

const answers = new WeakMap<Promise<ReplyKeeper>, Promise<ReplyKeeper | null>>();

/** The same, or null where the browser keeps nothing. The promise stays the same too. */
export function replyKeeperIfAny(userId: string): Promise<ReplyKeeper | null> {
  const opening = replyKeeperOf(userId);
  const known = answers.get(opening);
  if (known) return known;
  const answer = opening.catch(() => null);
  answers.set(opening, answer);
  return answer;
}

export async function wipeReplies(userId: string): Promise<void> {
  if (current?.userId === userId) {
    (await current.keeper.catch(() => null))?.stop();
    current = null;
  }
  await ReplyStore.wipe(userId);
}
