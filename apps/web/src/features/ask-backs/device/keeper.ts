import type { AskBackKitDto, AskBackTaskDto } from '@leerkring/shared';
import { Observed } from '../../../lib/device-work/observed.ts';
import { onePerPerson } from '../../../lib/device-work/one-per-person.ts';
import { Rounds } from '../../../lib/device-work/rounds.ts';
import type { SendOutcome } from '../../../lib/device-work/send-outcome.ts';
import { replyTransport } from '../api.ts';
import { sendReplies } from './send.ts';
import { type KeptReply, ReplyStore } from './store.ts';

export interface ReplyState {
  /** Oldest first. */
  tasks: AskBackTaskDto[];
  replies: ReadonlyMap<string, KeptReply>;
  isSending: boolean;
}

/** What was asked back of one person on this device, and the sending of what they say to it. */
export class ReplyKeeper extends Observed<ReplyState> {
  readonly store: ReplyStore;
  readonly #rounds: Rounds;

  constructor(store: ReplyStore) {
    super({ tasks: [], replies: new Map(), isSending: false });
    this.store = store;
    this.#rounds = new Rounds(`leerkring-ask-backs-${store.userId}`, () => this.#send());
  }

  async start(): Promise<void> {
    await this.#read();
    this.store.subscribe(() => void this.#read());
    this.#rounds.start();
  }

  stop(): void {
    this.#rounds.stop();
    this.letGo();
    this.store.close();
  }

  /** Keeps what the server asks, if it asks it of this person. */
  async take(kit: AskBackKitDto): Promise<void> {
    if (kit.userId === this.store.userId) await this.store.takeKit(kit);
  }

  /** From here on it is on its way, with or without a network. */
  async send(askBackId: string): Promise<void> {
    await this.store.askSend(askBackId, new Date().toISOString());
    await this.#rounds.run();
  }

  /** Tries once more to send everything and answers how much stays behind, also what was not finished. */
  async settle(): Promise<number> {
    await this.#rounds.run();
    return (await this.store.replies()).length;
  }

  async #send(): Promise<SendOutcome> {
    this.set({ isSending: (await this.store.replies()).some((it) => it.sendAskedAt !== null) });
    const outcome = await sendReplies(this.store, replyTransport);
    this.set({ isSending: false });
    return outcome;
  }

  async #read(): Promise<void> {
    const [tasks, replies] = await Promise.all([this.store.tasks(), this.store.replies()]);
    this.set({
      tasks: tasks.toSorted((a, b) => a.askedAt.localeCompare(b.askedAt)),
      replies: new Map(replies.map((it) => [it.askBackId, it])),
    });
  }
}

export const replyKeepers = onePerPerson(
  async (userId) => {
    const keeper = new ReplyKeeper(await ReplyStore.open(userId));
    await keeper.start();
    return keeper;
  },
  (userId) => ReplyStore.wipe(userId),
);
