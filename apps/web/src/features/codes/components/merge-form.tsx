import type { CodeDto } from '@leerkring/shared';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useMergeCode } from '../../codings/api.ts';
import { codeTree } from '../api.ts';

/** One code speaks for another from now on. */
export function MergeForm(props: { code: CodeDto; codes: CodeDto[]; onDone: () => void }) {
  const t = useText('codes');
  const merge = useMergeCode(props.code.id);
  const [intoId, setIntoId] = useState<string | null>(null);
  return (
    <Stack gap="md">
      <Text>{t.mergeBody}</Text>
      <Select
        label={t.into}
        data={codeTree(props.codes)
          .filter(({ code }) => code.id !== props.code.id)
          .map(({ code, path }) => ({ value: code.id, label: path }))}
        searchable
        value={intoId}
        onChange={setIntoId}
        data-autofocus
      />
      <ProblemNote error={merge.error} />
      <Group justify="flex-end">
        <Button
          disabled={intoId === null}
          loading={merge.isPending}
          onClick={() => intoId && merge.mutate(intoId, { onSuccess: props.onDone })}
        >
          {t.mergeDo}
        </Button>
      </Group>
    </Stack>
  );
}
