import type { LeadingQuestionDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';

/** The questions that give the year its direction, large enough to keep them in mind. */
export function LeadingQuestions(props: { questions: LeadingQuestionDto[] }) {
  return (
    <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {props.questions.map((question) => (
        <Text
          component="li"
          key={question.id}
          ff="var(--lk-serif)"
          fz="lg"
          maw="var(--lk-text)"
          style={{ display: 'grid', gridTemplateColumns: '2.2rem 1fr', overflowWrap: 'anywhere' }}
        >
          <Text span inherit c="var(--mantine-color-anchor)">
            {question.position}
          </Text>
          {question.text}
        </Text>
      ))}
    </Stack>
  );
}
