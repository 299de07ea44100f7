import { type JointThreadDto, RenameThreadDto } from '@leerkring/shared';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useRenameJoint } from '../api.ts';

export function RenameForm(props: { plgId: string; joint: JointThreadDto; onDone: () => void }) {
  const t = useText('readings');
  const rename = useRenameJoint(props.plgId);
  const { id, name, text } = props.joint;
  const form = useForm(RenameThreadDto, { name, text }, async (input) => {
    await rename.mutateAsync({ id, ...input });
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.jointName} data-autofocus {...form.field('name')} />
        <Textarea label={t.jointText} autosize minRows={2} {...form.field('text')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
