import { type HandedOverDto, type MemberDto, SubstituteInputDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { LinkNote } from '../../../ui/link-note.tsx';
import { useHandOver } from '../api.ts';
import { colleaguesOf, oneWay } from '../someone.ts';
import { SomeoneFields } from './someone-fields.tsx';

/** For good: someone else takes the seat. */
export function HandOverForm(props: { member: MemberDto; members: MemberDto[]; onDone: () => void }) {
  const t = useText('seats');
  const { member } = props;
  const handOver = useHandOver(member.id);
  const [done, setDone] = useState<HandedOverDto>();
  const [isNew, setNew] = useState(true);
  const form = useForm(
    SubstituteInputDto,
    { membershipId: undefined, name: '', email: '' },
    async (input) => setDone(await handOver.mutateAsync(input)),
    (values) => oneWay(values, isNew),
  );
  if (done)
    return (
      <LinkNote
        body={t.handedOver(member.name)}
        link={done.link}
        label={t.form.link}
        done={t.form.done}
        onDone={props.onDone}
      />
    );
  return (
    <FormFrame form={form} submit={t.handOver} onCancel={props.onDone}>
      <Text>{t.handOverLead(member.name, member.programmeName ?? '')}</Text>
      <SomeoneFields
        colleagues={colleaguesOf(member, props.members)}
        isNew={isNew}
        onNew={setNew}
        member={form.field('membershipId')}
        name={form.field('name')}
        email={form.field('email')}
        isForGood
      />
    </FormFrame>
  );
}
