import { Button, Group, Stack, Text } from '@mantine/core';
import { smallestGroup } from '@leerkring/shared';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { quotesQuery } from '../../quotes/api.ts';
import { tallyFileAddress } from '../../tallies/api.ts';
import { countsQuery, useSettleCounts } from '../api.ts';
import { QuestionCounts } from './question-counts.tsx';

/** What closed questions come to, as it was settled. */
export function CountsOverview(props: { plgId: string; nav: ReactNode; surveys: ReactNode }) {
  const t = useText('counts');
  const { data: counts } = useSuspenseQuery(countsQuery(props.plgId));
  const { data: quotes = [] } = useQuery(quotesQuery(props.plgId));
  const [isSettling, setSettling] = useState(false);
  const settle = useSettleCounts(props.plgId);
  const button = counts.can.settle && (
    <Button variant={counts.settledAt ? 'default' : 'filled'} onClick={() => setSettling(true)}>
      {counts.settledAt ? t.again : t.settle}
    </Button>
  );
  return (
    <>
      {props.nav}
      <PageHeader
        title={t.title}
        lead={t.lead(smallestGroup)}
        actions={
          <Group gap="sm">
            <Button component="a" href={tallyFileAddress(props.plgId)} download variant="subtle">
              {t.download}
            </Button>
            {counts.settledAt !== null && button}
          </Group>
        }
      />
      {counts.questions.length === 0 ? (
        <EmptyState
          title={counts.settledAt ? t.none : t.empty}
          body={counts.can.settle ? t.emptyBody : t.emptyWait}
          action={button}
        />
      ) : (
        <Stack gap="xl">
          {counts.questions.map((question) => (
            <QuestionCounts
              key={question.key}
              question={question}
              schoolYear={counts.schoolYear}
              programmes={counts.programmes}
              quotes={quotes.filter((it) => it.canonicalId === question.canonicalId)}
            />
          ))}
        </Stack>
      )}
      {settle.isSuccess && (
        <Text role="status" size="sm" c="dimmed" mt="sm">
          {settle.data.questions.length > 0 ? t.settled : t.nothingYet}
        </Text>
      )}
      {props.surveys}
      <ConfirmDialog
        opened={isSettling}
        title={t.settleTitle}
        body={t.settleBody}
        confirm={t.settle}
        onConfirm={() => settle.mutateAsync()}
        onClose={() => setSettling(false)}
      />
    </>
  );
}
