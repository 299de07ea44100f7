import {
  type AssignmentPersonDto,
  type AssignmentPlanDto,
  ChangeInterviewerDto,
  halfDays,
  visitAudiences,
} from '@leerkring/shared';
import { Checkbox, Group, Select } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useChangeInterviewer } from '../api.ts';
import { HalfDaysInput } from './half-days-input.tsx';
import { SkillsInput } from './skills-input.tsx';

/** What one interviewer can do. */
export function InterviewerTermsForm(props: {
  plan: AssignmentPlanDto;
  person: AssignmentPersonDto;
  onDone: () => void;
}) {
  const { terms: t } = useText('assignments');
  const { person } = props;
  const change = useChangeInterviewer(props.plan.plgId, person.membershipId);
  const known = person.terms ?? { tenths: 10, audiences: [...visitAudiences], halfDays: [], skills: [] };
  const always = known.halfDays.length === 0;
  const form = useForm(
    ChangeInterviewerDto,
    { ...known, skills: known.skills ?? [], halfDays: always ? [...halfDays] : known.halfDays },
    async (input) => {
      const isAlways = input.halfDays.length === halfDays.length;
      const seen = { ...input.seen, ...(always && { halfDays: [] }) };
      await change.mutateAsync({ ...input, seen, halfDays: isAlways ? [] : input.halfDays });
      props.onDone();
    },
  );
  const tenths = form.field('tenths');
  const audiences = form.field('audiences');
  const days = form.field('halfDays');
  const skills = form.field('skills');
  return (
    <FormFrame form={form} onCancel={props.onDone} isDisabled={days.value.length === 0}>
      <Select
        {...tenths}
        label={t.tenthsLabel}
        description={t.tenthsHint}
        data={Array.from({ length: 10 }, (_, at) => ({ value: String(10 - at), label: t.tenths(10 - at) }))}
        value={String(tenths.value)}
        onChange={(next) => tenths.onChange(Number(next))}
        allowDeselect={false}
      />
      <Checkbox.Group
        label={t.audiencesLabel}
        value={[...audiences.value]}
        onChange={audiences.onChange}
        error={audiences.error && t.audiencesMissing}
      >
        <Group gap="lg" mt={6}>
          {visitAudiences.map((it) => (
            <Checkbox key={it} value={it} label={t.audiences[it]} />
          ))}
        </Group>
      </Checkbox.Group>
      <SkillsInput
        label={t.skillsYou}
        hint={t.skillsHint}
        plan={props.plan}
        value={skills.value ?? []}
        onChange={skills.onChange}
        error={skills.error}
      />
      <HalfDaysInput label={t.whenYou} value={days.value} onChange={days.onChange} />
    </FormFrame>
  );
}
