import { RewordWorkshopAnswerDto, type WorkshopAnswerDto } from '@leerkring/shared';
import { Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useReword } from '../api.ts';

/** Puts right what was typed over; what somebody else put right meanwhile is not written over. */
export function RewordForm(props: { workshopId: string; answer: WorkshopAnswerDto; onDone: () => void }) {
  const t = useText('workshops');
  const { id, text, revision } = props.answer;
  const reword = useReword(props.workshopId, id);
  const form = useForm(RewordWorkshopAnswerDto, { text, revision }, async (input) => {
    await reword.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Textarea label={t.rewordLabel} autosize maxLength={500} data-autofocus {...form.field('text')} />
    </FormFrame>
  );
}
