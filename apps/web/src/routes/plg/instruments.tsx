import { useParams } from 'react-router';
import { InstrumentList } from '../../features/instruments/components/instrument-list.tsx';
import { InstrumentPage } from '../../features/instruments/components/instrument-page.tsx';
import { ClosedAnswer } from '../../features/interviews/components/closed-answer.tsx';
import { CountsView } from '../../features/interviews/components/counts-view.tsx';

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
      renderCounts={(question, counts) => <CountsView kind={question.kind} counts={counts} />}
    />
  );
}
