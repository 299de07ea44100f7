import type { LeadingQuestionDto } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';

/** What LV1, LV2 and so on stand for, where they are chosen. */
export function LeadingQuestionList(props: { questions: LeadingQuestionDto[] }) {
  const t = useText('protocols');
  return (
    <Stack
      component="ul"
      gap={6}
      m={0}
      p={0}
      mb="xl"
      style={{ listStyle: 'none' }}
      aria-label={t.leadingQuestions}
    >
      {props.questions.map(({ id, position, text }) => (
        <Group component="li" key={id} gap="sm" wrap="nowrap" align="baseline">
          <StatusChip tone="active">{t.lv(position)}</StatusChip>
          <Text style={{ overflowWrap: 'anywhere' }}>{text}</Text>
        </Group>
      ))}
    </Stack>
  );
}
