import {
  compareNames,
  type AssignmentPlanDto,
  eachSkillOnce,
  knownLanguages,
  mostSkills,
  skillIn,
} from '@leerkring/shared';
import { TagsInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocale } from '../../../text/text.ts';

/**
 * Languages and fields in one's own words; what is known and what others wrote is at hand, so that the same thing gets
 * the same word. A language is one language, whether someone writes “Engels” or “English”.
 */
export function SkillsInput(props: {
  label: string;
  hint: string;
  plan: AssignmentPlanDto;
  value: string[];
  onChange: (skills: string[]) => void;
  error?: ReactNode;
}) {
  const { plan, value } = props;
  const locale = useLocale();
  // Of itself it opens for an arrow only, and who types would not know that there is a list.
  const [isOpen, setOpen] = useState(false);
  const inWords = (skills: readonly string[]) => eachSkillOnce(skills.map((it) => skillIn(it, locale)));
  const written = [...plan.programmes, ...plan.people].flatMap(({ terms }) => terms?.skills ?? []);
  const known = inWords([...knownLanguages(locale), ...written]);
  return (
    <TagsInput
      label={props.label}
      description={props.hint}
      data={known.toSorted(compareNames)}
      value={inWords(value)}
      onChange={(skills) => props.onChange(inWords(skills))}
      error={props.error}
      maxTags={mostSkills}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      onSearchChange={(search) => setOpen(search !== '')}
      acceptValueOnBlur
    />
  );
}
