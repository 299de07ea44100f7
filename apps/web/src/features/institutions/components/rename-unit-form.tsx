import { RenameUnitDto, type UnitDto } from '@leerkring/shared';
import { TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useRenameUnit } from '../api.ts';

export function RenameUnitForm(props: { unit: UnitDto; onDone: () => void }) {
  const { unit: t } = useText('institutions');
  const rename = useRenameUnit(props.unit.id);
  const form = useForm(RenameUnitDto, { name: props.unit.name }, async (input) => {
    await rename.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.name} data-autofocus {...form.field('name')} />
    </FormFrame>
  );
}
