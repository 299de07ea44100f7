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

  it('waits for the end of the line when the command comes first', async () => {
    const { made, type, editor } = typist();
    type('/actie Harm-Jan voor 12 mei bel de school');
    await settled();
    expect(made).toEqual([]);
    type('\n');
    await settled();
    expect(made).toEqual(['Harm-Jan voor 12 mei bel de school']);
    editor.destroy();
  });
});
