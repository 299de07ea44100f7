import type { ProtocolChangeDto } from '@leerkring/shared';
import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useContinueQuestion } from '../api.ts';

/** A new question may be an old one in other words: whoever knows says so, and the answers stay together. */
export function SameQuestion(props: {
  questionId: string;
  fromNumber: string;
  dropped: ProtocolChangeDto[];
}) {
  const { history: t } = useText('protocols');
  const common = useText('app');
  const { dropped } = props;
  const [isOpen, setOpen] = useState(false);
  const [lineageId, setLineageId] = useState<string | null>(dropped[0]?.lineageId ?? null);
  const follow = useContinueQuestion();
  if (!isOpen)
    return (
      <Button variant="subtle" size="compact-md" mx={-10} mih={32} onClick={() => setOpen(true)}>
        {t.sameAs}
      </Button>
    );
  return (
    <Stack gap="xs" mt="xs">
      <Select
        label={t.which(props.fromNumber)}
        description={t.sameHint}
        data={dropped.map((it) => ({
          value: it.lineageId ?? '',
          label: it.parts.map(({ text }) => text).join(''),
        }))}
        value={lineageId}
        allowDeselect={false}
        onChange={setLineageId}
      />
      <ProblemNote error={follow.error} />
      <Group>
        <Button
          loading={follow.isPending}
          onClick={() => lineageId !== null && follow.mutate({ id: props.questionId, lineageId })}
        >
          {t.sameAs}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {common.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
