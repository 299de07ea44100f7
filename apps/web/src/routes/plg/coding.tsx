import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { Codebook } from '../../features/codes/components/codebook.tsx';
import { CodingBoard } from '../../features/codings/components/coding-board.tsx';
import { MarkedText } from '../../features/codings/components/marked-text.tsx';
import { ThreadEvidence } from '../../features/codings/components/thread-evidence.tsx';
import { doubleCodingsQuery } from '../../features/double-codings/api.ts';
import { DoubleCodingList } from '../../features/double-codings/components/double-coding-list.tsx';
import { DoubleCodingResult } from '../../features/double-codings/components/double-coding-result.tsx';
import { GoOn } from '../../features/double-codings/components/go-on.tsx';
import { HandIn } from '../../features/double-codings/components/hand-in.tsx';
import { QdaFileSection } from '../../features/qda-files/components/qda-file-section.tsx';
import { ReadingPage } from '../../features/readings/components/reading-page.tsx';
import { useText } from '../../text/text.ts';
import { NotFound } from '../../ui/not-found.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CodingNav } from './coding-nav.tsx';

/** Answers read word by word: the board, the book of codes, coding twice, and what it says about the red threads. */
export function Component() {
  const { plgId = '' } = useParams();
  const nav = <CodingNav plgId={plgId} />;
  return (
    <Routes>
      <Route index element={<CodingBoard plgId={plgId} nav={nav} />} />
      <Route
        path="codeboek"
        element={<Codebook plgId={plgId} nav={nav} files={<QdaFileSection plgId={plgId} />} />}
      />
      <Route path="dubbel" element={<DoubleCodingList plgId={plgId} nav={nav} />} />
      <Route path="dubbel/:doubleCodingId" element={<DoubleCodingRoute plgId={plgId} nav={nav} />} />
      <Route path="lezen" element={<ReadingRoute plgId={plgId} nav={nav} />} />
      <Route path="rode-draden" element={<ThreadEvidence plgId={plgId} nav={nav} />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

/** Reading in two stages, with words that are chosen as they are for codes. */
function ReadingRoute(props: { plgId: string; nav: ReactNode }) {
  return (
    <ReadingPage
      {...props}
      renderAnswer={(answer, chosen, onChoose) => (
        <MarkedText
          answer={answer}
          codings={[]}
          chosen={chosen}
          onChoose={onChoose}
          onOpen={() => undefined}
        />
      )}
    />
  );
}

/** One round: for who still codes it the answers that were drawn, for everyone else what came of it. */
function DoubleCodingRoute(props: { plgId: string; nav: ReactNode }) {
  const { doubleCodingId = '' } = useParams();
  const t = useText('double-codings');
  const all = useSuspenseQuery(doubleCodingsQuery(props.plgId)).data;
  const it = all.find(({ id }) => id === doubleCodingId);
  if (!it) return <NotFound />;
  if (it.can.code)
    return (
      <CodingBoard
        plgId={props.plgId}
        nav={props.nav}
        only={new Set(it.answerIds)}
        header={
          <PageHeader
            title={t.blindTitle(it.name)}
            lead={t.blindLead}
            actions={
              <>
                <GoOn doubleCoding={it} />
                <HandIn doubleCoding={it} />
              </>
            }
          />
        }
      />
    );
  return (
    <>
      {props.nav}
      <PageHeader
        title={it.name}
        lead={t.who(it.firstName, it.secondName, it.adjudicatorName)}
        actions={<GoOn doubleCoding={it} />}
      />
      <DoubleCodingResult doubleCoding={it} />
    </>
  );
}
