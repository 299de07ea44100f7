import * as Y from 'yjs';
import { joinLines, lineBefore } from './text-lines.ts';

const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement => {
  const it = new Y.XmlElement(name);
  it.insert(0, inside);
  return it;
};
const line = (words: string) => element('paragraph', ...(words ? [new Y.XmlText(words)] : []));
const point = (...inside: Y.XmlElement[]) => element('listItem', ...inside);

/** The words that begin the line at this place in a text of these blocks. */
function begin(blocks: Y.XmlElement[], ...path: number[]): { root: Y.XmlFragment; run: Y.XmlText } {
  const root = new Y.Doc().getXmlFragment('text');
  root.insert(0, blocks);
  const block = path.reduce<Y.XmlFragment | Y.XmlElement>((at, index) => at.get(index) as Y.XmlElement, root);
  return { root, run: block.get(0) as Y.XmlText };
}
const joined = (blocks: Y.XmlElement[], ...path: number[]): string => {
  const { root, run } = begin(blocks, ...path);
  joinLines(run);
  return root.toString();
};

const above = (...blocks: Y.XmlElement[]) => lineBefore(begin(blocks, blocks.length - 1).run);

it('makes two lines one, over empty ones, with a space where words would touch', () => {
  expect(joined([line('Een'), line(''), line('twee')], 2)).toBe('<paragraph>Een twee</paragraph>');
  expect(joined([line('Een '), line('twee')], 1)).toBe('<paragraph>Een twee</paragraph>');
  expect(joined([line('Een'), line(', twee')], 1)).toBe('<paragraph>Een, twee</paragraph>');
});

it('makes two points of a list one, and a point that goes on leaves the rest where it is', () => {
  const list = () => element('bulletList', point(line('Een')), point(line('twee'), line('drie')));
  expect(joined([element('bulletList', point(line('Een')), point(line('twee')))], 0, 1, 0)).toBe(
    '<bulletlist><listitem><paragraph>Een twee</paragraph></listitem></bulletlist>',
  );
  expect(joined([list()], 0, 1, 0)).toBe(
    '<bulletlist><listitem><paragraph>Een twee</paragraph></listitem><listitem><paragraph>drie</paragraph></listitem></bulletlist>',
  );
});

it('knows no line above at the top, below a heading, a quote or a list', () => {
  expect(above(line('Een'))).toBeNull();
  for (const name of ['heading', 'quote', 'bulletList', 'blockquote'])
    expect(above(element(name), line('Een'))).toBeNull();
  expect(above(line('Een'), line('twee'))).not.toBeNull();
});
