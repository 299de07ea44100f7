import { SetPasswordDto } from '@leerkring/shared';
import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useResetPassword } from '../api.ts';

export function NewPasswordForm(props: { token: string; email: string; onDone: () => void }) {
  const t = useText('identity');
  const reset = useResetPassword(props.token);
  const form = useForm(SetPasswordDto, { password: '' }, async (input) => {
    await reset.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        {/* Lets a password manager know whose password this is. */}
        <input type="text" autoComplete="username" value={props.email} readOnly hidden />
        <PasswordInput
          label={t.reset.password}
          description={t.password.hint}
          autoComplete="new-password"
          {...form.field('password')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Button type="submit" size="md" loading={form.busy}>
          {t.reset.submit}
        </Button>
      </Stack>
    </form>
  );
}
