import { type MeetingDto, UpdateMeetingDto } from '@leerkring/shared';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
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
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.title} {...form.field('title')} data-autofocus />
        <Textarea label={`${t.goal} (${common.optional})`} autosize minRows={2} {...form.field('goal')} />
        <TextInput label={`${t.location} (${common.optional})`} {...form.field('location')} />
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
