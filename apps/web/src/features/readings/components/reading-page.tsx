import type { AnswerDto, RangeDto, ReadingDto } from '@leerkring/shared';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { readingQuery } from '../api.ts';
import { OwnGuides } from './own-guides.tsx';
import { PlanForm } from './plan-form.tsx';
import { PlanOverview } from './plan-overview.tsx';
import { SideBySide } from './side-by-side.tsx';

/** Shows the words of an answer so that some can be chosen. */
export type RenderAnswer = (
  answer: AnswerDto,
  chosen: RangeDto | null,
  onChoose: (range: RangeDto | null) => void,
) => ReactNode;

/** Reading in two stages, as far as it is and as far as it is mine to see. */
export function ReadingPage(props: { plgId: string; nav: ReactNode; renderAnswer: RenderAnswer }) {
  const t = useText('readings');
  const reading = useSuspenseQuery(readingQuery(props.plgId)).data;
  return (
    <>
      {props.nav}
      <PageHeader title={t.title} lead={t.lead} />
      {reading.can.read ? (
        <Stage reading={reading} renderAnswer={props.renderAnswer} />
      ) : (
        <EmptyState title={t.closed} body={t.closedBody} />
      )}
    </>
  );
}

function Stage({ reading, renderAnswer }: { reading: ReadingDto; renderAnswer: RenderAnswer }) {
  const t = useText('readings');
  if (reading.stage === 'together')
    return (
      <>
        {reading.questions.length > 0 && <SideBySide reading={reading} />}
        <PlanOverview reading={reading} />
      </>
    );
  if (reading.stage === 'none') {
    if (!reading.can.plan) return <EmptyState title={t.noneYet} body={t.noneYetBody} />;
    if (reading.conversations === 0) return <EmptyState title={t.nothingToRead} body={t.nothingToReadBody} />;
    return <PlanForm reading={reading} />;
  }
  const mine = reading.readers.find((it) => it.isMe);
  return (
    <>
      {mine && reading.questions.length > 0 && (
        <OwnGuides reading={reading} mine={mine} renderAnswer={renderAnswer} />
      )}
      {!mine && !reading.can.plan && <EmptyState title={t.notReading} body={t.notReadingBody} />}
      <PlanOverview reading={reading} />
    </>
  );
}
