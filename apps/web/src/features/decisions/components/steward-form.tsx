import { type DecisionDto, StewardDecisionDto } from '@leerkring/shared';
import { Select } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useStewardDecision } from '../api.ts';

/** Who keeps an eye on it, and when it comes back. */
export function StewardForm(props: {
  decision: DecisionDto;
  people: { id: string; name: string }[];
  onDone: () => void;
}) {
  const { page: t } = useText('decisions');
  const common = useText('app');
  const { decision } = props;
  const steward = useStewardDecision(decision.id);
  const form = useForm(
    StewardDecisionDto,
    { ownerId: decision.ownerId, reviewOn: decision.reviewOn },
    async (input) => {
      await steward.mutateAsync(input);
      props.onDone();
    },
  );
  const owner = form.field('ownerId');
  const review = form.field('reviewOn');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Select
        label={t.owner}
        placeholder={t.noOwner}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': common.clear }}
        data={props.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...owner}
        value={owner.value || null}
        onChange={(next) => owner.onChange(next)}
      />
      <DayInput
        label={t.reviewOn}
        description={t.reviewHint}
        clearable
        clearButtonProps={{ 'aria-label': common.clear }}
        {...review}
        value={review.value || null}
        onChange={(next) => review.onChange(next)}
      />
    </FormFrame>
  );
}
