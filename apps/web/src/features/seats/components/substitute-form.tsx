import { type ArrangedDto, ArrangeSubstituteDto, type MemberDto } from '@leerkring/shared';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { LinkNote } from '../../../ui/link-note.tsx';
import { useArrangeSubstitute } from '../api.ts';
import { colleaguesOf, oneWay } from '../someone.ts';
import { SomeoneFields } from './someone-fields.tsx';

/** Who comes in whose place, for one meeting. */
export function SubstituteForm(props: {
  meetingId: string;
  members: MemberDto[];
  /** Those for whom this person may arrange it. */
  replaceable: MemberDto[];
  onDone: () => void;
}) {
  const t = useText('seats');
  const arrange = useArrangeSubstitute(props.meetingId);
  const [arranged, setArranged] = useState<ArrangedDto>();
  const [isNew, setNew] = useState(true);
  const [only] = props.replaceable.length === 1 ? props.replaceable : [];
  const form = useForm(
    ArrangeSubstituteDto,
    { replacedId: only?.id ?? '', membershipId: undefined, name: '', email: '' },
    async (input) => setArranged(await arrange.mutateAsync(input)),
    (values) => oneWay(values, isNew),
  );
  if (arranged) {
    const { substituteName, replacedName } = arranged.substitution;
    return (
      <LinkNote
        body={t.arranged(substituteName, replacedName)}
        link={arranged.link}
        label={t.form.link}
        done={t.form.done}
        onDone={props.onDone}
      />
    );
  }
  const replaced = form.field('replacedId');
  const chosen = props.members.find(({ id }) => id === replaced.value);
  return (
    <FormFrame form={form} submit={t.form.submit} onCancel={props.onDone}>
      {!only && (
        <Select
          label={t.form.replaced}
          searchable
          data={props.replaceable.map((it) => ({
            value: it.id,
            label: `${it.name} · ${it.programmeName ?? ''}`,
          }))}
          {...replaced}
          value={replaced.value || null}
          onChange={(next) => {
            replaced.onChange(next ?? '');
            setNew(true);
          }}
        />
      )}
      <SomeoneFields
        colleagues={colleaguesOf(chosen, props.members)}
        isNew={isNew}
        onNew={setNew}
        member={form.field('membershipId')}
        name={form.field('name')}
        email={form.field('email')}
      />
    </FormFrame>
  );
}
