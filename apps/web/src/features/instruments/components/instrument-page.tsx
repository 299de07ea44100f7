import type { InstrumentDto, InstrumentQuestionDto } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLocale, useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import {
  instrumentQuery,
  ownResponsesQuery,
  useCloseInstrument,
  useDiscardInstrument,
  useNextInstrument,
  useOpenInstrument,
} from '../api.ts';
import { InstrumentEditor } from './instrument-editor.tsx';
import { tones } from './instrument-list.tsx';
import { InstrumentChanges } from './instrument-changes.tsx';
import type { RenderCondition } from './instrument-question.tsx';
import { InstrumentResults, type RenderResult } from './instrument-results.tsx';
import { LinkMaker } from './link-maker.tsx';
import { OwnResponse } from './own-response.tsx';
import type { RenderClosed } from './questions-to-fill.tsx';

/** One survey, observation frame or consultation, from the first question to what it came to. */
export function InstrumentPage(props: {
  id: string;
  renderClosed: RenderClosed;
  renderCondition: (all: InstrumentQuestionDto[]) => RenderCondition;
  renderCounts: RenderResult;
  /** What organisations are asked has a page of its own from the moment it opens. */
  renderConsultation: (instrument: InstrumentDto) => ReactNode;
  /** And so have teams in the field. */
  renderCases: (instrument: InstrumentDto) => ReactNode;
  /** What was answered in words, once it closed. */
  renderReasons: (instrument: InstrumentDto, question: InstrumentQuestionDto) => ReactNode;
}) {
  const t = useText('instruments');
  const locale = useLocale();
  const { data: it } = useSuspenseQuery(instrumentQuery(props.id));
  return (
    <>
      <PageHeader
        title={it.title}
        tab={`${it.title} · ${it.kind.title[locale]}`}
        above={
          <Stack gap={4} align="flex-start">
            <TextLink to={`/plg/${it.plgId}/vragen/instrumenten`}>{t.toList}</TextLink>
            <Text size="sm" c="dimmed">
              {it.kind.title[locale]} <StatusChip tone={tones[it.state]}>{t.states[it.state]}</StatusChip>
            </Text>
          </Stack>
        }
        lead={it.state === 'draft' ? it.kind.purpose[locale] : it.intro}
        actions={<Actions it={it} />}
      />
      {it.state === 'draft' && it.can.write && (
        <InstrumentEditor key={it.id} instrument={it} renderCondition={props.renderCondition} />
      )}
      <Suspense fallback={<PageSkeleton rows={2} />}>
        {it.state !== 'draft' && it.kind.answeredBy === 'parties' && props.renderConsultation(it)}
        {it.state !== 'draft' && it.kind.answeredBy === 'cases' && props.renderCases(it)}
        {it.basedOnId !== null && <InstrumentChanges instrument={it} />}
        {it.can.fill && ['members', 'visit'].includes(it.kind.answeredBy) && (
          <Mine it={it} renderClosed={props.renderClosed} />
        )}
        {it.can.link && it.kind.answeredBy === 'link' && <LinkMaker instrument={it} />}
        {it.state !== 'draft' && !['parties', 'cases'].includes(it.kind.answeredBy) && (
          <InstrumentResults
            instrument={it}
            renderCounts={props.renderCounts}
            renderReasons={(question) => props.renderReasons(it, question)}
          />
        )}
      </Suspense>
    </>
  );
}

/** What I fill in: once for myself, or once for each of my visits. */
function Mine(props: { it: InstrumentDto; renderClosed: RenderClosed }) {
  const t = useText('instruments');
  const { it } = props;
  const { data } = useSuspenseQuery(ownResponsesQuery(it.id));
  if (data.responses.length === 0) return <EmptyState title={t.fill.noVisits} />;
  return data.responses.map((own) => (
    <Section
      key={`${own.assignmentId} ${own.isHandedIn}`}
      title={own.hostProgrammeName === null ? t.fill.title : t.fill.at(own.hostProgrammeName)}
    >
      <OwnResponse instrument={it} own={own} renderClosed={props.renderClosed} />
    </Section>
  ));
}

function Actions({ it }: { it: InstrumentDto }) {
  const t = useText('instruments');
  const navigate = useNavigate();
  const open = useOpenInstrument(it.id);
  const close = useCloseInstrument(it.id);
  const discard = useDiscardInstrument(it.id);
  const next = useNextInstrument(it.id);
  const handleNext = async () => {
    const { id } = await next.mutateAsync();
    await navigate(`/plg/${it.plgId}/vragen/instrumenten/${id}`);
  };
  const [asking, setAsking] = useState<'open' | 'close' | 'discard'>();
  const done = () => setAsking(undefined);
  return (
    <>
      {it.can.discard && (
        <Button variant="subtle" onClick={() => setAsking('discard')}>
          {t.discard.action}
        </Button>
      )}
      {it.can.open && it.questions.length > 0 && (
        <Button onClick={() => setAsking('open')}>{t.open.action}</Button>
      )}
      {it.can.goOn && it.kind.answeredBy !== 'parties' && (
        <Button
          variant="default"
          loading={next.isPending}
          onClick={() => void handleNext().catch(() => undefined)}
        >
          {t.nextRound}
        </Button>
      )}
      {it.can.close && (
        <Button variant="default" onClick={() => setAsking('close')}>
          {t.close.action}
        </Button>
      )}
      <ConfirmDialog
        opened={asking === 'open'}
        title={t.open.title}
        body={t.open.body[it.kind.answeredBy]}
        confirm={t.open.action}
        onConfirm={() => open.mutateAsync()}
        onClose={done}
      />
      <ConfirmDialog
        opened={asking === 'close'}
        title={t.close.title}
        body={t.close.body}
        confirm={t.close.action}
        onConfirm={() => close.mutateAsync()}
        onClose={done}
      />
      <ConfirmDialog
        opened={asking === 'discard'}
        title={t.discard.title}
        body={t.discard.body}
        confirm={t.discard.action}
        tone="danger"
        onConfirm={async () => {
          await discard.mutateAsync();
          await navigate(`/plg/${it.plgId}/vragen/instrumenten`);
        }}
        onClose={done}
      />
    </>
  );
}
