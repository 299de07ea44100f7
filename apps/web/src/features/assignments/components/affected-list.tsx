import type { AssignmentPlanDto, AssignmentProposalDto } from '@leerkring/shared';
import { List } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';

/** For whom something changes when a proposal is taken over: they and nobody else get a letter. */
export function AffectedList({
  proposal,
  plan,
}: {
  proposal: AssignmentProposalDto;
  plan: AssignmentPlanDto;
}) {
  const { propose: t } = useText('assignments');
  const isFirst = proposal.lost.length === 0 && proposal.visits.every(({ isNew }) => isNew);
  const hostsOf = (membershipId: string, visits: { membershipId: string; programmeId: string }[]) =>
    visits
      .filter((it) => it.membershipId === membershipId)
      .flatMap(({ programmeId }) => plan.programmes.find((it) => it.programmeId === programmeId)?.name ?? []);
  const affected = plan.people
    .map(({ membershipId, name }) => ({
      membershipId,
      name,
      lost: hostsOf(membershipId, proposal.lost),
      gained: hostsOf(
        membershipId,
        proposal.visits.filter(({ isNew }) => isNew),
      ),
    }))
    .filter(({ lost, gained }) => lost.length + gained.length > 0);
  if (isFirst || affected.length === 0) return null;
  return (
    <Section title={t.affected} lead={t.affectedLead}>
      <List>
        {affected.map(({ membershipId, name, lost, gained }) => (
          <List.Item key={membershipId} style={{ overflowWrap: 'anywhere' }}>
            {t.changesFor(name, lost, gained)}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
