import { type ArrangedDto, ArrangeSubstituteDto, type MemberDto } from '@leerkring/shared';
import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useArrangeSubstitute } from '../api.ts';
import { LinkNote } from './link-note.tsx';
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
  const common = useText('app');
  const arrange = useArrangeSubstitute(props.meetingId);
  const [arranged, setArranged] = useState<ArrangedDto>();
  const [isNew, setNew] = useState(true);
  const [only] = props.replaceable.length === 1 ? props.replaceable : [];
  const form = useForm(
    ArrangeSubstituteDto,
    { replacedId: only?.id ?? '', membershipId: undefined, name: '', email: '' },
    async (input) => setArranged(await arrange.mutateAsync(input)),
    // Of the two ways to say who comes, only the chosen one is sent.
    (values) =>
      isNew ? { ...values, membershipId: undefined } : { ...values, name: undefined, email: undefined },
  );
  if (arranged) {
    const { substituteName, replacedName } = arranged.substitution;
    return (
      <LinkNote body={t.arranged(substituteName, replacedName)} link={arranged.link} onDone={props.onDone} />
    );
  }
  const replaced = form.field('replacedId');
  const chosen = props.members.find(({ id }) => id === replaced.value);
  const colleagues = props.members.filter(
    (it) => chosen && it.seatId === chosen.seatId && it.id !== chosen.id && !it.isInvited,
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
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
            {t.form.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
