import type { RecommendationDto } from '@leerkring/shared';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useMerge } from '../api.ts';

/** Which of the others says the same, and stays. */
export function MergeForm(props: {
  recommendation: RecommendationDto;
  others: RecommendationDto[];
  onDone: () => void;
}) {
  const t = useText('recommendations');
  const merge = useMerge(props.recommendation.id);
  const [into, setInto] = useState('');
  return (
    <Stack gap="md">
      <Text>{t.mergeLead(props.recommendation.wording)}</Text>
      <Radio.Group label={t.mergeInto} value={into} onChange={setInto}>
        <Stack gap="sm" mt="xs">
          {props.others.map((it) => (
            <Radio key={it.id} value={it.id} label={it.wording} style={{ overflowWrap: 'anywhere' }} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t.mergeNote}
      </Text>
      <ProblemNote error={merge.error} />
      <Group justify="flex-end">
        <Button
          disabled={into === ''}
          loading={merge.isPending}
          onClick={() => merge.mutate(into, { onSuccess: props.onDone })}
        >
          {t.mergeTitle}
        </Button>
      </Group>
    </Stack>
  );
}
