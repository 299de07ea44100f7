import { DatePickerInput, type DatePickerInputProps } from '@mantine/dates';
import { useDates } from '../lib/dates.ts';

/** A day to choose, written as everywhere else: `do 16 sep 2021`. */
export function DayInput(props: DatePickerInputProps<'default'>) {
  const dates = useDates();
  return (
    <DatePickerInput
      {...props}
      valueFormatter={({ date }) => (typeof date === 'string' ? dates.day(date) : '')}
    />
  );
}
