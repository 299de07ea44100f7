import { WriteTakeawayDto, type TakeawayDto } from '@leerkring/shared';
import { Button, Checkbox, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useUpdateTakeaway, useWriteTakeaway } from '../api.ts';

/** What, to whom, when; private unless it is shared. */
export function TakeawayForm(props: { meetingId: string; takeaway?: TakeawayDto; onDone: () => void }) {
  const t = useText('takeaways');
  const common = useText('app');
  const { meetingId, takeaway } = props;
  const write = useWriteTakeaway(meetingId);
  const update = useUpdateTakeaway(takeaway?.id ?? '');
  const form = useForm(
    WriteTakeawayDto,
    {
      text: takeaway?.text ?? '',
      audience: takeaway?.audience ?? '',
      onDay: takeaway?.onDay ?? '',
      isShared: takeaway?.isShared ?? false,
    },
    async (input) => {
      await (takeaway ? update.mutateAsync(input) : write.mutateAsync(input));
      props.onDone();
    },
  );
  const day = form.field('onDay');
  const shared = form.field('isShared');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Textarea label={t.text} autosize minRows={2} {...form.field('text')} data-autofocus />
        <TextInput label={t.audience} placeholder={t.audienceHint} {...form.field('audience')} />
        <DayInput
          label={t.onDay}
          {...day}
          value={day.value || null}
          onChange={(next) => day.onChange(next ?? '')}
        />
        <Checkbox
          label={t.share}
          description={t.shareHint}
          checked={shared.value}
          onChange={(event) => form.set('isShared', event.currentTarget.checked)}
        />
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
