import { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { commandsOf, lineCommands } from './line-commands.ts';
import { textExtensions } from './schema.ts';

const list = [{ name: 'commitment', label: 'Actie', words: ['actie'], keys: 'Alt-Shift-a' }];

/** Someone who types, key by key, as the browser hands keys over. */
function typist(isMade = true) {
  const editor = new Editor({ extensions: [...textExtensions(new Y.Doc(), '', false), lineCommands(list)] });
  const made: string[] = [];
  const finished: string[][] = [];
  const run = async (_name: string, text: string) => {
    made.push(text);
    return isMade;
  };
  const finish = async (name: string, _id: string, text: string, more: string) => {
    finished.push([name, text, more]);
  };
  commandsOf.set(editor, { list, node: 'outcome', attribute: 'outcomeId', run, finish });
  const { view } = editor;
  const press = (key: string) => {
    const at = view.state.selection.from;
    if (key === '\n') {
      const event = new KeyboardEvent('keydown', { key: 'Enter' });
      if (!view.someProp('handleKeyDown', (handle) => handle(view, event))) editor.commands.splitBlock();
    } else if (!view.someProp('handleTextInput', (handle) => handle(view, at, at, key, () => view.state.tr)))
      view.dispatch(view.state.tr.insertText(key));
  };
  const type = (keys: string) => [...keys].forEach(press);
  const lines = () => editor.getText({ blockSeparator: '\n' }).split('\n');
  return { editor, made, finished, type, lines };
}

/** What was asked of the server has been answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a line that became a thing', () => {
  it('is read on once it is done, and keeps every word that was typed', async () => {
    const { editor, made, finished, type, lines } = typist();
    type('Bel de school /actie Harm-Jan voor 12 mei');
    await settled();
    expect(made).toEqual(['Bel de school']);
    expect(finished).toEqual([]);
    expect(editor.state.selection.$from.parent.textContent).toBe('Bel de school Harm-Jan voor 12 mei');
    type('\nDe volgende regel');
    await settled();
    expect(finished).toEqual([['commitment', 'Bel de school', 'Harm-Jan voor 12 mei']]);
    expect(lines().map((it) => it.trim())).toEqual([
      'Bel de school Harm-Jan voor 12 mei',
      'De volgende regel',
    ]);
    editor.destroy();
  });

  it('is read on when somebody looks away, and once more for what came after that', async () => {
    const { editor, finished, type } = typist();
    type('Bel de school /actie Bram');
    editor.view.dom.dispatchEvent(new FocusEvent('blur'));
    await settled();
    type(' en Floor');
    editor.view.dom.dispatchEvent(new FocusEvent('blur'));
    editor.view.dom.dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(finished.map(([, , more]) => more)).toEqual(['Bram', 'Bram en Floor']);
    editor.destroy();
  });

  it('is left alone when nothing stands behind it, when its own words changed, or when nothing came of it', async () => {
    const first = typist();
    first.type('Bel de school /actie \nVerder');
    await settled();
    expect(first.finished).toEqual([]);
    const second = typist();
    second.type('Bel de school /actie Bram');
    second.editor.view.dispatch(second.editor.state.tr.insertText('Niet ', 1));
    second.type('\n');
    await settled();
    expect(second.finished).toEqual([]);
    const third = typist(false);
    third.type('Bel de school /actie Bram\n');
    await settled();
    expect([third.made, third.finished]).toEqual([['Bel de school'], []]);
    for (const { editor } of [first, second, third]) editor.destroy();
  });

  it('waits for the end of the line when the command comes first, keeps its words and goes on to the next', async () => {
    const { made, type, editor, lines, finished } = typist();
    type('/actie Bel de gemeente');
    await settled();
    expect(made).toEqual([]);
    type('\nDe volgende regel');
    await settled();
    expect(made).toEqual(['Bel de gemeente']);
    expect(lines().map((it) => it.trim())).toEqual(['Bel de gemeente', 'De volgende regel']);
    expect(finished).toEqual([]);
    editor.destroy();
  });

  it('is turned as well when its typist goes to another line, or elsewhere on the page', async () => {
    for (const leave of [
      ({ commands }: Editor) => commands.setTextSelection(2),
      ({ view }: Editor) => view.dom.dispatchEvent(new FocusEvent('blur', { relatedTarget: document.body })),
    ]) {
      const { made, type, editor, lines } = typist();
      type('Eerst dit\n/actie Bel de gemeente');
      leave(editor);
      await settled();
      expect(made).toEqual(['Bel de gemeente']);
      expect(lines().map((it) => it.trim())).toEqual(['Eerst dit', 'Bel de gemeente']);
      leave(editor);
      await settled();
      expect(made).toHaveLength(1);
      editor.destroy();
    }
  });

  it('stays as it is when its typist looks at another window, or when somebody else typed it', async () => {
    const { made, type, editor } = typist();
    type('/actie Bel de gem');
    editor.view.dom.dispatchEvent(new FocusEvent('blur'));
    await settled();
    expect(made).toEqual([]);
    const other = typist();
    other.type('Eerst dit\n');
    other.editor.view.dispatch(other.editor.state.tr.insertText('/actie Bel de gemeente'));
    other.editor.commands.setTextSelection(2);
    await settled();
    expect(other.made).toEqual([]);
    for (const it of [editor, other.editor]) it.destroy();
  });

  it('is no thing while nothing stands behind the command, or when the word is none', async () => {
    const { made, type, editor, lines } = typist();
    type('/actie \n/akkoord dus\nKlaar');
    editor.commands.setTextSelection(2);
    await settled();
    expect(made).toEqual([]);
    expect(lines().slice(0, 2)).toEqual(['/actie ', '/akkoord dus']);
    editor.destroy();
  });
});
