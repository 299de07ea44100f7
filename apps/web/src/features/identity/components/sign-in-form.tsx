import { SignInDto } from '@leerkring/shared';
import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useSignIn } from '../api.ts';

export function SignInForm(props: {
  onDone: () => void;
  email?: string;
  /** Over a page that stays: nothing leads away from it. */
  isAgain?: boolean;
}) {
  const { signIn: t } = useText('identity');
  const signIn = useSignIn();
  const form = useForm(SignInDto, { email: props.email ?? '', password: '' }, async (input) => {
    await signIn.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput
          label={t.email}
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          {...form.field('email')}
        />
        <PasswordInput label={t.password} autoComplete="current-password" {...form.field('password')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Button type="submit" size="md" loading={form.busy}>
          {t.submit}
        </Button>
        {!props.isAgain && (
          <>
            <TextLink to="/wachtwoord-vergeten">{t.forgotten}</TextLink>
            <Text size="sm" c="dimmed">
              {t.noAccount}
            </Text>
          </>
        )}
      </Stack>
    </form>
  );
}
