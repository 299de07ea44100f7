import fc from 'fast-check';
import { claimsIn, unsourcedIn, type TextRun } from './numbers.ts';

const found = (text: string) => claimsIn(text).map((it) => it.text);

test.each([
  ['12 studenten deden mee', ['12']],
  ['Van de 20 gesprekken gingen er 7 over rust', ['20', '7']],
  ['7 van de 10 gesprekken', ['7', '10']],
  ['ruim 40% van de tijd', ['40%']],
  ['ongeveer 12,5 procent', ['12,5']],
  ['1.240 studenten en € 3.500,50', ['1.240', '3.500,50']],
  ['10-15 studenten per groep', ['10-15']],
  ['10 – 15 studenten', ['10 – 15']],
  ['17/20 gesprekken', ['17/20']],
  ['elke week 9 uur', ['9']],
  ['per week 12 lesuren', ['12']],
  ['n=20, p = 0,05', ['20', '0,05']],
  ['2,5 uur per dag', ['2,5']],
  ['20x zo vaak', ['20']],
  ['2000 studenten in 2019', ['2000']],
  ['meer dan 2000 namen deel', ['2000']],
  ['Vraag 3 studenten mee', ['3']],
  ['Een groep van 8.', ['8']],
  ['12-jarige studenten', ['12']],
  ['½ uur', ['½']],
  ['een verhouding van 1:15', ['1:15']],
  ['veel studenten (12) zeiden', ['12']],
  ['in april 12 gesprekken', ['12']],
  ['١٢ studenten', ['١٢']],
  ['12 studenten in hoofdstuk 3 op 12 mei', ['12']],
  ['over 3 jaar', ['3']],
  ['2015: 300', ['300']],
  ['a 5 b', ['5']],
])('sees what is claimed in “%s”', (text, numbers) => {
  expect(found(text)).toEqual(numbers);
});

test.each([
  'In 2021 waren er lessen op afstand.',
  'het schooljaar 2021-2022',
  'schooljaar 2021/22, 2021–2022 en 2021 - 2022',
  "in '21-'22 en in ’98",
  'tussen 2015 en 2020',
  'op 12 mei 2022',
  'op 12 en 13 mei, 1 t/m 3 juni en 30 sept.',
  'on 12 May 2022, May 12, 2022 and the 3rd of June',
  '12-05-2022, 12/5/2022, 12.05.22 en 2022-05-12',
  'om 13:30, van 09:00 tot 11:15',
  'om 9 uur, van 9.00 tot 10.30 uur, om 10.30 uur',
  'at 9 am, 9:30 pm and 3 o’clock',
  'zie hoofdstuk 3, paragraaf 2.1 en § 4.2',
  'hoofdstuk 2, 3 en 4; niveau 2 t/m 4; niveaus 2, 3 en 4',
  'tabel 1, figuur 2a, bijlage 3, p. 12, blz. 3-5',
  'leervraag 2 en deelvraag 3.1',
  'week 12 en periode 3',
  '1. Begin bij de vraag',
  '2) Dan het antwoord',
  '(3) En dan verder',
  '2.1 Aanpak',
  'Gesprek ST-01 en DO-12',
  'taalniveau B1 en mbo-4, mbo 4',
  'Covid-19',
  'de 3e bijeenkomst, de 1ste en de 2de',
  '3D-printen',
  '1-op-1 en 24/7',
  'https://example.org/2/3?x=12 en a12@example.org',
  'doi:10.1000/182 of 10.1234/abc.56',
  'versie 1.0 onder CC BY 4.0',
  'vijf opleidingen, twee van de drie',
  '',
])('takes “%s” for names of things', (text) => {
  expect(found(text)).toEqual([]);
});

const words = fc.stringMatching(/^[a-zé ,.!?-]{0,30}$/);
const anything = fc.string({ unit: 'binary', maxLength: 60 });
const digits = fc.stringMatching(/^[0-9a-z .,:/%'-]{0,40}$/);

test('finds claims in order, apart from each other, each with a digit, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(anything, digits), (text) => {
      let end = 0;
      for (const claim of claimsIn(text)) {
        expect(claim.from).toBeGreaterThanOrEqual(end);
        expect(claim.to).toBeGreaterThan(claim.from);
        expect(text.slice(claim.from, claim.to)).toBe(claim.text);
        expect(claim.text).toMatch(/[\p{Nd}¼-¾⅐-⅞]/u);
        end = claim.to;
      }
    }),
  );
});

test('finds nothing where no digit stands', () => {
  fc.assert(fc.property(words, (text) => expect(claimsIn(text)).toEqual([])));
});

test('always finds what is counted, behind any words', () => {
  const nouns = fc.constantFrom('studenten', 'gesprekken', 'procent', 'uur', 'students');
  fc.assert(
    fc.property(words, fc.nat(99_999), nouns, (before, count, noun) => {
      const text = `${before}, de ${count} ${noun}`;
      expect(found(text)).toContain(String(count));
    }),
  );
});

test('never takes a year, a school year, a day or a time for a claim', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (it) => {
      const year = it.getFullYear();
      const time = `${String(it.getHours()).padStart(2, '0')}:${String(it.getMinutes()).padStart(2, '0')}`;
      for (const locale of ['nl-NL', 'en-GB', 'en-US']) {
        expect(found(`op ${it.toLocaleDateString(locale, { dateStyle: 'long' })} is het`)).toEqual([]);
        expect(found(`op ${it.toLocaleDateString(locale)} is het`)).toEqual([]);
      }
      expect(
        found(`Sinds ${year} en in ${year}-${year + 1} om ${time}, ${it.toISOString().slice(0, 10)}.`),
      ).toEqual([]);
    }),
  );
});

/** The same text with some of it marked, cut wherever. */
function cut(
  text: string,
  at: number[],
  source?: (from: number, to: number) => string | undefined,
): TextRun[] {
  const places = [...new Set([0, text.length, ...at.map((it) => Math.min(it, text.length))])].toSorted(
    (a, b) => a - b,
  );
  return places.slice(1).map((to, index) => {
    const from = places[index] ?? 0;
    return { text: text.slice(from, to), source: source?.(from, to) };
  });
}

test('asks no more once every claim is marked, and as much as before while none is', () => {
  fc.assert(
    fc.property(digits, fc.array(fc.nat(40)), (text, at) => {
      const claims = claimsIn(text);
      expect(unsourcedIn(cut(text, at))).toEqual(claims);
      const edges = claims.flatMap(({ from, to }) => [from, to]);
      const isClaim = (from: number, to: number) => claims.some((it) => it.from <= from && to <= it.to);
      const marked = cut(text, [...at, ...edges], (from, to) => (isClaim(from, to) ? 'Magister' : undefined));
      expect(unsourcedIn(marked)).toEqual([]);
    }),
  );
});

test('asks for a claim that is marked in part', () => {
  expect(
    unsourcedIn([{ text: '1', source: 'Magister' }, { text: '2 studenten' }]).map((it) => it.text),
  ).toEqual(['12']);
});
