import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { passwordResetQuery } from '../../features/identity/api.ts';
import { NewPasswordForm } from '../../features/identity/components/new-password-form.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

export function Component() {
  const { token = '' } = useParams();
  const t = useText('identity');
  const navigate = useNavigate();
  const link = useQuery(passwordResetQuery(token));
  if (link.isPending) return <PageSkeleton rows={1} />;
  if (link.isError) {
    return (
      <>
        <PageHeader title={t.link.badTitle} />
        <ProblemNote error={link.error} />
        <ButtonLink to="/wachtwoord-vergeten" mt="lg">
          {t.link.ask}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.reset.title} lead={t.reset.lead(link.data.name)} />
      <NewPasswordForm
        token={token}
        email={link.data.email}
        onDone={() => void navigate('/', { replace: true })}
      />
    </>
  );
}
