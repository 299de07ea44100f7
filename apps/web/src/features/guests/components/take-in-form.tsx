import { type GuestDto, type SeatDto, TakeInGuestDto } from '@leerkring/shared';
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
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
      <Stack gap="lg">
        <Text>{words.takenIn(props.guest.name)}</Text>
        <CopyField label={t.link} value={link} />
        <Group justify="flex-end">
          <Button onClick={props.onDone} data-autofocus>
            {t.done}
          </Button>
        </Group>
      </Stack>
    );
  const seat = form.field('seatId');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Text c="dimmed">{words.takeInLead}</Text>
        <Select
          label={`${t.seat} (${common.optional})`}
          placeholder={t.noSeat}
          clearable
          data={props.seats.map((it) => ({ value: it.id, label: it.programme.name }))}
          {...seat}
          value={seat.value || null}
          onChange={(next) => form.set('seatId', next ?? undefined)}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {words.takeIn}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
