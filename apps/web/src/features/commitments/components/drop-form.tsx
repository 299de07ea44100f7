import { SettleCommitmentDto } from '@leerkring/shared';
import { Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';

/** Letting something go takes a reason, so that the group understands it later. */
export function DropForm(props: { onDrop: (reason: string) => Promise<unknown>; onDone: () => void }) {
  const t = useText('commitments');
  const form = useForm(SettleCommitmentDto, { state: 'dropped', reason: '' }, async ({ reason = '' }) => {
    await props.onDrop(reason);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={t.drop} onCancel={props.onDone}>
      <Textarea label={t.reason} autosize minRows={2} {...form.field('reason')} data-autofocus />
    </FormFrame>
  );
}
