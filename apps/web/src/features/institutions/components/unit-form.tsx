import { CreateUnitDto, unitKinds } from '@leerkring/shared';
import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAddUnit } from '../api.ts';

export function UnitForm(props: { institutionId: string; onDone: () => void }) {
  const { unit: t } = useText('institutions');
  const common = useText('app');
  const add = useAddUnit(props.institutionId);
  const form = useForm(CreateUnitDto, { name: '', kind: 'quality_service' }, async (input) => {
    await add.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.name} data-autofocus {...form.field('name')} />
        <Select
          label={t.kind}
          allowDeselect={false}
          data={unitKinds.map((it) => ({ value: it, label: t.kinds[it] }))}
          {...form.field('kind')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
