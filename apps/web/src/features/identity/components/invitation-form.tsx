import { AcceptInvitationDto, type TokenDto } from '@leerkring/shared';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAcceptInvitation } from '../api.ts';

/** Takes the place: a newcomer chooses a password, someone with an account only confirms. */
export function InvitationForm(props: { token: string; invitation: TokenDto; onDone: () => void }) {
  const words = useText('identity');
  const t = words.invitation;
  const { invitation } = props;
  const accept = useAcceptInvitation(props.token);
  const form = useForm(AcceptInvitationDto, { name: invitation.name, password: undefined }, async (input) => {
    await accept.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput
          label={t.email}
          value={invitation.email}
          readOnly
          autoComplete="username"
          variant="filled"
        />
        <TextInput label={t.name} autoComplete="name" {...form.field('name')} />
        {!invitation.hasPassword && (
          <PasswordInput
            label={t.password}
            description={words.password.hint}
            autoComplete="new-password"
            {...form.field('password')}
          />
        )}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Button type="submit" size="md" loading={form.busy}>
          {t.submit}
        </Button>
      </Stack>
    </form>
  );
}
