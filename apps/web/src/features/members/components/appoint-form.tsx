import { AppointDto, type MemberDto } from '@leerkring/shared';
import { TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAppoint } from '../api.ts';
import { RoleFields } from './role-fields.tsx';

export function AppointForm(props: { member: MemberDto; onDone: () => void }) {
  const { form: t } = useText('members');
  const common = useText('app');
  const appoint = useAppoint(props.member.id);
  const form = useForm(AppointDto, { roles: props.member.roles, task: props.member.task }, async (input) => {
    await appoint.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={t.save} onCancel={props.onDone}>
      <RoleFields roles={form.field('roles')} />
      <TextInput label={`${t.task} (${common.optional})`} description={t.taskHint} {...form.field('task')} />
    </FormFrame>
  );
}
