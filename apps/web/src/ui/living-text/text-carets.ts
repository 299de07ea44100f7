import type { TextCursor } from '@leerkring/shared';
import { Extension } from '@tiptap/core';
import { yCursorPlugin } from 'y-prosemirror';
import type { Doc } from 'yjs';
import type { TextClient } from '../../lib/living-text/text-client.ts';

/** Eight inks that stand out on paper and on the dark page, each at least 4.5:1 against its white label. */
const inks = ['#1f5f8b', '#7a3e9d', '#8a5a00', '#0b6b4f', '#a1304a', '#4a4fb0', '#5c6b00', '#9a4410'];

export function inkOf(userId: string): string {
  let hash = 0;
  for (const char of userId) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return inks[hash % inks.length] ?? '#1f5f8b';
}

type State = { user: { name: string; color: string }; cursor?: TextCursor | null };
type Change = { added: number[]; updated: number[]; removed: number[] };

/**
 * What the caret plugin expects of an awareness, over our own channel: who someone is comes from the server and cannot
 * be claimed by a message.
 */
class Carets {
  readonly doc: Doc;
  readonly states = new Map<number, State>();
  private readonly listeners = new Map<string, Set<(change: Change, origin: unknown) => void>>();
  private local: { cursor?: TextCursor | null } = {};

  constructor(private readonly client: TextClient) {
    this.doc = client.doc;
  }

  watch(): () => void {
    this.show([...this.client.presence.keys()], []);
    return this.client.onPresence((changed, gone) => this.show(changed, gone));
  }

  getLocalState(): { cursor?: TextCursor | null } {
    return this.local;
  }

  getStates(): Map<number, State> {
    return this.states;
  }

  setLocalStateField(name: string, value: unknown): void {
    if (name !== 'cursor') return;
    const cursor = value ? (JSON.parse(JSON.stringify(value)) as TextCursor) : null;
    this.local = { cursor };
    this.client.place(cursor);
  }

  on(event: string, listener: (change: Change, origin: unknown) => void): void {
    const set = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, set.add(listener));
  }

  off(event: string, listener: (change: Change, origin: unknown) => void): void {
    this.listeners.get(event)?.delete(listener);
  }

  private show(changed: number[], gone: number[]): void {
    const added = changed.filter((id) => !this.states.has(id));
    for (const id of gone) this.states.delete(id);
    for (const id of changed) {
      const it = this.client.presence.get(id);
      if (it) this.states.set(id, { user: { name: it.name, color: inkOf(it.userId) }, cursor: it.cursor });
    }
    const updated = changed.filter((id) => !added.includes(id));
    for (const event of ['update', 'change'])
      for (const listener of this.listeners.get(event) ?? [])
        listener({ added, updated, removed: gone }, 'remote');
  }
}

function caret(user: State['user']): HTMLElement {
  const element = document.createElement('span');
  element.className = 'lk-caret';
  element.style.setProperty('--ink', user.color);
  // Carets of others are for the eye; who is here is said in words beside the text.
  element.ariaHidden = 'true';
  const label = document.createElement('span');
  label.className = 'lk-caret-name';
  label.textContent = user.name.split(' ')[0] ?? '';
  element.append('\u2060', label, '\u2060');
  return element;
}

/** Shows where others are in the text and tells them where I am. */
export function textCarets(client: TextClient) {
  const carets = new Carets(client);
  return Extension.create({
    name: 'textCarets',
    priority: 999,
    onCreate() {
      this.storage['unwatch'] = carets.watch();
      carets.setLocalStateField('cursor', null);
    },
    onDestroy() {
      (this.storage['unwatch'] as (() => void) | undefined)?.();
    },
    addStorage: () => ({}) as Record<string, unknown>,
    addProseMirrorPlugins: () => [
      // The plugin asks for no more of an awareness than these few members.
      yCursorPlugin(carets as unknown as Parameters<typeof yCursorPlugin>[0], {
        cursorBuilder: caret,
        selectionBuilder: (user: State['user']) => ({
          style: `background-color: color-mix(in srgb, ${user.color} 22%, transparent)`,
          class: 'lk-selection',
        }),
      }),
    ],
  });
}
