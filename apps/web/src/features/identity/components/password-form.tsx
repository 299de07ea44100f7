import { ChangePasswordDto } from '@leerkring/shared';
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useChangePassword } from '../api.ts';

export function PasswordForm(props: { email: string }) {
  const words = useText('identity');
  const t = useText('settings');
  const change = useChangePassword();
  const [isChanged, setChanged] = useState(false);
  const form = useForm(ChangePasswordDto, { current: '', password: '' }, async (input, { reset }) => {
    setChanged(false);
    await change.mutateAsync(input);
    reset();
    setChanged(true);
  });
  return (
    <form {...form.props}>
      <Stack gap="md" maw={480}>
        {/* Lets a password manager know whose password this is. */}
        <input type="text" autoComplete="username" value={props.email} readOnly hidden />
        <PasswordInput label={t.current} autoComplete="current-password" {...form.field('current')} />
        <PasswordInput
          label={t.next}
          description={words.password.hint}
          autoComplete="new-password"
          {...form.field('password')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group gap="md">
          <Button type="submit" variant="default" loading={form.busy}>
            {t.change}
          </Button>
          <Text size="sm" c="var(--lk-done)" role="status">
            {isChanged && !form.isDirty ? t.changed : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
