import type { DecisionDto } from '@leerkring/shared';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { decisionQuery, registerQuery, useReinstateDecision } from '../../features/decisions/api.ts';
import { ConsentRecord } from '../../features/decisions/components/consent-record.tsx';
import { DecisionStatusChip } from '../../features/decisions/components/decision-status.tsx';
import { StewardForm } from '../../features/decisions/components/steward-form.tsx';
import { SupersedeForm } from '../../features/decisions/components/supersede-form.tsx';
import { membersQuery } from '../../features/members/api.ts';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** One decision for as long as the group remembers; an address that names another group leads to its own. */
export function Component() {
  const { plgId = '', decisionId = '' } = useParams();
  const { data: decision } = useSuspenseQuery(decisionQuery(decisionId));
  if (decision.plgId !== plgId)
    return <Navigate to={`/plg/${decision.plgId}/besluiten/${decisionId}`} replace />;
  return <Decision key={decisionId} decision={decision} />;
}

function Decision({ decision }: { decision: DecisionDto }) {
  const { plgId } = decision;
  const words = useText('decisions');
  const t = words.page;
  const dates = useDates();
  const [{ data: entries }, { data: members }] = useSuspenseQueries({
    queries: [registerQuery(), membersQuery(plgId)],
  });
  const reinstate = useReinstateDecision(decision.id);
  const [asked, setAsked] = useState<'steward' | 'supersede' | 'reinstate' | null>(null);
  const close = () => setAsked(null);
  const next = decision.supersededBy;
  return (
    <>
      <Text mb="md">
        <TextLink to={`/plg/${plgId}/besluiten`}>{t.back}</TextLink>
      </Text>
      {next && (
        <Alert color="orange" mb="lg" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
          <Stack gap={4}>
            <Text>{t.supersededBy}</Text>
            <TextLink to={`/plg/${next.plgId}/besluiten/${next.id}`} style={{ overflowWrap: 'anywhere' }}>
              {next.text}
            </TextLink>
          </Stack>
        </Alert>
      )}
      <PageHeader
        title={decision.text}
        above={<DecisionStatusChip status={decision.status} />}
        lead={
          <>
            {t.decidedOn(dates.day(decision.decidedOn))}{' '}
            {decision.meetingId === null ? (
              t.betweenMeetings
            ) : (
              <TextLink to={`/plg/${plgId}/bijeenkomsten/${decision.meetingId}`} inherit>
                {t.inMeeting(decision.meetingTitle ?? '')}
              </TextLink>
            )}
            {decision.status === 'provisional' && decision.provisionalUntil !== null && (
              <Text mt="xs">{t.provisional(dates.day(decision.provisionalUntil))}</Text>
            )}
            {decision.status === 'contested' && <Text mt="xs">{t.contested}</Text>}
          </>
        }
      />
      <Section title={t.steward} lead={t.stewardLead}>
        <Stack gap={4}>
          <Text>{decision.ownerName ?? t.noOwner}</Text>
          <Text>{decision.reviewOn === null ? t.noReview : dates.longDay(decision.reviewOn)}</Text>
        </Stack>
        {decision.can.steward && (
          <Group gap="sm">
            <Button variant="default" onClick={() => setAsked('steward')}>
              {words.change}
            </Button>
            {decision.status === 'superseded' ? (
              <Button variant="default" onClick={() => setAsked('reinstate')}>
                {t.reinstate}
              </Button>
            ) : (
              <Button variant="default" onClick={() => setAsked('supersede')}>
                {t.supersede}
              </Button>
            )}
          </Group>
        )}
      </Section>
      {decision.consent && <ConsentRecord plgId={plgId} consent={decision.consent} />}
      <Modal opened={asked === 'steward'} onClose={close} title={t.steward}>
        <StewardForm decision={decision} people={members} onDone={close} />
      </Modal>
      <Modal opened={asked === 'supersede'} onClose={close} title={t.supersedeTitle}>
        <SupersedeForm decision={decision} entries={entries} onDone={close} />
      </Modal>
      <ConfirmDialog
        opened={asked === 'reinstate'}
        title={t.reinstate}
        body={t.reinstateBody}
        confirm={t.reinstate}
        onConfirm={() => reinstate.mutateAsync()}
        onClose={close}
      />
    </>
  );
}
