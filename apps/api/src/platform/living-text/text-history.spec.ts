import { livingTextRoot } from '@leerkring/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import { blockChanges, changedWords, takeBack } from './text-compare.ts';
import { stretches, TextHistory, type LoggedEdit } from './text-history.ts';

/** A chapter with its log, written in by several people in one place. */
class Chapter {
  readonly doc = new Y.Doc();
  readonly log: LoggedEdit[] = [];
  private writer = '';

  constructor() {
    this.doc.on('update', (bytes: Uint8Array) =>
      this.log.push({ seq: this.log.length + 1, at: new Date(0), userId: this.writer, bytes }),
    );
  }

  /** One edit; answers its number. */
  by(writer: string, change: (root: Y.XmlFragment) => void): number {
    this.writer = writer;
    this.doc.transact(() => change(this.doc.getXmlFragment(livingTextRoot)));
    return this.log.length;
  }

  paragraph(writer: string, words: string, at = this.doc.getXmlFragment(livingTextRoot).length): number {
    return this.by(writer, (root) => {
      const element = new Y.XmlElement('paragraph');
      element.insert(0, [new Y.XmlText(words)]);
      root.insert(at, [element]);
    });
  }

  run(at: number): Y.XmlText {
    return (this.doc.getXmlFragment(livingTextRoot).get(at) as Y.XmlElement).get(0) as Y.XmlText;
  }

  at(seq: number): TextHistory {
    const history = new TextHistory();
    for (const edit of this.log.slice(0, seq)) history.apply(edit);
    return history;
  }

  changes(from: number, to: number) {
    const history = this.at(from);
    const before = history.blocks();
    for (const edit of this.log.slice(from, to)) history.apply(edit);
    return { history, changes: blockChanges(before, history.blocks()) };
  }

  get lines(): string[] {
    return this.at(this.log.length)
      .blocks()
      .map(({ text }) => text);
  }

  get written() {
    return this.at(this.log.length)
      .blocks()
      .map(({ text, authors }) => stretches(text, authors));
  }
}

describe('who wrote what', () => {
  it('is known for every word, also in the middle of someone else’s', () => {
    const it = new Chapter();
    it.paragraph('aylin', 'Wij gaan door.');
    it.by('bram', () => it.run(0).insert(9, 'samen '));
    expect(it.written).toEqual([
      [
        { text: 'Wij gaan ', userId: 'aylin' },
        { text: 'samen ', userId: 'bram' },
        { text: 'door.', userId: 'aylin' },
      ],
    ]);
  });

  it('stays known when someone begins a new paragraph in the middle of one', () => {
    const it = new Chapter();
    it.paragraph('aylin', 'Eerst dit. Daarna dat en nog meer.');
    it.by('bram', () => it.run(0).insert(33, ' (echt)'));
    it.by('loes', (root) => {
      it.run(0).delete(11, it.run(0).length - 11);
      const tail = new Y.XmlElement('paragraph');
      tail.insert(0, [new Y.XmlText('Daarna dat en nog meer (echt).')]);
      root.insert(1, [tail]);
    });
    expect(it.written[1]).toEqual([
      { text: 'Daarna dat en nog meer ', userId: 'aylin' },
      { text: '(echt)', userId: 'bram' },
      { text: '.', userId: 'aylin' },
    ]);
  });
});

describe('two moments beside each other', () => {
  it('say word by word what came and went, and who did it', () => {
    const it = new Chapter();
    const start = it.paragraph('aylin', 'Het was druk.');
    it.paragraph('aylin', 'Het bleef zo.');
    it.by('bram', () => {
      it.run(0).delete(8, 4);
      it.run(0).insert(8, 'rustig');
    });
    const now = it.paragraph('loes', 'En toen?');
    const { history, changes } = it.changes(start, now);
    expect(changes.map((change) => changedWords(history, change))).toEqual([
      [
        { kind: 'same', text: 'Het was ', userId: null },
        { kind: 'removed', text: 'druk', userId: 'bram' },
        { kind: 'added', text: 'rustig', userId: 'bram' },
        { kind: 'same', text: '.', userId: null },
      ],
      [{ kind: 'added', text: 'Het bleef zo.', userId: 'aylin' }],
      [{ kind: 'added', text: 'En toen?', userId: 'loes' }],
    ]);
    expect(it.changes(now, now).changes).toEqual([]);
  });
});

describe('putting back', () => {
  it('is one edit, leaves what others wrote elsewhere, and is undone the same way', () => {
    const it = new Chapter();
    it.paragraph('aylin', 'Eerste alinea.');
    it.paragraph('aylin', 'Tweede alinea.');
    const then = it.paragraph('aylin', 'Derde alinea.');
    it.by('bram', (root) => root.delete(1));
    const seen = it.by('bram', () => it.run(0).insert(0, 'Mijn '));
    it.paragraph('loes', 'Loes schrijft verder.');
    const { changes } = it.changes(then, seen);
    const put = it.by('aylin', () => expect(takeBack(it.doc, changes)).toBe(0));
    expect(put).toBe(seen + 2);
    expect(it.lines).toEqual(['Eerste alinea.', 'Tweede alinea.', 'Derde alinea.', 'Loes schrijft verder.']);
    const undo = it.changes(put - 1, put).changes;
    it.by('aylin', () => takeBack(it.doc, undo));
    expect(it.lines).toEqual(['Mijn Eerste alinea.', 'Derde alinea.', 'Loes schrijft verder.']);
  });

  it('of one paragraph leaves the others as they are', () => {
    const it = new Chapter();
    it.paragraph('aylin', 'Eerste alinea.');
    const then = it.paragraph('aylin', 'Tweede alinea.');
    it.by('bram', () => it.run(0).insert(0, 'Geen '));
    const seen = it.by('bram', () => it.run(1).insert(0, 'Wel '));
    const [, second] = it.changes(then, seen).changes;
    it.by('aylin', () => takeBack(it.doc, [second!]));
    expect(it.lines).toEqual(['Geen Eerste alinea.', 'Tweede alinea.']);
  });

  it('leaves alone what someone worked on since it was looked at', () => {
    const it = new Chapter();
    const then = it.paragraph('aylin', 'Samen begonnen.');
    const seen = it.by('bram', () => it.run(0).insert(0, 'Wij zijn '));
    it.by('loes', () => it.run(0).insert(it.run(0).length, ' Net nog getypt.'));
    const { changes } = it.changes(then, seen);
    expect(takeBack(it.doc, changes)).toBe(1);
    expect(it.lines).toEqual(['Wij zijn Samen begonnen. Net nog getypt.']);
  });

  it('brings any moment of any text back, and its undoing brings the present back', () => {
    const step = fc.record({
      at: fc.nat(9),
      what: fc.constantFrom('add', 'reword', 'drop'),
      words: fc.nat(99),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 14 }), fc.nat(13), (steps, when) => {
        const it = new Chapter();
        const moments: string[][] = [[]];
        for (const { at, what, words } of steps) {
          const { length } = it.lines;
          if (what === 'add' || length === 0) it.paragraph('aylin', `Alinea ${words}`, at % (length + 1));
          else if (what === 'reword') it.by('bram', () => it.run(at % length).insert(0, `Nieuw ${words} `));
          else it.by('loes', (root) => root.delete(at % length));
          moments.push(it.lines);
        }
        const then = when % moments.length;
        const seen = it.log.length;
        const { changes } = it.changes(then, seen);
        const put = it.by('noor', () => expect(takeBack(it.doc, changes)).toBe(0));
        expect(it.lines).toEqual(moments[then]);
        if (put === seen) return;
        const undo = it.changes(seen, put).changes;
        it.by('noor', () => takeBack(it.doc, undo));
        expect(it.lines).toEqual(moments.at(-1));
      }),
      { numRuns: 300 },
    );
  });
});
