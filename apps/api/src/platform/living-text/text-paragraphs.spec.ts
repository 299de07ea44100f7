import { livingTextRoot } from '@leerkring/shared';
import fc from 'fast-check';
import * as Y from 'yjs';
import { writeParagraphs } from './text-paragraphs.ts';

const words = fc.array(fc.constantFrom('a', 'bb', ' ', 'c.', '\n'), { minLength: 1, maxLength: 8 });

const bare = (it: string) => it.replaceAll(/[\s|]+/g, '');

test('says what stood there with the new words in their place, whatever is split, in a list too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', 'yy', ' '), { maxLength: 12 }),
      fc.nat(30),
      fc.nat(30),
      words,
      fc.boolean(),
      (said, one, two, next, isPoint) => {
        const base = said.join('');
        const [from, to] = [one, two].map((at) => at % (base.length + 1)).toSorted((a, b) => a - b) as [
          number,
          number,
        ];
        const doc = new Y.Doc();
        const [run, paragraph] = [new Y.XmlText(base), new Y.XmlElement('paragraph')];
        paragraph.insert(0, [run]);
        const item = new Y.XmlElement('listItem');
        if (isPoint) item.insert(0, [paragraph]);
        const list = new Y.XmlElement('bulletList');
        if (isPoint) list.insert(0, [item]);
        const root = doc.getXmlFragment(livingTextRoot);
        root.insert(0, [isPoint ? list : paragraph]);
        const text = `${next.join('')}\n`.replaceAll(/ *\n[ \n]*/g, '\n').replaceAll(/^ | $/g, '');
        writeParagraphs({ text: run, from, to, words: base.slice(from, to), isMoved: false }, text);
        const lines = root
          .toString()
          .replaceAll(/<paragraph>(.*?)<\/paragraph>/g, '$1|')
          .replaceAll(/<[^>]+>/g, '');
        expect(bare(lines)).toBe(bare(base.slice(0, from) + text + base.slice(to)));
        const told = (base.slice(0, from) + text + base.slice(to))
          .split('\n')
          .filter((it) => it.trim() !== '');
        expect(
          lines
            .split('|')
            .filter((it) => it.trim() !== '')
            .map(bare),
        ).toEqual(told.map(bare));
      },
    ),
  );
});
