import type { BalanceDto } from '@leerkring/shared';
import { Button, Skeleton, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { balanceQuery, useSettleBalance } from '../api.ts';
import { BalanceTable } from './balance-table.tsx';

const BalanceChart = lazy(() => import('./balance-chart.tsx').then((it) => ({ default: it.BalanceChart })));

/** Which programmes the report quotes much and which little. */
export function BalanceView(props: { plgId: string; nav: ReactNode }) {
  const t = useText('balances');
  const balance = useSuspenseQuery(balanceQuery(props.plgId)).data;
  const settle = useSettleBalance(props.plgId);
  const action = balance.can.settle && (
    <Button loading={settle.isPending} onClick={() => settle.mutate()}>
      {balance.settledAt ? t.again : t.settle}
    </Button>
  );
  return (
    <>
      {props.nav}
      <PageHeader title={t.title} lead={t.lead} actions={balance.settledAt !== null && action} />
      <ProblemNote error={settle.error} mb="lg" />
      {balance.settledAt ? (
        <Figures balance={balance} settledAt={balance.settledAt} />
      ) : !balance.can.read ? (
        <EmptyState title={t.closed} body={t.closedBody} />
      ) : balance.can.settle ? (
        <EmptyState title={t.empty} body={t.emptyBody} action={action} />
      ) : (
        <EmptyState title={t.noReport} body={t.noReportBody} />
      )}
    </>
  );
}

function Figures({ balance, settledAt }: { balance: BalanceDto; settledAt: string }) {
  const t = useText('balances');
  const dates = useDates();
  const quoting = balance.sections.filter(({ quotes }) => quotes > 0);
  return (
    <>
      <Section title={t.whole} lead={t.settledOn(dates.longDay(settledAt))}>
        <BalanceTable
          programmes={balance.programmes}
          caption={t.basis(balance.quotes, balance.conversations)}
        />
        <Suspense fallback={<Skeleton h={60 + 56 * balance.programmes.length} />}>
          <BalanceChart programmes={balance.programmes} quoted={t.quoted} expected={t.expected} />
        </Suspense>
      </Section>
      <Section title={t.chapters}>
        {quoting.map((it) => (
          <Section key={it.sectionId} title={it.title} order={3}>
            {it.programmes ? (
              <BalanceTable programmes={it.programmes} caption={t.basis(it.quotes, it.conversations)} />
            ) : (
              <Text c="dimmed">
                {t.basis(it.quotes, it.conversations)}. {t.few}
              </Text>
            )}
          </Section>
        ))}
      </Section>
    </>
  );
}
