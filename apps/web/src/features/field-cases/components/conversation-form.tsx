import { type CaseGroup, type FieldConversationDto, LogConversationDto } from '@leerkring/shared';
import { Checkbox, Group, NumberInput, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useLogConversation } from '../api.ts';

/** That a group was spoken with and agreed, or why it was not. */
export function ConversationForm(props: {
  caseId: string;
  group: CaseGroup;
  it: FieldConversationDto | undefined;
  onDone: () => void;
}) {
  const t = useText('field-cases').visit;
  const { it } = props;
  const log = useLogConversation(props.caseId);
  const form = useForm(
    LogConversationDto,
    {
      group: props.group,
      isHeld: it === undefined || it.heldOn !== null,
      heldOn: it?.heldOn ?? null,
      people: it?.people ?? null,
      isAgreed: it !== undefined && it.heldOn !== null,
      mayQuote: it?.mayQuote ?? false,
      reason: it?.reason ?? '',
    },
    async (input) => {
      await log.mutateAsync(input);
      props.onDone();
    },
    (values) =>
      values.isHeld === true
        ? { ...values, reason: null }
        : { ...values, heldOn: null, people: null, isAgreed: false, mayQuote: false },
  );
  const isHeld = form.values.isHeld === true;
  const [today] = useState(() => new Date());
  const day = form.field('heldOn');
  const people = form.number('people');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Radio.Group
        label={t.isHeld}
        value={isHeld ? 'yes' : 'no'}
        onChange={(next) => form.set('isHeld', next === 'yes')}
      >
        <Group gap="lg" mt="xs">
          <Radio value="yes" label={t.yes} data-autofocus />
          <Radio value="no" label={t.no} />
        </Group>
      </Radio.Group>
      {isHeld ? (
        <>
          <DayInput
            label={t.heldOn}
            maxDate={today}
            {...day}
            value={day.value || null}
            onChange={(next) => day.onChange(next)}
          />
          <NumberInput label={t.people} min={1} max={200} allowDecimal={false} maw="12rem" {...people} />
          <Checkbox label={t.isAgreed} description={t.agreedHint} {...form.tick('isAgreed')} />
          <Checkbox label={t.mayQuote} description={t.mayQuoteHint} {...form.tick('mayQuote')} />
        </>
      ) : (
        <Textarea label={t.reason} autosize minRows={2} maxLength={500} {...form.field('reason')} />
      )}
    </FormFrame>
  );
}
