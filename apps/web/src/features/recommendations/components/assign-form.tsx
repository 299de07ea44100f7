import { AssignRecommendationDto, type RecommendationDto } from '@leerkring/shared';
import { Button, Group, Select, Stack } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAssign } from '../api.ts';

/** Who makes it happen, and by when. */
export function AssignForm(props: {
  recommendation: RecommendationDto;
  members: { id: string; name: string }[];
  onDone: () => void;
}) {
  const t = useText('recommendations');
  const { ownerId, due, reviewOn } = props.recommendation;
  const assign = useAssign(props.recommendation.id);
  const form = useForm(AssignRecommendationDto, { ownerId, due, reviewOn }, async (input) => {
    await assign.mutateAsync(input);
    props.onDone();
  });
  const owner = form.field('ownerId');
  const date = form.field('due');
  const review = form.field('reviewOn');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Select
          label={t.owner}
          placeholder={t.noOwner}
          data={props.members.map((it) => ({ value: it.id, label: it.name }))}
          searchable
          clearable
          {...owner}
          value={owner.value || null}
          onChange={(next) => form.set('ownerId', next)}
        />
        <DateInput
          label={t.due}
          clearable
          {...date}
          value={date.value || null}
          onChange={(next) => form.set('due', next)}
        />
        <DateInput
          label={t.reviewOn}
          clearable
          {...review}
          value={review.value || null}
          onChange={(next) => form.set('reviewOn', next)}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
