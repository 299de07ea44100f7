import { Editor } from '@tiptap/core';
import fc from 'fast-check';
import * as Y from 'yjs';
import { absolutePositionToRelativePosition, ySyncPluginKey, type ProsemirrorBinding } from 'y-prosemirror';
import { livingTextRoot } from '@leerkring/shared';
import { textExtensions } from './schema.ts';
import { Nearby, textNearby } from './text-nearby.ts';

/** One of two people in a text; what the other writes waits until it is heard. */
class Writer {
  readonly doc = new Y.Doc();
  readonly editor: Editor;
  private readonly unheard: Uint8Array[] = [];

  constructor(start: Uint8Array) {
    Y.applyUpdate(this.doc, start);
    this.editor = new Editor({ extensions: textExtensions(this.doc, '', false) });
  }

  listenTo(other: Writer): void {
    other.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'heard') this.unheard.push(update);
    });
  }

  hear(): void {
    this.doc.transact(() => {
      for (const update of this.unheard.splice(0)) Y.applyUpdate(this.doc, update, 'heard');
    }, 'heard');
  }

  /** As keys do: at the caret, wherever that has got to. */
  press(key: string): void {
    if (key === '\n') this.strike({ key: 'Enter' });
    else this.editor.view.dispatch(this.editor.state.tr.insertText(key));
  }

  strike(keys: KeyboardEventInit): void {
    const { view } = this.editor;
    view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', keys)));
  }

  get lines(): string[] {
    return this.editor.getText({ blockSeparator: '\n' }).split('\n');
  }
}

function together(text: string): [Writer, Writer] {
  const start = new Writer(Y.encodeStateAsUpdate(new Y.Doc()));
  start.editor.commands.setContent(text);
  const state = Y.encodeStateAsUpdate(start.doc);
  start.editor.destroy();
  const pair: [Writer, Writer] = [new Writer(state), new Writer(state)];
  pair[0].listenTo(pair[1]);
  pair[1].listenTo(pair[0]);
  for (const it of pair) it.editor.commands.setTextSelection(it.editor.state.doc.content.size);
  return pair;
}

const people = ['één regel van Aylin', 'twee regels van Bram'] as const;

const toEndOfText = fc.constantFrom({ key: 'End', ctrlKey: true }, { key: 'ArrowDown', metaKey: true });

/** Everything both want to type, and when each hears the other. */
const course = fc.array(fc.constantFrom('first', 'second', 'hear first', 'hear second'), {
  minLength: 60,
  maxLength: 120,
});

function play([first, second]: [Writer, Writer], keys: [string, string], steps: string[]): void {
  const left: [string[], string[]] = [[...keys[0]], [...keys[1]]];
  const rest = [...left[0].map(() => 'first'), ...left[1].map(() => 'second')];
  for (const step of [...steps, ...rest]) {
    if (step === 'hear first') first.hear();
    else if (step === 'hear second') second.hear();
    else {
      const [writer, queue] = step === 'first' ? [first, left[0]] : [second, left[1]];
      const key = queue.shift();
      if (key !== undefined) writer.press(key);
    }
  }
  first.hear();
  second.hear();
}

it.each([
  '<p>Het begon zo.</p>',
  '<p></p>',
  '<p>Eerst.</p><p></p>',
  '<h2>Kop</h2><ul><li><p>punt</p></li></ul>',
])('keeps the words of two people apart when each types on a line of their own (%s)', (text) => {
  fc.assert(
    fc.property(course, (steps) => {
      const pair = together(text);
      play(pair, [`\n${people[0]}`, `\n${people[1]}`], steps);
      const [first, second] = pair;
      expect(first.lines).toEqual(second.lines);
      for (const words of people) expect(first.editor.getText()).toContain(words);
      for (const it of pair) it.editor.destroy();
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

it('keeps the words of two people whole when one begins a line from the end of what the other is writing', () => {
  fc.assert(
    fc.property(course, fc.nat(6), toEndOfText, (steps, already, toEnd) => {
      const pair = together('<p>Het begon zo.</p>');
      const [first, second] = pair;
      for (const key of `\n${people[0].slice(0, already)}`) first.press(key);
      second.hear();
      // Into the line that is still empty or half-written.
      second.editor.commands.setTextSelection(1);
      second.strike(toEnd);
      expect(second.editor.state.selection.head).toBe(second.editor.state.doc.content.size - 1);
      play(pair, [people[0].slice(already), `\n${people[1]}`], steps);
      expect(first.lines).toEqual(second.lines);
      for (const words of people) expect(first.editor.getText()).toContain(words);
      for (const it of pair) it.editor.destroy();
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

it('keeps the words of two people whole when they go on in the same line', () => {
  fc.assert(
    fc.property(course, (steps) => {
      const pair = together('<p>Samen: </p>');
      play(pair, [people[0], people[1]], steps);
      const [first, second] = pair;
      expect(first.lines).toEqual(second.lines);
      for (const words of people) expect(first.lines.join('\n')).toContain(words);
      for (const it of pair) it.editor.destroy();
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

it('tells who changes the paragraph in which somebody stands, and nothing of other paragraphs or of own undo', () => {
  const [first, second] = together('<p>Een.</p><p>Twee.</p>');
  const nearby = new Nearby();
  const told: string[][] = [];
  nearby.on((names) => told.push(names));
  const place = document.body.appendChild(document.createElement('div'));
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.doc));
  second.doc.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
  // Where the other stands, as it is told.
  const { binding } = ySyncPluginKey.getState(second.editor.state) as { binding: ProsemirrorBinding };
  const caret = () => {
    const { head } = second.editor.state.selection;
    const at = absolutePositionToRelativePosition(
      head,
      second.doc.getXmlFragment(livingTextRoot),
      binding.mapping,
    );
    const json: unknown = JSON.parse(JSON.stringify(at));
    return { name: 'Bram', cursor: { anchor: json, head: json } as never };
  };
  const own = new Editor({
    element: place,
    extensions: [...textExtensions(doc, '', false), textNearby(nearby, () => [caret()])],
    editorProps: { attributes: { tabindex: '0' } },
  });
  own.commands.setTextSelection(2);
  own.view.dom.focus();
  second.press('!');
  expect(told).toEqual([]);
  second.editor.commands.setTextSelection(4);
  second.press('!');
  expect(told).toEqual([['Bram']]);
  own.view.dispatch(own.state.tr.insertText('Ha'));
  own.commands.undo();
  expect(told).toHaveLength(1);
  own.view.dom.blur();
  second.press('?');
  expect(told).toHaveLength(1);
  own.destroy();
  for (const it of [first, second]) it.editor.destroy();
});
