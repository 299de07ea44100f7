import type { LeadingQuestionDto } from '@leerkring/shared';
import { Tooltip } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';

/** LV2, with the question itself for whoever points at it. */
export function LeadingQuestionTag(props: { questions: LeadingQuestionDto[]; id: string }) {
  const t = useText('protocols');
  const question = props.questions.find(({ id }) => id === props.id);
  if (!question) return null;
  return (
    <Tooltip label={question.text} multiline maw={320}>
      <span>
        <StatusChip tone="active">{t.lv(question.position)}</StatusChip>
      </span>
    </Tooltip>
  );
}
