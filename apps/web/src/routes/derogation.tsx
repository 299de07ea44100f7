import { Accordion, Anchor, Button, Group, Modal, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { derogationsQuery, usePublishRoute, useWithdrawRoute } from '../features/derogations/api.ts';
import { RouteForm } from '../features/derogations/components/route-form.tsx';
import { RouteView } from '../features/derogations/components/route-view.tsx';
import { useDates } from '../lib/dates.ts';
import { useText } from '../text/text.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';

/** How programmes of one institution ask to depart from the hours norm: to read, and for its quality service to keep. */
export function Component() {
  const { institutionId = '' } = useParams();
  const t = useText('derogations');
  const dates = useDates();
  const isNarrow = useMediaQuery('(max-width: 36em)') ?? false;
  const { data } = useSuspenseQuery(derogationsQuery(institutionId));
  const [asking, setAsking] = useState<'write' | 'publish' | 'withdraw'>();
  const publish = usePublishRoute();
  const withdraw = useWithdrawRoute();
  const close = () => setAsking(undefined);
  const draft = data.routes.find(({ state }) => state === 'draft');
  const now = data.routes.find(({ state }) => state === 'public');
  const earlier = data.routes.filter(({ state }) => state === 'replaced' || state === 'withdrawn');
  const { write } = data.can;
  return (
    <>
      <PageHeader
        title={t.title}
        tab={`${t.title} · ${data.institutionName}`}
        above={<Text c="dimmed">{data.institutionName}</Text>}
        lead={t.lead}
        actions={
          write && (
            <Button variant={draft || now ? 'default' : 'filled'} onClick={() => setAsking('write')}>
              {draft ? t.goOn : now ? t.change : t.begin}
            </Button>
          )
        }
      />
      {draft && (
        <Section
          title={t.draft}
          lead={t.draftLead}
          actions={draft.can.publish && <Button onClick={() => setAsking('publish')}>{t.publish}</Button>}
        >
          <RouteView route={draft} />
        </Section>
      )}
      {now ? (
        <Section
          title={t.now}
          lead={now.publishedAt && t.since(dates.longDay(now.publishedAt))}
          actions={
            now.can.withdraw && (
              <Button variant="subtle" onClick={() => setAsking('withdraw')}>
                {t.withdraw}
              </Button>
            )
          }
        >
          <RouteView route={now} />
          {now.path && (
            <Group>
              <Anchor href={now.path}>{t.page}</Anchor>
            </Group>
          )}
        </Section>
      ) : (
        !draft && <EmptyState title={t.none} body={write ? t.noneWriter : t.noneReader} />
      )}
      {earlier.length > 0 && (
        <Section title={t.earlier}>
          <Accordion variant="contained" radius="lg" order={3}>
            {earlier.map((it) => (
              <Accordion.Item key={it.id} value={it.id}>
                <Accordion.Control>{t.version(it.number, t.states[it.state])}</Accordion.Control>
                <Accordion.Panel>
                  <RouteView route={it} />
                </Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
        </Section>
      )}
      <Modal opened={asking === 'write'} onClose={close} title={t.form.title} size="xl" fullScreen={isNarrow}>
        <RouteForm institutionId={institutionId} from={draft ?? now} onDone={close} />
      </Modal>
      <ConfirmDialog
        opened={asking === 'publish'}
        title={t.publishTitle}
        body={t.publishBody}
        confirm={t.publish}
        onConfirm={() => publish.mutateAsync(draft?.id ?? '')}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'withdraw'}
        title={t.withdrawTitle}
        body={t.withdrawBody}
        confirm={t.withdraw}
        tone="danger"
        onConfirm={() => withdraw.mutateAsync(now?.id ?? '')}
        onClose={close}
      />
    </>
  );
}
