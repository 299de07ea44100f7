import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { respondentPageQuery } from '../../features/respondent-pages/api.ts';
import { OwnPage } from '../../features/respondent-pages/components/own-page.tsx';
import { PageCodeForm } from '../../features/respondent-pages/components/page-code-form.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** One's own conversation, by a code. The code stands behind the `#`, which browsers keep to themselves. */
export function Component() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const code = hash.slice(1);
  const { form: t } = useText('respondent-pages');
  const { data, error } = useQuery({ ...respondentPageQuery(code), enabled: code !== '' });
  if (data) return <OwnPage code={code} page={data} />;
  if (code !== '' && !error) return <PageSkeleton rows={3} />;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ProblemNote error={error} />
      <PageCodeForm key={code} onCode={(next) => void navigate(`/mijn-gesprek#${next}`)} />
    </>
  );
}
