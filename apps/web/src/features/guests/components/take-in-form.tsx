import { type GuestDto, namesApart, type SeatDto, TakeInGuestDto } from '@leerkring/shared';
import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { LinkNote } from '../../../ui/link-note.tsx';
import { useTakeInGuest } from '../api.ts';

/** From guest to member: where they sit; what they did as a guest stays theirs. */
export function TakeInForm(props: { guest: GuestDto; seats: SeatDto[]; onDone: () => void }) {
  const { form: t, ...words } = useText('guests');
  const common = useText('app');
  const takeIn = useTakeInGuest(props.guest.id);
  const [link, setLink] = useState<string>();
  const form = useForm(TakeInGuestDto, { roles: ['delegate'], seatId: undefined }, async (input) =>
    setLink((await takeIn.mutateAsync(input)).link),
  );
  if (link !== undefined)
    return (
      <LinkNote
        body={words.takenIn(props.guest.name)}
        link={link}
        label={t.memberLink}
        done={t.done}
        onDone={props.onDone}
      />
    );
  const seat = form.field('seatId');
  const names = namesApart(props.seats.map(({ programme }) => programme));
  return (
    <FormFrame form={form} submit={words.takeIn} onCancel={props.onDone}>
      <Text c="dimmed">{words.takeInLead}</Text>
      <Select
        label={`${t.seat} (${common.optional})`}
        placeholder={t.noSeat}
        clearable
        data={props.seats.map((it) => ({
          value: it.id,
          label: names.get(it.programme.id) ?? it.programme.name,
        }))}
        {...seat}
        value={seat.value || null}
        onChange={(next) => form.set('seatId', next ?? undefined)}
      />
    </FormFrame>
  );
}
