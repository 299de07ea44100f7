import { OpenReportDto } from '@leerkring/shared';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useOpenReport } from '../api.ts';

export function OpenReportForm(props: { plgId: string; title: string; onDone: () => void }) {
  const t = useText('reports');
  const open = useOpenReport(props.plgId);
  const form = useForm(OpenReportDto, { title: props.title }, async (input) => {
    await open.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.name} data-autofocus {...form.field('title')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.open}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
