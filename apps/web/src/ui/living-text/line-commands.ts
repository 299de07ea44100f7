import { type Editor, Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { newId } from '../../lib/ids.ts';

/** One thing that a line can become: by a word after a slash, by keys, or by a button. */
export interface LineCommand {
  name: string;
  label: string;
  /** What one types after the slash. */
  words: string[];
  /** For the keyboard, e.g. `Alt-Shift-a`. */
  keys: string;
}

export interface LineCommands {
  list: LineCommand[];
  /** The atom that is left in the line, and the attribute in which it holds the id. */
  node: string;
  attribute: string;
  /** Makes the thing; false takes the atom away again, the line keeps its words. */
  run: (name: string, text: string, id: string) => Promise<boolean>;
  /** The line is done, and more stands behind the words that the thing was made of. */
  finish?: (name: string, id: string, text: string, more: string) => Promise<void>;
}

/** The editor is made once; what its commands do may change with the page around it. */
export const commandsOf = new WeakMap<Editor, LineCommands>();

/** The line that somebody is still typing in, after it became a thing. */
interface OpenLine {
  id: string;
  name: string;
  text: string;
  told: string;
  made: Promise<boolean>;
}

const openLines = new WeakMap<Editor, OpenLine>();

interface Line {
  from: number;
  text: string;
  hasAtom: boolean;
}

function lineAt($from: ResolvedPos, node: string): Line | null {
  if (!$from.parent.inlineContent) return null;
  let hasAtom = false;
  $from.parent.forEach((child) => {
    if (child.type.name === node) hasAtom = true;
  });
  return {
    from: $from.start(),
    text: $from.parent.textBetween(0, $from.parent.content.size, ' ', ''),
    hasAtom,
  };
}

/**
 * Turns the line with the cursor into a thing. Its words stay where they are, so whoever types in it at the same
 * moment loses nothing; only an atom with an id is put before them.
 * @param cut the typed command, which is taken out
 * @param at somewhere in the line, when the cursor has left it
 */
export function runLineCommand(
  editor: Editor,
  commands: LineCommands,
  name: string,
  cut?: { from: number; to: number },
  at = editor.state.selection.from,
): boolean {
  const line = lineAt(editor.state.doc.resolve(at), commands.node);
  const type = editor.schema.nodes[commands.node];
  if (!line || !type) return false;
  const typed = cut ? editor.state.doc.textBetween(cut.from, cut.to) : '';
  const text = line.text.replace(typed, ' ').replaceAll(/\s+/g, ' ').trim();
  if (text === '' || line.hasAtom) return false;
  const id = newId();
  // Two steps: in one, the binding would take the line for another and write it anew, and with it would go what somebody
  // else is typing in it at this moment.
  if (cut) editor.view.dispatch(editor.state.tr.delete(cut.from, cut.to));
  editor.view.dispatch(editor.state.tr.insert(line.from, type.create({ [commands.attribute]: id })));
  finishLine(editor);
  openLines.set(editor, { id, name, text, told: '', made: make(editor, commands, name, text, id) });
  return true;
}

/** What stands behind the words of a thing in its line by now; null when the line is gone or begins otherwise. */
function moreIn(editor: Editor, { node, attribute }: LineCommands, { id, text }: OpenLine): string | null {
  let more: string | null = null;
  editor.view.state.doc.descendants((child, _at, parent) => {
    if (!parent || child.type.name !== node || child.attrs[attribute] !== id) return more === null;
    const line = parent.textBetween(0, parent.content.size, ' ', '').replaceAll(/\s+/g, ' ').trim();
    more = line.startsWith(text) ? line.slice(text.length).trim() : null;
    return false;
  });
  return more;
}

/** Reads what was typed behind a command, without touching the line. */
function finishLine(editor: Editor): void {
  const commands = commandsOf.get(editor);
  const line = openLines.get(editor);
  if (!commands?.finish || !line) return;
  const more = moreIn(editor, commands, line);
  if (more === null || more === line.told) return;
  line.told = more;
  void readOn(commands, line, more);
}

async function readOn(
  commands: LineCommands,
  { name, id, text, made }: OpenLine,
  more: string,
): Promise<void> {
  if (await made) await commands.finish?.(name, id, text, more);
}

/** The caret went to another line: this one is done. */
function leaveLine(editor: Editor): void {
  const commands = commandsOf.get(editor);
  const line = openLines.get(editor);
  if (!commands || !line) return;
  let isIn = false;
  editor.view.state.selection.$from.parent.forEach((child) => {
    if (child.attrs[commands.attribute] === line.id) isIn = true;
  });
  if (isIn) return;
  finishLine(editor);
  openLines.delete(editor);
}

async function make(
  editor: Editor,
  commands: LineCommands,
  name: string,
  text: string,
  id: string,
): Promise<boolean> {
  const isMade = await commands.run(name, text, id);
  if (!isMade && !editor.isDestroyed) removeAtom(editor, commands, id);
  return isMade;
}

function removeAtom(editor: Editor, { node, attribute }: LineCommands, id: string): void {
  editor.state.doc.descendants((child, at) => {
    if (child.type.name !== node || child.attrs[attribute] !== id) return true;
    editor.view.dispatch(editor.state.tr.delete(at, at + child.nodeSize));
    return false;
  });
}

interface TypedCommand {
  name: string;
  cut: { from: number; to: number };
  isFirst: boolean;
}

const known = (commands: LineCommands, word: string | undefined) =>
  word === undefined ? undefined : commands.list.find((it) => it.words.includes(word.toLowerCase()));

/** `/actie …` at the beginning of the line, with something behind it. */
function firstCommand($from: ResolvedPos, commands: LineCommands): TypedCommand | null {
  if (!$from.parent.inlineContent) return null;
  const words = $from.parent.textBetween(0, $from.parent.content.size, ' ', '\ufffc');
  const typed = /^(\/(\p{L}+)\s+)\S/u.exec(words);
  const command = known(commands, typed?.[2]);
  const from = $from.start();
  return (
    (command && { name: command.name, cut: { from, to: from + (typed?.[1] ?? '').length }, isFirst: true }) ??
    null
  );
}

/** `… /actie` at the end of what was typed, or `/actie …` at the beginning of the line. */
function typedCommand(editor: Editor, commands: LineCommands): TypedCommand | null {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.inlineContent) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, ' ', '\ufffc');
  const atEnd = /(?:^|[\s\ufffc])(\/(\p{L}+))$/u.exec(before);
  const last = known(commands, atEnd?.[2]);
  if (!last) return firstCommand($from, commands);
  const length = (atEnd?.[1] ?? '').length;
  return { name: last.name, cut: { from: $from.pos - length, to: $from.pos }, isFirst: false };
}

/** Whose own line begins with a command, as long as the caret is in it. Lines of others are theirs to finish. */
const beganWithCommand = new WeakSet<Editor>();

/** A line that begins with a command is done: somebody went on elsewhere without pressing Enter. */
function turnLeftLine(editor: Editor, at: number): void {
  const commands = commandsOf.get(editor);
  if (!beganWithCommand.delete(editor) || !commands) return;
  const typed = firstCommand(editor.state.doc.resolve(at), commands);
  if (typed) runLineCommand(editor, commands, typed.name, typed.cut, at);
}

/** The caret was moved to another line, by who types here and not by what others write. */
function handleMove(editor: Editor, before: EditorState): void {
  if (!beganWithCommand.has(editor) || before.doc !== editor.state.doc) return;
  const at = before.selection.from;
  if (before.selection.$from.start() === editor.state.selection.$from.start()) return;
  // The editor finishes its own update first.
  queueMicrotask(() => {
    if (!editor.isDestroyed && editor.state.doc === before.doc) turnLeftLine(editor, at);
  });
}

/**
 * Space after a command at the end of the line, or Enter after either form, turns the line. What is typed behind it is
 * read once the line is done: while somebody types, nothing under their hands changes. A line that begins with a command
 * is done with Enter, which goes on to the next line as ever, or when its typist goes elsewhere.
 */
export function lineCommands(list: LineCommand[]) {
  return Extension.create({
    name: 'lineCommands',
    priority: 1500,
    addKeyboardShortcuts() {
      return Object.fromEntries(
        list.map(({ name, keys }) => [
          keys,
          () => {
            const commands = commandsOf.get(this.editor);
            return commands ? runLineCommand(this.editor, commands, name) : false;
          },
        ]),
      );
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      const turn = (isSpace: boolean) => {
        const commands = commandsOf.get(editor);
        const typed = commands && typedCommand(editor, commands);
        if (!commands || !typed) return false;
        // After a space the line goes on; a command at its beginning waits for the end of the line.
        if (isSpace && typed.isFirst) return false;
        const { $from } = editor.state.selection;
        const isAtEnd = $from.parentOffset === $from.parent.content.size;
        beganWithCommand.delete(editor);
        const isTurned = runLineCommand(editor, commands, typed.name, typed.cut);
        return isTurned && !(typed.isFirst && isAtEnd);
      };
      const handleTyped = (text: string): boolean => {
        const { $from } = editor.state.selection;
        if ($from.parent.inlineContent && $from.parent.textContent.startsWith('/'))
          beganWithCommand.add(editor);
        return text === ' ' && turn(true);
      };
      const handleBlur = ({ relatedTarget }: FocusEvent) => {
        finishLine(editor);
        // Whoever looks at another window is still typing here.
        if (relatedTarget !== null || document.hasFocus()) turnLeftLine(editor, editor.state.selection.from);
      };
      return [
        new Plugin({
          view: () => ({
            update: (_view, before) => {
              leaveLine(editor);
              handleMove(editor, before);
            },
          }),
          props: {
            // Whoever goes elsewhere may come back into the line, so it stays open.
            handleDOMEvents: { blur: (_view, event) => handleBlur(event) },
            handleTextInput: (_view, _from, _to, text) => handleTyped(text),
            handleKeyDown: (_view, event) =>
              event.key === 'Enter' && !event.shiftKey && !event.isComposing && turn(false),
          },
        }),
      ];
    },
  });
}
