import { EnterAsGuestDto, type GuestInvitationDto } from '@leerkring/shared';
import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useEnterAsGuest, useSendCode } from '../api.ts';

/** Name, programme, and the code from the mail. */
export function GuestEntryForm(props: { token: string; invitation: GuestInvitationDto; onDone: () => void }) {
  const { entry: t } = useText('guests');
  const { token, invitation } = props;
  const send = useSendCode(token);
  const enter = useEnterAsGuest(token);
  const form = useForm(
    EnterAsGuestDto,
    { name: invitation.name, programme: invitation.programme, code: '' },
    async (input) => {
      await enter.mutateAsync(input);
      props.onDone();
    },
    (values) => ({ ...values, code: values.code?.replaceAll(/\s/g, '') }),
  );
  const code = form.field('code');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.name} autoComplete="name" {...form.field('name')} />
        <TextInput label={t.programme} autoComplete="organization" {...form.field('programme')} />
        <Stack gap="xs" align="flex-start">
          <Button
            variant={send.isSuccess ? 'default' : 'light'}
            loading={send.isPending}
            onClick={() =>
              send.mutate(undefined, { onSuccess: () => document.getElementById(code.id)?.focus() })
            }
          >
            {send.isSuccess ? t.again : t.send}
          </Button>
          <Text role="status" size="sm" c="dimmed">
            {send.isSuccess ? t.sent(invitation.mailedTo) : t.whereTo(invitation.mailedTo)}
          </Text>
          <ProblemNote error={send.error} />
        </Stack>
        <TextInput
          label={t.code}
          description={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          {...code}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Button type="submit" size="md" loading={form.busy}>
          {t.enter}
        </Button>
      </Stack>
    </form>
  );
}
