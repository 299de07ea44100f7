import { text, type Year } from './dossier-view.presenter.ts';

type Cell = string | number | null;

/** Lists to open in a spreadsheet: with the mark that makes Excel read them as UTF-8, and separated as Dutch Excel does. */
export function presentSheets(year: Year): Map<string, Buffer> {
  const sheets: Record<string, Cell[][]> = {
    besluiten: [
      ['decided_on', 'meeting', 'decision', 'superseded'],
      ...year
        .all('decision', 'decided_on')
        .map((it) => [
          text(it['decided_on']),
          text(year.one(it['meeting_id'])?.['title']),
          text(it['text']),
          it['superseded_by_id'] === null ? '' : 'x',
        ]),
    ],
    acties: [
      ['due_on', 'state', 'who', 'meeting', 'action'],
      ...year
        .all('commitment', 'due_on')
        .map((it) => [
          text(it['due_on']),
          text(it['state']),
          year.nameOf(it['membership_id']),
          text(year.one(it['meeting_id'])?.['title']),
          text(it['text']),
        ]),
    ],
    bezoeken: [
      ['visitor', 'programme', 'host', 'student_conversations', 'teacher_conversations'],
      ...year
        .all('assignment')
        .map((it) => [
          year.nameOf(it['membership_id']),
          year.programmeOf(year.one(it['membership_id'])?.['seat_id']),
          text(year.one(it['host_programme_id'])?.['name']),
          Number(it['student_conversations']),
          Number(it['teacher_conversations']),
        ]),
    ],
    antwoorden: [
      ['code', 'audience', 'question_number', 'question', 'answer'],
      ...year.view.answers.map((it) => [it.code, it.audience, it.position, it.question, it.said]),
    ],
    tellingen: [
      ['question', 'audience', 'programme', 'version', 'settled_at', 'counts'],
      ...year
        .all('settled_count', 'settled_at')
        .map((it) => [
          questionOf(year, it['canonical_id']),
          text(it['audience']),
          text(year.one(it['programme_id'])?.['name']),
          text(it['version']),
          text(it['settled_at']),
          JSON.stringify(it['counts']),
        ]),
    ],
  };
  return new Map(
    Object.entries(sheets).map(([name, rows]) => [`tabellen/${name}.csv`, Buffer.from(sheetOf(rows))]),
  );
}

const questionOf = (year: Year, canonicalId: unknown): string =>
  text(year.of('protocol_question', 'canonical_id', canonicalId, 'created_at').at(-1)?.['text']);

export const sheetOf = (rows: Cell[][]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`;

/** What a spreadsheet would take for a formula stays text. */
function cellOf(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const said = value ?? '';
  const safe = /^[=+\-@\t\r\n]/.test(said) ? `'${said}` : said;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
