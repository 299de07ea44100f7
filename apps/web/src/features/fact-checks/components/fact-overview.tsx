import { Button, Modal } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { factChecksQuery } from '../api.ts';
import { AskFactsForm } from './ask-facts-form.tsx';
import { FactCheckList } from './fact-check-list.tsx';

/** The fact check as the authors see it: what was laid before whom, and what they said. */
export function FactOverview(props: { plgId: string; nav: ReactNode }) {
  const t = useText('fact-checks');
  const facts = useSuspenseQuery(factChecksQuery(props.plgId)).data;
  const [isAsking, setAsking] = useState(false);
  const shown = facts.checks.filter(({ state }) => state !== 'taken_back');
  return (
    <>
      {props.nav}
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          facts.can.ask &&
          facts.passages.length > 0 && <Button onClick={() => setAsking(true)}>{t.ask.action}</Button>
        }
      />
      {shown.length === 0 ? (
        <EmptyState title={t.empty} body={facts.can.ask ? t.emptyAuthor : t.emptyOther} />
      ) : (
        <FactCheckList checks={shown} />
      )}
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={t.ask.title} size="lg">
        <AskFactsForm facts={facts} onDone={() => setAsking(false)} />
      </Modal>
    </>
  );
}
