import fc from 'fast-check';
import { sampleSnapshot, sampleStanding } from '../../test/support/snapshot.ts';
import { all, paragraphsWith, styleOf, wordParts, wordsIn } from '../../test/support/word-parts.ts';
import { presentDocx, type Remark } from './docx.presenter.ts';

const report = '00000000-0000-7000-8000-000000000001';
const chapter = '11111111-2222-7333-8444-555555555555';
const snapshot = sampleSnapshot({
  sections: sampleSnapshot().sections.map((section) => ({ ...section, id: chapter })),
  quotes: [
    {
      id: 'stil',
      code: 'ST-01',
      audience: 'student',
      question: { text: 'Wat valt je op?', version: '1.0' },
    },
    { id: 'kleur', code: 'ST-01', audience: 'student' },
  ],
});
const standing = sampleStanding();
const remark = (it: Partial<Remark>): Remark => ({
  sectionId: chapter,
  author: 'Renske Bolhuis',
  at: new Date('2022-01-12T09:30:00Z'),
  text: 'Klopt dit?',
  place: null,
  ...it,
});

test('writes the same bytes for the same snapshot, in any time zone', async () => {
  const before = process.env['TZ'];
  const first = await presentDocx(report, snapshot, standing);
  process.env['TZ'] = 'Pacific/Auckland';
  const second = await presentDocx(report, snapshot, standing);
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  expect(second.equals(first)).toBe(true);
});

test('has a title, a language, real headings and contents that lead to them', async () => {
  const parts = await wordParts(await presentDocx(report, snapshot, standing));
  const document = parts['word/document.xml'];
  expect(all(parts['docProps/core.xml'], 'dc:title')[0]?.textContent).toBe('Leren van kleine groepen');
  expect(all(parts['docProps/core.xml'], 'dc:language')[0]?.textContent).toBe('nl-NL');
  expect(all(parts['word/styles.xml'], 'w:lang')[0]?.getAttribute('w:val')).toBe('nl-NL');
  expect(paragraphsWith(document, 'Title')).toEqual(['Leren van kleine groepen']);
  expect(paragraphsWith(document, 'Heading1')).toEqual([
    'Waarom samen',
    'Rode draden',
    'Aanbevelingen',
    'Over dit rapport',
  ]);
  const marks = all(document, 'w:bookmarkStart').map((it) => it.getAttribute('w:name') ?? '');
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks.every((name) => name.length <= 40)).toBe(true);
  const leads = all(document, 'w:hyperlink').flatMap((it) => it.getAttribute('w:anchor') ?? []);
  expect(leads.length).toBeGreaterThan(3);
  for (const lead of leads) expect(marks).toContain(lead);
  // From a recommendation and a count in the text to the red thread, beside the line of the contents (S18).
  expect(leads.filter((lead) => lead === 'kop_draad_1')).toHaveLength(3);
});

test('repeats the head of a table, numbers lists and makes links', async () => {
  const parts = await wordParts(await presentDocx(report, snapshot, standing));
  const document = parts['word/document.xml'];
  const [table] = all(document, 'w:tbl');
  expect(all(table, 'w:tr').map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0]);
  const lists = all(document, 'w:numId').map((it) => it.getAttribute('w:val'));
  const known = all(parts['word/numbering.xml'], 'w:num').map((it) => it.getAttribute('w:numId'));
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists) expect(known).toContain(list);
});

test('says under a quote where it comes from, in a footnote, and nothing of a withdrawn one', async () => {
  const parts = await wordParts(await presentDocx(report, snapshot, standing));
  const notes = all(parts['word/footnotes.xml'], 'w:footnote').map(wordsIn);
  const said = ' Gesprek ST-01, met een student. Gevraagd: “Wat valt je op?” (vragen versie 1.0).';
  expect(notes.filter((it) => it !== '')).toEqual([said, said]);
  const [quote] = paragraphsWith(parts['word/document.xml'], 'Quote');
  expect(quote).toBe('Je valt op als je stil bent.Gesprek ST-01');
  expect(paragraphsWith(parts['word/document.xml'], 'Note')).toContain('Dit citaat is ingetrokken.');
  expect(all(parts['word/comments.xml'], 'w:comment')).toEqual([]);
});

test('puts what is said in the margin, around the words it is about', async () => {
  const remarks = [remark({}), remark({ text: 'Met z’n allen?', place: { paragraph: 0, from: 17, to: 22 } })];
  const parts = await wordParts(await presentDocx(report, snapshot, standing, { remarks }));
  const document = parts['word/document.xml'];
  const comments = all(parts['word/comments.xml'], 'w:comment');
  expect(comments.map((it) => [it.getAttribute('w:author'), wordsIn(it)])).toEqual([
    ['Renske Bolhuis', 'Klopt dit?'],
    ['Renske Bolhuis', 'Met z’n allen?'],
  ]);
  expect(comments[0]?.getAttribute('w:date')).toBe('2022-01-12T09:30:00Z');
  const between = (id: string): string => {
    const source = document?.toString() ?? '';
    const inside = source
      .split(`commentRangeStart w:id="${id}"/>`)[1]
      ?.split(`commentRangeEnd w:id="${id}"`)[0];
    return [...(inside ?? '').matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('');
  };
  expect(between('0')).toBe('Waarom samen');
  expect(between('1')).toBe('leren');
  expect(paragraphsWith(document, 'Subtitle').join()).toContain('Concept van 28 april 2022');
  expect(all(document, 'w:p').map(wordsIn).join('\n')).not.toContain('CC BY');
});

test('stays a document whatever people write, with all they wrote', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(30), fc.nat(30), async (words, from, size) => {
      const hostile = sampleSnapshot({
        title: words,
        sections: [
          {
            id: chapter,
            kind: 'text',
            title: words,
            blocks: [
              { kind: 'paragraph', inlines: [{ kind: 'text', text: words, source: words, href: words }] },
              { kind: 'paragraph', inlines: [{ kind: 'text', text: 'na' }] },
            ],
          },
        ],
      });
      const remarks = [
        remark({ text: words, author: words, place: { paragraph: 0, from, to: from + size } }),
      ];
      const bytes = await presentDocx(report, hostile, sampleStanding(words), { remarks });
      const parts = await wordParts(bytes);
      const document = parts['word/document.xml'];
      const lines = all(document, 'w:p')
        .filter((it) => styleOf(it) === null)
        .map(wordsIn);
      expect(lines).toContain('na');
      expect(wordsIn(document).includes('\ufffd')).toBe(/\ufffd|\p{Surrogate}/u.test(words));
      const starts = all(document, 'w:commentRangeStart').length;
      expect([starts, all(document, 'w:commentRangeEnd').length]).toEqual([1, 1]);
    }),
    { numRuns: 30 },
  );
});
