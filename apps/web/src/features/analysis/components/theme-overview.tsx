import type { ThemeDto } from '@leerkring/shared';
import { Button, Modal } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { readingQuery } from '../../readings/api.ts';
import { plgQuery } from '../../plgs/api.ts';
import { analysisQuery, themesQuery, useDropTheme } from '../api.ts';
import { LinkAnswers } from './link-answers.tsx';
import { NameThemeForm, UpdateThemeForm } from './theme-form.tsx';
import { ThemeTable } from './theme-table.tsx';

/** What comes back in the conversations, counted. */
export function ThemeOverview(props: { plgId: string; nav: ReactNode }) {
  const t = useText('analysis');
  const [{ data: plg }, { data: analysis }, { data: themes }, { data: reading }] = useSuspenseQueries({
    queries: [
      plgQuery(props.plgId),
      analysisQuery(props.plgId),
      themesQuery(props.plgId),
      readingQuery(props.plgId),
    ],
  });
  const [isNaming, setNaming] = useState(false);
  const [changing, setChanging] = useState<ThemeDto>();
  const [linking, setLinking] = useState<string>();
  const [dropping, setDropping] = useState<ThemeDto>();
  const drop = useDropTheme();
  const linked = themes.find((theme) => theme.id === linking);
  const name = analysis.can.name && <Button onClick={() => setNaming(true)}>{t.name}</Button>;
  return (
    <>
      {props.nav}
      <PageHeader
        title={t.title}
        lead={`${t.lead} ${t.basis(analysis)}`}
        actions={
          <>
            {analysis.can.name && (
              <ButtonLink to={`/plg/${props.plgId}/coderen`} variant="default">
                {t.toCoding}
              </ButtonLink>
            )}
            {reading.can.read && (
              <ButtonLink to={`/plg/${props.plgId}/coderen/lezen`} variant="default">
                {t.toReading}
              </ButtonLink>
            )}
            {themes.length > 0 && name}
          </>
        }
      />
      {themes.length === 0 ? (
        <EmptyState title={t.empty} body={analysis.can.name ? t.emptyBody : t.emptyWait} action={name} />
      ) : (
        <ThemeTable
          themes={themes}
          onEdit={setChanging}
          onLink={(it) => setLinking(it.id)}
          onDrop={setDropping}
        />
      )}
      <Modal opened={isNaming} onClose={() => setNaming(false)} title={t.name}>
        <NameThemeForm plgId={props.plgId} questions={plg.leadingQuestions} onDone={() => setNaming(false)} />
      </Modal>
      <Modal opened={changing !== undefined} onClose={() => setChanging(undefined)} title={t.edit}>
        {changing && (
          <UpdateThemeForm
            theme={changing}
            questions={plg.leadingQuestions}
            onDone={() => setChanging(undefined)}
          />
        )}
      </Modal>
      <Modal
        opened={linked !== undefined}
        onClose={() => setLinking(undefined)}
        title={t.linkTitle(linked?.name ?? '')}
        size="xl"
      >
        <Suspense fallback={<PageSkeleton rows={2} />}>
          {linked && <LinkAnswers plgId={props.plgId} theme={linked} />}
        </Suspense>
      </Modal>
      <ConfirmDialog
        opened={dropping !== undefined}
        title={t.dropTitle(dropping?.name ?? '')}
        body={t.dropBody}
        confirm={t.drop}
        tone="danger"
        onConfirm={() => drop.mutateAsync(dropping?.id ?? '')}
        onClose={() => setDropping(undefined)}
      />
    </>
  );
}
