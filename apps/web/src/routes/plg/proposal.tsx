import type { ProposalDto } from '@leerkring/shared';
import { Modal, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { DecisionNav } from '../../features/decisions/components/decision-nav.tsx';
import { proposalQuery } from '../../features/proposals/api.ts';
import { LeadActions } from '../../features/proposals/components/lead-actions.tsx';
import { MyPosition } from '../../features/proposals/components/my-position.tsx';
import { Objections, ProposalSeats } from '../../features/proposals/components/proposal-seats.tsx';
import { ProposalSteps } from '../../features/proposals/components/proposal-steps.tsx';
import { ProposalText } from '../../features/proposals/components/proposal-text.tsx';
import { Remarks } from '../../features/proposals/components/remarks.tsx';
import { RewriteForm } from '../../features/proposals/components/rewrite-form.tsx';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** One proposal, from its first text to what was decided. */
export function Component() {
  const { plgId = '', proposalId = '' } = useParams();
  const { data: proposal } = useSuspenseQuery(proposalQuery(proposalId));
  // An address that names another group leads to its own.
  if (proposal.plgId !== plgId)
    return <Navigate to={`/plg/${proposal.plgId}/voorstellen/${proposalId}`} replace />;
  return <Proposal key={proposalId} proposal={proposal} />;
}

function Proposal({ proposal }: { proposal: ProposalDto }) {
  const { plgId } = proposal;
  const t = useText('proposals');
  const dates = useDates();
  const [isRewriting, setRewriting] = useState(false);
  const { step, can } = proposal;
  const isMoving = step === 'deciding' || step === 'decided';
  const mayRewrite = can.lead && (step !== 'deciding' || proposal.openObjections > 0);
  return (
    <>
      <DecisionNav plgId={plgId} />
      <PageHeader
        title={proposal.title}
        above={<ProposalSteps proposal={proposal} />}
        lead={
          <>
            {t.stepLead[step]}
            {step === 'decided' && proposal.windowEndsAt !== null && (
              <Text mt="xs">{t.provisional(dates.day(proposal.windowEndsAt))}</Text>
            )}
            {step === 'deciding' && proposal.decisionId !== null && <Text mt="xs">{t.contested}</Text>}
            {proposal.meetingId !== null && (
              <Text mt="xs">
                <TextLink to={`/plg/${plgId}/bijeenkomsten/${proposal.meetingId}`}>
                  {t.inMeeting(proposal.meetingTitle ?? '')}
                </TextLink>
              </Text>
            )}
            {proposal.decisionId !== null && (
              <Text mt="xs">
                <TextLink to={`/plg/${plgId}/besluiten/${proposal.decisionId}`}>{t.decision}</TextLink>
              </Text>
            )}
          </>
        }
      />
      <LeadActions proposal={proposal} />
      <ProposalText proposal={proposal} onRewrite={mayRewrite ? () => setRewriting(true) : null} />
      <MyPosition proposal={proposal} />
      <Objections proposal={proposal} />
      {isMoving && <ProposalSeats proposal={proposal} />}
      <Remarks proposal={proposal} />
      <Modal
        opened={isRewriting}
        onClose={() => setRewriting(false)}
        title={proposal.openObjections > 0 ? t.integrate : t.rewrite}
        size="lg"
      >
        <RewriteForm proposal={proposal} onDone={() => setRewriting(false)} />
      </Modal>
    </>
  );
}
