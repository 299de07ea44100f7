import { type DecisionDto, type RegisterEntryDto, SupersedeDecisionDto } from '@leerkring/shared';
import { Select, Text } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useSupersedeDecision } from '../api.ts';

/** Which decision takes its place; of this year or of another in which one takes part. */
export function SupersedeForm(props: {
  decision: DecisionDto;
  entries: RegisterEntryDto[];
  onDone: () => void;
}) {
  const { page: t } = useText('decisions');
  const { decision, entries } = props;
  const supersede = useSupersedeDecision(decision.id);
  const form = useForm(SupersedeDecisionDto, { byId: '' }, async ({ byId }) => {
    await supersede.mutateAsync(byId);
    props.onDone();
  });
  const by = form.field('byId');
  const choices = entries.filter(
    (it) => it.kind === 'decision' && it.status !== 'superseded' && it.id !== decision.id,
  );
  if (choices.length === 0) return <Text>{t.supersedeNone}</Text>;
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Text style={{ overflowWrap: 'anywhere' }}>{decision.text}</Text>
      <Select
        label={t.supersedeField}
        searchable
        data={choices.map(({ id, text }) => ({ value: id, label: text }))}
        {...by}
        value={by.value || null}
        onChange={(next) => by.onChange(next ?? '')}
      />
    </FormFrame>
  );
}
