import { type SheetKind, sheetKinds, TypeSheetDto } from '@leerkring/shared';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { newId } from '../../../lib/ids.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useTypeSheet } from '../api.ts';

/** Types over what one sheet says, an answer a line. */
export function SheetForm(props: { workshopId: string; groupId: string; onDone: () => void }) {
  const t = useText('workshops');
  const type = useTypeSheet(props.workshopId, props.groupId);
  const [typed, setTyped] = useState('');
  // A line keeps its id while it is typed, so that sending it twice is sending it once.
  const [ids] = useState(() => Array.from({ length: 50 }, newId));
  const form = useForm(
    TypeSheetDto,
    { kind: 'dream' as SheetKind, lines: [] },
    async (input) => {
      await type.mutateAsync(input);
      props.onDone();
    },
    (values) => ({ ...values, lines: linesOf(typed).map((text, at) => ({ id: ids[at] ?? newId(), text })) }),
  );
  const error = form.errorAt('lines');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Radio.Group label={t.kind} {...form.field('kind')}>
        <Stack gap="xs" mt="xs">
          {sheetKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t.kinds[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t.lines}
        description={t.linesHint}
        autosize
        minRows={4}
        maxLength={20_000}
        value={typed}
        error={error}
        onChange={({ currentTarget }) => setTyped(currentTarget.value.replaceAll('\u0000', ''))}
      />
    </FormFrame>
  );
}

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
