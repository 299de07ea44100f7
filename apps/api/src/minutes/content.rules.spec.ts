import fc from 'fast-check';
import { canonical, corrected, hashOf, type MinutesContent } from './content.rules.ts';

const words = (text: string, bold = false) => ({
  type: 'text',
  text,
  ...(bold && { marks: [{ type: 'bold' }] }),
});
const content = (...nodes: ReturnType<typeof words>[]): MinutesContent => ({
  format: 'leerkring-minutes-1',
  meeting: { id: 'm', title: 'Verhalen', group: 'g', startsAt: '', endsAt: '' },
  attendance: [],
  items: [
    {
      id: 'i',
      title: 'Welkom',
      text: { type: 'doc', content: [{ type: 'paragraph', content: nodes }] },
      plain: nodes.map(({ text }) => text).join(''),
      outcomes: [],
    },
  ],
});
const correct = (from: MinutesContent, passage: string, replacement: string) =>
  corrected(from, { agendaItemId: 'i', passage, replacement });

describe('the content of minutes', () => {
  it('has one way of writing, whatever the order in which it was put together', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
    expect(canonical({ b: 1, a: [{ d: null, c: 'é' }] })).toBe('{"a":[{"c":"é","d":null}],"b":1}');
    expect(hashOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('takes a correction over words of different looks and leaves the rest as it was', () => {
    const it = correct(
      content(words('Wij '), words('kiezen', true), words(' twee lessen.')),
      'kiezen twee',
      'willen drie',
    );
    expect(it?.items[0]?.plain).toBe('Wij willen drie lessen.');
    expect(it?.items[0]?.text.content?.[0]?.content).toEqual([
      words('Wij '),
      words('willen drie', true),
      words(' lessen.'),
    ]);
  });

  it('refuses a passage that does not stand there, or in another item', () => {
    expect(correct(content(words('Wij kiezen.')), 'zij kiezen', 'x')).toBeNull();
    expect(
      corrected(content(words('Wij kiezen.')), { agendaItemId: 'j', passage: 'Wij', replacement: 'x' }),
    ).toBeNull();
  });

  it('replaces exactly the first place where the words stand, whatever they are', () => {
    const text = fc.string({ minLength: 1, maxLength: 30 }).filter((it) => !it.includes('\u0000'));
    fc.assert(
      fc.property(text, text, text, text, (before, passage, after, replacement) => {
        const whole = `${before}${passage}${after}`;
        const it = correct(content(words(before), words(passage, true), words(after)), passage, replacement);
        const at = whole.indexOf(passage);
        const expected = whole.slice(0, at) + replacement + whole.slice(at + passage.length);
        const found = it?.items[0]?.text.content?.[0]?.content ?? [];
        expect(found.map((node) => node.text ?? '').join('')).toBe(expected);
      }),
    );
  });
});
