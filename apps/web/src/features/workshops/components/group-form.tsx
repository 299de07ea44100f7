import { AddWorkshopGroupDto } from '@leerkring/shared';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { newId } from '../../../lib/ids.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAddGroup } from '../api.ts';

/** One more group: how many they were; its number is the next one. */
export function GroupForm(props: { workshopId: string; onDone: () => void }) {
  const t = useText('workshops');
  const common = useText('app');
  const add = useAddGroup(props.workshopId);
  const [id] = useState(newId);
  const form = useForm(AddWorkshopGroupDto, { id, name: '', people: null }, async (input) => {
    await add.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <NumberInput
        label={t.people}
        min={1}
        max={200}
        allowDecimal={false}
        data-autofocus
        {...form.number('people')}
      />
      <TextInput label={`${t.groupName} (${common.optional})`} maxLength={100} {...form.field('name')} />
    </FormFrame>
  );
}
