import type { DerogationCriterionDto } from '@leerkring/shared';
import { ActionIcon, Button, Group, Stack, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';

const most = 20;

/** What a request has to meet, as a short list to write in. */
export function CriterionFields(props: {
  criteria: DerogationCriterionDto[];
  onChange: (next: DerogationCriterionDto[]) => void;
  errorAt: (index: number) => string | undefined;
}) {
  const { form: t } = useText('derogations');
  const { criteria, onChange } = props;
  return (
    <Stack gap="sm">
      {criteria.map((criterion, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line is known by its place and nothing else
        <Group key={index} gap="xs" align="flex-end" wrap="nowrap">
          <Textarea
            label={t.criterion(index + 1)}
            autosize
            minRows={1}
            style={{ flex: 1 }}
            value={criterion.text}
            error={props.errorAt(index)}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange(criteria.map((it, at) => (at === index ? { text } : it)));
            }}
          />
          {criteria.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t.removeCriterion(index + 1)}
              onClick={() => onChange(criteria.filter((_, at) => at !== index))}
            >
              <IconX size={18} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {criteria.length < most && (
        <Group>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...criteria, { text: '' }])}
          >
            {t.addCriterion}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
