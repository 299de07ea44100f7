import type { TextStorage, UnsentEdit } from './text-storage.ts';

export interface QueuedEdit extends UnsentEdit {
  /** Whether the device was asked to keep it. */
  isStoring: boolean;
  /** Whether the device has it. */
  isStored: boolean;
  isSending: boolean;
  /** Set when the server takes long to answer: then the words are on the device as far as anyone knows. */
  isSlow: boolean;
  /** Whether the server may have it under this key; such an edit is never merged into another. */
  wasSent: boolean;
}

const mergeBeyond = 50;
const mergedSize = 128 * 1024;
/** How long an edit that is on its way may be nowhere else, in ms: what the server has by then costs the device nothing. */
const answerWithin = 50;

/**
 * The edits of one text that the server has not confirmed, in order. What is not on its way is written to the device at
 * once, and what is on its way when the server takes longer than a moment, when it refuses, or when the page goes.
 */
export class EditQueue {
  private edits: QueuedEdit[] = [];
  /** Set when the device refuses to keep anything. */
  isDeviceFull = false;
  private hasStored = false;

  constructor(
    private readonly text: string,
    private readonly storage: TextStorage,
    private readonly merge: (updates: Uint8Array[]) => Uint8Array,
    private readonly nextKey: () => Omit<UnsentEdit, 'bytes'>,
    private readonly changed: () => void,
  ) {}

  get length(): number {
    return this.edits.length;
  }

  get isOnDevice(): boolean {
    return this.edits.every((it) => it.isStored);
  }

  get isSending(): boolean {
    return this.edits.some((it) => it.isSending && !it.isSlow);
  }

  /** What was left on the device by an earlier visit. */
  adopt(edits: UnsentEdit[]): void {
    this.edits.unshift(
      ...edits.map((it) => ({ ...queued(it), isStoring: true, isStored: true, wasSent: true })),
    );
  }

  add(bytes: Uint8Array): void {
    const edit = queued({ ...this.nextKey(), bytes });
    this.edits.push(edit);
    // It goes first: writing it down takes a device longer than many an answer.
    this.changed();
    // The first is written down in any case: a device that keeps nothing is known before it is needed.
    if (edit.isSending && this.hasStored) setTimeout(() => this.keepUnsent([edit]), answerWithin);
    else this.keepUnsent([edit]);
    if (this.edits.length > mergeBeyond) this.mergeWaiting();
  }

  /** Writes to the device what is not confirmed and not there yet. */
  keepUnsent(edits = this.edits): void {
    for (const edit of edits)
      if (!edit.isStoring && this.edits.includes(edit))
        this.store(edit, () => this.storage.add(this.text, plain(edit)));
  }

  /** One edit that holds everything takes the place of all. */
  replaceAll(bytes: Uint8Array): void {
    this.replace([...this.edits], bytes);
  }

  /** The next edits to send, at most `count`, without overtaking. */
  waiting(count: number): QueuedEdit[] {
    const next: QueuedEdit[] = [];
    let sending = 0;
    for (const edit of this.edits) {
      if (edit.isSending) sending += 1;
      else next.push(edit);
      if (sending + next.length >= count) break;
    }
    return next;
  }

  isFirst(edit: QueuedEdit): boolean {
    return this.edits[0] === edit;
  }

  confirm(edit: QueuedEdit): void {
    this.drop([edit]);
    if (edit.isStoring) this.storage.remove(this.text, [edit]).catch(() => undefined);
  }

  /** The connection went: what was on its way is sent again. */
  interrupt(): void {
    for (const edit of this.edits) edit.isSending = false;
    this.keepUnsent();
  }

  async clear(): Promise<void> {
    const gone = this.edits;
    this.edits = [];
    await this.storage.remove(this.text, gone);
  }

  private drop(gone: QueuedEdit[]): void {
    this.edits = this.edits.filter((it) => !gone.includes(it));
  }

  private mergeWaiting(): void {
    const quiet = this.edits.filter((it) => !it.wasSent && it.isStored);
    let size = 0;
    const fitting = quiet.filter((it) => (size += it.bytes.length) <= mergedSize);
    if (fitting.length > 1 && fitting.length > mergeBeyond / 2)
      this.replace(fitting, this.merge(fitting.map((it) => it.bytes)));
  }

  private replace(gone: QueuedEdit[], bytes: Uint8Array): void {
    const edit = queued({ ...this.nextKey(), bytes });
    const place = gone[0] ? this.edits.indexOf(gone[0]) : 0;
    this.edits.splice(Math.max(0, place), 0, edit);
    this.drop(gone);
    this.store(edit, () => this.storage.replace(this.text, gone.map(plain), plain(edit)));
  }

  private store(edit: QueuedEdit, write: () => Promise<void>): void {
    edit.isStoring = true;
    write()
      .then(
        () => (edit.isStored = this.hasStored = true),
        () => (this.isDeviceFull = true),
      )
      .then(this.changed);
  }
}

function queued(edit: UnsentEdit): QueuedEdit {
  return { ...edit, isStoring: false, isStored: false, isSending: false, isSlow: false, wasSent: false };
}

function plain({ session, clientSeq, schemaVersion, bytes }: UnsentEdit): UnsentEdit {
  return { session, clientSeq, schemaVersion, bytes };
}
