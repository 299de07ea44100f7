import type { DateOptionInputDto } from '@leerkring/shared';
import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { IconPlus, IconX } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import classes from './date-option-fields.module.css';

type Field = keyof DateOptionInputDto;

/** The dates to choose from; a new one takes the hours of the one before and comes a week later. */
export function DateOptionFields(props: {
  options: DateOptionInputDto[];
  max: number;
  errorAt: (index: number, field: Field) => string | undefined;
  onChange: (next: DateOptionInputDto[]) => void;
}) {
  const { form: t } = useText('date-polls');
  const { options, onChange, errorAt } = props;
  const now = useNow();
  const set = (index: number, field: Field, value: string) =>
    onChange(options.map((it, at) => (at === index ? { ...it, [field]: value } : it)));
  const handleAdd = () => {
    const last = options.at(-1);
    const date = last?.date ? dayjs(last.date).add(1, 'week').format('YYYY-MM-DD') : '';
    onChange([...options, { startTime: '15:30', endTime: '17:30', ...last, date }]);
  };
  const time = (index: number, field: 'startTime' | 'endTime', label: string) => ({
    label,
    format: '24h' as const,
    size: 'md' as const,
    value: options[index]?.[field] ?? '',
    error: errorAt(index, field),
    hoursInputLabel: `${label}: ${t.hours}`,
    minutesInputLabel: `${label}: ${t.minutes}`,
    onChange: (next: string) => set(index, field, next),
  });
  return (
    <Stack gap="sm" role="group" aria-label={t.dates}>
      {options.map((option, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a date that is still empty has no other name
        <div key={index} className={classes['row']}>
          <DayInput
            className={classes['day'] ?? ''}
            label={t.date(index + 1)}
            value={option.date || null}
            error={errorAt(index, 'date')}
            minDate={new Date(now)}
            onChange={(next) => set(index, 'date', next ?? '')}
          />
          <TimePicker {...time(index, 'startTime', t.from)} />
          <TimePicker {...time(index, 'endTime', t.to)} />
          {options.length > 1 && (
            <ActionIcon
              className={classes['remove'] ?? ''}
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t.remove(index + 1)}
              onClick={() => onChange(options.filter((_, at) => at !== index))}
            >
              <IconX size={18} />
            </ActionIcon>
          )}
        </div>
      ))}
      {options.length < props.max && (
        <Group>
          <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={handleAdd}>
            {t.add}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
