import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { linkedInstrumentQuery } from '../../features/instruments/api.ts';
import { LinkedSurvey } from '../../features/instruments/components/linked-survey.tsx';
import { ClosedAnswer } from '../../features/interviews/components/closed-answer.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** A survey for who has a link, without an account. */
export function Component() {
  const { token = '' } = useParams();
  const identity = useText('identity');
  const { data: survey, error, isPending } = useQuery(linkedInstrumentQuery(token));
  if (isPending) return <PageSkeleton rows={3} />;
  if (!survey)
    return (
      <>
        <PageHeader title={identity.link.badTitle} />
        <ProblemNote error={error} />
      </>
    );
  return (
    <LinkedSurvey
      token={token}
      survey={survey}
      renderClosed={(question, content, onChange) => (
        <ClosedAnswer question={question} content={content} onChange={onChange} />
      )}
    />
  );
}
