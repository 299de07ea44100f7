import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { HoldRetentionDto } from '@leerkring/shared';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useHoldRetention } from '../api.ts';

export function HoldForm(props: { plgId: string; onDone: () => void }) {
  const t = useText('retentions');
  const app = useText('app');
  const hold = useHoldRetention(props.plgId);
  const form = useForm(HoldRetentionDto, { reason: '' }, async (values) => {
    await hold.mutateAsync(values);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="lg">
        <FormRefusal>{form.refusal}</FormRefusal>
        <Text>{t.holdLead}</Text>
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          autosize
          minRows={2}
          {...form.field('reason')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {app.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.hold}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
