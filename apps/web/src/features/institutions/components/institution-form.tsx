import { ChangeInstitutionDto, CreateInstitutionDto, type InstitutionDto } from '@leerkring/shared';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useSaveInstitution } from '../api.ts';
import { InstitutionFields } from './institution-fields.tsx';

export function InstitutionForm(props: {
  institution?: InstitutionDto;
  onDone: (saved?: InstitutionDto) => void;
}) {
  const common = useText('app');
  const { institution } = props;
  const save = useSaveInstitution(institution?.id);
  const form = useForm(
    institution ? ChangeInstitutionDto : CreateInstitutionDto,
    {
      name: institution?.name ?? '',
      kind: institution?.kind ?? 'roc',
      region: institution?.region ?? 'noord',
    },
    async (input) => props.onDone(await save.mutateAsync(input)),
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <InstitutionFields
          name={form.field('name')}
          kind={form.field('kind')}
          region={form.field('region')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => props.onDone()}>
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
