import { readPageCode } from '@leerkring/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { respondentPageQuery } from '../../features/respondent-pages/api.ts';
import { OwnPage } from '../../features/respondent-pages/components/own-page.tsx';
import { PageCodeForm } from '../../features/respondent-pages/components/page-code-form.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** One's own conversation, by a code. A link has it behind the `#`, which browsers keep to themselves. */
export function Component() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const { form: t } = useText('respondent-pages');
  // Typed on a computer of the school: in an address it would stay behind for whoever sits there next.
  const [typed, setTyped] = useState('');
  const code = typed || hash.slice(1);
  const { data, error, refetch } = useQuery({ ...respondentPageQuery(code), enabled: code !== '' });

  const handleCode = (next: string) => {
    if (next === readPageCode(code)) void refetch();
    else setTyped(next);
  };
  const handleClose = () => {
    setTyped('');
    void navigate('/mijn-gesprek', { replace: true });
  };

  if (data) return <OwnPage code={code} page={data} onClose={handleClose} />;
  if (code !== '' && !error) return <PageSkeleton rows={3} />;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ProblemNote error={error} mb="lg" />
      <PageCodeForm key={code} start={code} onCode={handleCode} />
    </>
  );
}
