import { SettleTakeawayDto, takeawayStates, type TakeawayDto } from '@leerkring/shared';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useSettleTakeaway } from '../api.ts';

/** "What did you do with it?" */
export function SettleForm(props: { takeaway: TakeawayDto; onDone: () => void }) {
  const t = useText('takeaways');
  const { takeaway } = props;
  const settle = useSettleTakeaway(takeaway.id);
  const form = useForm(
    SettleTakeawayDto,
    { state: takeaway.state === 'open' ? ('done' as const) : takeaway.state, outcome: takeaway.outcome },
    async (input) => {
      await settle.mutateAsync(input);
      props.onDone();
    },
  );
  const state = form.field('state');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Radio.Group
        label={t.asked}
        value={state.value}
        onChange={(next) => form.set('state', next as SettleTakeawayDto['state'])}
      >
        <Stack gap="xs" mt="xs">
          {takeawayStates
            .filter((it) => it !== 'open')
            .map((it) => (
              <Radio key={it} value={it} label={t.states[it]} />
            ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={state.value === 'dropped' ? t.reason : t.outcome}
        autosize
        minRows={2}
        {...form.field('outcome')}
      />
    </FormFrame>
  );
}
