import type { LeadingQuestionInputDto } from '@leerkring/shared';
import { ActionIcon, Button, Group, Stack, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';

/** The leading questions as a short list to write in. */
export function QuestionFields(props: {
  questions: LeadingQuestionInputDto[];
  onChange: (next: LeadingQuestionInputDto[]) => void;
  errorAt: (index: number) => string | undefined;
}) {
  const { found: t } = useText('plgs');
  const { questions, onChange } = props;
  return (
    <Stack gap="sm">
      {questions.map((question, index) => (
        <Group key={question.id ?? `new-${index}`} gap="xs" align="flex-end" wrap="nowrap">
          <Textarea
            label={t.question(index + 1)}
            autosize
            minRows={1}
            style={{ flex: 1 }}
            value={question.text}
            error={props.errorAt(index)}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange(questions.map((it, at) => (at === index ? { ...it, text } : it)));
            }}
          />
          {questions.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t.removeQuestion(index + 1)}
              onClick={() => onChange(questions.filter((_, at) => at !== index))}
            >
              <IconX size={18} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {questions.length < 10 && (
        <Group>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...questions, { text: '' }])}
          >
            {t.addQuestion}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
