import { type AssignmentPlanDto, ChangeAssignmentPlanDto, groupings } from '@leerkring/shared';
import { NumberInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useChangePlan } from '../api.ts';

/** What a plan has to keep to. */
export function PlanForm(props: { plan: AssignmentPlanDto; onDone: () => void }) {
  const { settings: t } = useText('assignments');
  const { plgId, programmes: _programmes, people: _people, can: _can, ...asked } = props.plan;
  const change = useChangePlan(plgId);
  const form = useForm(ChangeAssignmentPlanDto, asked, async (input) => {
    await change.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <NumberInput
          label={t.interviewersPerProgramme}
          min={1}
          max={10}
          {...form.field('interviewersPerProgramme')}
        />
        <NumberInput label={t.mostVisits} min={1} max={10} {...form.field('mostVisits')} />
        <NumberInput
          label={t.studentConversations}
          min={0}
          max={40}
          {...form.field('studentConversations')}
        />
        <NumberInput
          label={t.teacherConversations}
          min={0}
          max={40}
          {...form.field('teacherConversations')}
        />
      </SimpleGrid>
      <Select
        label={t.grouping}
        data={groupings.map((it) => ({ value: it, label: t.groupings[it] }))}
        allowDeselect={false}
        {...form.field('grouping')}
      />
      <Switch label={t.everyoneVisits} {...form.tick('everyoneVisits')} />
      <Switch label={t.allowsMutualPairs} {...form.tick('allowsMutualPairs')} />
      <Switch label={t.allowsRepeats} {...form.tick('allowsRepeats')} />
      <TextInput
        label={t.reciprocityWaiver}
        description={t.reciprocityHint}
        {...form.field('reciprocityWaiver')}
      />
    </FormFrame>
  );
}
