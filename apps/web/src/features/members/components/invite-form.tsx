import { type InvitedDto, InviteMemberDto, namesApart, seatHolds, type SeatDto } from '@leerkring/shared';
import { Button, Group, Radio, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { LinkNote } from '../../../ui/link-note.tsx';
import { useInviteMember } from '../api.ts';
import { RoleFields } from './role-fields.tsx';

/** Invites one person; afterwards the link is there to pass on by hand. */
export function InviteForm(props: { plgId: string; seats: SeatDto[]; onDone: () => void }) {
  const { form: t } = useText('members');
  const common = useText('app');
  const invite = useInviteMember(props.plgId);
  const [invited, setInvited] = useState<InvitedDto>();
  const form = useForm(
    InviteMemberDto,
    {
      name: '',
      email: '',
      seatId: undefined,
      hold: 'delegate',
      roles: ['delegate', 'interviewer'],
      task: undefined,
    },
    async (input) => {
      // Without a seat there is nothing to hold.
      setInvited(await invite.mutateAsync(input.seatId ? input : { ...input, hold: undefined }));
    },
  );

  if (invited) {
    return (
      <LinkNote
        body={t.linkHint(invited.member.name)}
        link={invited.link}
        label={t.link}
        done={t.done}
        onDone={props.onDone}
      >
        <Button
          variant="default"
          onClick={() => {
            form.reset();
            setInvited(undefined);
          }}
        >
          {t.another}
        </Button>
      </LinkNote>
    );
  }

  const seat = form.field('seatId');
  const names = namesApart(props.seats.map(({ programme }) => programme));
  return (
    <FormFrame form={form} submit={t.submit} onCancel={props.onDone}>
      <TextInput label={t.name} autoComplete="off" data-autofocus {...form.field('name')} />
      <TextInput label={t.email} type="email" autoComplete="off" {...form.field('email')} />
      <Select
        label={`${t.seat} (${common.optional})`}
        description={t.seatHint}
        placeholder={t.noSeat}
        data={props.seats.map((it) => ({
          value: it.id,
          label: names.get(it.programme.id) ?? it.programme.name,
        }))}
        clearable
        searchable={props.seats.length > 8}
        {...seat}
        value={seat.value === '' ? null : seat.value}
        onChange={(next) => form.set('seatId', next ?? undefined)}
      />
      {seat.value !== '' && (
        <Radio.Group label={t.hold} {...form.field('hold')}>
          <Group gap="lg" mt="xs">
            {seatHolds.map((it) => (
              <Radio key={it} value={it} label={t.holds[it]} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <RoleFields roles={form.field('roles')} />
      <TextInput label={`${t.task} (${common.optional})`} description={t.taskHint} {...form.field('task')} />
    </FormFrame>
  );
}
