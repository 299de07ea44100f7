import { MultiSelect, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';

export interface Rhythm {
  startOn: string;
  /** Monday is 1. */
  weekday: number;
  /** Who must be able to come; the others are welcome. */
  required: string[];
  meetings: number;
  targetWeeks: number;
  minWeeks: number;
  maxWeeks: number;
  startTime: string;
  endTime: string;
  location: string;
  joinUrl: string;
}

const clockRange = { min: '06:00', max: '22:00' };

/** When a group wants to meet: the day of the week follows from the first date. */
export function RhythmFields(props: {
  rhythm: Rhythm;
  institutions: { id: string; name: string }[];
  onChange: (change: Partial<Rhythm>) => void;
  errors: { endTime?: string | undefined; joinUrl?: string | undefined; targetWeeks?: string | undefined };
}) {
  const { plan: t } = useText('cycles');
  const common = useText('app');
  const { rhythm, institutions, onChange, errors } = props;
  const count = (key: 'meetings' | 'targetWeeks' | 'minWeeks' | 'maxWeeks', max: number) => ({
    value: rhythm[key],
    min: 1,
    max,
    allowDecimal: false,
    clampBehavior: 'strict' as const,
    onChange: (next: number | string) => {
      if (typeof next === 'number' && next >= 1) onChange({ [key]: next });
    },
  });
  const time = (key: 'startTime' | 'endTime', label: string) => ({
    label,
    format: '24h' as const,
    ...clockRange,
    size: 'md' as const,
    value: rhythm[key],
    hoursInputLabel: `${label}: ${t.hours}`,
    minutesInputLabel: `${label}: ${t.minutes}`,
    onChange: (next: string) => onChange({ [key]: next }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing="md">
      <DayInput
        label={t.startOn}
        value={rhythm.startOn}
        onChange={(next) => next !== null && onChange({ startOn: next })}
      />
      <Select
        label={t.weekday}
        allowDeselect={false}
        data={t.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
        value={String(rhythm.weekday)}
        onChange={(next) => next !== null && onChange({ weekday: Number(next) })}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TimePicker {...time('startTime', t.from)} />
        <TimePicker {...time('endTime', t.to)} error={errors.endTime} />
      </SimpleGrid>
      <NumberInput label={t.meetings} {...count('meetings', 12)} />
      <NumberInput label={t.target} {...count('targetWeeks', 26)} error={errors.targetWeeks} />
      <SimpleGrid cols={2} spacing="sm">
        <NumberInput label={t.min} {...count('minWeeks', 26)} />
        <NumberInput label={t.max} {...count('maxWeeks', 26)} />
      </SimpleGrid>
      <TextInput
        label={`${t.location} (${common.optional})`}
        value={rhythm.location}
        maxLength={200}
        onChange={(event) => onChange({ location: event.currentTarget.value })}
      />
      <TextInput
        label={`${t.joinUrl} (${common.optional})`}
        description={t.joinUrlHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="url"
        value={rhythm.joinUrl}
        error={errors.joinUrl}
        onChange={(event) => onChange({ joinUrl: event.currentTarget.value })}
      />
      {institutions.length > 1 && (
        <MultiSelect
          style={{ gridColumn: '1 / -1' }}
          label={t.institutions}
          description={t.institutionsHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          value={rhythm.required}
          onChange={(required) => onChange({ required })}
        />
      )}
    </SimpleGrid>
  );
}
