import type { MeetingDto, MeetingPhaseDto } from '@leerkring/shared';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { formatsQuery } from '../../formats/api.ts';
import { meetingPhaseQuery, useAssignPhase } from '../api.ts';
import { ConditionLine } from './condition-line.tsx';
import { EarlyStart } from './early-start.tsx';
import { RemindMissing } from './remind-missing.tsx';

/** To which phase of the year this meeting belongs, and what that phase still waits for. */
export const PhasePanel = memo(function PhasePanel({ meeting }: { meeting: MeetingDto }) {
  const t = useText('trajectories');
  const locale = useLocale();
  const { data: page } = useQuery(meetingPhaseQuery(meeting.plgId, meeting.id));
  const { data: used } = useQuery(formatsQuery(meeting.id));
  if (!page || page.choices.length === 0) return null;
  const { phase } = page;
  if (meeting.state === 'open') return page.early && <EarlyStart early={page.early} />;
  if (meeting.state !== 'planned' || (!phase && !page.can.assign)) return null;
  const format = used?.formats.find(({ key }) => key === phase?.format);
  return (
    <Section
      title={phase ? t.phase(phase.number, phase.name[locale]) : t.noPhase}
      lead={phase ? phase.purpose[locale] : t.noPhaseLead}
    >
      {phase && (
        <>
          <Text size="sm" c="dimmed">
            {t.actors(phase.actors[locale])} {t.product(phase.product[locale])}
            {format && ` ${t.format(format.title[locale])}`}
          </Text>
          {phase.conditions.length > 0 && (
            <Stack component="ul" gap="sm" m={0} p={0} aria-label={t.needed} style={{ listStyle: 'none' }}>
              {phase.conditions.map((it) => (
                <ConditionLine key={it.fact} condition={it}>
                  <RemindMissing page={page} condition={it} />
                </ConditionLine>
              ))}
            </Stack>
          )}
        </>
      )}
      {page.can.assign && <ChoosePhase page={page} />}
    </Section>
  );
});

function ChoosePhase({ page }: { page: MeetingPhaseDto }) {
  const t = useText('trajectories');
  const locale = useLocale();
  const assign = useAssignPhase(page.plgId, page.meetingId);
  return (
    <>
      <NativeSelect
        maw={320}
        label={t.choosePhase}
        value={page.phase?.key ?? ''}
        disabled={assign.isPending}
        onChange={({ currentTarget }) => assign.mutate(currentTarget.value || null)}
        data={[
          { value: '', label: t.noPhase },
          ...page.choices.map(({ key, name }) => ({ value: key, label: name[locale] })),
        ]}
      />
      <ProblemNote error={assign.error} />
    </>
  );
}
