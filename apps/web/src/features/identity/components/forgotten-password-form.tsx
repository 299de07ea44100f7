import { AskPasswordResetDto } from '@leerkring/shared';
import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAskPasswordReset } from '../api.ts';

export function ForgottenPasswordForm(props: { onDone: () => void }) {
  const t = useText('identity');
  const ask = useAskPasswordReset();
  const form = useForm(AskPasswordResetDto, { email: '' }, async (input) => {
    await ask.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.signIn.email} type="email" autoComplete="username" {...form.field('email')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Button type="submit" size="md" loading={form.busy}>
          {t.forgotten.submit}
        </Button>
      </Stack>
    </form>
  );
}
