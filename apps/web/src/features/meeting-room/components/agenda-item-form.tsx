import { CreateAgendaItemDto, type Seen } from '@leerkring/shared';
import { NumberInput, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';

export function AgendaItemForm(props: {
  initial: { title: string; minutes: number };
  onSave: (input: CreateAgendaItemDto, seen: Seen) => Promise<unknown>;
  onDone: () => void;
}) {
  const { agenda: t } = useText('meeting-room');
  const { title, minutes } = props.initial;
  const form = useForm(CreateAgendaItemDto, { title, minutes }, async (input, { seen }) => {
    await props.onSave(input, seen);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.item} {...form.field('title')} data-autofocus />
      <NumberInput label={t.minutes} min={1} max={480} allowDecimal={false} {...form.field('minutes')} />
    </FormFrame>
  );
}
