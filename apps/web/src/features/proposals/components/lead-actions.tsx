import type { ProposalDto } from '@leerkring/shared';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useAdvanceProposal, useDecide, useWithdrawProposal } from '../api.ts';

/** The next step, for whoever leads. */
export function LeadActions({ proposal }: { proposal: ProposalDto }) {
  const t = useText('proposals');
  const advance = useAdvanceProposal(proposal.id);
  const decide = useDecide(proposal.id);
  const withdraw = useWithdrawProposal(proposal.id);
  const [asked, setAsked] = useState<'decide' | 'withdraw' | null>(null);
  if (!proposal.can.lead) return null;
  const { step } = proposal;
  const silent = proposal.seats.filter((it) => it.stance === 'silent').length;
  return (
    <>
      <Group gap="sm" mb="xl">
        {step === 'clarifying' && (
          <Button variant="default" loading={advance.isPending} onClick={() => advance.mutate('reacting')}>
            {t.toReacting}
          </Button>
        )}
        {(step === 'clarifying' || step === 'reacting') && (
          <Button
            variant={step === 'reacting' ? 'filled' : 'default'}
            disabled={advance.isPending}
            onClick={() => advance.mutate('deciding')}
          >
            {t.toDeciding}
          </Button>
        )}
        {step === 'deciding' && proposal.openObjections === 0 && (
          <Button variant="default" onClick={() => setAsked('decide')}>
            {t.decide}
          </Button>
        )}
        {proposal.decisionId === null && (
          <Button variant="subtle" onClick={() => setAsked('withdraw')}>
            {t.withdraw}
          </Button>
        )}
      </Group>
      <ProblemNote error={advance.error} />
      <ConfirmDialog
        opened={asked === 'decide'}
        title={t.decide}
        body={t.decideBody(silent)}
        confirm={t.decide}
        onConfirm={() => decide.mutateAsync()}
        onClose={() => setAsked(null)}
      />
      <ConfirmDialog
        opened={asked === 'withdraw'}
        title={t.withdraw}
        body={t.withdrawBody}
        confirm={t.withdraw}
        tone="danger"
        onConfirm={() => withdraw.mutateAsync()}
        onClose={() => setAsked(null)}
      />
    </>
  );
}
