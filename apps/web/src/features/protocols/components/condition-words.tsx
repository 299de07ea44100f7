import type { AskConditionTestDto, ProtocolQuestionDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { optionName } from '../option-name.ts';

/** When a question is asked, in words; and what is the matter when that cannot be told. */
export function ConditionWords(props: { question: ProtocolQuestionDto; all: ProtocolQuestionDto[] }) {
  const t = useText('protocols');
  const { condition, conditionFault } = props.question;
  if (!condition) return null;
  const say = (test: AskConditionTestDto) => {
    const on = props.all.find(({ lineageId }) => lineageId === test.lineageId);
    const isOrder = on?.kind === 'ranking';
    const op = isOrder && test.op === 'is' ? t.condition.first : t.condition.ops[test.op];
    const orderOp = isOrder && test.op === 'is_not' ? t.condition.notFirst : op;
    const value = test.number ?? (on && test.option ? optionName(on, test.option, t.marks) : '');
    return `“${on?.text ?? '…'}”: ${[test.row, orderOp, value].filter((it) => it !== '' && it != null).join(' ')}`;
  };
  const joint = condition.match === 'all' ? t.condition.and : t.condition.or;
  return (
    <>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t.condition.only} {condition.tests.map(say).join(` ${joint} `)}
      </Text>
      {conditionFault !== null && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t.condition.faults[conditionFault]}
        </Text>
      )}
    </>
  );
}
