import { UpdateMeDto, type UserDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useUpdateMe } from '../api.ts';

export function ProfileForm(props: { user: UserDto }) {
  const t = useText('settings');
  const common = useText('app');
  const update = useUpdateMe();
  const [isSaved, setSaved] = useState(false);
  const form = useForm(UpdateMeDto, { name: props.user.name }, async (input) => {
    await update.mutateAsync(input);
    setSaved(true);
  });
  return (
    <form {...form.props}>
      <Stack gap="md" maw={480}>
        <TextInput label={t.name} description={t.nameHint} autoComplete="name" {...form.field('name')} />
        <TextInput label={t.email} value={props.user.email} readOnly variant="filled" />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group gap="md">
          <Button type="submit" variant="default" loading={form.busy}>
            {common.save}
          </Button>
          <Text size="sm" c="var(--lk-done)" role="status">
            {isSaved && !form.isDirty ? t.saved : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
