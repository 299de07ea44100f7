import { type AssignmentHostDto, type AssignmentPlanDto, ChangeHostDto, halfDays } from '@leerkring/shared';
import { NumberInput, SimpleGrid } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useChangeHost } from '../api.ts';
import { HalfDaysInput } from './half-days-input.tsx';
import { SkillsInput } from './skills-input.tsx';

/** When visits suit a programme; for the coordinator also how many of them. */
export function HostTermsForm(props: {
  plan: AssignmentPlanDto;
  host: AssignmentHostDto;
  onDone: () => void;
}) {
  const { terms: t } = useText('assignments');
  const { plan, host } = props;
  const change = useChangeHost(plan.plgId, host.programmeId);
  const always = host.terms.halfDays.length === 0;
  const form = useForm(
    ChangeHostDto,
    {
      ...host.terms,
      skills: host.terms.skills ?? [],
      halfDays: always ? [...halfDays] : host.terms.halfDays,
    },
    async (input) => {
      const isAlways = input.halfDays.length === halfDays.length;
      const seen = { ...input.seen, ...(always && { halfDays: [] }) };
      await change.mutateAsync({ ...input, seen, halfDays: isAlways ? [] : input.halfDays });
      props.onDone();
    },
  );
  const days = form.field('halfDays');
  const skills = form.field('skills');
  const numbers = [
    ['interviewers', t.interviewers, plan.interviewersPerProgramme, 10],
    ['studentConversations', t.students, plan.studentConversations, 40],
    ['teacherConversations', t.teachers, plan.teacherConversations, 40],
  ] as const;
  return (
    <FormFrame form={form} onCancel={props.onDone} isDisabled={days.value.length === 0}>
      <HalfDaysInput label={t.whenHost} value={days.value} onChange={days.onChange} />
      <SkillsInput
        label={t.skillsHost}
        hint={t.skillsHostHint}
        plan={plan}
        value={skills.value ?? []}
        onChange={skills.onChange}
        error={skills.error}
      />
      {plan.can.coordinate && (
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
          {numbers.map(([name, label, agreed, max]) => {
            const field = form.field(name);
            return (
              <NumberInput
                key={name}
                {...field}
                label={label}
                description={t.asAgreed(agreed)}
                min={0}
                max={max}
                value={field.value ?? ''}
                onChange={(next) => field.onChange(next === '' ? null : next)}
              />
            );
          })}
        </SimpleGrid>
      )}
    </FormFrame>
  );
}
