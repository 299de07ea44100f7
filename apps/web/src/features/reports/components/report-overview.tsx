import type { SectionDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useWholeDialog } from '../../../ui/use-whole-dialog.ts';
import { decisionsQuery } from '../../decisions/api.ts';
import { plgQuery } from '../../plgs/api.ts';
import { reportsQuery, useDropSection, useMoveSection } from '../api.ts';
import { AuthorsForm } from './authors-form.tsx';
import { OpenReportForm } from './open-report-form.tsx';
import { ChangeSection, NewSection } from './section-form.tsx';
import { SectionRow } from './section-row.tsx';

export function ReportOverview(props: { plgId: string; nav: ReactNode; word: ReactNode }) {
  const t = useText('reports');
  const [{ data: plg }, { data: reports }] = useSuspenseQueries({
    queries: [plgQuery(props.plgId), reportsQuery(props.plgId)],
  });
  const [report] = reports;
  const [isNaming, setNaming] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const adding = useWholeDialog(decisionsQuery(props.plgId));
  const [changing, setChanging] = useState<SectionDto>();
  const [dropping, setDropping] = useState<SectionDto>();
  const move = useMoveSection(props.plgId);
  const drop = useDropSection();

  if (!report)
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <EmptyState
          title={t.empty}
          body={plg.can.openReport ? t.emptyBody : t.emptyWait}
          action={plg.can.openReport && <Button onClick={() => setOpening(true)}>{t.open}</Button>}
        />
        <Modal opened={isOpening} onClose={() => setOpening(false)} title={t.open}>
          <OpenReportForm plgId={props.plgId} title={plg.name} onDone={() => setOpening(false)} />
        </Modal>
      </>
    );

  return (
    <>
      {props.nav}
      <PageHeader
        title={report.title}
        tab={t.title}
        lead={
          report.authors.length > 0
            ? t.by(report.authors.map((author) => author.name).join(', '))
            : t.byNobody
        }
        actions={
          report.can.edit && (
            <Group gap="sm">
              {report.can.appoint && (
                <Button variant="default" onClick={() => setNaming(true)}>
                  {t.nameAuthors}
                </Button>
              )}
              <Button variant="default" loading={adding.isComing} onClick={adding.open}>
                {t.add}
              </Button>
            </Group>
          )
        }
      />
      <ProblemNote error={move.error} />
      <Stack component="ol" gap={0} p={0} m={0} aria-label={t.chapters} style={{ listStyle: 'none' }}>
        {report.sections.map((section, index) => (
          <SectionRow
            key={section.id}
            plgId={props.plgId}
            section={section}
            onEdit={() => setChanging(section)}
            onDrop={() => setDropping(section)}
            {...(index > 0 && { onUp: () => move.mutate({ id: section.id, by: -1 }) })}
            {...(index < report.sections.length - 1 && {
              onDown: () => move.mutate({ id: section.id, by: 1 }),
            })}
          />
        ))}
      </Stack>
      {props.word}
      <Modal opened={adding.isOpen} onClose={adding.close} title={t.addTitle}>
        <NewSection report={report} onDone={adding.close} />
      </Modal>
      <Modal opened={changing !== undefined} onClose={() => setChanging(undefined)} title={t.edit}>
        {changing !== undefined && (
          <ChangeSection report={report} section={changing} onDone={() => setChanging(undefined)} />
        )}
      </Modal>
      <Modal opened={isNaming} onClose={() => setNaming(false)} title={t.nameAuthors}>
        {isNaming && <AuthorsForm report={report} onDone={() => setNaming(false)} />}
      </Modal>
      <ConfirmDialog
        opened={dropping !== undefined}
        title={t.dropTitle(dropping?.title ?? '')}
        body={t.dropBody}
        confirm={t.drop}
        tone="danger"
        onConfirm={() => drop.mutateAsync(dropping?.id ?? '')}
        onClose={() => setDropping(undefined)}
      />
    </>
  );
}
