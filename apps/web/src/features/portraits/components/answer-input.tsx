import type { PortraitChoice, PortraitDto, PortraitField, PortraitFieldId } from '@leerkring/shared';
import { NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useText } from '../../../text/text.ts';
import { useField } from '../use-field.ts';
import { AudienceInput } from './audience-input.tsx';
import { FieldFrame } from './field-frame.tsx';
import { HoursInput } from './hours-input.tsx';
import { ReachNote } from './reach-note.tsx';

/** One answer that is saved as a whole: a line, a choice, a number, a date, hours or for whom. */
export function AnswerInput(props: {
  portrait: PortraitDto;
  field: PortraitField & { id: PortraitFieldId };
}) {
  const t = useText('portraits');
  const app = useText('app');
  const { portrait, field } = props;
  const it = useField(portrait, field.id);
  const { label, hint } = t.fields[field.id];
  const common = { label, description: hint, onBlur: it.flush, disabled: !portrait.can.write };
  return (
    <FieldFrame id={field.id} it={it}>
      {field.kind === 'line' && (
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxLength={300}
          value={it.value.line ?? ''}
          onChange={(event) => it.set({ line: event.currentTarget.value.replaceAll('\n', ' ') })}
        />
      )}
      {field.kind === 'choice' && (
        <NativeSelect
          {...common}
          value={it.value.choice ?? ''}
          data={[
            { value: '', label: t.choose },
            ...(field.options ?? []).map((value) => ({ value, label: t.choices[value as PortraitChoice] })),
          ]}
          onChange={(event) => it.set(event.currentTarget.value ? { choice: event.currentTarget.value } : {})}
        />
      )}
      {field.kind === 'number' && (
        <NumberInput
          {...common}
          value={it.value.number ?? ''}
          onChange={(next) => it.set(next === '' ? {} : { number: Number(next) })}
          min={0}
          max={10000}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          inputMode="numeric"
          maw="12rem"
        />
      )}
      {field.kind === 'date' && (
        <DateInput
          {...common}
          value={it.value.date ?? null}
          onChange={(next) => it.set(next ? { date: next } : {})}
          valueFormat="D MMMM YYYY"
          clearable
          clearButtonProps={{ 'aria-label': app.clear }}
          maw="16rem"
        />
      )}
      {field.kind === 'audience' && (
        <AudienceInput
          label={label}
          programme={portrait.programme}
          value={it.value.audience}
          onChange={(audience) => it.set({ audience })}
          onBlur={it.flush}
        />
      )}
      {field.kind === 'hours' && (
        <HoursInput
          label={label}
          hint={hint}
          portrait={portrait}
          value={it.value.hours}
          onChange={(hours) => it.set({ hours })}
          onBlur={it.flush}
        />
      )}
      <ReachNote portrait={portrait} fieldId={field.id} />
    </FieldFrame>
  );
}
