import { useParams } from 'react-router';
import { ThanksScreen } from '../../features/interviews/components/thanks-screen.tsx';
import { useConversation } from '../../features/interviews/components/use-keeper.ts';
import { NotFound } from '../../ui/not-found.tsx';

export function Component() {
  const { interviewId = '' } = useParams();
  const conversation = useConversation(interviewId);
  if (conversation === undefined) return null;
  return conversation === null ? <NotFound /> : <ThanksScreen interview={conversation.interview} />;
}
