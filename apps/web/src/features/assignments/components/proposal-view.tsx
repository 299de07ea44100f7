import type { AssignmentPlanDto, AssignmentProposalDto, RelaxableRuleDto } from '@leerkring/shared';
import { Button, List, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useAcceptProposal } from '../api.ts';
import { proposedRows } from '../visits.ts';
import { AffectedList } from './affected-list.tsx';
import { VisitOverview } from './visit-overview.tsx';

/** What is proposed, with its reasons, to take over or to leave; or why there is nothing to propose. */
export function ProposalView(props: {
  proposal: AssignmentProposalDto;
  plan: AssignmentPlanDto;
  onLeave: () => void;
  /** To what was agreed about visits, where a way out begins. */
  onSettings: () => void;
}) {
  const { propose: t } = useText('assignments');
  const { proposal, plan } = props;
  const accept = useAcceptProposal(proposal.id);
  if (proposal.outcome === 'impossible') return <Impossible {...props} />;
  if (proposal.outcome === 'out_of_time')
    return (
      <Section title={t.impossible} actions={<Adjust onPress={props.onSettings} />}>
        <Text>{t.outOfTime}</Text>
      </Section>
    );
  const rows = proposedRows(proposal, plan);
  const changes = rows.filter(({ isNew }) => isNew).length;
  const reserve = plan.people
    .filter((person) => !rows.some(({ membershipId }) => membershipId === person.membershipId))
    .map(({ name }) => name);
  return (
    <>
      <ProblemNote error={accept.error} />
      <VisitOverview
        title={t.title}
        lead={
          <>
            {t.lead(rows.length, plan.programmes.length)} {proposal.isProven ? t.proven : t.unproven}{' '}
            {changes > 0 && t.changes(changes)} {reserve.length > 0 && t.reserve(reserve.join(', '))}
          </>
        }
        actions={
          <>
            <Button variant="subtle" onClick={props.onLeave}>
              {t.leave}
            </Button>
            {proposal.can.accept && (
              <Button loading={accept.isPending} onClick={() => accept.mutate()}>
                {t.accept}
              </Button>
            )}
          </>
        }
        programmes={plan.programmes}
        rows={rows}
      />
      <AffectedList proposal={proposal} plan={plan} />
    </>
  );
}

const mostReasons = 6;

function Adjust(props: { onPress: () => void }) {
  const { propose: t } = useText('assignments');
  return (
    <Button variant="default" onClick={props.onPress}>
      {t.adjust}
    </Button>
  );
}

function Impossible(props: {
  proposal: AssignmentProposalDto;
  plan: AssignmentPlanDto;
  onSettings: () => void;
}) {
  const { propose: t } = useText('assignments');
  const say = useRuleWords(props.plan);
  const { because, ways } = props.proposal;
  return (
    <Section title={t.impossible} actions={<Adjust onPress={props.onSettings} />}>
      <Surface>
        <Stack gap="md">
          {because.length <= mostReasons && (
            <div>
              <Text fw={600}>{t.because}</Text>
              <List>
                {because.map((rule) => (
                  <List.Item key={`${rule.rule}${rule.membershipId}${rule.programmeId}`}>
                    {say(rule)}
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          <div>
            <Text fw={600}>{t.ways}</Text>
            <List>
              {ways.slice(0, mostReasons).map(({ rules }) => (
                <List.Item key={rules.map((it) => `${it.rule}${it.membershipId}${it.programmeId}`).join()}>
                  {rules.map(say).join(t.and)}
                </List.Item>
              ))}
            </List>
          </div>
        </Stack>
      </Surface>
    </Section>
  );
}

function useRuleWords(plan: AssignmentPlanDto): (rule: RelaxableRuleDto) => string {
  const { rule: t, broken } = useText('assignments');
  return ({ rule, programmeId, membershipId, need, available }) => {
    const programme = plan.programmes.find((one) => one.programmeId === programmeId)?.name ?? '';
    const name = plan.people.find((one) => one.membershipId === membershipId)?.name ?? '';
    switch (rule) {
      case 'coverage':
        return t.coverage(programme, need ?? 0, available ?? 0);
      case 'visits':
      case 'audience':
      case 'skill':
        return t[rule](programme);
      case 'conflict':
      case 'pin':
        return t[rule](name, programme);
      case 'availability':
        return t.availability(name || programme);
      case 'mutual_pairs':
      case 'repeat':
      case 'together':
      case 'apart':
      case 'reciprocity':
      case 'load':
        return t[rule];
      case 'works_there':
      case 'already_visits':
        return broken[rule];
    }
  };
}
