import { FillSlotDto, type SlotDto, type VisitAudience, visitAudiences } from '@leerkring/shared';
import { Autocomplete, Group, Radio, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { slotPlacesQuery, useFillSlot } from '../api.ts';
import { NearestSlots } from './nearest-slots.tsx';

/** The host says for which audience, and where; with whom stays out of it. */
export function FillSlotForm(props: { slot: SlotDto; onDone: () => void }) {
  const t = useText('slots');
  const dates = useDates();
  const [slot, setSlot] = useState(props.slot);
  const [asked, setAsked] = useState<VisitAudience>('student');
  const fill = useFillSlot(slot.id);
  const places = useQuery(slotPlacesQuery(slot.id));
  const form = useForm(FillSlotDto, { audience: 'student', place: '' }, async (input) => {
    setAsked(input.audience);
    await fill.mutateAsync(input);
    props.onDone();
  });
  const audience = form.field('audience');
  return (
    <FormFrame
      form={form}
      submit={t.fill.submit}
      onCancel={props.onDone}
      instead={
        <NearestSlots
          plgId={slot.plgId}
          error={form.problem}
          audience={asked}
          onChoose={(next) => {
            setSlot(next);
            // What was chosen and typed goes along to the other moment; only the refusal is gone.
            form.reset(form.values);
          }}
        />
      }
    >
      <Text>
        {t.fill.lead(
          slot.interviewerName,
          dates.longDay(slot.startsAt),
          dates.span(slot.startsAt, slot.endsAt),
        )}
      </Text>
      <Radio.Group label={t.fill.audience} value={audience.value} onChange={audience.onChange}>
        <Group gap="lg" mt={6}>
          {visitAudiences.map((it) => (
            <Radio key={it} value={it} label={t.audiences[it]} />
          ))}
        </Group>
      </Radio.Group>
      <Autocomplete
        label={t.fill.place}
        description={t.fill.placeHint}
        maxLength={120}
        data={places.data?.places ?? []}
        {...form.field('place')}
      />
    </FormFrame>
  );
}
