import { Text, Textarea } from '@mantine/core';
import { TakeOverTalkDto } from '@leerkring/shared';
import { useForm } from '../../../lib/form.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';

/** Something that cannot be taken back, and that both of the two read the reason of. */
export function ReasonForm(props: {
  body: string;
  label: string;
  confirm: string;
  onReason: (reason: string) => Promise<unknown>;
  onDone: () => void;
}) {
  const form = useForm(TakeOverTalkDto, { reason: '' }, async ({ reason }) => {
    await props.onReason(reason);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={props.confirm} onCancel={props.onDone}>
      <Text>{props.body}</Text>
      <Textarea label={props.label} autosize minRows={2} {...form.field('reason')} />
    </FormFrame>
  );
}
