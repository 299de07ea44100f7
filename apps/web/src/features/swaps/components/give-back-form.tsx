import { type AssignmentDto, ReturnVisitDto } from '@leerkring/shared';
import { Text, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useGiveBack } from '../api.ts';

/** One tap and a reason. */
export function GiveBackForm(props: { visit: AssignmentDto; onDone: () => void }) {
  const { giveBack: t } = useText('swaps');
  const giveBack = useGiveBack(props.visit.id);
  const form = useForm(ReturnVisitDto, { reason: '' }, async (input) => {
    await giveBack.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={t.submit} onCancel={props.onDone}>
      <Text>{t.body(props.visit.hostProgrammeName)}</Text>
      <Textarea label={t.reason} autosize minRows={2} maxLength={500} {...form.field('reason')} />
    </FormFrame>
  );
}
