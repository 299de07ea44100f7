import type { LivingTextServerMessages, TextCursor, TextPresence, TextShrink } from '@leerkring/shared';
import type { Server } from 'socket.io';
import type { Actor } from '../session/actor.ts';
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

/** No frame waits longer than this for company, however much the last one cost. */
const longestPause = 8;
/** Presence is gathered for this long before it goes out. */
const presencePause = 60;

/** One text and everyone who has it open in this process. */
export class TextRoom implements TextAudience {
  readonly text: LiveText;
  readonly members = new Map<string, TextMember>();
  isFrozen: boolean;
  private outgoing: string[] = [];
  private outgoingSeq = 0;
  private flushTimer: NodeJS.Timeout | null = null;
  private flushedAt = 0;
  private flushCost = 0;
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
  ) {
    this.isFrozen = isFrozen;
    this.text = new LiveText(id, store, this);
  }

  get channel(): string {
    return `text:${this.id}`;
  }

  /**
   * One frame carries everything that was committed since the last one. The pause between frames follows from what the
   * last one cost, so that a full room gets fewer and larger frames instead of a queue that only grows.
   */
  updates(seq: number, encoded: string[]): void {
    this.outgoing.push(...encoded);
    this.outgoingSeq = Math.max(this.outgoingSeq, seq);
    this.stored();
    if (this.flushTimer) return;
    const wait = this.flushedAt + Math.min(this.flushCost * 2, longestPause) - performance.now();
    if (wait < 0.5) this.flush();
    else this.flushTimer = setTimeout(() => this.flush(), wait);
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
    if (this.flushTimer) clearTimeout(this.flushTimer);
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

  private flush(): void {
    this.flushTimer = null;
    const began = performance.now();
    this.emit('text.updates', this.id, this.outgoingSeq, this.outgoing);
    this.outgoing = [];
    this.flushedAt = performance.now();
    this.flushCost = this.flushedAt - began;
  }
}

function toPresence({ clientId, userId, name, cursor }: TextPresence): TextPresence {
  return { clientId, userId, name, cursor };
}
