import { livingTextRoot, type TextNodeJson } from '@leerkring/shared';
import * as Y from 'yjs';
import { elementToJson } from './text-json.ts';

/** One edit as the log has it. */
export interface LoggedEdit {
  seq: number;
  at: Date;
  userId: string | null;
  bytes: Uint8Array;
}

/** A stretch of words with who wrote it, or who took it away. */
export interface AuthoredWords {
  text: string;
  userId: string | null;
}

/** A paragraph, heading, list or quote that stands directly in the text, at one moment. */
export interface Block {
  /** The same block keeps its id for as long as it stands there. */
  id: string;
  json: TextNodeJson;
  text: string;
  /** Who wrote each character of the text. */
  authors: (string | null)[];
  /** Where each character of the text is in the log. */
  places: { client: number; clock: number }[];
}

/** Shorter than this, words that come and go in one edit are a coincidence. */
const movedAtLeast = 4;

/**
 * A text as its log makes it, edit by edit, with who wrote every character. Words that one edit takes away and puts
 * back, as when someone begins a new paragraph in the middle of one, stay of who wrote them.
 */
export class TextHistory {
  private readonly doc = new Y.Doc({ gc: false });
  private readonly root = this.doc.getXmlFragment(livingTextRoot);
  private readonly authors = new Map<number, (string | null)[]>();
  private readonly removers = new Map<number, Map<number, string | null>>();
  private author: string | null = null;

  constructor() {
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => this.remember(transaction));
  }

  apply(edit: LoggedEdit): void {
    this.author = edit.userId;
    Y.applyUpdate(this.doc, edit.bytes);
  }

  /** Every block as it stands at this moment. */
  blocks(): Block[] {
    return this.root.toArray().flatMap((child) => {
      if (!(child instanceof Y.XmlElement)) return [];
      const characters = this.charactersIn(child);
      const id = child._item?.id;
      return {
        id: id ? `${id.client}:${id.clock}` : '',
        json: elementToJson(child),
        text: characters.map((it) => it.character).join(''),
        authors: characters.map((it) => it.author),
        places: characters.map((it) => it.place),
      };
    });
  }

  /** Who took this character away, when it is gone. */
  removerOf({ client, clock }: { client: number; clock: number }): string | null {
    return this.removers.get(client)?.get(clock) ?? null;
  }

  private charactersIn(element: Y.XmlElement) {
    const found: { character: string; author: string | null; place: { client: number; clock: number } }[] =
      [];
    const isLine = element.toArray().some((child) => child instanceof Y.XmlText);
    for (const child of element.toArray()) {
      if (child instanceof Y.XmlText) found.push(...this.charactersOf(child));
      else if (child instanceof Y.XmlElement) {
        // Between the lines of a list there is a line's end, which nobody wrote.
        if (!isLine && found.length > 0)
          found.push({ character: '\n', author: null, place: { client: 0, clock: 0 } });
        found.push(...this.charactersIn(child));
      }
    }
    return found;
  }

  private charactersOf(text: Y.XmlText) {
    const found: { character: string; author: string | null; place: { client: number; clock: number } }[] =
      [];
    for (let item = text._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      const { client, clock } = item.id;
      for (let at = 0; at < item.length; at++)
        found.push({
          character: item.content.str.charAt(at),
          author: this.authors.get(client)?.[clock + at] ?? null,
          place: { client, clock: clock + at },
        });
    }
    return found;
  }

  private remember(transaction: Y.Transaction): void {
    const fresh: Y.Item[] = [];
    for (const [client, after] of transaction.afterState) {
      const before = transaction.beforeState.get(client) ?? 0;
      if (after === before) continue;
      const authors = this.authors.get(client) ?? [];
      for (let clock = before; clock < after; clock++) authors[clock] = this.author;
      this.authors.set(client, authors);
      for (const struct of this.doc.store.clients.get(client) ?? [])
        if (
          struct.id.clock >= before &&
          struct instanceof Y.Item &&
          struct.content instanceof Y.ContentString
        )
          fresh.push(struct);
    }
    const touched = new Set<Y.XmlText>();
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
      const removers = this.removers.get(struct.id.client) ?? new Map<number, string | null>();
      for (let at = 0; at < struct.length; at++) removers.set(struct.id.clock + at, this.author);
      this.removers.set(struct.id.client, removers);
      if (struct.parent instanceof Y.XmlText) touched.add(struct.parent);
    });
    if (fresh.length === 0 || touched.size === 0) return;
    const taken = [...touched].map((text) => this.takenFrom(text, transaction));
    for (const item of fresh) this.recognise(item, taken);
  }

  /** What this edit took out of one run of text, in reading order. */
  private takenFrom(text: Y.XmlText, transaction: Y.Transaction) {
    let words = '';
    const authors: (string | null)[] = [];
    for (let item = text._start; item; item = item.right) {
      if (!item.deleted || !(item.content instanceof Y.ContentString)) continue;
      if (!Y.isDeleted(transaction.deleteSet, item.id)) continue;
      words += item.content.str;
      for (let at = 0; at < item.length; at++)
        authors.push(this.authors.get(item.id.client)?.[item.id.clock + at] ?? null);
    }
    return { words, authors };
  }

  private recognise(item: Y.Item, taken: { words: string; authors: (string | null)[] }[]): void {
    const { str } = item.content as Y.ContentString;
    if (str.length < movedAtLeast) return;
    for (const { words, authors } of taken) {
      const from = words.indexOf(str);
      if (from === -1) continue;
      const known = this.authors.get(item.id.client) ?? [];
      for (let at = 0; at < str.length; at++) known[item.id.clock + at] = authors[from + at] ?? null;
      return;
    }
  }
}

/** Characters of one author after another as one stretch. */
export function stretches(text: string, authors: readonly (string | null)[]): AuthoredWords[] {
  const found: AuthoredWords[] = [];
  for (let at = 0; at < text.length; at++) {
    const userId = authors[at] ?? null;
    const last = found.at(-1);
    // A space or a line's end belongs to whoever wrote the words before it.
    if (last && (last.userId === userId || /\s/.test(text.charAt(at)))) last.text += text.charAt(at);
    else found.push({ text: text.charAt(at), userId });
  }
  return found;
}
