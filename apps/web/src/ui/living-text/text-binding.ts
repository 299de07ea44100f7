import { livingTextRoot } from '@leerkring/shared';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state';
import {
  redoCommand,
  undoCommand,
  ySyncPlugin,
  ySyncPluginKey,
  yUndoPlugin,
  type ProsemirrorBinding,
} from 'y-prosemirror';
import * as Y from 'yjs';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    textBinding: { undo: () => ReturnType; redo: () => ReturnType };
  }
}

/** What the binding remembers of a selection while an edit of someone else comes in. */
interface Remembered {
  type: string;
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
}

/**
 * Ties the editor to the shared document, with an undo of one's own edits only.
 *
 * The bindings of y-prosemirror itself: those that come with Tiptap guess where a caret belongs from what the lines
 * around it say, and then put it in somebody else's line when two people begin one at the same time.
 */
export function textBinding(doc: Y.Doc): Extension {
  const fragment = doc.getXmlFragment(livingTextRoot);
  return Extension.create({
    name: 'textBinding',
    priority: 1000,
    addCommands: () => ({
      undo:
        () =>
        ({ tr, state, dispatch }) => {
          tr.setMeta('preventDispatch', true);
          return undoCommand(state, dispatch);
        },
      redo:
        () =>
        ({ tr, state, dispatch }) => {
          tr.setMeta('preventDispatch', true);
          return redoCommand(state, dispatch);
        },
    }),
    addKeyboardShortcuts() {
      return {
        'Mod-z': () => this.editor.commands.undo(),
        'Mod-y': () => this.editor.commands.redo(),
        'Shift-Mod-z': () => this.editor.commands.redo(),
      };
    },
    addProseMirrorPlugins: () => [ySyncPlugin(fragment), yUndoPlugin(), caretKeeper(doc)],
  });
}

/** Whether one's own last doing left the caret at the end of its line. */
const keeperKey = new PluginKey<boolean>('caretKeeper');

/**
 * Keeps a caret behind the character that was typed last. Left to itself it would stand before the next one, so that
 * two people at the end of the same line would push each other along and mix their words. In a line that is still
 * empty it stays at the start.
 *
 * Who stands at the end of a line and presses Enter means to begin another, also when someone has gone on writing behind
 * their caret by then: dividing the line there would take the other's letters along. For the same reason the key that
 * goes to the end of the text does so here: a browser tells where it went a moment later, when someone may have written
 * behind it.
 */
function caretKeeper(doc: Y.Doc): Plugin<boolean> {
  return new Plugin<boolean>({
    key: keeperKey,
    state: {
      init: () => false,
      apply: (tr, wasAtEnd, _, { selection }) => {
        const isOfOthers = (tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)
          ?.isChangeOrigin;
        return isOfOthers ? wasAtEnd : isAtEnd(selection);
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        const { selection, tr } = view.state;
        if (goesToEnd(event)) {
          view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView());
          return true;
        }
        if (event.key === 'Enter' && keeperKey.getState(view.state) && selection.empty && !isAtEnd(selection))
          view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.$head.end())));
        return false;
      },
    },
    view: (view) => {
      const handleBefore = () => {
        const { binding } = ySyncPluginKey.getState(view.state) as { binding: ProsemirrorBinding };
        const remembered = binding.beforeTransactionSelection as Remembered | null;
        if (!remembered || !(view.state.selection instanceof TextSelection)) return;
        const { anchor, head } = remembered;
        binding.beforeTransactionSelection = {
          ...remembered,
          anchor: behind(doc, anchor),
          head: behind(doc, head),
        };
      };
      doc.on('beforeAllTransactions', handleBefore);
      return { destroy: () => doc.off('beforeAllTransactions', handleBefore) };
    },
  });
}

/** Control and End, or Command and the arrow down of a Mac; with Shift it selects, which is left to the browser. */
function goesToEnd({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey) return false;
  return (ctrlKey && key === 'End') || (metaKey && key === 'ArrowDown');
}

function isAtEnd({ empty, $head }: Selection): boolean {
  return empty && $head.parentOffset === $head.parent.content.size;
}

function behind(doc: Y.Doc, position: Y.RelativePosition): Y.RelativePosition {
  const place = Y.createAbsolutePositionFromRelativePosition(position, doc);
  if (place?.type instanceof Y.XmlElement && place.type.length === 0 && position.item === null)
    return new Y.RelativePosition(position.type, position.tname, null, -1);
  if (!(place?.type instanceof Y.XmlText) || place.index === 0) return position;
  return Y.createRelativePositionFromTypeIndex(place.type, place.index, -1);
}
