import {
  compareNames,
  caseSources,
  type CountedQuestionDto,
  type FieldLabel,
  type FieldLine,
  fieldLines,
  type InstrumentResultDto,
  schoolTypes,
  sheetKinds,
  showable,
  type TallyDto,
} from '@leerkring/shared';
import type { FieldCase } from '../field-cases/field-case.entity.ts';
import type { Instrument } from '../instruments/instrument.entity.ts';
import { presentQuestions } from '../reasons/reason.presenter.ts';
import type { ReasonsView } from '../reasons/reasons.service.ts';
import { presentSurveyItem } from '../surveys/survey.presenter.ts';
import type { Survey } from '../surveys/survey.entity.ts';
import type { Workshop } from '../workshops/workshop.entity.ts';
import { groupsNaming, standingAnswers } from '../workshops/workshop.rules.ts';
import { linesOf, type TallyLine } from './tally.rules.ts';

/** Closed questions of the conversations, over everyone and over every group that may be shown. */
export function presentCounted(
  question: CountedQuestionDto,
  programmes: ReadonlyMap<string, string>,
): TallyDto[] {
  return question.counts.flatMap(({ audience, programmeId, version, settledAt, counts }) => {
    const worded = question.wordings.find((it) => it.audience === audience) ?? question.wordings[0];
    return linesOf(question.kind, counts).map((line) => ({
      ...nobody,
      ...line,
      key: keyOf('counts', question.key, audience, programmeId, version, line),
      room: 'counts' as const,
      question: worded?.text ?? '',
      audience,
      programmeName: programmeId && (programmes.get(programmeId) ?? null),
      version,
      at: settledAt,
    }));
  });
}

/** Results of an instrument that closed. */
export function presentResult(it: Instrument, result: InstrumentResultDto): TallyDto[] {
  const question = it.questions.find(({ id }) => id === result.questionId);
  if (!question || !it.closedAt) return [];
  const at = it.closedAt.toISOString();
  const counted = [
    ...(result.counts ? [{ audience: null, text: question.text, counts: result.counts }] : []),
    ...result.byAudience,
  ];
  return counted.flatMap(({ audience, text, counts }) =>
    linesOf(question.kind, counts).map((line) => ({
      ...nobody,
      ...line,
      key: keyOf('instruments', it.id, question.id, audience, line),
      room: 'instruments' as const,
      title: it.title,
      question: text,
      audience,
      at,
    })),
  );
}

/** How many gave which reason in words, once all of them were read: until then it says too little. */
export function presentGivenReasons(view: ReasonsView): TallyDto[] {
  const { instrument: it, reasons } = view;
  const { closedAt } = it;
  if (!closedAt) return [];
  const changes = reasons.flatMap((one) => [one, ...one.answers]).map(({ updatedAt }) => updatedAt.getTime());
  return presentQuestions(view, false).flatMap(({ questionId, of, uncoded, reasons: given }) => {
    const question = it.questions.find(({ id }) => id === questionId);
    const columns = given.flatMap(({ name, count }) => (count === null ? [] : [{ label: name, count }]));
    if (!question || uncoded > 0 || columns.length === 0) return [];
    return [
      {
        ...nobody,
        key: keyOf('instruments', it.id, questionId, 'reasons'),
        room: 'instruments' as const,
        title: it.title,
        question: question.text,
        row: '',
        at: new Date(Math.max(closedAt.getTime(), ...changes)).toISOString(),
        of,
        columns: columns.toSorted((a, b) => compareNames(a.label, b.label)),
        mean: null,
      },
    ];
  });
}

/** What others counted, with where it comes from. */
export function presentOfOthers(it: Survey): TallyDto[] {
  return it.items.map(presentSurveyItem).map(({ id, text, of, counts }) => ({
    ...nobody,
    key: `surveys/${id}`,
    room: 'surveys' as const,
    title: it.title,
    origin: `${it.source}, ${it.period}`,
    question: text,
    row: '',
    at: it.updatedAt.toISOString(),
    of,
    columns: it.options.map((label, index) => ({ label, count: counts[index] ?? 0 })),
    mean: null,
  }));
}

/** Teams of one field study: how many are done, how they came in, of which kind of school; nothing of what they said. */
export function presentFieldStudy(cases: readonly FieldCase[]): TallyDto[] {
  const [first] = cases;
  if (!first) return [];
  const { id, title } = first.instrument;
  const count = (label: FieldLabel, isIt: (one: FieldCase) => boolean) => ({
    label,
    count: cases.filter(isIt).length,
  });
  const columns: Record<FieldLine, TallyDto['columns']> = {
    progress: [count('closed', (it) => it.closedAt !== null)],
    source: caseSources.map((source) => count(source, (it) => it.source === source)),
    school: schoolTypes.map((type) => count(type, (it) => it.schoolType === type)),
  };
  return fieldLines.map((line) => ({
    ...nobody,
    key: keyOf('field-cases', id, line),
    room: 'field-cases' as const,
    title,
    question: line,
    row: '',
    at: new Date(Math.max(...cases.map(({ updatedAt }) => updatedAt.getTime()))).toISOString(),
    of: cases.length,
    columns: columns[line],
    mean: null,
  }));
}

/** How many groups a working session had, and how many of them named what. */
export function presentWorkshopSheets(it: Workshop): TallyDto[] {
  if (it.groups.length === 0) return [];
  const answers = standingAnswers(it.groups);
  // How many groups there were says nothing of anyone; what few groups said would.
  const everyone = { key: 'all', rank: 0, members: it.groups.map(({ id }) => id) };
  const isEnough = showable([everyone]).has('all');
  const changes = [it, ...it.groups, ...it.categories, ...it.groups.flatMap((group) => group.answers)].map(
    ({ updatedAt }) => updatedAt.getTime(),
  );
  return sheetKinds.map((kind) => ({
    ...nobody,
    key: keyOf('workshops', it.id, kind),
    room: 'workshops' as const,
    title: it.title,
    question: kind === 'dream' ? it.dreamQuestion : it.needQuestion,
    row: '',
    at: new Date(Math.max(...changes)).toISOString(),
    of: it.groups.length,
    columns: it.categories
      .filter((one) => isEnough && one.kind === kind && one.mergedIntoId === null)
      .map(({ id, name }) => ({ label: name, count: groupsNaming(id, it.categories, answers) }))
      .toSorted((a, b) => compareNames(a.label, b.label)),
    mean: null,
  }));
}

const nobody = { title: '', origin: '', audience: null, programmeName: null, version: null };

const keyOf = (...parts: (string | null | TallyLine)[]): string =>
  parts.map((part) => (typeof part === 'object' ? (part?.row ?? '') : part)).join('/');
