import { type InvitedGuestDto, InviteGuestDto } from '@leerkring/shared';
import { Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { LinkNote } from '../../../ui/link-note.tsx';
import { useInviteGuest } from '../api.ts';

export function InviteGuestForm(props: { meetingId: string; onDone: () => void }) {
  const { form: t } = useText('guests');
  const invite = useInviteGuest(props.meetingId);
  const [invited, setInvited] = useState<InvitedGuestDto>();
  const form = useForm(
    InviteGuestDto,
    { name: '', email: '', programme: '', takesPart: false },
    async (input) => setInvited(await invite.mutateAsync(input)),
  );
  if (invited)
    return (
      <LinkNote
        body={t.sent(invited.guest.name)}
        link={invited.link}
        label={t.link}
        done={t.done}
        onDone={props.onDone}
      />
    );
  const takesPart = form.field('takesPart');
  return (
    <FormFrame form={form} submit={t.submit} onCancel={props.onDone}>
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
    </FormFrame>
  );
}
