import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { LivingTextServerMessages, TextCursor, TextPresence, TextShrink } from '@leerkring/shared';
import type { Server } from 'socket.io';
import type { Actor } from '../session/actor.ts';
import { sendToAll } from './text-frame.ts';
import { LiveText, type TextAudience } from './live-text.ts';
import type { TextStore } from './text-store.ts';

/** Which text, as rooms name it. */
export interface TextAddress {
  kind: string;
  subjectId: string;
  field: string;
}

/** One open editor. */
export interface TextMember {
  socketId: string;
  me: Actor;
  canWrite: boolean;
  /** When the right was last judged; 0 asks for a new judgement before the next edit. */
  judgedAt: number;
  judging: Promise<void> | null;
}

/** Nobody waits longer than this for company, however much the last frame cost. */
const longestPause = 8;
/** Presence is gathered for this long before it goes out. */
const presencePause = 60;

/** One text and everyone who has it open in this process. */
export class TextRoom implements TextAudience {
  readonly text: LiveText;
  readonly members = new Map<string, TextMember>();
  isFrozen: boolean;
  private sentAt = 0;
  private sendCost = 0;
  private readonly present = new Map<number, TextPresence & { socketId: string }>();
  private readonly changed = new Set<number>();
  private presenceTimer: NodeJS.Timeout | null = null;

  constructor(
    readonly id: string,
    readonly address: TextAddress,
    readonly plgId: string,
    isFrozen: boolean,
    store: TextStore,
    private readonly server: () => Server,
    /** Tells the other processes that there is something new in the log. */
    private readonly stored: () => void,
    readonly begun: () => void,
  ) {
    this.isFrozen = isFrozen;
    this.text = new LiveText(id, store, this);
  }

  get channel(): string {
    return `text:${this.id}`;
  }

  /**
   * Edits that are on their way in are waited for, so that one commit and one frame carry them all. In a full room the
   * pause follows from what the last frame cost: it gets fewer and larger frames instead of a queue that only grows.
   */
  async gather(): Promise<void> {
    const pause = this.sentAt + Math.min(this.sendCost / 2, longestPause) - performance.now();
    if (pause >= 1) return sleep(pause);
    await setImmediate();
    // What came in while the last frame went out is read in the turn after this one.
    if (pause > 0) await setImmediate();
  }

  updates(seq: number, encoded: string[]): void {
    const began = performance.now();
    sendToAll(this.server(), this.members.keys(), 'text.updates', [this.id, seq, encoded]);
    this.sentAt = performance.now();
    this.sendCost = this.sentAt - began;
    this.stored();
  }

  shrunk(seq: number, share: number, userId: string): void {
    const byName = [...this.members.values()].find((it) => it.me.userId === userId)?.me.name ?? '';
    const shrink: TextShrink = { seq, at: new Date().toISOString(), byName, share };
    this.emit('text.shrunk', this.id, shrink);
  }

  frozen(): void {
    if (this.isFrozen) return;
    this.isFrozen = true;
    this.emit('text.frozen', this.id);
  }

  emit<M extends keyof LivingTextServerMessages>(
    message: M,
    ...content: Parameters<LivingTextServerMessages[M]>
  ): void {
    // Each process speaks to its own sockets: the others read the same log.
    this.server()
      .local.to(this.channel)
      .emit(message, ...content);
  }

  presence(): TextPresence[] {
    return [...this.present.values()].map(toPresence);
  }

  /** @returns false when this place belongs to another editor */
  place(member: TextMember, clientId: number, cursor: TextCursor | null): boolean {
    const known = this.present.get(clientId);
    if (known && known.socketId !== member.socketId) return false;
    if (!known) this.leavePlace(member.socketId);
    const { userId, name } = member.me;
    this.present.set(clientId, { clientId, userId, name, cursor, socketId: member.socketId });
    this.announce(clientId);
    return true;
  }

  remove(socketId: string): void {
    this.members.delete(socketId);
    this.leavePlace(socketId);
  }

  close(): void {
    if (this.presenceTimer) clearTimeout(this.presenceTimer);
  }

  private leavePlace(socketId: string): void {
    for (const [clientId, it] of this.present) {
      if (it.socketId !== socketId) continue;
      this.present.delete(clientId);
      this.announce(clientId);
    }
  }

  private announce(clientId: number): void {
    this.changed.add(clientId);
    this.presenceTimer ??= setTimeout(() => this.flushPresence(), presencePause);
  }

  private flushPresence(): void {
    this.presenceTimer = null;
    const changed = [...this.changed].flatMap((it) => this.present.get(it) ?? []).map(toPresence);
    const gone = [...this.changed].filter((it) => !this.present.has(it));
    this.changed.clear();
    // Short-lived and in no log, so the other processes hear it from here.
    this.server().to(this.channel).emit('text.presence', this.id, changed, gone);
  }
}

function toPresence({ clientId, userId, name, cursor }: TextPresence): TextPresence {
  return { clientId, userId, name, cursor };
}
