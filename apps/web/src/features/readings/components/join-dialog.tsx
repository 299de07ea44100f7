import { JoinThreadsDto, type JointThreadDto, type ReadThreadDto } from '@leerkring/shared';
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useJoinThreads } from '../api.ts';

/** Says what the chosen threads become together. */
export function JoinDialog(props: {
  opened: boolean;
  plgId: string;
  chosen: ReadThreadDto[];
  joint: JointThreadDto[];
  onClose: (isDone: boolean) => void;
}) {
  const t = useText('readings');
  return (
    <Modal opened={props.opened} onClose={() => props.onClose(false)} title={t.joinTitle}>
      <JoinForm {...props} />
    </Modal>
  );
}

function JoinForm(props: {
  plgId: string;
  chosen: ReadThreadDto[];
  joint: JointThreadDto[];
  onClose: (isDone: boolean) => void;
}) {
  const t = useText('readings');
  const join = useJoinThreads(props.plgId);
  const [first] = props.chosen;
  const form = useForm(
    JoinThreadsDto,
    {
      threadIds: props.chosen.map(({ id }) => id),
      jointId: null,
      name: first?.name ?? '',
      text: first?.text ?? '',
    },
    async (input) => {
      await join.mutateAsync(input);
      props.onClose(true);
    },
  );
  const handleInto = (id: string | null) => {
    const into = props.joint.find((it) => it.id === id) ?? first;
    form.set('jointId', id || null);
    form.set('name', into?.name ?? '');
    form.set('text', into?.text ?? '');
  };
  return (
    <form {...form.props}>
      <Stack gap="md">
        {props.joint.length > 0 && (
          <Select
            label={t.joinInto}
            allowDeselect={false}
            data={[
              { value: '', label: t.joinNew },
              ...props.joint.map((it) => ({ value: it.id, label: it.name })),
            ]}
            value={form.values.jointId ?? ''}
            onChange={handleInto}
          />
        )}
        <TextInput label={t.jointName} data-autofocus {...form.field('name')} />
        <Textarea label={t.jointText} autosize minRows={2} {...form.field('text')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.join(props.chosen.length)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
