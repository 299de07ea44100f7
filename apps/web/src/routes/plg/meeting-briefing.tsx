import type { AttendeeDto, DecisionDto, MeetingDto, SubstitutionDto } from '@leerkring/shared';
import { Alert, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { commitmentsQuery } from '../../features/commitments/api.ts';
import { CommitmentRow } from '../../features/commitments/components/commitment-row.tsx';
import { decisionsQuery } from '../../features/decisions/api.ts';
import { yearQuery } from '../../features/cycles/api.ts';
import { substitutionsQuery } from '../../features/seats/api.ts';
import { useDates } from '../../lib/dates.ts';
import { useMe } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { Section } from '../../ui/section.tsx';

/** For whoever comes in someone's place: what was missed and what is open. For whoever is replaced: that it is so. */
export const MeetingBriefing = memo(function MeetingBriefing(props: {
  meeting: MeetingDto;
  attendees: AttendeeDto[];
}) {
  const t = useText('seats');
  const { meeting } = props;
  const mine = useMe().memberships.find(({ plgId }) => plgId === meeting.plgId);
  const here = useQuery(substitutionsQuery(meeting.plgId)).data?.filter(
    ({ meetingId }) => meetingId === meeting.id,
  );
  const replaces = here?.find(({ substituteId }) => substituteId === mine?.id);
  const replacedBy = here?.find(({ replacedId }) => replacedId === mine?.id);
  if (replacedBy)
    return (
      <Alert variant="light" mb="xl">
        {t.youAreReplaced(replacedBy.substituteName)}
      </Alert>
    );
  if (!replaces || meeting.state === 'held') return null;
  return <Briefing {...props} substitution={replaces} />;
});

function Briefing(props: { meeting: MeetingDto; attendees: AttendeeDto[]; substitution: SubstitutionDto }) {
  const t = useText('seats');
  const dates = useDates();
  const { meeting, attendees, substitution } = props;
  const { plgId, startsAt } = meeting;
  const meetings = useQuery(yearQuery(plgId)).data?.meetings ?? [];
  const decisions = useQuery(decisionsQuery(plgId)).data ?? [];
  const commitments = useQuery(commitmentsQuery(plgId)).data ?? [];
  const latest = meetings
    .filter((it) => it.state === 'held' && it.startsAt < startsAt)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
    .at(-1);
  const decided: DecisionDto[] = decisions.filter(({ meetingId }) => meetingId === latest?.id);
  const open = commitments.filter(({ state, seatId }) => state === 'open' && seatId === substitution.seatId);
  return (
    <Section
      title={t.briefing}
      lead={
        <>
          {t.youReplace(substitution.replacedName)} {t.briefingLead(substitution.programmeName)}
        </>
      }
    >
      <Stack gap="xs">
        <Title order={3} fz="md">
          {latest ? t.lastTime(latest.title, dates.day(latest.date)) : t.noDecisions}
        </Title>
        {latest && decided.length === 0 && <Text c="dimmed">{t.noDecisions}</Text>}
        {decided.length > 0 && (
          <List>
            {decided.map(({ id, text }) => (
              <List.Item key={id} style={{ overflowWrap: 'anywhere' }}>
                {text}
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
      <Stack gap="xs">
        <Title order={3} fz="md">
          {t.openActions}
        </Title>
        {open.length === 0 && <Text c="dimmed">{t.noActions}</Text>}
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {open.map((it) => (
            <CommitmentRow key={it.id} people={attendees} commitment={it} />
          ))}
        </Stack>
      </Stack>
    </Section>
  );
}
