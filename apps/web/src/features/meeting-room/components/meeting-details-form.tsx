import { type MeetingDto, UpdateMeetingDto } from '@leerkring/shared';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useUpdateMeeting } from '../../cycles/api.ts';

export function MeetingDetailsForm(props: { meeting: MeetingDto; onDone: () => void }) {
  const { details: t } = useText('meeting-room');
  const common = useText('app');
  const { title, goal, location, joinUrl } = props.meeting;
  const update = useUpdateMeeting(props.meeting.id);
  const form = useForm(
    UpdateMeetingDto,
    { title, goal, location, joinUrl: joinUrl ?? '' },
    async (input) => {
      await update.mutateAsync(input);
      props.onDone();
    },
    // An empty link is no link.
    (values) => ({ ...values, joinUrl: values.joinUrl === '' ? null : values.joinUrl }),
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.title} {...form.field('title')} data-autofocus />
        <Textarea label={`${t.goal} (${common.optional})`} autosize minRows={2} {...form.field('goal')} />
        <TextInput label={`${t.location} (${common.optional})`} {...form.field('location')} />
        <TextInput type="url" label={t.joinUrl} description={t.joinUrlHint} {...form.field('joinUrl')} />
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
