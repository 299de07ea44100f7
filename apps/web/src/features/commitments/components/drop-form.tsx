import { SettleCommitmentDto } from '@leerkring/shared';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';

/** Letting something go takes a reason, so that the group understands it later. */
export function DropForm(props: { onDrop: (reason: string) => Promise<unknown>; onDone: () => void }) {
  const t = useText('commitments');
  const common = useText('app');
  const form = useForm(SettleCommitmentDto, { state: 'dropped', reason: '' }, async ({ reason = '' }) => {
    await props.onDrop(reason);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Textarea label={t.reason} autosize minRows={2} {...form.field('reason')} data-autofocus />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.drop}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
