import { type Editor, Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
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
}

/** The editor is made once; what its commands do may change with the page around it. */
export const commandsOf = new WeakMap<Editor, LineCommands>();

interface Line {
  from: number;
  text: string;
  hasAtom: boolean;
}

function lineAt(editor: Editor, node: string): Line | null {
  const { $from } = editor.state.selection;
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
 */
export function runLineCommand(
  editor: Editor,
  commands: LineCommands,
  name: string,
  cut?: { from: number; to: number },
): boolean {
  const line = lineAt(editor, commands.node);
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
  void make(editor, commands, name, text, id);
  return true;
}

async function make(
  editor: Editor,
  commands: LineCommands,
  name: string,
  text: string,
  id: string,
): Promise<void> {
  const isMade = await commands.run(name, text, id);
  if (!isMade && !editor.isDestroyed) removeAtom(editor, commands, id);
}

function removeAtom(editor: Editor, { node, attribute }: LineCommands, id: string): void {
  editor.state.doc.descendants((child, at) => {
    if (child.type.name !== node || child.attrs[attribute] !== id) return true;
    editor.view.dispatch(editor.state.tr.delete(at, at + child.nodeSize));
    return false;
  });
}

/** `… /actie` at the end of what was typed, or `/actie …` at the beginning of the line. */
function typedCommand(editor: Editor, commands: LineCommands) {
  const { $from, empty } = editor.state.selection;
  if (!empty || !$from.parent.inlineContent) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, ' ', '\ufffc');
  const known = (word: string) => commands.list.find((it) => it.words.includes(word.toLowerCase()));
  const atEnd = /(?:^|[\s\ufffc])(\/(\p{L}+))$/u.exec(before);
  const last = atEnd && known(atEnd[2] ?? '');
  if (last) {
    const length = (atEnd[1] ?? '').length;
    return { name: last.name, cut: { from: $from.pos - length, to: $from.pos } };
  }
  const atStart = /^(\/(\p{L}+)\s+)\S/u.exec(before);
  const first = atStart && known(atStart[2] ?? '');
  if (!first) return null;
  return { name: first.name, cut: { from: $from.start(), to: $from.start() + (atStart[1] ?? '').length } };
}

/** Space after a command at the end of the line, or Enter after either form, turns the line. */
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
        // After a space the line goes on; a command at its beginning waits for Enter.
        if (isSpace && typed.cut.to !== editor.state.selection.from) return false;
        return runLineCommand(editor, commands, typed.name, typed.cut);
      };
      return [
        new Plugin({
          props: {
            handleTextInput: (_view, _from, _to, text) => text === ' ' && turn(true),
            handleKeyDown: (_view, event) =>
              event.key === 'Enter' && !event.shiftKey && !event.isComposing && turn(false),
          },
        }),
      ];
    },
  });
}
