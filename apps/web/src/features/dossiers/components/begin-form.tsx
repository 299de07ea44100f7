import { BeginWithDossierDto } from '@leerkring/shared';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useBeginWithDossier } from '../api.ts';

/** First who keeps this place; then what comes into it. */
export function BeginForm() {
  const { arrive: t } = useText('dossiers');
  const locale = useLocale();
  const begin = useBeginWithDossier();
  const form = useForm(BeginWithDossierDto, { name: '', email: '', password: '', locale }, async (input) => {
    await begin.mutateAsync({ ...input, locale });
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.name} autoComplete="name" {...form.field('name')} />
        <TextInput
          label={t.email}
          description={t.emailHint}
          type="email"
          autoComplete="username"
          {...form.field('email')}
        />
        <PasswordInput
          label={t.password}
          description={t.passwordHint}
          autoComplete="new-password"
          {...form.field('password')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Button type="submit" size="md" loading={form.busy}>
          {t.next}
        </Button>
      </Stack>
    </form>
  );
}
