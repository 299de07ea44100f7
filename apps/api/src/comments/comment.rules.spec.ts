import { livingTextRoot, type TextCursor } from '@leerkring/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import { charactersOf, runsOf } from '../platform/living-text/text-anchor.ts';
import { spanAt, spanOf } from '../platform/living-text/text-span.ts';
import { mentionedIn } from './comment.rules.ts';

const paragraph = (words: string): Y.XmlElement => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};
function textOf(...paragraphs: string[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getXmlFragment(livingTextRoot).push(paragraphs.map(paragraph));
  return doc;
}
const at = (doc: Y.Doc, run: number, index: number) => {
  const { type, tname, item, assoc } = Y.createRelativePositionFromTypeIndex(runsOf(doc)[run]!, index);
  return { type, tname, item, assoc: assoc < 0 ? -1 : 0 } as TextCursor['anchor'];
};
/** From the first of these words in one paragraph to the last of those in another. */
const select = (doc: Y.Doc, [run, words]: [number, string], [end, last]: [number, string] = [run, words]) => {
  const [from, to] = [charactersOf(runsOf(doc)[run]!), charactersOf(runsOf(doc)[end]!)];
  return spanAt(doc, {
    anchor: at(doc, run, from.indexOf(words)),
    head: at(doc, end, to.indexOf(last) + last.length),
  })!;
};

describe('the words a comment is about', () => {
  it('may be several paragraphs, and are those words whichever way they were selected', () => {
    const doc = textOf('Eerst dit, dan dat.', 'En nog iets.', 'Klaar.');
    const found = select(doc, [0, 'dan dat.'], [2, 'Klaar']);
    expect(found.words).toBe('dan dat.\nEn nog iets.\nKlaar');
    expect(spanAt(doc, { anchor: found.end, head: found.start })?.words).toBe(found.words);
    expect(spanOf(doc, found, found.words)).toMatchObject({ words: found.words, isMoved: false });
  });

  it('are none where nothing stands, and none in another text', () => {
    const doc = textOf('Twee  woorden');
    expect(spanAt(doc, { anchor: at(doc, 0, 4), head: at(doc, 0, 6) })).toBeNull();
    expect(spanAt(textOf('Iets anders.'), { anchor: at(doc, 0, 0), head: at(doc, 0, 4) })).toBeNull();
  });

  it('move along with what is written before, in and after them', () => {
    const doc = textOf('Wij gaan door.');
    const { words, ...anchor } = select(doc, [0, 'gaan door']);
    const run = runsOf(doc)[0]!;
    run.insert(13, ' en door');
    run.insert(9, 'echt ');
    run.insert(0, 'Ja: ');
    expect(spanOf(doc, anchor, words)).toMatchObject({ words: 'gaan echt door' });
  });

  it('are found back where their paragraph was put, and are gone when they are taken out', () => {
    const doc = textOf('De roosters maakten het lastig.', 'Daarna ging het beter.');
    const { words, ...anchor } = select(doc, [0, 'maakten het lastig']);
    const root = doc.getXmlFragment(livingTextRoot);
    root.delete(0);
    root.push([paragraph('Ook dit: de roosters maakten het lastig.')]);
    expect(spanOf(doc, anchor, words)).toMatchObject({ words, isMoved: true });
    root.delete(1);
    expect(spanOf(doc, anchor, words)).toBeNull();
  });

  it('are not taken for words that stand there twice', () => {
    const doc = textOf('Klein beginnen loont.', 'Klein beginnen kost tijd.');
    expect(spanOf(doc, null, 'Klein beginnen')).toBeNull();
    expect(spanOf(doc, null, 'beginnen kost')).toMatchObject({ isMoved: false });
  });

  it('are, after any edits of two who write apart, those left of them, or said to be gone', () => {
    const edit = fc.record({
      who: fc.nat(1),
      run: fc.nat(20),
      at: fc.nat(200),
      length: fc.nat(9),
      add: fc.constantFrom('', 'x', ' en ', 'heel lang'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const doc = textOf('Wij begonnen met kleine groepen.', 'Dat vroeg veel.', 'En het bleef.');
        const { words, ...anchor } = select(doc, [0, 'kleine groepen'], [1, 'vroeg']);
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        for (const it of edits) {
          const runs = runsOf(it.who === 0 ? doc : other);
          const run = runs[it.run % runs.length]!;
          const from = it.at % (run.length + 1);
          run.delete(from, Math.min(it.length, run.length - from));
          if (it.add !== '') run.insert(from, it.add);
        }
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        const found = spanOf(doc, anchor, words);
        const whole = runsOf(doc).map(charactersOf).join('\n');
        expect(spanOf(other, anchor, words)?.words).toBe(found?.words);
        if (!found) return;
        expect(whole.slice(found.from, found.to)).toBe(found.words);
        expect(spanAt(doc, found.at)?.words).toBe(found.words.trim());
      }),
      { numRuns: 300 },
    );
  });
});

describe('who is named', () => {
  const people = [
    { id: '1', name: 'Jan' },
    { id: '2', name: 'Jan de Wit' },
    { id: '3', name: 'Renske Bolhuis' },
    { id: '4', name: 'Renske Bolhuis' },
  ];
  it('is who stands after the @, by the longest name', () => {
    expect(mentionedIn('Wat vind jij, @jan de wit?', people)).toEqual(['2']);
    expect(mentionedIn('@Jan, en @Renske Bolhuis.', people)).toEqual(['1', '3', '4']);
  });
  it('is nobody by an address, half a name or a name alone', () => {
    expect(mentionedIn('iemand@jan.example, @Janneke, @Renske en Jan de Wit', people)).toEqual([]);
  });
});
