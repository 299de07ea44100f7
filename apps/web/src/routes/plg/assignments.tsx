import type { AssignmentDto } from '@leerkring/shared';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import {
  assignmentConflictsQuery,
  assignmentPinsQuery,
  assignmentPlanQuery,
  assignmentProposalsQuery,
  assignmentsQuery,
  useMakeProposal,
} from '../../features/assignments/api.ts';
import { ConflictSection } from '../../features/assignments/components/conflict-section.tsx';
import { PinSection } from '../../features/assignments/components/pin-section.tsx';
import { PlanForm } from '../../features/assignments/components/plan-form.tsx';
import { ProposalView } from '../../features/assignments/components/proposal-view.tsx';
import { RepairForm } from '../../features/assignments/components/repair-form.tsx';
import { SwapDialog } from '../../features/assignments/components/swap-dialog.tsx';
import { TermsSection } from '../../features/assignments/components/terms-section.tsx';
import { VisitOverview } from '../../features/assignments/components/visit-overview.tsx';
import { agreedRows, type VisitRow } from '../../features/assignments/visits.ts';
import { reciprocityQuery } from '../../features/reciprocity/api.ts';
import { ReciprocitySection } from '../../features/reciprocity/components/reciprocity-section.tsx';
import { slotsQuery } from '../../features/slots/api.ts';
import { SlotSection } from '../../features/slots/components/slot-section.tsx';
import { openingsQuery, swapsQuery } from '../../features/swaps/api.ts';
import { MyVisitActions } from '../../features/swaps/components/my-visit-actions.tsx';
import { OpeningList } from '../../features/swaps/components/opening-list.tsx';
import { SwapList } from '../../features/swaps/components/swap-list.tsx';
import { tandemsQuery } from '../../features/tandems/api.ts';
import { TandemSection } from '../../features/tandems/components/tandem-section.tsx';
import { useMe } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';

export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('assignments');
  const me = useMe();
  const [
    { data: plan },
    { data: visits },
    { data: conflicts },
    { data: pins },
    proposals,
    swaps,
    openings,
    slots,
    reciprocity,
    tandems,
  ] = useSuspenseQueries({
    queries: [
      assignmentPlanQuery(plgId),
      assignmentsQuery(plgId),
      assignmentConflictsQuery(plgId),
      assignmentPinsQuery(plgId),
      assignmentProposalsQuery(plgId),
      swapsQuery(plgId),
      openingsQuery(plgId),
      slotsQuery(plgId),
      reciprocityQuery(plgId),
      tandemsQuery(plgId),
    ],
  });
  const make = useMakeProposal(plgId);
  const [open, setOpen] = useState<'repair' | 'settings'>();
  const [changing, setChanging] = useState<VisitRow | null>(null);
  /** A proposal that was looked at and left. */
  const [left, setLeft] = useState<string>();
  const close = () => setOpen(undefined);
  const rows = agreedRows(visits);
  const [proposal] = proposals.data;
  const { coordinate } = plan.can;
  const isProposing = coordinate && !!proposal && !proposal.acceptedAt && proposal.id !== left;
  // What an empty list says to do next is for whoever goes on a visit.
  const mine = rows.filter(({ isMine, assignment }) => isMine && !assignment?.endedAt);
  const pairs = tandems.data.tandems.length + tandems.data.possible.length;
  const membership = me.memberships.find((one) => one.plgId === plgId);
  const myMembershipId = membership?.id;
  const overview =
    visits.length > 0 ? (
      <VisitOverview
        title={isProposing ? t.agreedNow : t.overview}
        programmes={plan.programmes}
        rows={rows}
        onChange={setChanging}
      />
    ) : (
      !isProposing && <EmptyState title={t.empty} body={coordinate ? t.emptyBodyCoordinator : t.emptyBody} />
    );
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          coordinate && (
            <>
              <Button variant="subtle" onClick={() => setOpen('settings')}>
                {t.settings.action}
              </Button>
              {visits.length > 0 && (
                <Button variant="default" onClick={() => setOpen('repair')}>
                  {t.propose.repair}
                </Button>
              )}
              <Button
                variant={visits.length > 0 ? 'default' : 'filled'}
                loading={make.isPending}
                onClick={() => make.mutate({ without: [], isRepair: false })}
              >
                {visits.length > 0 ? t.propose.again : t.propose.action}
              </Button>
            </>
          )
        }
      />
      <ProblemNote error={make.error} mb="lg" />
      {membership?.programmeId && (
        <Text mb="lg">
          <TextLink to={`/plg/${plgId}/bij-ons`}>{t.atOurPlace(membership.programmeName ?? '')}</TextLink>
        </Text>
      )}
      {proposal && isProposing && (
        <ProposalView
          key={proposal.id}
          proposal={proposal}
          plan={plan}
          onLeave={() => setLeft(proposal.id)}
          onSettings={() => setOpen('settings')}
        />
      )}
      {mine.length > 0 && <MyVisits plgId={plgId} rows={mine} visits={visits} />}
      {mine.length === 0 && overview}
      <SlotSection slots={slots.data} mine={visits.filter(({ can }) => can.meet)} />
      {(mine.length > 0 || pairs > 0) && <TandemSection data={tandems.data} />}
      <OpeningList openings={openings.data} />
      {(mine.length > 0 || swaps.data.length > 0) && <SwapList swaps={swaps.data} />}
      {mine.length > 0 && overview}
      <ReciprocitySection ledger={reciprocity.data} />
      <TermsSection plan={plan} myMembershipId={myMembershipId} />
      <ConflictSection plan={plan} conflicts={conflicts} myMembershipId={myMembershipId} />
      {coordinate && <PinSection plan={plan} pins={pins} />}
      <SwapDialog
        visit={changing?.assignment ?? null}
        visits={visits}
        plan={plan}
        onClose={() => setChanging(null)}
      />
      <Modal opened={open === 'repair'} onClose={close} title={t.propose.repairTitle}>
        <RepairForm plan={plan} onDone={close} />
      </Modal>
      <Modal opened={open === 'settings'} onClose={close} title={t.settings.title} size="lg">
        <PlanForm plan={plan} onDone={close} />
      </Modal>
    </>
  );
}

function MyVisits(props: { plgId: string; rows: VisitRow[]; visits: AssignmentDto[] }) {
  const { mine: t } = useText('assignments');
  return (
    <Section title={t.title}>
      {props.rows.map((row) => (
        <Group key={row.key} gap="md">
          <Text fz="lg" ff="var(--lk-serif)">
            {t.goes(row.assignment?.hostProgrammeName ?? '')} {t.conversations(row.students, row.teachers)}
          </Text>
          <TextLink to={`/plg/${props.plgId}/gesprekken`}>{t.open}</TextLink>
          {row.assignment && <MyVisitActions visit={row.assignment} visits={props.visits} />}
        </Group>
      ))}
    </Section>
  );
}
