import { CodeContentDto, type CodeDto, type CodingDto } from '@leerkring/shared';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { useSplitCode } from '../../codings/api.ts';
import { CodeFields } from './code-form.tsx';

/** A new code that takes some of the words along. */
export function SplitForm(props: {
  code: CodeDto;
  codes: CodeDto[];
  codings: CodingDto[];
  onDone: () => void;
}) {
  const t = useText('codes');
  const split = useSplitCode(props.code.id);
  const [codingIds, setCodingIds] = useState<string[]>([]);
  const form = useForm(
    CodeContentDto,
    { name: '', definition: '', include: '', exclude: '', parentId: props.code.parentId },
    async (input) => {
      await split.mutateAsync({ pieces: [{ ...input, codingIds }] });
      props.onDone();
    },
  );
  return (
    <CodeFields form={form} codes={props.codes} submit={t.splitDo}>
      {props.codings.length === 0 ? (
        <Text c="dimmed">{t.splitNone}</Text>
      ) : (
        <Checkbox.Group label={t.goAlong} description={t.splitBody} value={codingIds} onChange={setCodingIds}>
          <Stack gap="sm" mt="sm" mah="16rem" style={{ overflowY: 'auto' }}>
            {props.codings.map((it) => (
              <Checkbox key={it.id} value={it.id} label={`“${it.words}”`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </CodeFields>
  );
}
