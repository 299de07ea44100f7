/** An edit that the server has not confirmed. Its key never changes, so that sending it twice counts once. */
export interface UnsentEdit {
  session: string;
  clientSeq: number;
  schemaVersion: number;
  bytes: Uint8Array;
}

/** Where edits wait until the server has committed them. `text` is `kind:subjectId:field`. */
export interface TextStorage {
  /** Everything unsent of this text, oldest first, also from tabs that are gone. */
  unsent(text: string): Promise<UnsentEdit[]>;
  add(text: string, edit: UnsentEdit): Promise<void>;
  /** Puts one edit in the place of several, at once. */
  replace(text: string, gone: UnsentEdit[], edit: UnsentEdit): Promise<void>;
  remove(text: string, edits: UnsentEdit[]): Promise<void>;
  /** The text as it was last seen, for opening it without a network. */
  kept(text: string): Promise<Uint8Array | null>;
  keep(text: string, state: Uint8Array): Promise<void>;
  forget(text: string): Promise<void>;
}

/** Without a device, as if there were one: for tests and benches. */
export class MemoryStorage implements TextStorage {
  private readonly edits = new Map<string, UnsentEdit[]>();

  async unsent(text: string): Promise<UnsentEdit[]> {
    return [...(this.edits.get(text) ?? [])];
  }
  async add(text: string, edit: UnsentEdit): Promise<void> {
    this.edits.set(text, [...(this.edits.get(text) ?? []), edit]);
  }
  async replace(text: string, gone: UnsentEdit[], edit: UnsentEdit): Promise<void> {
    await this.remove(text, gone);
    await this.add(text, edit);
  }
  async remove(text: string, edits: UnsentEdit[]): Promise<void> {
    const rest = this.edits.get(text) ?? [];
    this.edits.set(
      text,
      rest.filter((it) => !edits.some((gone) => isSameKey(it, gone))),
    );
  }
  async kept(): Promise<null> {
    return null;
  }
  async keep(): Promise<void> {
    // Nothing outlives memory here.
  }
  async forget(): Promise<void> {
    // Nothing outlives memory here.
  }
}

/** A browser that refuses to keep anything: nothing of it may be called kept on this device. */
export class NoStorage extends MemoryStorage {
  override async add(): Promise<void> {
    throw new Error('this browser keeps nothing');
  }
  override replace(): Promise<void> {
    return this.add();
  }
}

export function isSameKey(a: UnsentEdit, b: UnsentEdit): boolean {
  return a.session === b.session && a.clientSeq === b.clientSeq;
}
