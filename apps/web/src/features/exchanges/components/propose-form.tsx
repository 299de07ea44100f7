import { mostExchangeMoments, ProposeExchangeDto, type ExchangeSource } from '@leerkring/shared';
import { Button, Fieldset, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useForm } from '../../../lib/form.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useProposeExchange } from '../api.ts';

const empty = { date: '', time: '15:30' };

/** What one would like, and one to three moments. */
export function ProposeForm(props: {
  plgId: string;
  from: ExchangeSource;
  source: string;
  onDone: () => void;
  onCancel: () => void;
}) {
  const t = useText('exchanges');
  const now = useNow();
  const propose = useProposeExchange(props.plgId);
  const { from, source } = props;
  const form = useForm(ProposeExchangeDto, { from, source, moments: [empty], words: '' }, async (input) => {
    await propose.mutateAsync(input);
    props.onDone();
  });
  const moments = form.field('moments').value;
  return (
    <FormFrame form={form} submit={t.send} onCancel={props.onCancel}>
      <Text size="sm" c="dimmed">
        {t.lead}
      </Text>
      <Textarea
        label={t.words}
        autosize
        minRows={3}
        maxLength={1000}
        data-autofocus
        {...form.field('words')}
      />
      <Fieldset legend={<Text fw={560}>{t.moments}</Text>} variant="unstyled" m={0} p={0}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t.momentsHint}
          </Text>
          {moments.map((_, index) => (
            // A moment has no identity of its own: its place is all it is.
            <Moment key={`${index}`} form={form} index={index} now={now} count={moments.length} />
          ))}
          {moments.length < mostExchangeMoments && (
            <Group>
              <Button
                variant="subtle"
                size="compact-md"
                onClick={() => form.set('moments', [...moments, empty])}
              >
                {t.more}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </FormFrame>
  );
}

function Moment(props: {
  form: ReturnType<typeof useForm<ProposeExchangeDto>>;
  index: number;
  now: number;
  count: number;
}) {
  const t = useText('exchanges');
  const { form, index } = props;
  const date = form.field(`moments.${index}.date`);
  const time = form.field(`moments.${index}.time`);
  const place = index + 1;
  const handleRemove = () =>
    form.set(
      'moments',
      form.field('moments').value.filter((_, at) => at !== index),
    );
  return (
    <SimpleGrid cols={{ base: 1, xs: props.count > 1 ? 3 : 2 }}>
      <DayInput
        label={t.day(place)}
        value={date.value || null}
        error={date.error}
        minDate={new Date(props.now)}
        onChange={(next) => date.onChange(next ?? '')}
      />
      <TimePicker
        label={t.time(place)}
        format="24h"
        size="md"
        value={time.value}
        error={time.error}
        onChange={time.onChange}
        hoursInputLabel={`${t.time(place)}: ${t.hours}`}
        minutesInputLabel={`${t.time(place)}: ${t.minutes}`}
      />
      {props.count > 1 && (
        <Group align="end">
          <Button variant="subtle" aria-label={t.less(place)} onClick={handleRemove}>
            {t.lessShort}
          </Button>
        </Group>
      )}
    </SimpleGrid>
  );
}
