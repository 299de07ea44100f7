import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { SignInForm } from '../../features/identity/components/sign-in-form.tsx';
import { safeNext, useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function Component() {
  const { signIn: t } = useText('identity');
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isDone, setDone] = useState(false);
  const next = safeNext(search.get('next'));

  if (session.isEmpty) return <Navigate to="/welkom" replace />;
  if (session.user && !isDone) return <Navigate to={next} replace />;

  const handleDone = () => {
    setDone(true);
    void navigate(next, { replace: true });
  };
  return (
    <>
      <PageHeader title={t.title} />
      <SignInForm onDone={handleDone} />
    </>
  );
}
