import { MoveSlotDto, type OfferSlotDto } from '@leerkring/shared';
import { SimpleGrid } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useForm } from '../../../lib/form.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';

/** A day and two times, to offer or to move to. */
export function SlotTimeForm(props: {
  initial: OfferSlotDto;
  submit: string;
  onSave: (input: MoveSlotDto) => Promise<unknown>;
  onDone: () => void;
}) {
  const { time: t } = useText('slots');
  const now = useNow();
  const form = useForm(MoveSlotDto, props.initial, async (input) => {
    await props.onSave(input);
    props.onDone();
  });
  const date = form.field('date');
  const time = (name: 'startTime' | 'endTime', label: string) => {
    const { value, error, onChange } = form.field(name);
    return {
      label,
      format: '24h' as const,
      size: 'md' as const,
      value,
      error,
      onChange,
      hoursInputLabel: `${label}: ${t.hours}`,
      minutesInputLabel: `${label}: ${t.minutes}`,
    };
  };
  return (
    <FormFrame form={form} submit={props.submit} onCancel={props.onDone}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <DayInput
          label={t.date}
          value={date.value || null}
          error={date.error}
          minDate={new Date(now)}
          onChange={(next) => date.onChange(next ?? '')}
        />
        <TimePicker {...time('startTime', t.from)} />
        <TimePicker {...time('endTime', t.to)} />
      </SimpleGrid>
    </FormFrame>
  );
}
