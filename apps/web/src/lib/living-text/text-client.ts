import {
  livingTextRoot,
  livingTextSchemaVersion,
  livingTextUpdateLimit,
  type Ack,
  type ProblemCode,
  type TextCommitted,
  type TextCursor,
  type TextJoined,
  type TextPresence,
  type TextShrink,
} from '@leerkring/shared';
import * as Y from 'yjs';
import { newId } from '../ids.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { EditQueue, type QueuedEdit } from './edit-queue.ts';
import type { TextStorage } from './text-storage.ts';

/** As much of a Socket.IO client as a text needs. */
export interface TextSocket {
  connected: boolean;
  on(message: string, listener: (...content: never[]) => void): unknown;
  off(message: string, listener: (...content: never[]) => void): unknown;
  emit(message: string, ...content: unknown[]): unknown;
  timeout(ms: number): { emitWithAck(message: string, ...content: unknown[]): Promise<unknown> };
}

export interface TextAddress {
  kind: string;
  subjectId: string;
  field: string;
}

/**
 * What one may do with the text now. `outdated` and `rejected` ask for a new page; `gone` means the right to read is
 * lost. In all of these unsent words stay on the device and on the screen.
 */
export type TextAccess = 'opening' | 'writing' | 'reading' | 'frozen' | 'outdated' | 'rejected' | 'gone';

export interface TextState {
  /** Where the words are: on this device, under way, or committed by the server. */
  save: 'device' | 'underway' | 'kept';
  access: TextAccess;
  /** Why the last attempt failed; `device` when this device cannot keep anything. */
  trouble: ProblemCode | 'device' | null;
  /** Whether there is something to show. */
  isLoaded: boolean;
  shrinks: TextShrink[];
}

const inFlight = 16;
const answerWithin = 10_000;
const slowAfter = 3000;
const keepAfter = 3000;
const placePause = 50;
const final = new Set<TextAccess>(['outdated', 'rejected', 'gone']);

/** How many clients of this tab have a text open, by connection: the server knows a connection, not an editor. */
const open = new WeakMap<TextSocket, Map<string, number>>();

/**
 * One text, shared over the one socket connection. An edit is on its way to the server or on the device, and is only
 * called kept when the server says that it is committed. Works without a browser too.
 */
export class TextClient {
  readonly doc: Y.Doc;
  readonly presence = new Map<number, TextPresence>();
  state: TextState = { save: 'kept', access: 'opening', trouble: null, isLoaded: false, shrinks: [] };
  private readonly text: string;
  private readonly session = newId();
  private readonly queue: EditQueue;
  private readonly listeners = new Set<() => void>();
  private readonly presenceListeners = new Set<(changed: number[], gone: number[]) => void>();
  private clientSeq = 0;
  private docId: string | null = null;
  private isJoined = false;
  private joining: Promise<void> | null = null;
  private early: { docId: string; what: () => void }[] = [];
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private keepTimer: ReturnType<typeof setTimeout> | null = null;
  private cursor: TextCursor | null = null;
  private isPlaceTold = true;
  private placeTimer: ReturnType<typeof setTimeout> | null = null;
  private isClosed = false;

  constructor(
    private readonly socket: TextSocket,
    private readonly address: TextAddress,
    private readonly storage: TextStorage,
    private readonly schemaVersion = livingTextSchemaVersion,
  ) {
    this.text = `${address.kind}:${address.subjectId}:${address.field}`;
    this.doc = new Y.Doc();
    this.doc.getXmlFragment(livingTextRoot);
    const nextKey = () => ({ session: this.session, clientSeq: ++this.clientSeq, schemaVersion });
    this.queue = new EditQueue(this.text, storage, Y.mergeUpdates, nextKey, () => this.advance());
  }

  static isOpen(socket: TextSocket, text: string): boolean {
    return (open.get(socket)?.get(text) ?? 0) > 0;
  }

  /** Shows what the device has, then asks the server. */
  async start(): Promise<void> {
    this.count(1);
    const [kept, unsent] = await Promise.all([
      this.storage.kept(this.text).catch(() => null),
      this.storage.unsent(this.text).catch(() => []),
    ]);
    if (this.isClosed) return;
    if (kept) Y.applyUpdate(this.doc, kept, this);
    for (const edit of unsent) Y.applyUpdate(this.doc, edit.bytes, this);
    this.queue.adopt(unsent);
    this.doc.on('update', this.handleUpdate);
    this.socket.on('connect', this.handleConnect);
    this.socket.on('disconnect', this.handleDisconnect);
    this.socket.on('text.updates', this.handleUpdates);
    this.socket.on('text.presence', this.handlePresence);
    this.socket.on('text.frozen', this.handleFrozen);
    this.socket.on('text.rights', this.handleRights);
    this.socket.on('text.shrunk', this.handleShrunk);
    this.socket.on('text.restored', this.handleRestored);
    // Before anything else is said: what an earlier visit left is here and nowhere else.
    this.advance();
    this.say({ isLoaded: kept !== null });
    if (this.socket.connected) void this.join();
  }

  /** The page may go at any moment: what is on its way is written to the device too. */
  keepUnsent(): void {
    this.queue.keepUnsent();
  }

  close(): void {
    if (this.isClosed) return;
    this.keepUnsent();
    this.keepNow();
    this.isClosed = true;
    this.doc.off('update', this.handleUpdate);
    this.socket.off('connect', this.handleConnect);
    this.socket.off('disconnect', this.handleDisconnect);
    this.socket.off('text.updates', this.handleUpdates);
    this.socket.off('text.presence', this.handlePresence);
    this.socket.off('text.frozen', this.handleFrozen);
    this.socket.off('text.rights', this.handleRights);
    this.socket.off('text.shrunk', this.handleShrunk);
    this.socket.off('text.restored', this.handleRestored);
    if (this.retryTimer) clearTimeout(this.retryTimer);
    if (this.placeTimer) clearTimeout(this.placeTimer);
    this.isJoined = false;
    this.count(-1);
    const isLast = !TextClient.isOpen(this.socket, this.text);
    if (isLast && this.docId && this.socket.connected) this.socket.emit('text.leave', { docId: this.docId });
    this.listeners.clear();
    this.presenceListeners.clear();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onPresence(listener: (changed: number[], gone: number[]) => void): () => void {
    this.presenceListeners.add(listener);
    return () => this.presenceListeners.delete(listener);
  }

  /** Tells the others where I am: at once, and while I move not more often than they can follow. */
  place(cursor: TextCursor | null): void {
    this.cursor = cursor;
    this.isPlaceTold = false;
    this.tellPlace();
  }

  private tellPlace(): void {
    if (this.isPlaceTold || this.placeTimer || !this.isJoined) return;
    this.isPlaceTold = true;
    // Never left out because the line is busy, as with the edit that moved me here: nothing may come after it.
    const { docId, cursor } = this;
    this.socket.emit('text.presence', { docId, clientId: this.doc.clientID, cursor });
    this.placeTimer = setTimeout(() => {
      this.placeTimer = null;
      this.tellPlace();
    }, placePause);
  }

  /** Puts back what one edit took away. */
  async restore(seq: number): Promise<boolean> {
    const answer = await this.ask<TextCommitted>('text.restore', { docId: this.docId, seq });
    if ('ok' in answer || answer.problem.code === 'text.nothing_to_restore') this.forgetShrink(seq);
    return 'ok' in answer;
  }

  forgetShrink(seq: number): void {
    this.say({ shrinks: this.state.shrinks.filter((it) => it.seq !== seq) });
  }

  /** Gives up what the server refused, so that the text can be opened anew. */
  async discard(): Promise<void> {
    await Promise.all([this.queue.clear(), this.storage.forget(this.text)]).catch(() => undefined);
  }

  private count(step: 1 | -1): void {
    const texts = open.get(this.socket) ?? new Map<string, number>();
    open.set(this.socket, texts.set(this.text, (texts.get(this.text) ?? 0) + step));
  }

  private async ask<T>(message: string, body: unknown): Promise<Ack<T>> {
    try {
      return (await this.socket.timeout(answerWithin).emitWithAck(message, body)) as Ack<T>;
    } catch {
      return { problem: { code: 'unavailable', status: 503 } };
    }
  }

  private join(): Promise<void> {
    this.joining ??= this.joinNow().finally(() => {
      this.joining = null;
      this.hearEarly();
    });
    return this.joining;
  }

  /** What is said of a text may overtake the answer to its joining, which knows less: it waits for that. */
  private hear(docId: string, what: () => void): void {
    if (this.joining && (this.docId === null || docId === this.docId)) this.early.push({ docId, what });
    else if (docId === this.docId) what();
  }

  private hearEarly(): void {
    const early = this.early;
    this.early = [];
    // Whoever could not join asks again, and hears it all then.
    if (this.isJoined && !this.isClosed)
      for (const { docId, what } of early) if (docId === this.docId) what();
  }

  private async joinNow(): Promise<void> {
    const { kind, subjectId, field } = this.address;
    const isNew = this.doc.store.clients.size === 0;
    const answer = await this.ask<TextJoined>('text.join', {
      kind,
      subjectId,
      field,
      schemaVersion: this.schemaVersion,
      ...(!isNew && { stateVector: toBase64(Y.encodeStateVector(this.doc)) }),
    });
    if (this.isClosed) return;
    if ('problem' in answer) return this.handleRefusal(answer.problem.code, null);
    const { ok } = answer;
    this.docId = ok.docId;
    this.apply(ok.updates);
    if (ok.stateVector && this.queue.length === 0) this.sendAhead(fromBase64(ok.stateVector));
    if (ok.stateVector) this.serverState = fromBase64(ok.stateVector);
    this.isJoined = true;
    this.updatePresence(ok.presence, [...this.presence.keys()]);
    const access = ok.isFrozen ? 'frozen' : ok.canWrite ? 'writing' : 'reading';
    this.say({ access, trouble: null, isLoaded: true, shrinks: ok.shrinks });
    // Whoever comes back after a break is unknown to the others.
    if (this.cursor) this.place(this.cursor);
    this.advance();
  }

  private serverState: Uint8Array | null = null;

  /** The server lost something that it once had, such as after a restored backup: give it back. */
  private sendAhead(serverState: Uint8Array): void {
    const known = Y.decodeStateVector(serverState);
    const isAhead = [...Y.decodeStateVector(Y.encodeStateVector(this.doc))].some(
      ([client, clock]) => clock > (known.get(client) ?? 0),
    );
    if (isAhead) this.queue.add(Y.encodeStateAsUpdate(this.doc, serverState));
  }

  private apply(updates: string[]): void {
    if (updates.length === 0) return;
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, fromBase64(update), this);
    }, this);
    this.keepTimer ??= setTimeout(() => this.keepNow(), keepAfter);
  }

  /** Sends what waits, a few at a time, and says where the words are. */
  private advance(): void {
    if (this.isClosed) return;
    if (this.isJoined && this.state.access === 'writing' && !this.retryTimer)
      for (const edit of this.queue.waiting(inFlight)) {
        // So much in one message would cost the connection; what builds on it has to wait too.
        if (edit.bytes.length > livingTextUpdateLimit) {
          this.end('rejected', 'text.too_large');
          break;
        }
        void this.send(edit);
      }
    const isUnderway = this.queue.isSending || (this.queue.length > 0 && !this.queue.isOnDevice);
    this.say({
      save: this.queue.length === 0 ? 'kept' : isUnderway ? 'underway' : 'device',
      // Why it is over comes first: there is something to do about that.
      trouble: this.queue.isDeviceFull && !final.has(this.state.access) ? 'device' : this.state.trouble,
    });
  }

  private async send(edit: QueuedEdit): Promise<void> {
    edit.isSending = true;
    edit.wasSent = true;
    const patience = setTimeout(() => {
      edit.isSlow = true;
      this.advance();
    }, slowAfter);
    const answer = await this.ask<TextCommitted>('text.update', {
      docId: this.docId,
      session: edit.session,
      clientSeq: edit.clientSeq,
      schemaVersion: edit.schemaVersion,
      update: toBase64(edit.bytes),
    });
    clearTimeout(patience);
    edit.isSlow = false;
    edit.isSending = false;
    if ('ok' in answer) {
      this.queue.confirm(edit);
      if (this.state.trouble && this.state.trouble !== 'device') this.say({ trouble: null });
    } else {
      this.queue.keepUnsent([edit]);
      if (!this.isClosed) await this.handleRefusal(answer.problem.code, edit);
    }
    this.advance();
  }

  private async handleRefusal(code: ProblemCode, edit: QueuedEdit | null): Promise<void> {
    switch (code) {
      case 'text.outdated':
        return this.end('outdated', code);
      case 'not_found':
        void this.storage.forget(this.text).catch(() => undefined);
        return this.end('gone', code);
      case 'forbidden':
        return this.say({ access: edit ? 'reading' : 'gone', trouble: code });
      case 'text.frozen':
        return this.say({ access: 'frozen', trouble: this.queue.length > 0 ? code : null });
      case 'text.refused':
      case 'text.too_large':
      case 'invalid':
        return this.end('rejected', code);
      case 'text.gap':
        // Something before it is still on its way, unless it is the first: then the server gets all we have.
        if (edit && this.queue.isFirst(edit)) await this.sendEverything();
        else this.retry();
        return;
      case 'text.not_joined':
        this.isJoined = false;
        this.retry();
        return;
      default:
        this.say({ trouble: this.socket.connected ? code : null });
        this.retry();
    }
  }

  private async sendEverything(): Promise<void> {
    this.isJoined = false;
    await this.join();
    if (!this.isJoined) return;
    this.queue.replaceAll(Y.encodeStateAsUpdate(this.doc, this.serverState ?? undefined));
  }

  private retry(): void {
    if (this.retryTimer || this.isClosed) return;
    this.retryTimer = setTimeout(
      () => {
        this.retryTimer = null;
        if (!this.socket.connected) return;
        if (this.isJoined) this.advance();
        else void this.join();
      },
      700 + Math.random() * 600,
    );
  }

  private end(access: TextAccess, trouble: ProblemCode): void {
    this.isJoined = false;
    this.say({ access, trouble });
  }

  private readonly handleUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.queue.add(update);
  };

  private readonly handleConnect = () => {
    if (final.has(this.state.access)) return;
    if (this.retryTimer) clearTimeout(this.retryTimer);
    this.retryTimer = null;
    this.isJoined = false;
    this.queue.interrupt();
    void this.join();
  };

  private readonly handleDisconnect = () => {
    this.isJoined = false;
    this.queue.interrupt();
    this.updatePresence([], [...this.presence.keys()]);
    this.advance();
  };

  private readonly handleUpdates = (docId: string, _seq: number, updates: string[]) => {
    this.hear(docId, () => this.apply(updates));
  };

  private readonly handlePresence = (docId: string, changed: TextPresence[], gone: number[]) => {
    this.hear(docId, () => this.updatePresence(changed, gone));
  };

  private updatePresence(changed: TextPresence[], gone: number[]): void {
    const others = changed.filter((it) => it.clientId !== this.doc.clientID);
    const left = gone.filter((id) => !others.some((it) => it.clientId === id));
    for (const id of left) this.presence.delete(id);
    for (const it of others) this.presence.set(it.clientId, it);
    for (const listener of this.presenceListeners)
      listener(
        others.map((it) => it.clientId),
        left,
      );
  }

  private readonly handleFrozen = (docId: string) => {
    this.hear(docId, () => this.say({ access: 'frozen' }));
  };

  private readonly handleRights = (docId: string, rights: { canWrite: boolean } | null) => {
    this.hear(docId, () => {
      if (!rights) return void this.handleRefusal('not_found', null);
      this.say({ access: rights.canWrite ? 'writing' : 'reading' });
      this.advance();
    });
  };

  private readonly handleShrunk = (docId: string, shrink: TextShrink) => {
    this.hear(docId, () => this.say({ shrinks: [shrink, ...this.state.shrinks] }));
  };

  private readonly handleRestored = (docId: string, seq: number) => {
    this.hear(docId, () => this.forgetShrink(seq));
  };

  private keepNow(): void {
    if (this.keepTimer) clearTimeout(this.keepTimer);
    this.keepTimer = null;
    if (this.isClosed || !this.state.isLoaded || final.has(this.state.access)) return;
    this.storage.keep(this.text, Y.encodeStateAsUpdate(this.doc)).catch(() => undefined);
  }

  private say(part: Partial<TextState>): void {
    const isSame = Object.entries(part).every(([key, value]) => this.state[key as keyof TextState] === value);
    if (isSame) return;
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}
