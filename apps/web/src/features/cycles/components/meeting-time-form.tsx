import { CreateMeetingDto, type MeetingDto, MoveMeetingDto } from '@leerkring/shared';
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAddMeeting, useMoveMeeting } from '../api.ts';

interface Field<T> {
  value: T;
  error: string | undefined;
  onChange: (next: unknown) => void;
}

function TimeFields(props: { date: Field<string>; startTime: Field<string>; endTime: Field<string> }) {
  const { plan: t, year } = useText('cycles');
  const time = (field: Field<string>, label: string) => ({
    label,
    format: '24h' as const,
    size: 'md' as const,
    value: field.value,
    error: field.error,
    onChange: field.onChange,
    hoursInputLabel: `${label}: ${t.hours}`,
    minutesInputLabel: `${label}: ${t.minutes}`,
  });
  const { value, error, onChange } = props.date;
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <DayInput
        label={year.date}
        value={value || null}
        error={error}
        onChange={(next) => onChange(next ?? '')}
      />
      <TimePicker {...time(props.startTime, t.from)} />
      <TimePicker {...time(props.endTime, t.to)} />
    </SimpleGrid>
  );
}

export function MoveMeetingForm(props: { meeting: MeetingDto; onDone: () => void }) {
  const { year: t } = useText('cycles');
  const common = useText('app');
  const { date, startTime, endTime } = props.meeting;
  const move = useMoveMeeting(props.meeting.id);
  const form = useForm(MoveMeetingDto, { date, startTime, endTime }, async (input) => {
    await move.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text c="dimmed">{t.moveHint}</Text>
        <TimeFields
          date={form.field('date')}
          startTime={form.field('startTime')}
          endTime={form.field('endTime')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.move}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function AddMeetingForm(props: { plgId: string; onDone: () => void }) {
  const { year: t } = useText('cycles');
  const common = useText('app');
  const add = useAddMeeting(props.plgId);
  const form = useForm(
    CreateMeetingDto,
    { title: '', date: '', startTime: '15:30', endTime: '17:30' },
    async (input) => {
      await add.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.titleField} {...form.field('title')} data-autofocus />
        <TimeFields
          date={form.field('date')}
          startTime={form.field('startTime')}
          endTime={form.field('endTime')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
