import { type DecisionDto, StewardDecisionDto } from '@leerkring/shared';
import { Button, Group, Select, Stack } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
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
    <form {...form.props}>
      <Stack gap="md">
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
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
