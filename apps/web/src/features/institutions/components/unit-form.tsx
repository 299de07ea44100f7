import { CreateUnitDto, unitKinds } from '@leerkring/shared';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAddUnit } from '../api.ts';

export function UnitForm(props: { institutionId: string; onDone: () => void }) {
  const { unit: t } = useText('institutions');
  const add = useAddUnit(props.institutionId);
  const form = useForm(CreateUnitDto, { name: '', kind: 'quality_service' }, async (input) => {
    await add.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.name} data-autofocus {...form.field('name')} />
      <Select
        label={t.kind}
        allowDeselect={false}
        data={unitKinds.map((it) => ({ value: it, label: t.kinds[it] }))}
        {...form.field('kind')}
      />
    </FormFrame>
  );
}
