import { type HandedOverDto, type MemberDto, SubstituteInputDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useHandOver } from '../api.ts';
import { LinkNote } from './link-note.tsx';
import { SomeoneFields } from './someone-fields.tsx';

/** For good: someone else takes the seat. */
export function HandOverForm(props: { member: MemberDto; members: MemberDto[]; onDone: () => void }) {
  const t = useText('seats');
  const common = useText('app');
  const { member } = props;
  const handOver = useHandOver(member.id);
  const [done, setDone] = useState<HandedOverDto>();
  const [isNew, setNew] = useState(true);
  const form = useForm(
    SubstituteInputDto,
    { membershipId: undefined, name: '', email: '' },
    async (input) => setDone(await handOver.mutateAsync(input)),
    (values) =>
      isNew ? { ...values, membershipId: undefined } : { ...values, name: undefined, email: undefined },
  );
  if (done) return <LinkNote body={t.handedOver(member.name)} link={done.link} onDone={props.onDone} />;
  const colleagues = props.members.filter(
    (it) => it.seatId === member.seatId && it.id !== member.id && !it.isInvited,
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text>{t.handOverLead(member.name, member.programmeName ?? '')}</Text>
        <SomeoneFields
          colleagues={colleagues}
          isNew={isNew}
          onNew={setNew}
          member={form.field('membershipId')}
          name={form.field('name')}
          email={form.field('email')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.handOver}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
