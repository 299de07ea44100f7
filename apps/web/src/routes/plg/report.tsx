import { useHotkeys } from '@mantine/hooks';
import { recommendationAudiences } from '@leerkring/shared';
import { lazy, type ReactNode, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Route, Routes, useParams, useSearchParams } from 'react-router';
import { ThemeOverview } from '../../features/analysis/components/theme-overview.tsx';
import { BalanceView } from '../../features/balances/components/balance-view.tsx';
import { CountsOverview } from '../../features/counts/components/counts-overview.tsx';
import { WordSection } from '../../features/drafts/components/word-section.tsx';
import { FactOverview } from '../../features/fact-checks/components/fact-overview.tsx';
import { VersionOverview } from '../../features/publications/components/version-overview.tsx';
import { reportsQuery } from '../../features/reports/api.ts';
import { ReportOverview } from '../../features/reports/components/report-overview.tsx';
import { SurveyList } from '../../features/surveys/components/survey-list.tsx';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ReportNav } from './report-nav.tsx';

// What stands in the text as an id gets its look before the editor opens.
const Chapter = lazy(async () => {
  const [it] = await Promise.all([
    import('../../features/reports/components/chapter.tsx'),
    import('../../features/quotes/components/text-atoms.tsx'),
  ]);
  return { default: it.Chapter };
});
const SummaryEditor = lazy(async () => {
  const [it] = await Promise.all([
    import('../../features/publications/components/summary-editor.tsx'),
    import('../../features/quotes/components/text-atoms.tsx'),
  ]);
  return { default: it.SummaryEditor };
});
const ThreadEvidence = lazy(() =>
  import('../../features/quotes/components/thread-evidence.tsx').then((it) => ({
    default: it.ThreadEvidence,
  })),
);
const QuoteSource = lazy(() =>
  import('../../features/quotes/components/quote-source.tsx').then((it) => ({ default: it.QuoteSource })),
);
const ClaimOverview = lazy(() =>
  import('../../features/publications/components/claim-overview.tsx').then((it) => ({
    default: it.ClaimOverview,
  })),
);
const WorkshopList = lazy(() =>
  import('../../features/workshops/components/workshop-list.tsx').then((it) => ({
    default: it.WorkshopList,
  })),
);
const WorkshopView = lazy(() =>
  import('../../features/workshops/components/workshop-view.tsx').then((it) => ({
    default: it.WorkshopView,
  })),
);
const InsightOverview = lazy(() =>
  import('../../features/insights/components/insight-overview.tsx').then((it) => ({
    default: it.InsightOverview,
  })),
);
const OriginOverview = lazy(() =>
  import('../../features/insights/components/origin-overview.tsx').then((it) => ({
    default: it.OriginOverview,
  })),
);
const EvidencePanel = lazy(() =>
  import('../../features/quotes/components/evidence-panel.tsx').then((it) => ({ default: it.EvidencePanel })),
);
const CommentPanel = lazy(() =>
  import('../../features/comments/components/comment-panel.tsx').then((it) => ({ default: it.CommentPanel })),
);
const SuggestionPanel = lazy(() =>
  import('../../features/suggestions/components/suggestion-panel.tsx').then((it) => ({
    default: it.SuggestionPanel,
  })),
);
const MomentsView = lazy(() =>
  import('../../features/moments/components/moments-view.tsx').then((it) => ({ default: it.MomentsView })),
);
const RequestList = lazy(() =>
  import('../../features/analysis-requests/components/request-list.tsx').then((it) => ({
    default: it.RequestList,
  })),
);
const PlaceOnAgenda = lazy(() =>
  import('../../features/team-items/components/place-on-agenda.tsx').then((it) => ({
    default: it.PlaceOnAgenda,
  })),
);
const NumberPanel = lazy(() =>
  import('../../features/reports/components/number-panel.tsx').then((it) => ({ default: it.NumberPanel })),
);

/** The report of a group: its chapters, one to write in, the red threads and the frozen versions. */
export function Component() {
  const { plgId = '' } = useParams();
  return (
    <Routes>
      <Route
        index
        element={
          <ReportOverview
            plgId={plgId}
            nav={<ReportNav plgId={plgId} />}
            word={<WordSection plgId={plgId} />}
          />
        }
      />
      <Route path="hoofdstuk/:sectionId" element={<ChapterRoute plgId={plgId} />} />
      <Route path="hoofdstuk/:sectionId/verloop" element={<MomentsRoute plgId={plgId} />} />
      <Route path="in-het-kort/:audience?" element={<SummaryRoute plgId={plgId} />} />
      <Route path="rode-draden" element={<ThemeOverview plgId={plgId} nav={<ReportNav plgId={plgId} />} />} />
      <Route
        path="tellingen"
        element={
          <CountsOverview
            plgId={plgId}
            nav={<ReportNav plgId={plgId} />}
            surveys={<SurveyList plgId={plgId} />}
          />
        }
      />
      <Route path="werksessies" element={<WorkshopList plgId={plgId} nav={<ReportNav plgId={plgId} />} />} />
      <Route path="werksessies/:workshopId" element={<Workshop plgId={plgId} />} />
      <Route path="bronnen" element={<OriginOverview plgId={plgId} nav={<ReportNav plgId={plgId} />} />} />
      <Route path="inzichten" element={<InsightOverview plgId={plgId} nav={<ReportNav plgId={plgId} />} />} />
      <Route path="evenwicht" element={<BalanceView plgId={plgId} nav={<ReportNav plgId={plgId} />} />} />
      <Route path="feiten" element={<FactOverview plgId={plgId} nav={<ReportNav plgId={plgId} />} />} />
      <Route path="rode-draden/:themeId" element={<ThreadRoute plgId={plgId} />} />
      <Route path="citaten/:quoteId" element={<QuoteRoute plgId={plgId} />} />
      <Route path="onderbouwing" element={<ClaimsRoute plgId={plgId} />} />
      <Route path="versies" element={<VersionsRoute plgId={plgId} />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function ChapterRoute(props: { plgId: string }) {
  const { sectionId = '' } = useParams();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [view, setView] = useState<Editor | null>(null);
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  const section = report?.sections.find((it) => it.id === sectionId);
  const [search] = useSearchParams();
  const number = search.get('getal');
  const startAt = number !== null && /^\d{1,4}$/.test(number) ? Number(number) : null;
  const [asked, setAsked] = useState(0);
  useHotkeys([['mod+alt+M', () => setAsked(asked + 1)]], [], true);
  return (
    <Chapter
      key={sectionId}
      plgId={props.plgId}
      sectionId={sectionId}
      onEditor={setEditor}
      onView={setView}
      evidence={<EvidencePanel plgId={props.plgId} editor={editor} />}
      numbers={<NumberPanel editor={editor} startAt={startAt} />}
      comments={
        section && (
          <CommentPanel
            plgId={props.plgId}
            section={section}
            view={view}
            startAt={search.get('opmerking')}
            asked={asked}
          />
        )
      }
      asked={asked}
      startsOpen={search.size > 0}
      suggestions={section && <SuggestionPanel plgId={props.plgId} section={section} view={view} />}
      startAt={
        startAt !== null ? 'numbers' : search.get('paneel') === 'voorstellen' ? 'suggestions' : 'comments'
      }
    />
  );
}

function SummaryRoute(props: { plgId: string }) {
  const { audience: wanted = recommendationAudiences[0] } = useParams();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  const [search] = useSearchParams();
  const number = search.get('getal');
  const startAt = number !== null && /^\d{1,4}$/.test(number) ? Number(number) : null;
  const nav = <ReportNav plgId={props.plgId} />;
  const audience = recommendationAudiences.find((it) => it === wanted);
  if (!audience) return <NotFound />;
  if (!report) return <NoReport nav={nav} />;
  return (
    <SummaryEditor
      key={audience}
      plgId={props.plgId}
      reportId={report.id}
      audience={audience}
      nav={nav}
      evidence={<EvidencePanel plgId={props.plgId} editor={editor} />}
      numbers={<NumberPanel editor={editor} startAt={startAt} />}
      startAt={startAt !== null ? 'numbers' : 'evidence'}
      startsOpen={search.size > 0}
      onEditor={setEditor}
    />
  );
}

function NoReport({ nav }: { nav: ReactNode }) {
  const t = useText('publications');
  return (
    <>
      {nav}
      <PageHeader title={t.summaries.title} lead={t.summaries.lead} />
      <EmptyState title={t.noReport} />
    </>
  );
}

function ThreadRoute(props: { plgId: string }) {
  const { themeId = '' } = useParams();
  return (
    <ThreadEvidence
      plgId={props.plgId}
      themeId={themeId}
      actions={<PlaceOnAgenda plgId={props.plgId} from="theme" source={themeId} />}
    />
  );
}

function QuoteRoute(props: { plgId: string }) {
  const { quoteId = '' } = useParams();
  return <QuoteSource key={quoteId} plgId={props.plgId} quoteId={quoteId} />;
}

function ClaimsRoute(props: { plgId: string }) {
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  return (
    <ClaimOverview
      plgId={props.plgId}
      reportId={report?.id ?? null}
      nav={<ReportNav plgId={props.plgId} />}
    />
  );
}

function MomentsRoute(props: { plgId: string }) {
  const t = useText('moments');
  const { sectionId = '' } = useParams();
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  const section = report?.sections.find((it) => it.id === sectionId);
  if (!section) return <NotFound />;
  const chapter = `/plg/${props.plgId}/rapport/hoofdstuk/${sectionId}`;
  return (
    <>
      <PageHeader
        above={<TextLink to={chapter}>{t.back}</TextLink>}
        title={t.title(section.title)}
        lead={t.lead}
      />
      <MomentsView key={sectionId} sectionId={sectionId} />
    </>
  );
}

function VersionsRoute(props: { plgId: string }) {
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  return (
    <>
      <VersionOverview
        plgId={props.plgId}
        reportId={report?.id ?? null}
        canFreeze={report?.can.freeze ?? false}
        nav={<ReportNav plgId={props.plgId} />}
      />
      <RequestList plgId={props.plgId} />
    </>
  );
}

function Workshop({ plgId }: { plgId: string }) {
  const { workshopId = '' } = useParams();
  return <WorkshopView key={workshopId} plgId={plgId} id={workshopId} nav={<ReportNav plgId={plgId} />} />;
}
