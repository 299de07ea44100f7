import type { TextCursor } from '@leerkring/shared';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { relativePositionToAbsolutePosition, ySyncPluginKey, type ProsemirrorBinding } from 'y-prosemirror';
import * as Y from 'yjs';

type Listener = (names: string[]) => void;

/** Tells who changes the very paragraph in which I stand; by no name when their caret is not seen there. */
export class Nearby {
  private readonly listeners = new Set<Listener>();

  on(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(names: string[]): void {
    for (const listener of this.listeners) listener(names);
  }
}

interface Caret {
  name: string;
  cursor: TextCursor | null;
}

interface Sync {
  doc: Y.Doc;
  type: Y.XmlFragment;
  binding: ProsemirrorBinding;
}

/** How often others changed the paragraph of the caret. */
const nearbyKey = new PluginKey<number>('textNearby');

/** Carets of others are for the eye; this is what somebody needs who does not see them come. */
export function textNearby(nearby: Nearby, caretsOf: () => Iterable<Caret>): Extension {
  return Extension.create({
    name: 'textNearby',
    addProseMirrorPlugins: () => [
      new Plugin<number>({
        key: nearbyKey,
        state: {
          init: () => 0,
          apply: (tr, times, before, after) =>
            isByOthers(tr) && !isSameParagraph(before, after) ? times + 1 : times,
        },
        view: () => ({
          update: (view, before) => {
            if (nearbyKey.getState(view.state) === nearbyKey.getState(before) || !view.hasFocus()) return;
            nearby.tell(namesBeside(view.state, caretsOf()));
          },
        }),
      }),
    ],
  });
}

function isByOthers(tr: Transaction): boolean {
  const meta = tr.getMeta(ySyncPluginKey) as
    { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined;
  return meta?.isChangeOrigin === true && meta.isUndoRedoOperation !== true;
}

/** The binding puts the whole text anew, so what changed is seen by laying the paragraph beside what it was. */
function isSameParagraph({ selection: { $head: before } }: EditorState, after: EditorState): boolean {
  return !before.parent.isTextblock || before.parent.eq(after.selection.$head.parent);
}

function namesBeside(state: EditorState, carets: Iterable<Caret>): string[] {
  const { doc, type, binding } = ySyncPluginKey.getState(state) as Sync;
  const { $head } = state.selection;
  const names = new Set<string>();
  for (const { name, cursor } of carets) {
    if (!cursor) continue;
    const head = Y.createRelativePositionFromJSON(cursor.head);
    const at = relativePositionToAbsolutePosition(doc, type, head, binding.mapping);
    if (at !== null && at >= $head.start() && at <= $head.end()) names.add(name);
  }
  return [...names];
}
