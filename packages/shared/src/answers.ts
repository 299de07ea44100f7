import type { QuestionKind } from './protocols.ts';
import type { FieldErrors } from './validation.ts';

/** What an observer can say of one thing to look for. */
export const observationMarks = ['seen', 'not_seen'] as const;
export type ObservationMark = (typeof observationMarks)[number];

/** How a question can be answered. */
export interface AnswerForm {
  kind: QuestionKind;
  scaleMax: number | null;
  /** To choose from, to put in order, or the columns of a matrix. */
  options: readonly string[];
  /** The rows of a matrix, or what an observer looks for. */
  rows: readonly string[];
  numberMin: number | null;
  numberMax: number | null;
}

/** The same with the words beside it: all that an answer is given with. */
export interface AskedForm extends AnswerForm {
  scaleLow: string;
  scaleHigh: string;
  unit: string;
}

export interface FollowUp {
  asked: string;
  answer: string;
}

export interface AnswerCell {
  row: string;
  choice: string;
}

/** What was said to one question. Older devices do not know the newest fields and leave them out. */
export interface AnswerValue {
  text: string;
  scale?: number | null;
  choice?: string | null;
  number?: number | null;
  /** Options, the first one first; those that were not placed are left out. */
  ranking?: readonly string[];
  cells?: readonly AnswerCell[];
  followUps?: readonly FollowUp[];
  isQuote: boolean;
  isSensitive?: boolean;
  skipReason?: string | null;
}

/** Nothing said yet, in every way there is to say something. */
export const nothingSaid = {
  text: '',
  scale: null,
  choice: null,
  number: null,
  ranking: [] as string[],
  cells: [] as AnswerCell[],
  followUps: [] as FollowUp[],
  isQuote: false,
  isSensitive: false,
};

/** What can be chosen in a row of a matrix or an observation. */
export const columnsOf = ({ kind, options }: Pick<AnswerForm, 'kind' | 'options'>): readonly string[] =>
  kind === 'observation' ? observationMarks : options;

/** Whether anything was said; a reason to skip says nothing. */
export function isSaid(it: Partial<AnswerValue> | undefined): boolean {
  if (!it || (it.skipReason ?? '').trim() !== '') return false;
  return (
    (it.text ?? '').trim() !== '' ||
    (it.scale ?? null) !== null ||
    (it.choice ?? null) !== null ||
    (it.number ?? null) !== null ||
    (it.ranking ?? []).length > 0 ||
    (it.cells ?? []).length > 0 ||
    (it.followUps ?? []).some(({ answer }) => answer.trim() !== '')
  );
}

/** Whether there is an answer, or a reason why there is none. */
export const isSettled = (it: Partial<AnswerValue> | undefined): boolean =>
  isSaid(it) || (it?.skipReason ?? '').trim() !== '';

/** The fields of an answer that do not fit the way its question is answered; none when it fits. */
export function misfitsOf(form: AnswerForm, it: AnswerValue): FieldErrors {
  const fields: FieldErrors = {};
  const { kind, scaleMax, numberMin, numberMax, options } = form;
  const { scale = null, choice = null, number = null, ranking = [], cells = [] } = it;
  if (scale !== null && (kind !== 'scale' || !isBetween(scale, 1, scaleMax ?? 0))) fields['scale'] = ['max'];
  if (choice !== null && (kind !== 'choice' || !options.includes(choice))) fields['choice'] = ['isIn'];
  if (number !== null && (kind !== 'number' || !isBetween(number, numberMin, numberMax)))
    fields['number'] = [numberMin !== null && number < numberMin ? 'min' : 'max'];
  if (ranking.length > 0 && (kind !== 'ranking' || !ranking.every((one) => options.includes(one))))
    fields['ranking'] = ['isIn'];
  else if (new Set(ranking).size < ranking.length) fields['ranking'] = ['arrayUnique'];
  const columns = columnsOf(form);
  const isGrid = kind === 'matrix' || kind === 'observation';
  if (cells.length > 0 && !(isGrid && cells.every((one) => isCell(form.rows, columns, one))))
    fields['cells'] = ['isIn'];
  else if (new Set(cells.map(({ row }) => row)).size < cells.length) fields['cells'] = ['arrayUnique'];
  return fields;
}

const isBetween = (value: number, min: number | null, max: number | null): boolean =>
  Number.isFinite(value) && value >= (min ?? value) && value <= (max ?? value);

const isCell = (rows: readonly string[], columns: readonly string[], cell: AnswerCell): boolean =>
  rows.includes(cell.row) && columns.includes(cell.choice);

/** The order in which device and server agree on the revision that stands, whatever the order of arrival. */
export function isLater(a: { revision: number; id: string }, b: { revision: number; id: string }): boolean {
  return a.revision > b.revision || (a.revision === b.revision && a.id > b.id);
}

/** The questions that still need an answer or a reason, before a conversation may be handed in. */
export function missingOf<Q extends { id: string; isOptional: boolean }>(
  questions: readonly Q[],
  answerOf: (questionId: string) => Partial<AnswerValue> | undefined,
): Q[] {
  return questions.filter(({ id, isOptional }) => !isOptional && !isSettled(answerOf(id)));
}
