import { protocolAudiences, type ProtocolVersionDto } from '@leerkring/shared';
import { Button, Modal, SimpleGrid, Text } from '@mantine/core';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { Route, Routes, useNavigate, useParams, useSearchParams } from 'react-router';
import { plgQuery } from '../../features/plgs/api.ts';
import { protocolQuery, protocolVersionsQuery, useDiscardProtocol } from '../../features/protocols/api.ts';
import { AddQuestion } from '../../features/protocols/components/add-question.tsx';
import { ConsentTexts } from '../../features/protocols/components/consent-texts.tsx';
import { FreezeDialog } from '../../features/protocols/components/freeze-dialog.tsx';
import { LeadingQuestionList } from '../../features/protocols/components/leading-question-list.tsx';
import { ProtocolBoard } from '../../features/protocols/components/protocol-board.tsx';
import { ReviseForm } from '../../features/protocols/components/revise-form.tsx';
import { VersionHistory } from '../../features/protocols/components/version-history.tsx';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';

const QuestionBank = lazy(() =>
  import('../../features/question-bank/components/question-bank.tsx').then((it) => ({
    default: it.QuestionBank,
  })),
);

const Instruments = lazy(() => import('./instruments.tsx').then((it) => ({ default: it.Instruments })));
const InstrumentReport = lazy(() => import('./instruments.tsx').then((it) => ({ default: it.Report })));
const InstrumentTalk = lazy(() => import('./instruments.tsx').then((it) => ({ default: it.Talk })));
const InstrumentTeam = lazy(() => import('./instruments.tsx').then((it) => ({ default: it.Team })));
const Instrument = lazy(() => import('./instruments.tsx').then((it) => ({ default: it.Instrument })));

const Trial = lazy(() => import('./trial.tsx').then((it) => ({ default: it.TrialPage })));

/** The questions of a group, and the bank to take questions from. */
export function Component() {
  const { plgId = '' } = useParams();
  return (
    <Routes>
      <Route index element={<Newest plgId={plgId} />} />
      <Route path="proef/:audience" element={<Trial />} />
      <Route path="instrumenten" element={<Instruments plgId={plgId} />} />
      <Route path="instrumenten/:instrumentId" element={<Instrument />} />
      <Route path="instrumenten/:instrumentId/verslag" element={<InstrumentReport />} />
      <Route path="instrumenten/:instrumentId/gesprek/:partyId" element={<InstrumentTalk plgId={plgId} />} />
      <Route path="instrumenten/:instrumentId/team/:caseId" element={<InstrumentTeam />} />
      <Route path="bank" element={<QuestionBank plgId={plgId} />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function Newest({ plgId }: { plgId: string }) {
  const [search] = useSearchParams();
  const { data: versions } = useSuspenseQuery(protocolVersionsQuery(plgId));
  const wanted = versions.find(({ id }) => id === search.get('versie')) ?? versions[0];
  return wanted ? <Version plgId={plgId} id={wanted.id} /> : <NothingYet plgId={plgId} />;
}

function NothingYet({ plgId }: { plgId: string }) {
  const t = useText('protocols');
  const { data: plg } = useSuspenseQuery(plgQuery(plgId));
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <LeadingQuestionList questions={plg.leadingQuestions} />
      <EmptyState
        title={t.emptyTitle}
        body={t.emptyBody}
        action={
          <>
            <TextLink to={`/plg/${plgId}/vragen/bank`}>{t.bank}</TextLink>
            <TextLink to={`/plg/${plgId}/vragen/instrumenten`}>{t.otherWays}</TextLink>
          </>
        }
      />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" mt="lg">
        {protocolAudiences.map((audience) => (
          <AddQuestion
            key={audience}
            plgId={plgId}
            audience={audience}
            leadingQuestions={plg.leadingQuestions}
          />
        ))}
      </SimpleGrid>
    </>
  );
}

function Version(props: { plgId: string; id: string }) {
  const { plgId, id } = props;
  const t = useText('protocols');
  const dates = useDates();
  const [{ data: plg }, { data: versions }, { data: version }] = useSuspenseQueries({
    queries: [plgQuery(plgId), protocolVersionsQuery(plgId), protocolQuery(plgId, id)],
  });
  const isFrozen = version.frozenAt !== null;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={isFrozen ? t.leadFrozen : t.lead}
        above={
          <Text c="dimmed">
            {version.frozenAt === null
              ? `${t.version(version.number)} (${t.draft})`
              : `${t.version(version.number)}. ${t.frozenOn(dates.day(version.frozenAt), version.frozenByName)}.`}
          </Text>
        }
        actions={<Actions version={version} hasDraft={versions.some(({ frozenAt }) => frozenAt === null)} />}
      />
      <ProtocolBoard version={version} leadingQuestions={plg.leadingQuestions} />
      <ConsentTexts version={version} />
      <VersionHistory versions={versions} shown={version} leadingQuestions={plg.leadingQuestions} />
      <TextLink to={`/plg/${plgId}/vragen/instrumenten`}>{t.otherWays}</TextLink>
    </>
  );
}

function Actions({ version, hasDraft }: { version: ProtocolVersionDto; hasDraft: boolean }) {
  const t = useText('protocols');
  const navigate = useNavigate();
  const { data: plg } = useSuspenseQuery(plgQuery(version.plgId));
  const discard = useDiscardProtocol(version.plgId, version.id);
  const [open, setOpen] = useState<'freeze' | 'revise' | 'discard'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {version.can.discard && (
        <Button variant="subtle" onClick={() => setOpen('discard')}>
          {t.revise.discard}
        </Button>
      )}
      {version.can.contribute && (
        <ButtonLink variant="default" to={`/plg/${version.plgId}/vragen/bank`}>
          {t.bank}
        </ButtonLink>
      )}
      {version.can.freeze && <Button onClick={() => setOpen('freeze')}>{t.freeze.action}</Button>}
      {version.can.revise && !hasDraft && (
        <Button variant="default" onClick={() => setOpen('revise')}>
          {t.revise.action}
        </Button>
      )}
      <FreezeDialog
        version={version}
        leadingQuestions={plg.leadingQuestions}
        opened={open === 'freeze'}
        onClose={close}
      />
      <Modal opened={open === 'revise'} onClose={close} title={t.revise.title}>
        <ReviseForm
          version={version}
          onDone={(id) => {
            close();
            if (id !== undefined) void navigate(`?versie=${id}`);
          }}
        />
      </Modal>
      <ConfirmDialog
        opened={open === 'discard'}
        title={t.revise.discardTitle}
        body={t.revise.discardBody}
        confirm={t.revise.discard}
        tone="danger"
        onConfirm={async () => {
          await discard.mutateAsync();
          void navigate('.', { replace: true });
        }}
        onClose={close}
      />
    </>
  );
}
