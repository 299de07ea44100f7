import type { InsightDto } from '@leerkring/shared';
import { Button, Modal, Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { analysisQuery, themesQuery } from '../../analysis/api.ts';
import { surveysQuery } from '../../surveys/api.ts';
import { workshopsQuery } from '../../workshops/api.ts';
import { insightsQuery, useDropInsight } from '../api.ts';
import { InsightCard } from './insight-card.tsx';
import { InsightForm } from './insight-form.tsx';

/** What the group came to see: first what it stands behind, then what is still open. */
export function InsightOverview(props: { plgId: string; nav: ReactNode }) {
  const t = useText('insights');
  const [{ data: insights }, { data: analysis }, { data: themes }, { data: surveys }, { data: workshops }] =
    useSuspenseQueries({
      queries: [
        insightsQuery(props.plgId),
        analysisQuery(props.plgId),
        themesQuery(props.plgId),
        surveysQuery(props.plgId),
        workshopsQuery(props.plgId),
      ],
    });
  const [writing, setWriting] = useState<InsightDto | 'new'>();
  const [dropping, setDropping] = useState<InsightDto>();
  const drop = useDropInsight();
  const close = () => setWriting(undefined);
  const button = analysis.can.name && <Button onClick={() => setWriting('new')}>{t.write}</Button>;
  const sorted = insights.toSorted((a, b) => Number(b.endorsedAt !== null) - Number(a.endorsedAt !== null));
  return (
    <>
      {props.nav}
      <PageHeader title={t.title} lead={t.lead} actions={insights.length > 0 && button} />
      {insights.length === 0 ? (
        <EmptyState title={t.empty} body={analysis.can.name ? t.emptyBody : t.emptyWait} action={button} />
      ) : (
        <Stack component="ul" gap="lg" p={0} m={0} aria-label={t.title} style={{ listStyle: 'none' }}>
          {sorted.map((it) => (
            <InsightCard
              key={it.id}
              insight={it}
              onEdit={() => setWriting(it)}
              onDrop={() => setDropping(it)}
            />
          ))}
        </Stack>
      )}
      <Modal
        opened={writing !== undefined}
        onClose={close}
        title={writing === 'new' ? t.write : t.edit}
        size="lg"
      >
        {writing !== undefined && (
          <InsightForm
            plgId={props.plgId}
            insight={writing === 'new' ? null : writing}
            choice={{ themes, surveys, workshops }}
            onDone={close}
          />
        )}
      </Modal>
      <ConfirmDialog
        opened={dropping !== undefined}
        title={t.dropTitle}
        body={dropping?.text ?? ''}
        confirm={t.drop}
        tone="danger"
        onConfirm={() => drop.mutateAsync(dropping?.id ?? '')}
        onClose={() => setDropping(undefined)}
      />
    </>
  );
}
