import { useParams } from 'react-router';
import { AlongThanks } from '../../features/interviews/components/along-thanks.tsx';
import { ThanksScreen } from '../../features/interviews/components/thanks-screen.tsx';
import { useConversation, useKeeper } from '../../features/interviews/components/use-keeper.ts';
import { RecordedCard } from '../../features/recordings/components/recorded-card.tsx';
import { PageCodeCard } from '../../features/respondent-pages/components/page-code-card.tsx';
import { NotFound } from '../../ui/not-found.tsx';

export function Component() {
  const { interviewId = '' } = useParams();
  const { store } = useKeeper();
  const conversation = useConversation(interviewId);
  if (conversation === undefined) return null;
  if (conversation === null) return <NotFound />;
  const { interview } = conversation;
  if (interview.tandem?.side === 'second') return <AlongThanks interview={interview} />;
  return (
    <ThanksScreen interview={interview}>
      <RecordedCard interviewId={interview.id} isOnServer={interview.isStored} />
      <PageCodeCard userId={store.userId} interviewId={interview.id} isOnServer={interview.isStored} />
    </ThanksScreen>
  );
}
