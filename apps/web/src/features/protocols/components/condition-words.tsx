import type { ProtocolQuestionDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { conditionWords } from '../answer-words.ts';

/** When a question is asked, in words; and what is the matter when that cannot be told. */
export function ConditionWords(props: { question: ProtocolQuestionDto; all: ProtocolQuestionDto[] }) {
  const t = useText('protocols');
  const { condition, conditionFault } = props.question;
  if (!condition) return null;
  return (
    <>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {conditionWords(t, condition, props.all)}
      </Text>
      {conditionFault !== null && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t.condition.faults[conditionFault]}
        </Text>
      )}
    </>
  );
}
