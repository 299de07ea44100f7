import { Navigate, useParams } from 'react-router';
import { QuestionScreen } from '../../features/interviews/components/question-screen.tsx';
import { useConversation } from '../../features/interviews/components/use-keeper.ts';
import { TalkSound } from './talk-sound.tsx';
import { NotFound } from '../../ui/not-found.tsx';

export function Component() {
  const { interviewId = '', place = '1' } = useParams();
  const conversation = useConversation(interviewId);
  if (conversation === undefined) return null;
  if (conversation === null) return <NotFound />;
  const { interview, answers } = conversation;
  if (interview.submitAskedAt !== null || interview.submittedAt !== null) {
    return <Navigate to={`/gesprekken/${interviewId}/klaar`} replace />;
  }
  const question = interview.guide.questions[Number(place) - 1];
  if (!question) return <NotFound />;
  return (
    <QuestionScreen
      key={question.id}
      interview={interview}
      place={Number(place)}
      answers={answers}
      sound={<TalkSound interview={interview} />}
    />
  );
}
