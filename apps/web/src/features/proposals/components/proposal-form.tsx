import { CreateProposalDto, defaultWindowDays, type MeetingDto } from '@leerkring/shared';
import { Button, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useMakeProposal } from '../api.ts';

export function ProposalForm(props: {
  plgId: string;
  /** Meetings in which it can still be decided. */
  meetings: MeetingDto[];
  onMade: (id: string) => void;
  onCancel: () => void;
}) {
  const { form: t } = useText('proposals');
  const common = useText('app');
  const dates = useDates();
  const make = useMakeProposal(props.plgId);
  const open = props.meetings.find((it) => it.state === 'open');
  const form = useForm(
    CreateProposalDto,
    { title: '', text: '', meetingId: open?.id, windowDays: defaultWindowDays },
    async (input) => props.onMade((await make.mutateAsync(input)).id),
  );
  const meeting = form.field('meetingId');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.title} {...form.field('title')} data-autofocus />
        <Textarea label={t.text} description={t.textHint} autosize minRows={4} {...form.field('text')} />
        <Select
          label={t.meeting}
          description={t.meetingHint}
          allowDeselect={false}
          data={[
            { value: '', label: t.inWriting },
            ...props.meetings.map((it) => ({
              value: it.id,
              label: `${it.title}, ${dates.day(it.startsAt)}`,
            })),
          ]}
          {...meeting}
          value={meeting.value || ''}
          onChange={(next) => form.set('meetingId', next || undefined)}
        />
        <NumberInput
          label={t.windowDays}
          min={1}
          max={30}
          allowDecimal={false}
          {...form.number('windowDays')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onCancel}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
