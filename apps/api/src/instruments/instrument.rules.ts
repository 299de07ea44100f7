import { createHash } from 'node:crypto';
import {
  compareNames,
  askedIn,
  countTogether,
  isSaid,
  misfitsOf,
  missingOf,
  protocolAudiences,
  showable,
  wordedFor,
  type AskedForm,
  type InstrumentAnswerDto,
  type InstrumentKindDto,
  type InstrumentQuestionDto,
  type InstrumentResultsDto,
  type Locale,
  type ProtocolAudience,
} from '@leerkring/shared';
import { Problem } from '../platform/http/problem.ts';

/** Of exactly what is asked, so that whoever reads the results knows what they answer. */
export function contentHashOf(it: {
  kind: string;
  title: string;
  intro: string;
  questions: InstrumentQuestionDto[];
}): string {
  const { kind, title, intro, questions } = it;
  return createHash('sha256')
    .update(JSON.stringify(sorted({ kind, title, intro, questions })))
    .digest('hex');
}

// PostgreSQL's jsonb keeps no order of keys.
function sorted(it: unknown): unknown {
  if (Array.isArray(it)) return it.map(sorted);
  if (typeof it !== 'object' || it === null) return it;
  const entries = Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}

/** The question as it is asked: what its kind fixes is not up to who writes it. */
export function settled(
  question: InstrumentQuestionDto,
  kind: InstrumentKindDto,
  locale: Locale,
): InstrumentQuestionDto {
  // Every team is asked all of it, whatever another group said.
  if (kind.answeredBy === 'cases') return { ...question, condition: null };
  if (!kind.fixed) return question;
  const options = kind.fixed.options.map((option) => option[locale]);
  return { ...question, kind: 'choice', options, rows: [], scaleMax: null };
}

/** The questions whose way of answering the kind does not know. */
export function strangeQuestions(questions: InstrumentQuestionDto[], kind: InstrumentKindDto): number[] {
  return questions.flatMap((question, index) => (kind.kinds.includes(question.kind) ? [] : [index]));
}

/** @throws Problem about the first answer that does not fit its question, or that no question asks for */
export function judgeAnswers(questions: InstrumentQuestionDto[], answers: InstrumentAnswerDto[]): void {
  const seen = new Set<string>();
  for (const [index, { questionId, answer }] of answers.entries()) {
    const question = questions.find(({ id }) => id === questionId);
    if (!question || seen.has(questionId)) throw new Problem('instrument.question_elsewhere');
    seen.add(questionId);
    const fields = Object.entries(misfitsOf(question, answer));
    if (fields.length > 0)
      throw new Problem('invalid', {
        fields: Object.fromEntries(
          fields.map(([field, names]) => [`answers.${index}.answer.${field}`, names]),
        ),
      });
  }
}

/** The questions that still ask for an answer. */
export const missingFrom = (questions: InstrumentQuestionDto[], answers: InstrumentAnswerDto[]) =>
  missingOf(askedIn(questions, answers), (id) => answers.find(({ questionId }) => questionId === id)?.answer);

/** @throws Problem with the questions that still ask for an answer */
export function judgeWhole(questions: InstrumentQuestionDto[], answers: InstrumentAnswerDto[]): void {
  const missing = missingFrom(questions, answers);
  if (missing.length > 0)
    throw new Problem('instrument.incomplete', { facts: { questions: missing.map(({ id }) => id) } });
}

/**
 * What was handed in, brought together. Nothing is counted over fewer than five, for the whole or for one question; and
 * before it closes nobody is told any count, so that none can be seen to rise by one: who reads the words does not know
 * what goes with them either.
 */
export function resultsOf(
  questions: InstrumentQuestionDto[],
  responses: { audience: ProtocolAudience | null; answers: InstrumentAnswerDto[] }[],
  sees: { words: boolean; isClosed: boolean },
): Omit<InstrumentResultsDto, 'partials'> {
  const all = { key: 'all', rank: 0, members: responses.map((_, index) => String(index)) };
  const hidden = !sees.isClosed ? 'open' : showable([all]).size === 0 ? 'few' : null;
  // What a question that was not asked was answered earlier counts for nothing.
  const asked = responses.map(({ audience, answers }) => {
    const ids = new Set(askedIn(questions, answers).map(({ id }) => id));
    return { audience, answers: answers.filter(({ questionId }) => ids.has(questionId)) };
  });
  return {
    responses: responses.length,
    hidden,
    questions: questions.map((question) => {
      const voices = asked.flatMap(({ audience, answers: said }, index) => {
        const answer = said.find(({ questionId }) => questionId === question.id)?.answer;
        return answer ? [{ by: String(index), audience, answer }] : [];
      });
      // The whole first, then each audience as far as it gives nobody away beside the whole.
      const audiences = protocolAudiences.filter((one) => voices.some(({ audience }) => audience === one));
      const shown =
        hidden === null
          ? countTogether(question, [
              { key: 'all', rank: 0, voices },
              ...audiences.map((key) => ({
                key,
                rank: 1,
                voices: voices.filter(({ audience }) => audience === key),
              })),
            ])
          : [];
      const answers = voices.map(({ answer }) => answer).filter(isSaid);
      const words = sees.words ? answers.flatMap(({ text }) => text.trim() || []) : [];
      return {
        questionId: question.id,
        counts: shown.find(({ key }) => key === 'all')?.counts ?? null,
        byAudience: audiences.flatMap((audience) => {
          const found = shown.find(({ key }) => key === audience);
          const [worded] = wordedFor([question], audience);
          return found && worded ? [{ audience, text: worded.text, counts: found.counts }] : [];
        }),
        // By their letters: the order tells nothing of who was first.
        words: words.toSorted(compareNames),
      };
    }),
  };
}

/** What was ticked, without anything in somebody's own words. */
export function withoutWords({ questionId, answer }: InstrumentAnswerDto): InstrumentAnswerDto {
  const { scale, choice, number = null, ranking = [], cells = [] } = answer;
  const answered = { scale, choice, number, ranking, cells };
  return { questionId, answer: { ...answered, text: '', isQuote: false, probes: [], skipReason: null } };
}

interface BankQuestion extends Omit<AskedForm, 'options' | 'rows'> {
  lineageId: string;
  audience: ProtocolAudience;
  text: string;
  explanation: string;
  options: string[];
  rows: string[];
  isOptional: boolean;
}

/** The question as it is asked here: known by what every interview guide knows it by. */
export function questionFrom(source: BankQuestion, wordings: readonly BankQuestion[]): InstrumentQuestionDto {
  const { lineageId, text, explanation, kind, scaleMax, scaleLow, scaleHigh } = source;
  const { options, rows, unit, numberMin, numberMax, isOptional } = source;
  return {
    id: lineageId,
    text,
    explanation,
    kind,
    scaleMax,
    scaleLow,
    scaleHigh,
    options,
    rows,
    unit,
    numberMin,
    numberMax,
    isOptional,
    condition: null,
    wordings: wordings.map((it) => ({ audience: it.audience, text: it.text })),
  };
}
