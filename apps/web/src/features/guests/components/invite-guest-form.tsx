import { type InvitedGuestDto, InviteGuestDto } from '@leerkring/shared';
import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useInviteGuest } from '../api.ts';

export function InviteGuestForm(props: { meetingId: string; onDone: () => void }) {
  const { form: t } = useText('guests');
  const common = useText('app');
  const invite = useInviteGuest(props.meetingId);
  const [invited, setInvited] = useState<InvitedGuestDto>();
  const form = useForm(
    InviteGuestDto,
    { name: '', email: '', programme: '', takesPart: false },
    async (input) => setInvited(await invite.mutateAsync(input)),
  );
  if (invited)
    return (
      <Stack gap="lg">
        <Text>{t.sent(invited.guest.name)}</Text>
        <CopyField label={t.link} value={invited.link} />
        <Group justify="flex-end">
          <Button onClick={props.onDone} data-autofocus>
            {t.done}
          </Button>
        </Group>
      </Stack>
    );
  const takesPart = form.field('takesPart');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text c="dimmed">{t.lead}</Text>
        <TextInput label={t.name} autoComplete="off" data-autofocus {...form.field('name')} />
        <TextInput label={t.email} type="email" autoComplete="off" {...form.field('email')} />
        <TextInput label={t.programme} description={t.programmeHint} {...form.field('programme')} />
        <Checkbox
          id={takesPart.id}
          label={t.takesPart}
          description={t.takesPartHint}
          checked={takesPart.value}
          onChange={(event) => takesPart.onChange(event.currentTarget.checked)}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
