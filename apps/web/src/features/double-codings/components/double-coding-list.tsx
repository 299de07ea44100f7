import type { DoubleCodingDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { doubleCodingPlanQuery, doubleCodingsQuery } from '../api.ts';
import { BeginForm } from './begin-form.tsx';

/** The rounds in which two people coded the same answers. */
export function DoubleCodingList(props: { plgId: string; nav: ReactNode }) {
  const t = useText('double-codings');
  const [{ data: all }, { data: plan }] = useSuspenseQueries({
    queries: [doubleCodingsQuery(props.plgId), doubleCodingPlanQuery(props.plgId)],
  });
  const [isBeginning, setBeginning] = useState(false);
  const begin = plan.can.begin && <Button onClick={() => setBeginning(true)}>{t.begin}</Button>;
  return (
    <>
      {props.nav}
      <PageHeader title={t.title} lead={t.lead} actions={all.length > 0 && begin} />
      {all.length === 0 && (
        <EmptyState title={t.empty} body={plan.can.begin ? t.emptyBody : t.emptyWait} action={begin} />
      )}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.title}>
        {all.map((it) => (
          <Row key={it.id} it={it} />
        ))}
      </Stack>
      <Modal opened={isBeginning} onClose={() => setBeginning(false)} title={t.beginTitle}>
        <BeginForm plan={plan} onDone={() => setBeginning(false)} />
      </Modal>
    </>
  );
}

function Row({ it }: { it: DoubleCodingDto }) {
  const t = useText('double-codings');
  const to = `/plg/${it.plgId}/coderen/dubbel/${it.id}`;
  const open = it.differences.filter(({ applies }) => applies === null).length;
  return (
    <Surface component="li">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
            <TextLink to={to}>{it.name}</TextLink>
          </Title>
          <Text size="sm" c="dimmed">
            {t.who(it.firstName, it.secondName, it.adjudicatorName)}
          </Text>
          {it.closedAt && <Text size="sm">{t.openDifferences(open)}</Text>}
        </Stack>
        <Group gap="sm">
          <StatusChip tone={it.closedAt ? (open > 0 ? 'waiting' : 'done') : 'active'}>
            {it.closedAt ? (open > 0 ? t.toSettle : t.done) : t.underWay(it.isFirstIn, it.isSecondIn)}
          </StatusChip>
          {it.can.code && (
            <ButtonLink to={to} size="compact-md">
              {t.toCode}
            </ButtonLink>
          )}
        </Group>
      </Group>
    </Surface>
  );
}
