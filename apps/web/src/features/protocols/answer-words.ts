import type {
  AskConditionDto,
  AskConditionTestDto,
  QuestionKind,
  QuestionSettingsDto,
} from '@leerkring/shared';
import type { protocols } from '../../text/nl/protocols.ts';

type Words = typeof protocols;

/** How a question is answered, in a few words. */
export function answerWords(
  t: Words,
  it: Omit<QuestionSettingsDto, 'leadingQuestionId' | 'isOptional' | 'condition'>,
): string {
  const options = it.options.join(' / ');
  const rows = it.rows.join(' / ');
  switch (it.kind) {
    case 'open':
      return t.kinds.open;
    case 'scale':
      return t.scale(it.scaleMax ?? 5, it.scaleLow, it.scaleHigh);
    case 'number':
      return t.number(it.unit, it.numberMin, it.numberMax);
    case 'choice':
    case 'ranking':
      return `${t.kinds[it.kind]}: ${options}`;
    case 'matrix':
      return `${t.kinds.matrix}: ${rows} (${options})`;
    case 'observation':
      return `${t.kinds.observation}: ${rows}`;
  }
}

interface Known {
  lineageId: string;
  text: string;
  kind: QuestionKind;
}

/** When a question is asked, in a sentence. */
export function conditionWords(
  t: Words,
  condition: AskConditionDto | null,
  questions: readonly Known[],
): string {
  if (!condition) return t.condition.always;
  const say = (test: AskConditionTestDto): string => {
    const on = questions.find(({ lineageId }) => lineageId === test.lineageId);
    const isCompared = test.op !== 'answered' && test.op !== 'not_answered';
    const isMeasured = on?.kind === 'scale' || on?.kind === 'number';
    const value = isMeasured ? test.number : on && optionName(on, test.option ?? '', t.marks);
    const isGrid = on?.kind === 'matrix' || on?.kind === 'observation';
    const words = [
      isCompared && isGrid ? test.row : null,
      opWords(t, test, on?.kind),
      isCompared ? value : null,
    ];
    return `“${on?.text ?? '…'}”: ${words.filter((it) => it !== null && it !== undefined && it !== '').join(' ')}`;
  };
  const joint = condition.match === 'all' ? t.condition.and : t.condition.or;
  return `${t.condition.only} ${condition.tests.map(say).join(` ${joint} `)}`;
}

export function opWords(
  t: Words,
  { op }: Pick<AskConditionTestDto, 'op'>,
  kind: QuestionKind | undefined,
): string {
  if (kind === 'ranking' && op === 'is') return t.condition.first;
  return kind === 'ranking' && op === 'is_not' ? t.condition.notFirst : t.condition.ops[op];
}

/** An observer's marks have words of their own; every other option is its own word. */
export const optionName = (on: Pick<Known, 'kind'>, option: string, marks: Record<string, string>): string =>
  on.kind === 'observation' ? (marks[option] ?? option) : option;
