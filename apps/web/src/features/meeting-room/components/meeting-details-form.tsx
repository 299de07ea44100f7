import { type MeetingDto, UpdateMeetingDto } from '@leerkring/shared';
import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useUpdateMeeting } from '../../cycles/api.ts';

export function MeetingDetailsForm(props: { meeting: MeetingDto; onDone: () => void }) {
  const { details: t } = useText('meeting-room');
  const common = useText('app');
  const { title, goal, location } = props.meeting;
  const update = useUpdateMeeting(props.meeting.id);
  const form = useForm(UpdateMeetingDto, { title, goal, location }, async (input) => {
    await update.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.title} {...form.field('title')} data-autofocus />
      <Textarea label={`${t.goal} (${common.optional})`} autosize minRows={2} {...form.field('goal')} />
      <TextInput label={`${t.location} (${common.optional})`} {...form.field('location')} />
    </FormFrame>
  );
}
