import { Navigate, useParams } from 'react-router';
import { OverviewScreen } from '../../features/interviews/components/overview-screen.tsx';
import { useConversation } from '../../features/interviews/components/use-keeper.ts';
import { TalkSound } from './talk-sound.tsx';
import { NotFound } from '../../ui/not-found.tsx';

export function Component() {
  const { interviewId = '' } = useParams();
  const conversation = useConversation(interviewId);
  if (conversation === undefined) return null;
  if (conversation === null) return <NotFound />;
  const { submitAskedAt, submittedAt } = conversation.interview;
  if (submitAskedAt !== null || submittedAt !== null) {
    return <Navigate to={`/gesprekken/${interviewId}/klaar`} replace />;
  }
  const { interview } = conversation;
  return <OverviewScreen conversation={conversation} sound={<TalkSound interview={interview} />} />;
}
