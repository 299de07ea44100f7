import { AcceptExchangeDto, type ExchangeDto } from '@leerkring/shared';
import { Radio, Stack, TextInput } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAcceptExchange } from '../api.ts';

/** One of the moments that are still to come, and where. */
export function AcceptForm(props: { exchange: ExchangeDto; onDone: () => void }) {
  const t = useText('exchanges');
  const dates = useDates();
  const { exchange: it } = props;
  const accept = useAcceptExchange(it.id);
  const now = useNow();
  const isGone = (moment: string) => Date.parse(moment) <= now;
  const first = it.moments.find((moment) => !isGone(moment)) ?? '';
  const form = useForm(AcceptExchangeDto, { startsAt: first, place: '' }, async (input) => {
    await accept.mutateAsync(input);
    props.onDone();
  });
  const startsAt = form.field('startsAt');
  return (
    <FormFrame form={form} submit={t.accept} onCancel={props.onDone}>
      <Radio.Group
        label={t.choose}
        value={startsAt.value}
        error={startsAt.error}
        onChange={startsAt.onChange}
      >
        <Stack gap="xs" mt="xs">
          {it.moments.map((moment) => (
            <Radio
              key={moment}
              value={moment}
              label={dates.dayTime(moment)}
              description={isGone(moment) ? t.isGone : undefined}
              disabled={isGone(moment)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={t.place} description={t.placeHint} maxLength={300} {...form.field('place')} />
    </FormFrame>
  );
}
