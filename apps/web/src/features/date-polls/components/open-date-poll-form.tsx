import { CreateDatePollDto, type DatePollDto, type MeetingDto, type MemberDto } from '@leerkring/shared';
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { newId } from '../../../lib/ids.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useOpenDatePoll } from '../api.ts';
import { DateOptionFields } from './date-option-fields.tsx';

const blank = { date: '', startTime: '15:30', endTime: '17:30' };

/** Asks a group when it can meet: for a new meeting, or for one that needs another date. */
export function OpenDatePollForm(props: {
  plgId: string;
  meetings: MeetingDto[];
  members: MemberDto[];
  /** Who is chosen as the one without whom nobody meets, until someone else is. */
  facilitatorId: string | undefined;
  onDone: (poll: DatePollDto) => void;
  onCancel: () => void;
}) {
  const { form: t } = useText('date-polls');
  const common = useText('app');
  const dates = useDates();
  const now = useNow();
  const [key] = useState(newId);
  const open = useOpenDatePoll(props.plgId);
  const form = useForm(
    CreateDatePollDto,
    {
      key,
      title: '',
      options: [blank, blank],
      meetingId: undefined,
      facilitatorId: props.facilitatorId,
      answerBy: undefined,
    },
    async (input) => props.onDone(await open.mutateAsync(input)),
  );
  const options = (form.values.options ?? []).map((it) => ({ ...blank, ...it })) as (typeof blank)[];
  const handleMeeting = (meetingId: string | null) => {
    const meeting = props.meetings.find(({ id }) => id === meetingId);
    form.set('meetingId', meetingId ?? undefined);
    if (!meeting) return;
    form.set('title', meeting.title);
    const { startTime, endTime } = meeting;
    form.set(
      'options',
      options.map((it) => (it.date === '' ? { ...it, startTime, endTime } : it)),
    );
  };
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text c="dimmed">{t.lead}</Text>
        {props.meetings.length > 0 && (
          <Select
            label={t.meeting}
            placeholder={t.newMeeting}
            clearable
            clearButtonProps={{ 'aria-label': t.newMeeting }}
            data={props.meetings.map(({ id, title, startsAt }) => ({
              value: id,
              label: `${title} · ${dates.day(startsAt)}`,
            }))}
            value={form.values.meetingId ?? null}
            onChange={handleMeeting}
          />
        )}
        <TextInput label={t.title} {...form.field('title')} data-autofocus />
        <DateOptionFields
          options={options}
          max={20}
          errorAt={(index, field) => form.errorAt(`options.${index}.${field}`)}
          onChange={(next) => form.set('options', next)}
        />
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <Select
            label={t.facilitator}
            description={t.facilitatorHint}
            placeholder={t.nobody}
            clearable
            clearButtonProps={{ 'aria-label': t.nobody }}
            data={props.members
              .filter(({ isInvited }) => !isInvited)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={form.values.facilitatorId ?? null}
            onChange={(next) => form.set('facilitatorId', next ?? undefined)}
          />
          <DayInput
            label={`${t.answerBy} (${common.optional})`}
            description={t.answerByHint}
            clearable
            clearButtonProps={{ 'aria-label': t.noAnswerBy }}
            value={form.values.answerBy ?? null}
            minDate={new Date(now)}
            onChange={(next) => form.set('answerBy', next ?? undefined)}
          />
        </Group>
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
