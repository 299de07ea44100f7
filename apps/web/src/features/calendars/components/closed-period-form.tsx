import {
  type ClosedPeriodDto,
  type ClosedPeriodKind,
  CreateClosedPeriodDto,
  holidayKinds,
  softPeriodKinds,
} from '@leerkring/shared';
import { Chip, Group, Input, Select, SimpleGrid, TextInput } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAddClosedPeriod } from '../api.ts';

const isLessons = (kind: unknown) => kind === 'lessons';

/** A period that people type themselves; what the region says is a start for one's own. */
export function ClosedPeriodForm(props: {
  institutionId: string;
  /** Where the calendars to choose from open. */
  schoolYear: string;
  from?: ClosedPeriodDto | undefined;
  onDone: () => void;
}) {
  const t = useText('calendars');
  const add = useAddClosedPeriod(props.institutionId);
  const firstDay = `${props.schoolYear.slice(0, 4)}-09-01`;
  const form = useForm(
    CreateClosedPeriodDto,
    {
      kind: props.from?.kind,
      label: props.from?.label ?? '',
      from: props.from?.from ?? '',
      to: props.from?.to ?? '',
      weekdays: [] as number[],
      startTime: undefined as string | undefined,
      endTime: undefined as string | undefined,
      source: '',
    },
    async (input) => {
      await add.mutateAsync(input);
      props.onDone();
    },
    // Days of the week and hours count for lessons only.
    (values) =>
      isLessons(values.kind) ? values : { ...values, weekdays: [], startTime: undefined, endTime: undefined },
  );
  const [kind, from, to, label] = [
    form.field('kind'),
    form.field('from'),
    form.field('to'),
    form.field('label'),
  ];
  const options = (kinds: readonly ClosedPeriodKind[]) =>
    kinds.map((value) => ({ value, label: t.kinds[value] }));
  const handleKind = (next: string | null) => {
    const isUnnamed = label.value === '' || Object.values(t.kinds).includes(String(label.value));
    kind.onChange(next ?? '');
    if (isUnnamed && next !== null) label.onChange(t.kinds[next as ClosedPeriodKind]);
  };
  const weekdays = form.field('weekdays');
  const time = (path: 'startTime' | 'endTime', words: string) => ({
    ...form.field(path),
    label: words,
    format: '24h' as const,
    size: 'md' as const,
    hoursInputLabel: `${words}: ${t.hoursOf}`,
    minutesInputLabel: `${words}: ${t.minutesOf}`,
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Select
        label={t.kind}
        {...kind}
        value={kind.value || null}
        allowDeselect={false}
        data-autofocus
        data={[
          { group: t.kindGroups.holidays, items: options(holidayKinds) },
          { group: t.kindGroups.closed, items: options(['study_day', 'closure']) },
          { group: t.kindGroups.avoided, items: options(softPeriodKinds) },
        ]}
        onChange={handleKind}
      />
      <TextInput label={t.label} description={t.labelHint} {...label} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayInput
          label={t.from}
          {...from}
          defaultDate={firstDay}
          value={from.value || null}
          onChange={(next) => {
            from.onChange(next ?? '');
            if (to.value === '') to.onChange(next ?? '');
          }}
        />
        <DayInput
          label={t.to}
          {...to}
          defaultDate={firstDay}
          value={to.value || null}
          minDate={from.value || undefined}
          onChange={(next) => to.onChange(next ?? '')}
        />
      </SimpleGrid>
      {isLessons(kind.value) && (
        <>
          <Input.Wrapper label={t.weekdays} error={weekdays.error} labelElement="div">
            <Chip.Group
              multiple
              value={(weekdays.value as number[]).map(String)}
              onChange={(next) => weekdays.onChange(next.map(Number))}
            >
              <Group gap="xs" mt={4}>
                {t.weekdayNames.map((name, index) => (
                  <Chip key={name} value={String(index + 1)}>
                    {name}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
          <SimpleGrid cols={2}>
            <TimePicker {...time('startTime', t.startTime)} />
            <TimePicker {...time('endTime', t.endTime)} />
          </SimpleGrid>
        </>
      )}
      <TextInput label={t.sourceField} description={t.sourceHint} {...form.field('source')} />
    </FormFrame>
  );
}
