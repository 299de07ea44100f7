import { AppointDto, type MemberDto } from '@leerkring/shared';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
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
    <form {...form.props}>
      <Stack gap="md">
        <RoleFields roles={form.field('roles')} />
        <TextInput
          label={`${t.task} (${common.optional})`}
          description={t.taskHint}
          {...form.field('task')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
