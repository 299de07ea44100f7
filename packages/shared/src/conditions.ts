import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNumber,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type AnswerForm, type AnswerValue, columnsOf, isSaid } from './answers.ts';
import { IsText } from './validation.ts';

// A condition is data and nothing else: a few tests on earlier answers. There is no text that is run, and every condition
// that can be written down has an outcome for every set of answers.

export const conditionOps = ['answered', 'not_answered', 'is', 'is_not', 'at_least', 'at_most'] as const;
export type ConditionOp = (typeof conditionOps)[number];

export class AskConditionTestDto {
  /** The earlier question, as every version knows it. */
  @IsUUID() lineageId: string;
  @IsIn(conditionOps) op: ConditionOp;
  /** The row of a matrix or an observation that is looked at. */
  @IsOptional() @IsText(1, 300) row?: string | null;
  /** What was chosen, or put first. */
  @IsOptional() @IsText(1, 300) option?: string | null;
  @IsOptional() @IsNumber() @Min(-1e9) @Max(1e9) number?: number | null;
}

export class AskConditionDto {
  @IsIn(['all', 'any']) match: 'all' | 'any';
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => AskConditionTestDto)
  tests: AskConditionTestDto[];
}

/** A question as far as conditions look at it. */
export interface ConditionalQuestion extends AnswerForm {
  id: string;
  lineageId: string;
  /** Asked only when this holds; always, when there is none. */
  condition?: AskConditionDto | null;
}

/** What is the matter with a condition: what it looks at is gone, comes later, or is answered in another way. */
export const conditionFaults = ['gone', 'later', 'unfit'] as const;
export type ConditionFault = (typeof conditionFaults)[number];

/** The tests that make sense for a kind of question. */
export function opsFor(kind: AnswerForm['kind']): readonly ConditionOp[] {
  if (kind === 'scale' || kind === 'number') return ['at_least', 'at_most', 'is', 'answered', 'not_answered'];
  if (kind === 'open') return ['answered', 'not_answered'];
  return ['is', 'is_not', 'answered', 'not_answered'];
}

const isMeasured = ({ kind }: AnswerForm): boolean => kind === 'scale' || kind === 'number';
const isGrid = ({ kind }: AnswerForm): boolean => kind === 'matrix' || kind === 'observation';

function fits(test: AskConditionTestDto, it: AnswerForm): boolean {
  if (!opsFor(it.kind).includes(test.op)) return false;
  if (test.op === 'answered' || test.op === 'not_answered') return true;
  if (isMeasured(it)) return Number.isFinite(test.number ?? Number.NaN);
  if (isGrid(it) && !it.rows.includes(test.row ?? '')) return false;
  return columnsOf(it).includes(test.option ?? '');
}

/** Why a condition cannot be judged, given the questions before its own and all others; null when it can. */
export function conditionFault(
  condition: AskConditionDto | null | undefined,
  earlier: readonly ConditionalQuestion[],
  others: readonly ConditionalQuestion[],
): ConditionFault | null {
  for (const test of condition?.tests ?? []) {
    const found = earlier.find((one) => one.lineageId === test.lineageId);
    if (found && !fits(test, found)) return 'unfit';
    if (!found) return others.some((one) => one.lineageId === test.lineageId) ? 'later' : 'gone';
  }
  return null;
}

/** Whether a test holds for an answer; a question that was skipped or not asked has none. */
function holds(test: AskConditionTestDto, it: AnswerForm, answer: Partial<AnswerValue> | undefined): boolean {
  const isAnswered = isSaid(answer);
  if (test.op === 'answered') return isAnswered;
  if (test.op === 'not_answered') return !isAnswered;
  if (!isAnswered) return false;
  if (isMeasured(it)) {
    const value = (it.kind === 'scale' ? answer?.scale : answer?.number) ?? null;
    const bound = test.number ?? null;
    if (value === null || bound === null) return false;
    if (test.op === 'at_least') return value >= bound;
    return test.op === 'at_most' ? value <= bound : value === bound;
  }
  const chosen = isGrid(it)
    ? answer?.cells?.find(({ row }) => row === test.row)?.choice
    : it.kind === 'ranking'
      ? answer?.ranking?.[0]
      : answer?.choice;
  if ((chosen ?? null) === null) return false;
  return test.op === 'is' ? chosen === test.option : chosen !== test.option;
}

/**
 * The questions that are asked, given what was answered, in their order. What a hidden question was answered earlier is
 * kept but counts for nothing. A condition that cannot be judged hides nothing: rather a question too many than one that
 * silently was never asked.
 */
export function askedOf<Q extends ConditionalQuestion>(
  questions: readonly Q[],
  answerOf: (questionId: string) => Partial<AnswerValue> | undefined,
): Q[] {
  const asked: Q[] = [];
  for (const [index, question] of questions.entries()) {
    const { condition } = question;
    const earlier = questions.slice(0, index);
    if (!condition || conditionFault(condition, earlier, questions) !== null) {
      asked.push(question);
      continue;
    }
    const outcomes = condition.tests.map((test) => {
      const it = earlier.find(({ lineageId }) => lineageId === test.lineageId);
      if (!it) return true;
      const isAsked = asked.some(({ id }) => id === it.id);
      return holds(test, it, isAsked ? answerOf(it.id) : undefined);
    });
    if (condition.match === 'all' ? outcomes.every(Boolean) : outcomes.some(Boolean)) asked.push(question);
  }
  return asked;
}
