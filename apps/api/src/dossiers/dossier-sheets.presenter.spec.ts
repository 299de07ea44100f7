import { parse } from 'csv-parse/sync';
import { presentSheets } from './dossier-sheets.presenter.ts';
import { Year } from './dossier-view.presenter.ts';
import type { Row } from './form-table.rules.ts';

const counts = {
  kind: 'bars',
  of: 6,
  bars: [
    { label: '1', count: 2 },
    { label: '2', count: 4 },
  ],
};
const settled: Row = {
  id: 't',
  canonical_id: 'v',
  form: { kind: 'scale' },
  audience: 'student',
  programme_id: 'p',
  version: '1.0',
  settled_at: '2022-01-12T23:30:00+00:00',
  counts,
};

function sheets(locale: 'nl' | 'en' = 'nl') {
  const rows = new Map<string, Row[]>([
    ['user_account', [{ id: 'u', name: '＝1+1' }]],
    ['membership', [{ id: 'm', user_id: 'u' }]],
    ['programme', [{ id: 'p', name: 'Verkoper' }]],
    ['meeting', [{ id: 'b', title: ' =cmd|x' }]],
    ['decision', [{ id: 'd', decided_on: '2021-09-16', meeting_id: 'b', text: 'Ja', superseded_by_id: 'e' }]],
    [
      'commitment',
      [{ id: 'c', due_on: '2021-11-04', state: 'done', membership_id: 'm', meeting_id: 'b', text: '-2' }],
    ],
    ['protocol_question', [{ id: 'q', canonical_id: 'v', text: 'Hoe vaak?', created_at: '1' }]],
    ['settled_count', [settled]],
  ]);
  const answers = [
    { code: 'ST-01', audience: 'student' as const, position: 1, question: 'Hoe?', said: 'Zo' },
  ];
  const files = presentSheets(new Year({ locale, rows, texts: [], answers, draft: null, versions: [] }));
  return (name: string) =>
    parse(files.get(`tabellen/${name}.csv`) ?? '', { bom: true, delimiter: ';' }) as string[][];
}

test('speak the language of whoever got the dossier, in their heads and in what stands under them', () => {
  const [nl, en] = [sheets(), sheets('en')];
  expect(nl('besluiten')).toMatchObject([
    ['Besloten op', 'Bijeenkomst', 'Besluit', 'Vervangen'],
    { 3: 'ja' },
  ]);
  expect(en('besluiten')).toMatchObject([['Decided on', 'Meeting', 'Decision', 'Replaced'], { 3: 'yes' }]);
  expect([nl('acties')[1]?.[1], en('acties')[1]?.[1]]).toEqual(['gedaan', 'done']);
  expect(nl('antwoorden')[1]).toEqual(['ST-01', 'studenten', '1', 'Hoe?', 'Zo']);
  expect(en('antwoorden')[0]).toEqual(['Code', 'Of whom', 'Number', 'Question', 'Answer']);
});

test('count one answer on each line, on the day that it was here', () => {
  const [head = [], ...lines] = sheets()('tellingen');
  const told = (name: string) => lines.map((line) => line[head.indexOf(name)]);
  expect(told('Antwoord')).toEqual(['1', '2', 'gemiddelde']);
  expect(told('Aantal')).toEqual(['2', '4', '1,7']);
  expect(told('Geteld op')).toEqual(['2022-01-13', '2022-01-13', '2022-01-13']);
  expect(lines[0]).toEqual(expect.arrayContaining(['Hoe vaak?', 'studenten', 'Verkoper', '1.0']));
});

test('hold nothing that a spreadsheet takes for a formula', () => {
  expect(sheets()('acties')[1]?.slice(2)).toEqual(["'＝1+1", "' =cmd|x", "'-2"]);
});
