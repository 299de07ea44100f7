import type { FormTable } from './form-table.rules.ts';
import { meetingsForm } from './meetings-form.rules.ts';
import { peopleForm } from './people-form.rules.ts';
import { reportForm } from './report-form.rules.ts';
import { studiesForm } from './studies-form.rules.ts';
import { visitsForm } from './visits-form.rules.ts';

export const formName = 'leerkring-dossier';
/** Rises when what is in a dossier changes. */
export const formVersion = 7;
/** A dossier of a version before this one is refused with a sentence. */
export const oldestVersion = 3;

/**
 * The closed form of a dossier: every table is in it or has a reason below, and every column is in it or stays behind
 * by name. A test holds it against the database, so that what is new is decided about.
 */
export const dossierForm: readonly FormTable[] = [
  ...peopleForm,
  ...meetingsForm,
  ...visitsForm,
  ...studiesForm,
  ...reportForm,
];

/** Tables of which nothing is in a dossier, and why. */
export const staysBehind: Record<string, string> = {
  acknowledgement: 'shown to one person alone',
  answer_revision: 'only keeps what was sent twice from counting twice',
  ask_back: 'holds what an answer said before',
  calendar_feed: 'an address of one person',
  calendar_import: 'a file that somebody brought in; the closed days come along',
  circle_ballot: 'who filled in a check',
  consultation_key: 'what a link comes to',
  doc_snapshot: 'texts come along as they are, without what they said before',
  doc_update: 'texts come along as they are, without what they said before',
  edition_follower: 'addresses of readers',
  edition_question: 'names and addresses of readers',
  event: 'the log of an installation stays there',
  extension_answer: 'gone when a meeting goes on',
  follow_link: 'what a link comes to',
  guest_code: 'what a code comes to',
  hall_code: 'what a code comes to',
  hand: 'gone when a meeting closes',
  installation: 'of the installation',
  instrument_link: 'what a link comes to',
  job_run: 'work of the installation',
  link_token: 'what a link comes to',
  living_doc: 'texts come along as they are, without what they said before',
  mail: 'letters to people',
  migration: 'of the installation',
  notification_choice: 'shown to one person alone',
  personal_link: 'what a link comes to',
  phase_nudge: 'only keeps reminders from coming twice in a day',
  portrait_file_bytes: 'in files of their own',
  portrait_nudge: 'only keeps reminders from coming twice in a week',
  recording: 'sound of a conversation, for its interviewer alone',
  recording_chunk: 'sound of a conversation, for its interviewer alone',
  'respondent_keys.respondent_key': 'what opens names and words',
  'respondents.respondent_pass': 'what a code comes to',
  round_turn: 'gone when a round is done',
  search_entry: 'made again from what is found with it',
  search_word: 'made again from what is found with it',
  sent_once: 'of one browser',
  session: 'of one browser',
  speaking_turn: 'gone when a meeting closes',
  stay: 'shown to one person alone',
  tandem_answer: 'for the two who wrote alone',
  tandem_difference: 'for the two who wrote alone',
  workshop_sheet_bytes: 'in files of their own',
  trial: 'tried by one person, gone when the questions are settled',
};

const wordsOf = (list: string | undefined): string[] => list?.split(' ') ?? [];
export const columnsOf = (it: FormTable): string[] => wordsOf(it.columns);
/** Those that a dossier of this version of the form has. */
export const columnsIn = (it: FormTable, version: number): string[] =>
  columnsOf(it).filter((column) => (it.newer?.[column]?.since ?? 0) <= version);
export const leftOutOf = (it: FormTable): string[] => wordsOf(it.without);
export const apartOf = (it: FormTable): string[] => wordsOf(it.apart);

/** What stands in a dossier beside its columns: somebody's own words, out from under the key of their conversation. */
export const openedWords: Record<string, readonly string[]> = {
  answer: ['words'],
  coding: ['context', 'is_stale'],
  quote: ['words'],
  read_words: ['context', 'is_stale'],
};

/** The form as it lies in every dossier, for whoever reads one without us. */
export const describedForm = {
  form: formName,
  version: formVersion,
  tables: Object.fromEntries(
    dossierForm.map((it) => [
      it.table,
      {
        room: it.room,
        isSealed: it.isSealed ?? false,
        columns: [...columnsOf(it), ...(openedWords[it.table] ?? [])],
        sealedColumns: apartOf(it),
      },
    ]),
  ),
  staysBehind,
};
