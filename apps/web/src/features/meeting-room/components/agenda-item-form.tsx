import { CreateAgendaItemDto } from '@leerkring/shared';
import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';

export function AgendaItemForm(props: {
  initial: { title: string; minutes: number };
  onSave: (input: CreateAgendaItemDto) => Promise<unknown>;
  onDone: () => void;
}) {
  const { agenda: t } = useText('meeting-room');
  const common = useText('app');
  const { title, minutes } = props.initial;
  const form = useForm(CreateAgendaItemDto, { title, minutes }, async (input) => {
    await props.onSave(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.item} {...form.field('title')} data-autofocus />
        <NumberInput label={t.minutes} min={1} max={480} allowDecimal={false} {...form.field('minutes')} />
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
