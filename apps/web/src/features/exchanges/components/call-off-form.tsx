import { CallOffExchangeDto, type ExchangeDto } from '@leerkring/shared';
import { Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useCallOffExchange } from '../api.ts';

/** Why it does not take place; the other team reads it. */
export function CallOffForm(props: {
  exchange: ExchangeDto;
  how: 'decline' | 'withdraw';
  submit: string;
  onDone: () => void;
}) {
  const t = useText('exchanges');
  const callOff = useCallOffExchange(props.exchange.id, props.how);
  const isNotNow = props.how === 'decline' && props.exchange.state === 'proposed';
  const form = useForm(CallOffExchangeDto, { because: '' }, async (input) => {
    await callOff.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} submit={props.submit} onCancel={props.onDone}>
      <Textarea
        label={t.why}
        description={isNotNow ? t.notNowHint : t.whyHint}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        {...form.field('because')}
      />
    </FormFrame>
  );
}
