import { type AssignmentPlanDto, mostSkills } from '@leerkring/shared';
import { TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** Languages and fields in one's own words; what others wrote is at hand, so that the same thing gets the same word. */
export function SkillsInput(props: {
  label: string;
  hint: string;
  plan: AssignmentPlanDto;
  value: string[];
  onChange: (skills: string[]) => void;
  error?: ReactNode;
}) {
  const { plan, value } = props;
  const known = [...plan.programmes, ...plan.people].flatMap(({ terms }) => terms?.skills ?? []);
  return (
    <TagsInput
      label={props.label}
      description={props.hint}
      data={[...new Set(known)].toSorted((a, b) => a.localeCompare(b))}
      value={value}
      onChange={props.onChange}
      error={props.error}
      maxTags={mostSkills}
      acceptValueOnBlur
    />
  );
}
