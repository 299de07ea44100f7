import { WriteTakeawayDto, type TakeawayDto } from '@leerkring/shared';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useUpdateTakeaway, useWriteTakeaway } from '../api.ts';

/** What, to whom, when; private unless it is shared. */
export function TakeawayForm(props: { meetingId: string; takeaway?: TakeawayDto; onDone: () => void }) {
  const t = useText('takeaways');
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
    async (input, { seen }) => {
      await (takeaway ? update.mutateAsync({ ...input, seen }) : write.mutateAsync(input));
      props.onDone();
    },
  );
  const day = form.field('onDay');
  const shared = form.field('isShared');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
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
    </FormFrame>
  );
}
