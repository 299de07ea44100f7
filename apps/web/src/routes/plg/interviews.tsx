import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { interviewProgressQuery } from '../../features/interviews/api.ts';
import { ProgressView } from '../../features/interviews/components/progress-view.tsx';
import { SubmittedAnswers } from '../../features/interviews/components/submitted-answers.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('interviews');
  const { data } = useSuspenseQuery(interviewProgressQuery(plgId));
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.progress.lead}
        actions={data.can.interview && <ButtonLink to="/gesprekken">{t.progress.toMine}</ButtonLink>}
      />
      <ProgressView progress={data} />
      {data.can.readAnswers && <SubmittedAnswers plgId={plgId} />}
    </>
  );
}
