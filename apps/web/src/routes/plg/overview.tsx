import { Button, Group, Modal } from '@mantine/core';
import { useQuery, useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { DossierSection } from '../../features/dossiers/components/dossier-section.tsx';
import { missedListQuery } from '../../features/missed/api.ts';
import { MissedList } from '../../features/missed/components/missed-list.tsx';
import { plgQuery } from '../../features/plgs/api.ts';
import { EditPlgForm } from '../../features/plgs/components/edit-plg-form.tsx';
import { LeadingQuestions } from '../../features/plgs/components/leading-questions.tsx';
import { Seats } from '../../features/plgs/components/seats.tsx';
import { timelineQuery } from '../../features/timeline/api.ts';
import { trajectoryQuery } from '../../features/trajectories/api.ts';
import { PhaseList } from '../../features/trajectories/components/phase-list.tsx';
import { TrajectoryPanel } from '../../features/trajectories/components/trajectory-panel.tsx';
import { useMe } from '../../lib/session.tsx';
import { useWhole } from '../../lib/use-whole.ts';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { Section } from '../../ui/section.tsx';

export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('plgs');
  const [{ data: plg }, { data: missed }] = useSuspenseQueries({
    queries: [plgQuery(plgId), missedListQuery()],
  });
  const timeline = useQuery(timelineQuery(plgId));
  const isWhole = useWhole(timeline, useQuery(trajectoryQuery(plgId)));
  const { memberships } = useMe();
  const mine = memberships.find((it) => it.plgId === plgId);
  const [isEditing, setEditing] = useState(false);
  const isUnplanned = timeline.data?.meetings.length === 0;
  const isLonely = plg.seats.every((seat) => seat.holders.length === 0);

  if (!isWhole) return <PageSkeleton />;
  return (
    <>
      <PageHeader
        title={plg.name}
        above={<span style={{ color: 'var(--mantine-color-dimmed)' }}>{t.year(plg.schoolYear)}</span>}
        lead={plg.purpose === '' ? undefined : plg.purpose}
        actions={
          plg.can.edit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t.overview.edit}
            </Button>
          )
        }
      />
      {(plg.can.plan && isUnplanned) || (plg.can.invite && isLonely) ? (
        <Section title={t.overview.steps}>
          {plg.can.plan && isUnplanned && (
            <EmptyState
              title={t.overview.planFirst}
              action={<ButtonLink to={`/plg/${plgId}/cyclus`}>{t.overview.plan}</ButtonLink>}
            />
          )}
          {plg.can.invite && isLonely && (
            <EmptyState
              title={t.overview.inviteFirst}
              action={<ButtonLink to={`/plg/${plgId}/leden`}>{t.overview.invite}</ButtonLink>}
            />
          )}
        </Section>
      ) : null}
      <MissedList missed={missed.filter((it) => it.plgId === plgId)} />
      <Section title={t.overview.questions} lead={t.overview.questionsLead}>
        <LeadingQuestions questions={plg.leadingQuestions} />
      </Section>
      <TrajectoryPanel plgId={plgId}>
        {({ phases }) => <PhaseList plgId={plgId} phases={phases} />}
      </TrajectoryPanel>
      <Section
        title={t.overview.seats}
        lead={t.overview.seatsLead}
        actions={
          plg.can.invite &&
          !isLonely && (
            <Group>
              <ButtonLink to={`/plg/${plgId}/leden`} variant="default">
                {t.overview.invite}
              </ButtonLink>
            </Group>
          )
        }
      >
        <Seats seats={plg.seats} mySeatId={mine?.seatId ?? null} />
      </Section>
      {plg.can.archive && <DossierSection plgId={plgId} />}
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t.edit.title} size="lg">
        <EditPlgForm plg={plg} onDone={() => setEditing(false)} />
      </Modal>
    </>
  );
}
