import { FreezeVersionDto } from '@leerkring/shared';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useFreeze } from '../api.ts';

export function FreezeForm(props: { reportId: string; last: string | undefined; onDone: () => void }) {
  const t = useText('publications');
  const freeze = useFreeze(props.reportId);
  const form = useForm(
    FreezeVersionDto,
    { number: props.last === undefined ? '0.1' : next(props.last), changeNote: '' },
    async (input) => {
      await freeze.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.number} description={t.numberHint} {...form.field('number')} />
        <Textarea label={t.changeNote} autosize minRows={2} data-autofocus {...form.field('changeNote')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.freezeSubmit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function next(number: string): string {
  const [major = '0', minor = '0'] = number.split('.');
  return `${major}.${Number(minor) + 1}`;
}
