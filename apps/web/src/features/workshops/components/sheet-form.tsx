import { type SheetKind, sheetKinds, TypeSheetDto, type WorkshopGroupDto } from '@leerkring/shared';
import { Anchor, Image, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { newId } from '../../../lib/ids.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { sheetAddress, useTypeSheet } from '../api.ts';

/** Types over what one sheet says, an answer a line. */
export function SheetForm(props: { workshopId: string; group: WorkshopGroupDto; onDone: () => void }) {
  const t = useText('workshops');
  const type = useTypeSheet(props.workshopId, props.group.id);
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
    { isTyped: typed.trim() !== '' },
  );
  const error = form.errorAt('lines');
  // The sheet lies beside what is typed over from it.
  const kind = form.values.kind === 'need' ? 'need' : 'dream';
  const photos = props.group.sheets.filter((sheet) => sheet.kind === kind);
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Radio.Group label={t.kind} {...form.field('kind')}>
        <Stack gap="xs" mt="xs">
          {sheetKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t.kinds[kind]} />
          ))}
        </Stack>
      </Radio.Group>
      {photos.length > 0 && (
        <Stack gap="xs">
          {photos.map((sheet, at) => (
            <Anchor key={sheet.id} href={sheetAddress(sheet.id, 'large')} target="_blank">
              <Image
                src={sheetAddress(sheet.id, 'large')}
                alt={t.photos.alt(t.kinds[kind], props.group.number, at + 1)}
                mah={260}
                fit="contain"
                radius="sm"
              />
            </Anchor>
          ))}
        </Stack>
      )}
      <Textarea
        label={t.lines}
        description={t.linesHint}
        autosize
        minRows={4}
        maxLength={20_000}
        value={typed}
        error={error}
        readOnly={form.busy}
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
