import { Button, Modal } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { yearQuery } from '../../features/cycles/api.ts';
import { DecisionNav } from '../../features/decisions/components/decision-nav.tsx';
import { plgQuery } from '../../features/plgs/api.ts';
import { proposalsQuery } from '../../features/proposals/api.ts';
import { ProposalForm } from '../../features/proposals/components/proposal-form.tsx';
import { ProposalList } from '../../features/proposals/components/proposal-list.tsx';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** What is being decided. */
export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('proposals');
  const navigate = useNavigate();
  const [{ data: proposals }, { data: plg }, { data: year }] = useSuspenseQueries({
    queries: [proposalsQuery(plgId), plgQuery(plgId), yearQuery(plgId)],
  });
  const [isMaking, setMaking] = useState(false);
  const make = plg.can.contribute && <Button onClick={() => setMaking(true)}>{t.make}</Button>;
  return (
    <>
      <DecisionNav plgId={plgId} />
      <PageHeader title={t.title} lead={t.lead} actions={proposals.length > 0 && make} />
      {proposals.length === 0 ? (
        <EmptyState title={t.empty} body={t.emptyBody} action={make} />
      ) : (
        <ProposalList proposals={proposals} />
      )}
      <Modal opened={isMaking} onClose={() => setMaking(false)} title={t.make} size="lg">
        <ProposalForm
          plgId={plgId}
          meetings={year.meetings.filter((it) => it.state === 'planned' || it.state === 'open')}
          onMade={(id) => void navigate(`/plg/${plgId}/voorstellen/${id}`)}
          onCancel={() => setMaking(false)}
        />
      </Modal>
    </>
  );
}
