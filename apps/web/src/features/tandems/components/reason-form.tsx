import { Button, Stack, Text, Textarea } from '@mantine/core';
import { TakeOverTalkDto } from '@leerkring/shared';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';

/** Something that cannot be taken back, and that both of the two read the reason of. */
export function ReasonForm(props: {
  body: string;
  label: string;
  confirm: string;
  onReason: (reason: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const { cancel } = useText('app');
  const form = useForm(TakeOverTalkDto, { reason: '' }, async ({ reason }) => {
    await props.onReason(reason);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text>{props.body}</Text>
        <FormRefusal>{form.refusal}</FormRefusal>
        <Textarea label={props.label} autosize minRows={2} {...form.field('reason')} />
        <Button type="submit" loading={form.busy}>
          {props.confirm}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {cancel}
        </Button>
      </Stack>
    </form>
  );
}
