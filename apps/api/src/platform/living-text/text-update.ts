import { livingTextMarks, livingTextNodes, livingTextRoot, ruleFor, type TextValue } from '@leerkring/shared';
import * as Y from 'yjs';

/** Where an item of the shared structure stands: which kind of parent, and under which attribute if any. */
type Parent = { is: 'root' } | { is: 'node'; name: string } | { is: 'text' } | { is: 'gone' };
interface Place {
  parent: Parent;
  attribute: string | null;
}

type Struct = Y.Item | Y.GC | Y.Skip;

export interface JudgedUpdate {
  /** Characters that this edit adds and takes away. */
  added: number;
  removed: number;
}

export type Verdict = { ok: JudgedUpdate } | { refused: 'text.refused' | 'text.gap' };

const refused = { refused: 'text.refused' } as const;
const gap = { refused: 'text.gap' } as const;
const gone: Place = { parent: { is: 'gone' }, attribute: null };

/**
 * Judges edits before they are stored. An edit is decoded but not applied: every item must stand on something the
 * server has (or the edit brings along), and must be a node, mark, attribute or text that the schema knows. So nothing
 * active and nothing that an editor would have to delete ever reaches the log.
 */
export class TextJudge {
  /** Structs of edits that were judged but are not applied yet, by client, in order of their clock. */
  private readonly staged = new Map<number, Struct[]>();
  private readonly places = new Map<Struct, Place>();

  constructor(private readonly doc: Y.Doc) {}

  judge(update: Uint8Array): Verdict {
    let decoded: ReturnType<typeof Y.decodeUpdate>;
    try {
      decoded = Y.decodeUpdate(update);
    } catch {
      return refused;
    }
    const fresh: Y.Item[] = [];
    const undo: [number, number][] = [];
    for (const struct of decoded.structs) {
      if (struct instanceof Y.Skip) continue;
      const { client, clock } = struct.id;
      const known = this.knownClock(client);
      if (clock > known) return this.unstage(undo, gap);
      if (clock + struct.length <= known) continue;
      const list = this.staged.get(client) ?? [];
      undo.push([client, list.length]);
      list.push(struct);
      this.staged.set(client, list);
      if (struct instanceof Y.Item) fresh.push(struct);
    }
    let added = 0;
    for (const item of fresh) {
      const place = this.placeOf(item);
      if (!place) return this.unstage(undo, gap);
      if (!isAllowed(item.content, place)) return this.unstage(undo, refused);
      if (item.content instanceof Y.ContentString) added += item.length;
    }
    let removed = 0;
    for (const [client, ranges] of decoded.ds.clients) {
      const known = this.knownClock(client);
      for (const { clock, len } of ranges) {
        if (clock + len > known) return this.unstage(undo, gap);
        removed += this.visibleIn(client, clock, len);
      }
    }
    return { ok: { added, removed } };
  }

  private unstage(undo: [number, number][], verdict: Verdict): Verdict {
    for (const [client, length] of undo.toReversed()) this.staged.get(client)?.splice(length);
    return verdict;
  }

  private knownClock(client: number): number {
    const last = this.staged.get(client)?.at(-1);
    return last ? last.id.clock + last.length : Y.getState(this.doc.store, client);
  }

  private find(id: Y.ID): Struct | null {
    const staged = this.staged.get(id.client);
    if (staged?.[0] && id.clock >= staged[0].id.clock)
      return staged.findLast((it) => it.id.clock <= id.clock && id.clock < it.id.clock + it.length) ?? null;
    const structs = this.doc.store.clients.get(id.client);
    if (!structs || id.clock >= Y.getState(this.doc.store, id.client)) return null;
    return structs[Y.findIndexSS(structs, id.clock)] ?? null;
  }

  /** Follows the neighbours an item names until one says what they all stand in. Null: it is not there (yet). */
  private placeOf(start: Y.Item): Place | null {
    const path: Struct[] = [];
    const seen = new Set<Struct>();
    let place: Place | null = null;
    for (let at: Struct | null = start; place === null;) {
      if (at === null || seen.has(at)) return null;
      seen.add(at);
      path.push(at);
      const known = this.places.get(at);
      if (known) place = known;
      else if (!(at instanceof Y.Item)) place = gone;
      else if (at.parent !== null) place = this.placeUnder(at);
      else {
        const neighbour: Y.ID | null = at.origin ?? at.rightOrigin;
        // An applied item without a parent was collected.
        if (!neighbour) place = gone;
        else at = this.find(neighbour);
      }
      if (place === null && at === start) return null;
    }
    for (const struct of path) this.places.set(struct, place);
    return place;
  }

  private placeUnder(item: Y.Item): Place | null {
    const { parent, parentSub } = item;
    const attribute = parentSub ?? null;
    if (typeof parent === 'string')
      return { parent: parent === livingTextRoot ? { is: 'root' } : { is: 'node', name: '' }, attribute };
    if (parent instanceof Y.ID) {
      const owner = this.find(parent);
      if (!owner) return null;
      if (!(owner instanceof Y.Item) || !(owner.content instanceof Y.ContentType)) return gone;
      return { parent: this.parentOf(owner.content.type), attribute };
    }
    if (!parent) return gone;
    return { parent: this.parentOf(parent), attribute };
  }

  private parentOf(type: Y.AbstractType<unknown>): Parent {
    if (type instanceof Y.XmlElement) return { is: 'node', name: type.nodeName };
    // What a text stands in was judged when the text itself arrived.
    if (type instanceof Y.XmlText) return { is: 'text' };
    return type === this.doc.share.get(livingTextRoot) ? { is: 'root' } : { is: 'gone' };
  }

  /** How many characters of text are alive in this range of the applied document. */
  private visibleIn(client: number, clock: number, len: number): number {
    const structs = this.doc.store.clients.get(client);
    if (!structs || clock >= Y.getState(this.doc.store, client)) return 0;
    let visible = 0;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= clock + len) break;
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString))
        continue;
      const from = Math.max(clock, struct.id.clock);
      visible += Math.min(clock + len, struct.id.clock + struct.length) - from;
    }
    return visible;
  }
}

function isAllowed(content: Y.Item['content'], { parent, attribute }: Place): boolean {
  if (content instanceof Y.ContentDeleted || parent.is === 'gone') return true;
  if (parent.is === 'text') return attribute === null && isAllowedInText(content);
  if (attribute !== null) return parent.is === 'node' && isAllowedAttribute(content, parent.name, attribute);
  if (!(content instanceof Y.ContentType)) return false;
  const holds = parent.is === 'root' ? 'block' : ruleFor(livingTextNodes, parent.name)?.holds;
  if (content.type instanceof Y.XmlText) return holds === 'inline';
  return (
    content.type instanceof Y.XmlElement && ruleFor(livingTextNodes, content.type.nodeName)?.group === holds
  );
}

function isAllowedInText(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentString) return true;
  if (!(content instanceof Y.ContentFormat)) return false;
  const rule = ruleFor(livingTextMarks, content.key);
  if (!rule) return false;
  const value: unknown = content.value;
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const names = Object.keys(rule.attributes);
  return (
    Object.keys(value).every((name) => names.includes(name)) &&
    Object.entries(rule.attributes).every(([name, allows]) =>
      allows((value as Record<string, TextValue>)[name] ?? null),
    )
  );
}

function isAllowedAttribute(content: Y.Item['content'], node: string, attribute: string): boolean {
  const allows = ruleFor(ruleFor(livingTextNodes, node)?.attributes ?? {}, attribute);
  if (!allows || !(content instanceof Y.ContentAny)) return false;
  return content.arr.every((value: unknown) => isPlain(value) && allows(value));
}

function isPlain(value: unknown): value is TextValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
