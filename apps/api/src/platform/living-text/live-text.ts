import { livingTextRoot, livingTextSizeLimit, type ProblemCode } from '@leerkring/shared';
import * as Y from 'yjs';
import type { PendingUpdate } from './pending-update.ts';
import type { TextStore } from './text-store.ts';
import { TextJudge } from './text-update.ts';

export type Outcome = { seq: number } | { refused: ProblemCode };

/** What a text tells the sockets that have it open. */
export interface TextAudience {
  /** Settles when it is time for the next batch. */
  gather(): Promise<void>;
  updates(seq: number, encoded: string[]): void;
  /** Its first words are committed. */
  begun(): void;
  shrunk(seq: number, share: number, userId: string): void;
  frozen(): void;
}

/** 64 would do for people; under a flood the larger batch carries a quarter more per second. */
const batchSize = 256;
const batchBytes = 1024 * 1024;
const queueLimit = 5000;
const snapshotEvery = 500;
/** An edit that takes away this share of a text of some length raises the alarm. */
const shrinkShare = 0.4;
const shrinkFloor = 200;

interface Waiting {
  update: PendingUpdate;
  settle: (outcome: Outcome) => void;
}

/**
 * One text in memory. Edits wait in a queue and are stored many at a time in one commit; only then are they
 * applied, acknowledged and passed on. So nobody ever sees, or is promised, what a crash could take away.
 */
export class LiveText {
  private doc: Y.Doc | null = null;
  private loading: Promise<Y.Doc> | null = null;
  /** Everything up to this number is in memory. */
  private seq = 0;
  private visible = 0;
  private bytes = 0;
  private sinceSnapshot = 0;
  private queue: Waiting[] = [];
  private draining = false;
  private saving: Promise<void> | null = null;
  /** Set after a failed commit: what was stored is unknown until it is read back. */
  private isDoubtful = false;

  constructor(
    readonly id: string,
    private readonly store: TextStore,
    private readonly audience: TextAudience,
  ) {}

  get isBusy(): boolean {
    return this.draining || this.loading !== null || this.saving !== null;
  }

  /** Settles after the commit, never before; a refusal says why and stores nothing. */
  submit(update: PendingUpdate): Promise<Outcome> {
    if (this.queue.length >= queueLimit) return Promise.resolve({ refused: 'too_many_requests' });
    return new Promise((settle) => {
      this.queue.push({ update, settle });
      if (!this.draining) void this.drain();
    });
  }

  /**
   * What a client lacks. With nothing on either side yet, the stored bytes go out as they are: a long text opens
   * without being rebuilt here first.
   */
  async difference(stateVector: Uint8Array | null): Promise<{
    seq: number;
    updates: Uint8Array[];
    stateVector: Uint8Array | null;
  }> {
    if (!this.doc && !this.loading && !stateVector) {
      const stored = await this.store.load(this.id);
      void this.ready().catch(() => undefined);
      const updates = stored.tail.map((it) => it.bytes);
      if (stored.snapshot) updates.unshift(stored.snapshot.bytes);
      return { seq: stored.lastSeq, updates, stateVector: null };
    }
    const doc = await this.ready();
    return {
      seq: this.seq,
      updates: [Y.encodeStateAsUpdate(doc, stateVector ?? undefined)],
      stateVector: stateVector && Y.encodeStateVector(doc),
    };
  }

  /** The document as it is stored now. */
  async ready(): Promise<Y.Doc> {
    if (this.isDoubtful) await this.catchUp();
    if (this.doc) return this.doc;
    this.loading ??= this.load().finally(() => (this.loading = null));
    return this.loading;
  }

  /** Reads what other processes, or a commit whose answer never came, have stored. */
  async catchUp(upto?: number): Promise<void> {
    if (this.doc) {
      const rows = await this.store.after(this.id, this.seq, upto);
      const last = rows.at(-1);
      if (last) {
        this.apply(rows.map((it) => it.bytes));
        this.seq = Math.max(this.seq, last.seq);
        this.audience.updates(
          last.seq,
          rows.map((it) => Buffer.from(it.bytes).toString('base64')),
        );
      }
    }
    this.isDoubtful = false;
  }

  /** Writes a snapshot if anything happened since the last. */
  async rest(): Promise<void> {
    await this.saving;
    if (this.doc && this.sinceSnapshot > 0 && !this.isDoubtful) await this.snapshot();
  }

  private async load(): Promise<Y.Doc> {
    const { snapshot, tail, lastSeq } = await this.store.load(this.id);
    const doc = new Y.Doc();
    doc.getXmlFragment(livingTextRoot);
    this.bytes = 0;
    this.doc = doc;
    this.apply([...(snapshot ? [snapshot.bytes] : []), ...tail.map((it) => it.bytes)]);
    this.visible = visibleLength(doc);
    this.seq = lastSeq;
    this.sinceSnapshot = tail.length;
    return doc;
  }

  private apply(updates: Uint8Array[]): void {
    const { doc } = this;
    if (!doc) return;
    try {
      doc.transact(() => {
        for (const update of updates) {
          Y.applyUpdate(doc, update);
          this.bytes += update.length;
        }
      });
    } catch (error) {
      // Half an edit in memory is worse than none: the next question reads the text from the log again.
      this.doc = null;
      throw error;
    }
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.queue.length > 0) {
      await this.audience.gather();
      const batch = this.nextBatch();
      try {
        const doc = await this.ready();
        const judged = this.judge(doc, batch);
        if (judged.length > 0) await this.commit(judged);
      } catch {
        // Refusing is the answer: clients keep what they wrote and send it again. Whether the rows got in is not
        // known, so they are looked up before anything else is said.
        this.isDoubtful = true;
        for (const { settle } of [...batch, ...this.queue.splice(0)]) settle({ refused: 'text.not_stored' });
      }
    }
    this.draining = false;
  }

  private nextBatch(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const { update } of this.queue) {
      bytes += update.bytes.length;
      if (count === batchSize || (count > 0 && bytes > batchBytes)) break;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  private judge(doc: Y.Doc, batch: Waiting[]): Waiting[] {
    const judge = new TextJudge(doc);
    return batch.filter(({ update, settle }) => {
      const verdict = judge.judge(update.bytes);
      if ('refused' in verdict) {
        settle(verdict);
        return false;
      }
      if (this.bytes + update.bytes.length > livingTextSizeLimit) {
        settle({ refused: 'text.too_large' });
        return false;
      }
      const { added, removed } = verdict.ok;
      const share = this.visible > 0 ? Math.min(1, removed / this.visible) : 0;
      update.removedShare = share > shrinkShare && removed >= shrinkFloor ? share : null;
      this.visible += added - removed;
      return true;
    });
  }

  private async commit(batch: Waiting[]): Promise<void> {
    const appended = await this.store.append(
      this.id,
      batch.map((it) => it.update),
    );
    if (!appended) {
      for (const { settle } of batch) settle({ refused: 'text.frozen' });
      this.audience.frozen();
      return;
    }
    if (appended.base > this.seq) await this.catchUp(appended.base);
    const fresh = batch.filter((_, index) => appended.seqs.has(appended.base + index + 1));
    this.seq = appended.base + batch.length;
    if (fresh.length > 0)
      this.audience.updates(
        this.seq,
        fresh.map((it) => it.update.encoded),
      );
    for (const [index, { settle }] of batch.entries()) settle({ seq: appended.base + index + 1 });
    if (appended.base === 0) this.audience.begun();
    // It is committed, so others need not wait until it stands in our own copy as well.
    this.apply(fresh.map((it) => it.update.bytes));
    if (fresh.length === 0) return;
    for (const [index, { update }] of batch.entries())
      if (update.removedShare !== null && fresh.some((it) => it.update === update))
        this.audience.shrunk(appended.base + index + 1, update.removedShare, update.userId);
    this.sinceSnapshot += fresh.length;
    // Large texts are written less often: encoding one takes time that every keystroke would wait for.
    if (this.sinceSnapshot >= Math.max(snapshotEvery, this.bytes / 1000)) void this.snapshot();
  }

  private snapshot(): Promise<void> {
    const { doc, seq } = this;
    if (!doc || this.saving) return this.saving ?? Promise.resolve();
    const bytes = Y.encodeStateAsUpdate(doc);
    this.bytes = bytes.length;
    this.sinceSnapshot = 0;
    // A snapshot that fails costs time at the next opening and nothing else: the log is whole.
    this.saving = this.store
      .saveSnapshot(this.id, seq, bytes)
      .catch(() => undefined)
      .finally(() => (this.saving = null));
    return this.saving;
  }
}

function visibleLength(doc: Y.Doc): number {
  let visible = 0;
  for (const structs of doc.store.clients.values())
    for (const struct of structs)
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString)
        visible += struct.length;
  return visible;
}
