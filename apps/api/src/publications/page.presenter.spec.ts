import fc from 'fast-check';
import { sampleSnapshot, sampleStanding } from '../../test/support/snapshot.ts';
import { pagePolicy } from '../platform/page/page.ts';
import { presentPage } from './page.presenter.ts';
import { presentShelf, presentTombstone } from './shelf-page.presenter.ts';

const versions = [
  { number: '1.0', publishedAt: '2022-05-19T10:00:00.000Z', withdrawn: false, changeNote: '' },
];
const sample = () => presentPage(sampleSnapshot(), sampleStanding(), versions);

/** Texts that mean something to a template, a browser or a typesetter. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '{{7*7}}',
    '${7*7}',
    '<%= 1 %>',
    ']]>',
    '"><img src=x onerror=y>',
    '</style>',
    '</title>',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

test('shows a withdrawn quote as withdrawn, with its words nowhere on the page', () => {
  const page = presentPage(sampleSnapshot(), sampleStanding(null, 1), versions);
  expect(page).not.toContain('Je valt op als je stil bent.');
  expect(page).toContain('Dit citaat is ingetrokken.');
  expect(page).toContain('Na het vaststellen ingetrokken: 1 gesprek en 2 citaten.');
});

test('shows a quote it no longer knows as withdrawn', () => {
  const page = presentPage(sampleSnapshot({ quotes: [] }), sampleStanding(), versions);
  expect(page).not.toContain('Je valt op als je stil bent.');
});

test('needs no script and loads nothing from elsewhere', () => {
  const page = sample();
  expect(page).not.toMatch(/<script|javascript:|<img|<iframe|<link[^>]+stylesheet|url\(|@import/i);
  expect(pagePolicy('none')).toContain("default-src 'none'");
});

test('carries language, headings in order, citation, licence and its versions', () => {
  const page = sample();
  expect(page).toContain('<html lang="nl">');
  expect(page).toContain('(2022). Leren van kleine groepen (versie 1.0). ROC van Twente (demo).');
  // The first hour of January is the last of December in UTC.
  const newYear = presentPage(
    sampleSnapshot({ frozenAt: '2022-12-31T23:30:00.000Z' }),
    sampleStanding(),
    versions,
  );
  expect(newYear).toContain('(2023). Leren van kleine groepen');
  expect(page).toContain('CC BY 4.0');
  expect(page).toContain('17 van 20 gesprekken, 5 van 5 opleidingen');
  expect(page).toContain('<a href="#draad-1">17 van 20 gesprekken</a>');
  const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
});

test('tells how the report was made, and of an older version nothing that was not kept', () => {
  const page = sample();
  for (const said of [
    'Gehouden van november 2021 tot en met december 2021. Daarvan is één gesprek teruggenomen; wat daar gezegd is, is gewist.',
    'Er waren gesprekken bij 2 van de 2 opleidingen.',
    'Vooraf vastgesteld, versie 1.0 en 1.1.',
    'Differentiëren. Bron: Een veldstudie, najaar 2020, n = 169.',
    'Twee mensen codeerden 6 antwoorden los van elkaar',
    'Eén rode draad, geteld uit de antwoorden die eronder staan.',
  ])
    expect(page).toContain(said);
  const { method: _, ...older } = sampleSnapshot();
  expect(presentPage(older, sampleStanding(), versions)).not.toContain('Zo is dit rapport gemaakt');
});

test('calls nothing adopted that has the number of a draft', () => {
  expect(sample()).toContain('Vastgesteld op 28 april 2022 · versie 1.0');
  const draft = presentPage(sampleSnapshot({ number: '0.5' }), sampleStanding(), versions);
  expect(draft).toContain('Concept van 28 april 2022, nog niet vastgesteld · versie 0.5');
  expect(draft).not.toContain('Vastgesteld op');
});

test('says of a table what the heading above it does not', () => {
  const page = sample().replaceAll(/\s+/g, ' ');
  const told = (tag: string) =>
    [...page.matchAll(new RegExp(`<${tag}[^>]*> ?(.*?) ?</${tag}>`, 'g'))].map((it) => it[1]);
  const captions = told('caption');
  expect(captions).toHaveLength(2);
  for (const heading of [...told('h2'), ...told('h3')]) expect(captions).not.toContain(heading);
});

test('puts no full stop behind a title that has its own sign', () => {
  const { method, ...rest } = sampleSnapshot();
  if (!method) throw new Error('The sample has a method.');
  const surveys = method.surveys.map((it) => ({ ...it, title: 'Hoe vaak doen docenten dit?' }));
  const page = (locale: 'nl' | 'en') =>
    presentPage({ ...rest, locale, method: { ...method, surveys } }, sampleStanding(), versions);
  expect(page('nl')).toContain('Hoe vaak doen docenten dit? Bron: Een veldstudie');
  expect(page('en')).toContain('Hoe vaak doen docenten dit? Source: Een veldstudie');
});

test('has the questions in the words of each audience among how it was made', () => {
  const { method, ...rest } = sampleSnapshot();
  if (!method) throw new Error('The sample has a method.');
  const questions = [
    { version: '1.0', audience: 'student' as const, text: 'Wat <helpt> jou?' },
    { version: '1.0', audience: 'teacher' as const, text: 'Wat helpt studenten?' },
    { version: '1.1', audience: 'student' as const, text: 'Wat helpt jou nu?' },
  ];
  const page = presentPage({ ...rest, method: { ...method, questions } }, sampleStanding(), versions);
  expect(
    [...page.matchAll(/<h3 id="(leidraad-[^"]+)">([^<]+)/g)].map(([, id, title]) => [id, title]),
  ).toEqual([
    ['leidraad-student-1-0', 'Wat we studenten vroegen, versie 1.0'],
    ['leidraad-teacher-1-0', 'Wat we docenten vroegen, versie 1.0'],
    ['leidraad-student-1-1', 'Wat we studenten vroegen, versie 1.1'],
  ]);
  expect(page).toContain('Wat &lt;helpt&gt; jou?');
  expect(sample()).not.toContain('leidraad-');
});

test('says of a number that was typed by hand where it comes from, once per source', () => {
  const source = 'Magister <oktober> 2021';
  const page = presentPage(
    sampleSnapshot({
      sections: [
        {
          id: 'cijfers',
          kind: 'text',
          title: 'Cijfers',
          blocks: [
            {
              kind: 'paragraph',
              inlines: [
                { kind: 'text', text: '1', source },
                { kind: 'text', text: '6', bold: true, source },
                { kind: 'text', text: ' studenten, ' },
                { kind: 'text', text: '40%', source: 'Rooster' },
              ],
            },
            {
              kind: 'list',
              ordered: false,
              items: [[{ kind: 'paragraph', inlines: [{ kind: 'text', text: '12', source }] }]],
            },
          ],
        },
      ],
    }),
    sampleStanding(),
    versions,
  );
  expect([...page.matchAll(/<sup\s*><a href="#bron-(\d)"/g)].map((match) => match[1])).toEqual([
    '1',
    '2',
    '1',
  ]);
  expect(page).toContain(
    '<li id="bron-1" value="1">Met de hand ingevuld, bron: Magister &lt;oktober&gt; 2021</li>',
  );
  expect(page).toContain('<li id="bron-2" value="2">Met de hand ingevuld, bron: Rooster</li>');
});

test('says how widely a recommendation is carried, and what holds some back', () => {
  const page = presentPage(sampleSnapshot(), sampleStanding(), versions);
  expect(page).toContain(
    'Op een eerdere versie van deze woorden: Gewogen door 3 mensen met 0 tot 5 vingers (5 is van harte): 2 × 5, 1 × 1. Per opleiding: Sport &amp; Bewegen 2 × 5; Zonder opleiding 1 × 1.',
  );
  expect(page).toContain('“Dit kost ons een lesuur.”');
  expect(page).not.toMatch(/lesuur\.” \(/);
});

test('points from an older version to the newest that is still public', () => {
  const page = presentPage(sampleSnapshot({ number: '0.9' }), sampleStanding(), [
    { number: '1.1', publishedAt: null, withdrawn: true, changeNote: '' },
    ...versions,
    { number: '0.9', publishedAt: null, withdrawn: false, changeNote: '' },
  ]);
  expect(page).toContain('Er is een nieuwere versie: 1.0.');
});

test('keeps of a version that was withdrawn its number, and not what was said of it', () => {
  const page = presentPage(sampleSnapshot(), sampleStanding(), [
    { number: '1.1', publishedAt: null, withdrawn: true, changeNote: 'Een zin die weg moest' },
    { number: '1.0', publishedAt: null, withdrawn: false, changeNote: 'Met de aanbevelingen' },
  ]);
  expect(page).toContain('versie 1.1 (Ingetrokken)');
  expect(page).not.toContain('Een zin die weg moest');
  expect(page).toContain('Met de aanbevelingen');
});

test('stays under 50 KB for a report of forty chapters', () => {
  const chapter = sampleSnapshot().sections[0]!;
  const sections = Array.from({ length: 40 }, (_, index) => ({ ...chapter, id: `h${index}` }));
  expect(
    Buffer.byteLength(presentPage(sampleSnapshot({ sections }), sampleStanding(), versions)),
  ).toBeLessThan(50_000);
});

test('lets no text of people become markup, wherever it stands', () => {
  const plainSkeleton = skeleton(withText('x'));
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(text.trim() !== '');
      expect(skeleton(withText(`x${text}`))).toBe(plainSkeleton);
    }),
  );
});

test('makes links of web addresses only', () => {
  for (const href of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' https://a b',
    '//elsewhere',
  ]) {
    expect(linked(href)).toContain('<p>hier</p>');
  }
  expect(linked('https://example.org/?a=1&b=2')).toContain(
    '<a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener">hier</a>',
  );
});

test('leaves a tombstone that says what is gone', () => {
  const page = presentTombstone('en', '<b>Gone</b>');
  expect(page).toContain('&lt;b&gt;Gone&lt;/b&gt;');
  expect(page).toContain('is no longer public');
});

test('lists nothing as an honest empty shelf', () => {
  expect(presentShelf('nl', [])).toContain('Er is nog geen rapport openbaar gemaakt.');
});

function withText(text: string): string {
  const sample = sampleSnapshot();
  return presentPage(
    sampleSnapshot({
      title: text,
      group: text,
      authors: [text],
      organisations: [text],
      leadingQuestions: [text],
      programmes: [{ name: text, levels: [2] }],
      sections: [
        {
          id: 'a',
          kind: 'text',
          title: text,
          blocks: [
            { kind: 'heading', level: 1, inlines: [{ kind: 'text', text }] },
            {
              kind: 'paragraph',
              inlines: [
                { kind: 'text', text, italic: true },
                { kind: 'count', text, themeId: null },
              ],
            },
            {
              kind: 'list',
              ordered: false,
              items: [[{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }]],
            },
            { kind: 'quote', quoteId: 'stil' },
          ],
        },
      ],
      themes: sample.themes.map((theme) => ({ ...theme, name: text, description: text, counterVoice: text })),
      recommendations: sample.recommendations.map((item) => ({ ...item, wording: text, owner: text })),
      quotes: [{ id: 'stil', code: text }],
    }),
    sampleStanding(text),
    [{ number: '1.0', publishedAt: null, withdrawn: false, changeNote: text }],
  );
}

const skeleton = (page: string) => page.replaceAll(/>[^<]*</g, '><').replaceAll(/content="[^"]*"/g, '');

const linked = (href: string) =>
  presentPage(
    sampleSnapshot({
      sections: [
        {
          id: 'a',
          kind: 'text',
          title: 'A',
          blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'hier', href }] }],
        },
      ],
    }),
    sampleStanding(),
    versions,
  );

test('keeps names from right to left to themselves, in the byline and in how to cite', () => {
  const page = presentPage(
    sampleSnapshot({ authors: ['שרה כהן 2', 'Ada Vos', 'أحمد'] }),
    sampleStanding(),
    versions,
  );
  expect(page).toContain('\u2068שרה כהן 2\u2069, Ada Vos, \u2068أحمد\u2069');
  expect(page).toContain('\u2068שרה כהן 2\u2069, Ada Vos en \u2068أحمد\u2069 (2022).');
});
