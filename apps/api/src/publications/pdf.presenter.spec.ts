import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import type { Snapshot } from '@leerkring/shared';
import { pdfPages, pdfText } from '../../test/support/pdf-text.ts';
import { sampleSnapshot, sampleStanding } from '../../test/support/snapshot.ts';
import { presentMethod } from './method.presenter.ts';
import { presentPdf as typeset, presentSheetPdf } from './pdf.presenter.ts';
import { presentSheet } from './sheet.presenter.ts';

const hostile =
  '#image("file:///etc/passwd") #read("/etc/hosts") $x^2$ @ref `raw` <label> {{7*7}} \\u{41} *b* _e_ = kop // x';

const presentPdf = (...of: Parameters<typeof typeset>): Buffer => typeset(...of).bytes;

test('writes the same bytes for the same snapshot', () => {
  expect(
    presentPdf(sampleSnapshot(), sampleStanding()).equals(presentPdf(sampleSnapshot(), sampleStanding())),
  ).toBe(true);
});

test('is tagged, titled, in its language and declares PDF/UA-1', () => {
  const pdf = content(presentPdf(sampleSnapshot(), sampleStanding()));
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(pdf).toMatch(/\/Lang\s*\(nl/);
  expect(pdf).toMatch(/pdfuaid:part>1</);
  expect(pdf).toContain('/DisplayDocTitle true');
  for (const role of ['/H1', '/H2', '/BlockQuote', '/Table', '/TH', '/L', '/Link'])
    expect(pdf).toContain(role);
});

test('leaves no quote without its source, and no table without its caption, on another page', () => {
  const asked = { text: 'Hoe vaak weet je docent waar jij mee bezig bent? '.repeat(3), version: '1.0' };
  const quotes = [{ id: 'stil', code: 'ST-01', question: asked }];
  const inlines = [{ kind: 'text' as const, text: 'Een zin.' }];
  const line = { kind: 'paragraph' as const, inlines };
  const heading = { kind: 'heading' as const, level: 1 as const, inlines };
  for (let length = 24; length < 30; length += 1) {
    const lines = Array.from({ length }, () => line);
    const blocks = [heading, ...lines, { kind: 'quote' as const, quoteId: 'stil' }];
    const sections = [{ id: 'a', kind: 'text' as const, title: 'Lang', blocks }];
    const leadingQuestions = Array<string>(length).fill('Een vraag?');
    const found = pdfPages(
      presentPdf(sampleSnapshot({ sections, quotes, leadingQuestions, themes: [] }), sampleStanding()),
    );
    expect(found.find((it) => it.includes('als je stil bent'))).toContain('Gesprek ST-01');
    expect(found.some((it) => it.includes('wat we daarin dedenStap'))).toBe(true);
  }
});

const pages = (words: string) => typeset(sampleSnapshot(), sampleStanding(words)).pages;
test('breaks a word that would run over the next column or off the page', () => {
  const [theme, ...themes] = sampleSnapshot().themes;
  const broken = (name: string) =>
    pdfText(presentPdf(sampleSnapshot({ themes: [{ ...theme!, name }, ...themes] }), sampleStanding()));
  expect(broken('Medewerkerstevredenheidsonderzoek')).toContain('Medewerkerstevreden-heidsonderzoek');
  expect(pages('x'.repeat(6000))).toBeGreaterThan(pages('x'));
});

const rows = (snapshot: Snapshot) =>
  content(presentPdf(snapshot, sampleStanding())).match(/\/S\s*\/TR\b/g)?.length ?? 0;
test('gives every table as many columns as it has, so that a step of the method stands beside what was done', () => {
  const steps = presentMethod(sampleSnapshot())?.rows.length ?? 0;
  const { method: _, ...without } = sampleSnapshot();
  expect(steps).toBeGreaterThan(3);
  expect(rows(sampleSnapshot()) - rows(without)).toBe(1 + steps);
});

const links = (pdf: Buffer) => content(pdf).match(/\/Subtype\s*\/Link\b/g)?.length ?? 0;
test('leads from a recommendation to its red thread, and says under a quote what was asked (S18)', () => {
  const [first, ...rest] = sampleSnapshot().recommendations;
  const loose = sampleSnapshot({ recommendations: [{ ...first!, themeIds: [] }, ...rest] });
  const whole = presentPdf(sampleSnapshot(), sampleStanding());
  expect(links(whole) - links(presentPdf(loose, sampleStanding()))).toBe(first!.themeIds.length);
  const asked = sampleSnapshot({
    quotes: sampleSnapshot().quotes.map((it) => ({
      ...it,
      question: { text: 'Wat valt je op?', version: '1.0' },
    })),
  });
  expect(pdfText(presentPdf(asked, sampleStanding()))).toContain('Gevraagd: “Wat valt je op?”');
});

test('holds no words of a withdrawn quote and changes when they go', () => {
  const before = presentPdf(sampleSnapshot(), sampleStanding());
  const after = presentPdf(sampleSnapshot(), sampleStanding(null));
  expect(after.equals(before)).toBe(false);
  expect(
    after.equals(
      presentPdf(sampleSnapshot(), {
        quoteWords: new Map(),
        withdrawnConversations: 0,
        withdrawnQuotes: 2,
      }),
    ),
  ).toBe(true);
});

const all = (): string => 'O.';

test('a summary that fits on its page fits whatever is withdrawn from it later, however short that was', () => {
  const quotes = Array.from({ length: 40 }, (_, at) => ({ id: `q${at}`, code: `ST-${at + 10}` }));
  const pages = (count: number, words: (at: number) => string | null) => {
    const some = quotes.slice(0, count);
    const blocks = some.map(({ id }) => ({ kind: 'quote' as const, quoteId: id }));
    const snapshot = sampleSnapshot({ quotes: some, summaries: [{ audience: 'practice', blocks }] });
    const quoteWords = new Map(some.map(({ id }, at) => [id, words(at)]));
    return presentSheetPdf(presentSheet(snapshot, { quoteWords }, 'practice')).pages;
  };
  const full = quotes.findIndex((_, count) => count > 0 && pages(count + 1, all) > 1);
  expect(full).toBeGreaterThan(3);
  expect([pages(full, all), pages(full + 1, all)]).toEqual([1, 2]);
  for (const gone of [
    () => null,
    (at: number) => (at === 0 ? null : 'O.'),
    (at: number) => (at % 2 ? null : 'O.'),
  ])
    expect(pages(full, gone)).toBe(1);
});

test('shows typesetting code written by people as plain text', () => {
  const pdf = content(
    presentPdf(sampleSnapshot({ title: hostile, group: hostile }), sampleStanding(hostile)),
  );
  expect(pdf).not.toContain('root:');
});

test('spells out a character that no font can draw instead of failing', () => {
  const words = sampleStanding('😀 👩‍👩‍👧 👍🏽 中文 عربى \u0001 \ufeff \u{10ffff}');
  expect(presentPdf(sampleSnapshot(), words).length).toBeGreaterThan(1000);
});

test('writes a report without themes, recommendations, quotes or text', () => {
  const bare = sampleSnapshot({
    title: '',
    sections: [],
    themes: [],
    recommendations: [],
    quotes: [],
    authors: [],
    leadingQuestions: [],
    programmes: [],
  });
  expect(presentPdf(bare, sampleStanding()).length).toBeGreaterThan(1000);
});

test('puts the source of a number that was typed by hand in a note below the page', () => {
  const note = presentPdf(
    sampleSnapshot({
      sections: [
        {
          id: 'cijfers',
          kind: 'text',
          title: 'Cijfers',
          blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '16', source: hostile }] }],
        },
      ],
    }),
    sampleStanding(),
  );
  expect(content(note)).toContain('/Note');
  expect(content(note)).not.toContain('root:');
});

test('writes whatever people typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (title, words) => {
        const sections = sampleSnapshot().sections.map((section) => ({ ...section, title: words }));
        expect(presentPdf(sampleSnapshot({ title, sections }), sampleStanding(words)).length).toBeGreaterThan(
          1000,
        );
      },
    ),
    { numRuns: 30 },
  );
});

/** The file with its compressed parts opened. */
function content(pdf: Buffer): string {
  let text = pdf.toString('latin1');
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = pdf.indexOf('endstream', from);
    try {
      text += inflateSync(pdf.subarray(from, to)).toString('latin1');
    } catch {
      continue; // not a compressed stream
    }
  }
  return text;
}
