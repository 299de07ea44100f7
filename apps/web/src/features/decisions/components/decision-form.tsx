import { type DecisionDto, MakeDecisionDto } from '@leerkring/shared';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useMakeDecision, useRewordDecision } from '../api.ts';

export function DecisionForm(props: {
  meetingId: string;
  itemId: string | null;
  decision?: DecisionDto;
  onDone: () => void;
}) {
  const t = useText('decisions');
  const common = useText('app');
  const { meetingId, itemId, decision } = props;
  const make = useMakeDecision(meetingId);
  const reword = useRewordDecision(decision?.id ?? '');
  const form = useForm(MakeDecisionDto, { text: decision?.text ?? '' }, async ({ text }) => {
    if (decision) await reword.mutateAsync(text);
    else await make.mutateAsync({ text, ...(itemId !== null && { agendaItemId: itemId }) });
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Textarea label={t.text} autosize minRows={3} {...form.field('text')} data-autofocus />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
