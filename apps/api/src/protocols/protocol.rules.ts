import { createHash } from 'node:crypto';
import {
  type ConditionalQuestion,
  conditionFault,
  type ConditionFault,
  hasOptions,
  hasRows,
  protocolAudiences,
  type QuestionSettingsDto,
  type ProtocolAudience,
  type ProtocolChangeDto,
  type ProtocolChangeKind,
  type ProtocolGapDto,
  type TextPartDto,
} from '@leerkring/shared';
import type { ProtocolQuestion } from './protocol-question.entity.ts';
import type { ProtocolVersion } from './protocol-version.entity.ts';

/** The facts of a question that a version freezes, in the order in which they are asked. */
export type QuestionFacts = Pick<
  ProtocolQuestion,
  | 'lineageId'
  | 'audience'
  | 'leadingQuestionId'
  | 'text'
  | 'explanation'
  | 'kind'
  | 'scaleMax'
  | 'scaleLow'
  | 'scaleHigh'
  | 'options'
  | 'rows'
  | 'unit'
  | 'numberMin'
  | 'numberMax'
  | 'probes'
  | 'isOptional'
  | 'condition'
  | 'isChosen'
  | 'position'
>;
type AnswerField =
  'kind' | 'scaleMax' | 'scaleLow' | 'scaleHigh' | 'options' | 'rows' | 'unit' | 'numberMin' | 'numberMax';
export type VersionFacts = Pick<ProtocolVersion, 'consentStudent' | 'consentTeacher'> & {
  questions: QuestionFacts[];
};

/** What is asked of one audience, in order: the guide as an interviewer holds it. */
export function guideFor<Q extends QuestionFacts>(questions: readonly Q[], audience: ProtocolAudience): Q[] {
  return questions
    .filter((question) => question.isChosen && question.audience === audience)
    .toSorted((a, b) => a.position - b.position || a.lineageId.localeCompare(b.lineageId));
}

/** The same question for the other audiences; what was merged into another speaks through that one. */
export function otherWordings<
  Q extends Pick<ProtocolQuestion, 'id' | 'canonicalId' | 'audience' | 'mergedIntoId'>,
>(questions: readonly Q[], it: Q): Q[] {
  return questions
    .filter((one) => one.canonicalId === it.canonicalId && one.id !== it.id && one.mergedIntoId === null)
    .toSorted((a, b) => a.audience.localeCompare(b.audience));
}

/** Leading questions that no chosen question asks of an audience. */
export function gapsIn(
  leadingQuestionIds: readonly string[],
  questions: readonly QuestionFacts[],
): ProtocolGapDto[] {
  return protocolAudiences.flatMap((audience) => {
    const mine = questions.filter((question) => question.audience === audience);
    const tiedTo = (id: string): QuestionFacts[] => mine.filter((one) => one.leadingQuestionId === id);
    return leadingQuestionIds
      .filter((id) => !tiedTo(id).some(({ isChosen }) => isChosen))
      .map((id) => ({ leadingQuestionId: id, audience, ideas: tiedTo(id).length }));
  });
}

/** What is the matter with the condition of a question, as the guide stands; for an idea, if it were asked last. */
export function faultOf<Q extends ConditionalQuestion & QuestionFacts>(
  questions: readonly Q[],
  it: Q,
): ConditionFault | null {
  const guide = guideFor(questions, it.audience);
  const at = guide.findIndex(({ id }) => id === it.id);
  const mine = questions.filter(({ audience }) => audience === it.audience);
  return conditionFault(it.condition, at < 0 ? guide : guide.slice(0, at), mine);
}

/** Anyone can check later that a frozen version is what it was. */
export function contentHash(version: VersionFacts): string {
  const questions = protocolAudiences.flatMap((audience) =>
    guideFor(version.questions, audience).map((question) => [
      question.lineageId,
      question.audience,
      question.leadingQuestionId,
      question.text,
      question.explanation,
      question.kind,
      question.scaleMax,
      question.scaleLow,
      question.scaleHigh,
      question.options,
      question.probes,
      question.isOptional,
      // What came later counts where it is used, so that the hash of an earlier version is still the same.
      ...(question.rows.length > 0 || question.kind === 'number'
        ? [question.rows, question.unit, question.numberMin, question.numberMax]
        : []),
      ...(question.condition ? [question.condition] : []),
    ]),
  );
  const content = JSON.stringify([version.consentStudent, version.consentTeacher, questions]);
  return createHash('sha256').update(content).digest('hex');
}

const structural: readonly ProtocolChangeKind[] = ['added', 'dropped', 'retyped', 'retied', 'conditioned'];

/** A new wording can be called the same question; another question, kind or purpose cannot. */
export const isWordingOnly = (changes: readonly ProtocolChangeDto[]): boolean =>
  changes.every(({ kind }) => !structural.includes(kind));

/** What is different in the guides of two versions, question by question. */
export function changesBetween(from: VersionFacts, to: VersionFacts): ProtocolChangeDto[] {
  return protocolAudiences.flatMap((audience) => [
    ...consentChange(from, to, audience),
    ...guideChanges(guideFor(from.questions, audience), guideFor(to.questions, audience), audience),
  ]);
}

function consentChange(
  from: VersionFacts,
  to: VersionFacts,
  audience: ProtocolAudience,
): ProtocolChangeDto[] {
  const field = audience === 'student' ? 'consentStudent' : 'consentTeacher';
  if (from[field] === to[field]) return [];
  const parts = wordChanges(from[field], to[field]);
  return [{ kind: 'consent', audience, lineageId: null, parts, before: null, after: null }];
}

function guideChanges(
  before: QuestionFacts[],
  after: QuestionFacts[],
  audience: ProtocolAudience,
): ProtocolChangeDto[] {
  const old = new Map(before.map((question) => [question.lineageId, question]));
  const now = new Set(after.map(({ lineageId }) => lineageId));
  const stayed = (questions: QuestionFacts[]): string[] =>
    questions.map(({ lineageId }) => lineageId).filter((id) => old.has(id) && now.has(id));
  const [placesBefore, placesAfter] = [stayed(before), stayed(after)];
  const change = (
    kind: ProtocolChangeKind,
    lineageId: string,
    parts: TextPartDto[],
    settings: [before: QuestionSettingsDto, after: QuestionSettingsDto] | [] = [],
  ): ProtocolChangeDto => ({
    kind,
    audience,
    lineageId,
    parts,
    before: settings[0] ?? null,
    after: settings[1] ?? null,
  });
  const dropped = before.filter(({ lineageId }) => !now.has(lineageId));
  return [
    ...after.flatMap((question) => {
      const { lineageId } = question;
      const was = old.get(lineageId);
      if (!was) return [change('added', lineageId, [{ kind: 'added', text: question.text }])];
      const whole: TextPartDto[] = [{ kind: 'same', text: question.text }];
      const kinds: ProtocolChangeDto[] = [];
      const settings: [QuestionSettingsDto, QuestionSettingsDto] = [settingsOf(was), settingsOf(question)];
      if (answerOf(was) !== answerOf(question)) kinds.push(change('retyped', lineageId, whole, settings));
      if (was.leadingQuestionId !== question.leadingQuestionId)
        kinds.push(change('retied', lineageId, whole, settings));
      if (JSON.stringify(was.condition) !== JSON.stringify(question.condition))
        kinds.push(change('conditioned', lineageId, whole, settings));
      if (was.text !== question.text)
        kinds.push(change('reworded', lineageId, wordChanges(was.text, question.text)));
      if (was.explanation !== question.explanation)
        kinds.push(change('explained', lineageId, wordChanges(was.explanation, question.explanation)));
      if (was.probes.join('\n') !== question.probes.join('\n'))
        kinds.push(
          change('probed', lineageId, wordChanges(was.probes.join(' / '), question.probes.join(' / '))),
        );
      if (placesBefore.indexOf(lineageId) !== placesAfter.indexOf(lineageId))
        kinds.push(change('moved', lineageId, whole));
      return kinds;
    }),
    ...dropped.map((question) =>
      change('dropped', question.lineageId, [{ kind: 'removed', text: question.text }]),
    ),
  ];
}

/** What of a question is no text. */
export const settingsOf = (it: QuestionFacts): QuestionSettingsDto => ({
  ...answerFormOf(it),
  leadingQuestionId: it.leadingQuestionId,
  isOptional: it.isOptional,
  condition: it.condition,
});

/** What counts as an answer: changing that changes what was asked. */
const answerOf = (it: QuestionFacts): string => JSON.stringify([answerFormOf(it), it.isOptional]);

/** How a question is answered, which is the same for every wording of it. */
export function answerFormOf(it: Pick<ProtocolQuestion, AnswerField>): Pick<ProtocolQuestion, AnswerField> {
  return {
    kind: it.kind,
    scaleMax: it.scaleMax,
    scaleLow: it.scaleLow,
    scaleHigh: it.scaleHigh,
    options: it.options,
    rows: it.rows,
    unit: it.unit,
    numberMin: it.numberMin,
    numberMax: it.numberMax,
  };
}

/** Keeps of what was filled in only what this kind of answer has. */
export function trimmedForm(it: Pick<ProtocolQuestion, AnswerField>): Pick<ProtocolQuestion, AnswerField> {
  const isScale = it.kind === 'scale';
  const isNumber = it.kind === 'number';
  return {
    kind: it.kind,
    scaleMax: isScale ? it.scaleMax : null,
    scaleLow: isScale ? it.scaleLow : '',
    scaleHigh: isScale ? it.scaleHigh : '',
    options: hasOptions(it.kind) ? it.options : [],
    rows: hasRows(it.kind) ? it.rows : [],
    unit: isNumber ? it.unit : '',
    numberMin: isNumber ? (it.numberMin ?? null) : null,
    numberMax: isNumber ? (it.numberMax ?? null) : null,
  };
}

/** Word by word: the longest common run stays, the rest was removed or added. */
export function wordChanges(before: string, after: string): TextPartDto[] {
  const [a, b] = [words(before), words(after)];
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = length[i];
      if (row) row[j] = isSame(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const parts: TextPartDto[] = [];
  const push = (kind: TextPartDto['kind'], text: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (right !== undefined && isSame(left, right)) {
      push('same', (left ?? '').length > right.length ? (left ?? '') : right);
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      push('removed', left);
      i += 1;
    } else if (right !== undefined) {
      push('added', right);
      j += 1;
    }
  }
  return parts;
}

const isSame = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd();

/** Words with the space after them, so that the parts put together are the text again. */
const words = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];
