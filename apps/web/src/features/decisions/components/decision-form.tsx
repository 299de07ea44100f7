import { type DecisionDto, MakeDecisionDto } from '@leerkring/shared';
import { Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useMakeDecision, useRewordDecision } from '../api.ts';

export function DecisionForm(props: {
  meetingId: string;
  itemId: string | null;
  decision?: DecisionDto;
  onDone: () => void;
}) {
  const t = useText('decisions');
  const { meetingId, itemId, decision } = props;
  const make = useMakeDecision(meetingId);
  const reword = useRewordDecision(decision?.id ?? '');
  const form = useForm(MakeDecisionDto, { text: decision?.text ?? '' }, async ({ text }, { seen }) => {
    if (decision) await reword.mutateAsync({ text, seen });
    else await make.mutateAsync({ text, ...(itemId !== null && { agendaItemId: itemId }) });
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Textarea label={t.text} autosize minRows={3} {...form.field('text')} data-autofocus />
    </FormFrame>
  );
}
