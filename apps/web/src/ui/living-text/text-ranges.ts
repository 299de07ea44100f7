import { livingTextRoot, type TextCursor, type TextPosition } from '@leerkring/shared';
import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from 'y-prosemirror';
import type { ProsemirrorBinding } from 'y-prosemirror';
import * as Y from 'yjs';

/** Words in the text that something beside it is about. */
export interface TextRange {
  id: string;
  at: TextCursor;
  tone: 'comment' | 'suggestion';
  /** Shown in the text itself, as what would stand there instead. */
  instead?: string;
  isChosen: boolean;
}

interface Marked {
  ranges: TextRange[];
  marks: DecorationSet;
}
const key = new PluginKey<Marked>('textRanges');
const none: Marked = { ranges: [], marks: DecorationSet.empty };

/** Marks what stands beside the text; the text itself knows nothing of it. */
export const textRanges = Extension.create({
  name: 'textRanges',
  addProseMirrorPlugins: () => [
    new Plugin({
      key,
      state: {
        init: () => none,
        apply: (tr, before, _old, state): Marked => {
          const ranges = (tr.getMeta(key) as TextRange[] | undefined) ?? before.ranges;
          if (ranges.length === 0) return none;
          if (ranges === before.ranges && !tr.docChanged) return before;
          // What is typed here reaches the shared text only after this: until then the marks move along by themselves.
          if (ranges === before.ranges && !comesFromOthers(state))
            return { ranges, marks: before.marks.map(tr.mapping, tr.doc) };
          return { ranges, marks: marksOf(ranges, state) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks ?? null },
    }),
  ],
});

export function showRanges(editor: Editor, ranges: TextRange[]): void {
  if (editor.isDestroyed) return;
  if (ranges.length === 0 && key.getState(editor.state)?.ranges.length === 0) return;
  editor.view.dispatch(editor.state.tr.setMeta(key, ranges).setMeta('addToHistory', false));
}

/** Brings the words into view, without taking the keyboard to them. */
export function scrollToRange(editor: Editor, at: TextCursor): void {
  const place = placeOf(editor.state, at);
  if (!place) return;
  const { node } = editor.view.domAtPos(place.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}

/** What the words at these positions are now; null when they have no place any more. */
export function wordsAt(editor: Editor, at: TextCursor): string | null {
  const place = placeOf(editor.state, at);
  return place && textIn(editor.state.doc, place.from, place.to);
}

/** Words of one paragraph with where they stand; null when nothing or more than that is selected. */
export function selectedWords(editor: Editor): { at: TextCursor; words: string } | null {
  const { selection } = editor.state;
  if (!(selection instanceof TextSelection) || selection.empty || !selection.$from.sameParent(selection.$to))
    return null;
  return rangeOf(editor, selection.from, selection.to);
}

/** Everything that is selected, over as many paragraphs as it takes; null when no words are. */
export function selectedSpan(editor: Editor): { at: TextCursor; words: string } | null {
  const { from, to } = editor.state.selection;
  let [first, last] = [to, from];
  // From words to words: an empty paragraph has no place of its own to hold on to.
  editor.state.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    first = Math.min(first, Math.max(from, position));
    last = Math.max(last, Math.min(to, position + node.nodeSize));
  });
  const found = first < last ? rangeOf(editor, first, last) : null;
  return found && found.words !== ''
    ? { ...found, words: spanIn(editor.state.doc, first, last).trim() }
    : null;
}

/** What stands between these positions now, with a break between paragraphs. */
export function spanWordsAt(editor: Editor, at: TextCursor): string | null {
  const place = placeOf(editor.state, at);
  return place && spanIn(editor.state.doc, place.from, place.to);
}

/** Tells which marked words someone clicks on. */
export function onRange(editor: Editor, onChoose: (id: string) => void): () => void {
  const { dom } = editor.view;
  const handleClick = ({ target }: MouseEvent) => {
    const id = target instanceof Element && target.closest('[data-range]')?.getAttribute('data-range');
    if (id) onChoose(id);
  };
  dom.addEventListener('click', handleClick);
  return () => dom.removeEventListener('click', handleClick);
}

/** These words in the text: null when they are not there, or more than once. */
export function findWords(
  editor: Editor,
  words: string,
): { at: TextCursor; words: string } | 'none' | 'several' {
  const found: number[] = [];
  editor.state.doc.descendants((block, position) => {
    if (!block.isTextblock) return true;
    const text = textIn(block, 0, block.content.size);
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
      found.push(position + 1 + at);
    return false;
  });
  const [from] = found;
  if (from === undefined) return 'none';
  if (found.length > 1) return 'several';
  return rangeOf(editor, from, from + words.length) ?? 'none';
}

function rangeOf(editor: Editor, from: number, to: number): { at: TextCursor; words: string } | null {
  const binding = bindingOf(editor.state);
  if (!binding) return null;
  const position = (at: number) =>
    Y.relativePositionToJSON(
      absolutePositionToRelativePosition(at, binding.type, binding.mapping) as Y.RelativePosition,
    ) as TextPosition;
  return {
    at: { anchor: position(from), head: position(to) },
    words: textIn(editor.state.doc, from, to).trim(),
  };
}

interface SyncState {
  binding?: ProsemirrorBinding;
  isChangeOrigin?: boolean;
}
const syncOf = (state: EditorState) => ySyncPluginKey.getState(state) as SyncState | undefined;
const bindingOf = (state: EditorState): ProsemirrorBinding | null => syncOf(state)?.binding ?? null;
const comesFromOthers = (state: EditorState): boolean => syncOf(state)?.isChangeOrigin === true;

/** One character for each place, as the server counts them. */
const textIn = (node: Node, from: number, to: number): string =>
  node.textBetween(from, to, '\ufffc', '\ufffc');

const spanIn = (node: Node, from: number, to: number): string => node.textBetween(from, to, '\n', '\ufffc');

function placeOf(state: EditorState, { anchor, head }: TextCursor): { from: number; to: number } | null {
  const binding = bindingOf(state);
  if (!binding) return null;
  const root = binding.doc.getXmlFragment(livingTextRoot);
  const [from, to] = [anchor, head].map((it) =>
    relativePositionToAbsolutePosition(
      binding.doc,
      root,
      Y.createRelativePositionFromJSON(it),
      binding.mapping,
    ),
  );
  if (typeof from !== 'number' || typeof to !== 'number' || from > to) return null;
  return to <= state.doc.content.size ? { from, to } : null;
}

function marksOf(ranges: TextRange[], state: EditorState): DecorationSet {
  const marks = ranges.flatMap((it) => {
    const place = placeOf(state, it.at);
    if (!place) return [];
    const name = `lk-range lk-range-${it.tone}${it.isChosen ? ' lk-range-chosen' : ''}`;
    const shows = it.isChosen && it.instead !== undefined;
    return [
      ...(place.from < place.to
        ? [
            Decoration.inline(place.from, place.to, {
              class: shows ? `${name} lk-range-was` : name,
              'data-range': it.id,
            }),
          ]
        : []),
      ...(shows
        ? [Decoration.widget(place.to, () => insteadOf(it.instead ?? ''), { side: 1, key: it.id })]
        : []),
    ];
  });
  return DecorationSet.create(state.doc, marks);
}

function insteadOf(words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'lk-range-instead';
  // The panel says it in words; here it is for the eye.
  element.ariaHidden = 'true';
  element.textContent = ` ${words}`;
  return element;
}
