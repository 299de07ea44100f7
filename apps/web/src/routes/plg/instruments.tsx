import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { formQuery } from '../../features/consultations/api.ts';
import { ConsultationForm } from '../../features/consultations/components/consultation-form.tsx';
import { ConsultationReport } from '../../features/consultations/components/consultation-report.tsx';
import { ConsultationView } from '../../features/consultations/components/consultation-view.tsx';
import { FieldBoard } from '../../features/field-cases/components/field-board.tsx';
import { FieldVisit } from '../../features/field-cases/components/field-visit.tsx';
import { FieldQuoteMaker } from '../../features/quotes/components/field-quote-maker.tsx';
import { CountPicture } from '../../features/counts/components/count-picture.tsx';
import { InstrumentList } from '../../features/instruments/components/instrument-list.tsx';
import { InstrumentPage } from '../../features/instruments/components/instrument-page.tsx';
import { ClosedAnswer } from '../../features/interviews/components/closed-answer.tsx';
import { CountsView } from '../../features/interviews/components/counts-view.tsx';
import { ConditionFields } from '../../features/protocols/components/condition-fields.tsx';
import { QuestionReasons } from '../../features/reasons/components/question-reasons.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** Other ways of asking than a conversation. */
export function Instruments({ plgId }: { plgId: string }) {
  return <InstrumentList plgId={plgId} />;
}

export function Instrument() {
  const { instrumentId = '' } = useParams();
  return (
    <InstrumentPage
      id={instrumentId}
      renderClosed={(question, content, onChange) => (
        <ClosedAnswer question={question} content={content} onChange={onChange} />
      )}
      renderCondition={(all) => (question, onChange) => {
        const at = all.findIndex(({ id }) => id === question.id);
        return (
          <ConditionFields
            condition={question.condition ?? null}
            error={undefined}
            earlier={all
              .slice(0, at)
              .map((one, index) => ({ ...one, lineageId: one.id, position: index + 1 }))}
            onChange={onChange}
          />
        );
      }}
      renderCounts={(question, lines) => (
        <CountPicture kind={question.kind} lines={lines} whole={lines[0]?.count?.counts} trend={null} />
      )}
      renderReasons={(instrument, question) => (
        <QuestionReasons instrumentId={instrument.id} question={question} />
      )}
      renderCases={(instrument) => <FieldBoard instrument={instrument} />}
      renderConsultation={(instrument) => (
        <ConsultationView
          instrument={instrument}
          renderCounts={(question, counts) => <CountsView kind={question.kind} counts={counts} />}
        />
      )}
    />
  );
}

/** A visit to a team in the field, while it is written down. */
export function Team() {
  const { caseId = '' } = useParams();
  return <FieldVisit key={caseId} caseId={caseId} renderQuoting={(it) => <FieldQuoteMaker {...it} />} />;
}

/** The short report of a consultation. */
export function Report() {
  const { instrumentId = '' } = useParams();
  return <ConsultationReport id={instrumentId} />;
}

/** A conversation with an organisation, while it is written down. */
export function Talk({ plgId }: { plgId: string }) {
  const { partyId = '' } = useParams();
  const t = useText('consultations').form;
  const door = { partyId };
  const { data: form } = useSuspenseQuery(formQuery(door));
  return (
    <>
      <PageHeader
        title={t.talkWith(form.organisation)}
        tab={form.title}
        lead={t.talkLead}
        above={<TextLink to={`/plg/${plgId}/vragen/instrumenten/${form.instrumentId}`}>{t.back}</TextLink>}
      />
      <ConsultationForm door={door} form={form} />
    </>
  );
}
