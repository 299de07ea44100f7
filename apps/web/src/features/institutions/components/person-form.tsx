import { AddPersonDto, type InstitutionDto, type PersonAddedDto } from '@leerkring/shared';
import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAddPerson } from '../api.ts';

export function PersonForm(props: { institution: InstitutionDto; onDone: () => void }) {
  const { person: t } = useText('institutions');
  const { institution } = props;
  const add = useAddPerson(institution.id);
  const [added, setAdded] = useState<PersonAddedDto>();
  const form = useForm(AddPersonDto, { name: '', email: '', programmeIds: [], unitIds: [] }, async (input) =>
    setAdded(await add.mutateAsync(input)),
  );
  if (added) {
    return (
      <Stack gap="lg">
        <Text>{t.linkHint(added.person.name)}</Text>
        <CopyField label={t.link} value={added.link} />
        <Group justify="flex-end">
          <Button onClick={props.onDone}>{t.done}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.name} autoComplete="off" data-autofocus {...form.field('name')} />
      <TextInput label={t.email} type="email" autoComplete="off" {...form.field('email')} />
      <MultiSelect
        label={t.programmes}
        description={t.placesHint}
        data={institution.programmes.map((it) => ({ value: it.id, label: it.name }))}
        searchable
        {...form.field('programmeIds')}
      />
      <MultiSelect
        label={t.units}
        data={institution.units.map((it) => ({ value: it.id, label: it.name }))}
        searchable
        {...form.field('unitIds')}
      />
    </FormFrame>
  );
}
