import type { AnswerCounts, AnswerForm, ProtocolAudience, TallyDto } from '@leerkring/shared';
import { type CsvCell, writeCsv } from '../platform/files/csv.ts';
import { presentTallyRows } from '../tallies/tally-file.presenter.ts';
import { linesOf } from '../tallies/tally.rules.ts';
import { text, type Year } from './dossier-view.presenter.ts';
import type { Row } from './form-table.rules.ts';

/** Lists to open in a spreadsheet, in the words of whoever reads them: for programs the same stands in `data`. */
export function presentSheets(year: Year): Map<string, Buffer> {
  const { words: w } = year;
  const meetingOf = (it: Row): string => text(year.one(it['meeting_id'])?.['title']);
  const sheets: Record<string, CsvCell[][]> = {
    besluiten: [
      w.columns.decisions,
      ...year
        .all('decision', 'decided_on')
        .map((it) => [
          text(it['decided_on']),
          meetingOf(it),
          text(it['text']),
          it['superseded_by_id'] === null ? '' : w.yes,
        ]),
    ],
    acties: [
      w.columns.actions,
      ...year
        .all('commitment', 'due_on')
        .map((it) => [
          text(it['due_on']),
          w.states[text(it['state'])] ?? text(it['state']),
          year.nameOf(it['membership_id']),
          meetingOf(it),
          text(it['text']),
        ]),
    ],
    bezoeken: [
      w.columns.visits,
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
      w.columns.answers,
      ...year.view.answers.map((it) => [it.code, w.of[it.audience], it.position, it.question, it.said]),
    ],
    tellingen: presentTallyRows(
      year.view.locale,
      year.all('settled_count', 'settled_at').flatMap((it) => talliesOf(year, it)),
    ),
  };
  return new Map(
    Object.entries(sheets).map(([name, rows]) => [`tabellen/${name}.csv`, Buffer.from(writeCsv(rows))]),
  );
}

/** What was counted at one time, line by line, as the group takes it along during the year. */
function talliesOf(year: Year, it: Row): TallyDto[] {
  const { kind } = it['form'] as AnswerForm;
  return linesOf(kind, it['counts'] as AnswerCounts).map((line) => ({
    ...line,
    key: text(it['id']),
    room: 'counts' as const,
    title: '',
    origin: '',
    question: questionOf(year, it['canonical_id']),
    audience: it['audience'] as ProtocolAudience | null,
    programmeName: text(year.one(it['programme_id'])?.['name']) || null,
    version: it['version'] as string | null,
    at: text(it['settled_at']),
  }));
}

const questionOf = (year: Year, canonicalId: unknown): string =>
  text(year.of('protocol_question', 'canonical_id', canonicalId, 'created_at').at(-1)?.['text']);
