import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { SignInForm } from '../../features/identity/components/sign-in-form.tsx';
import { PersonaList } from '../../features/installation/components/persona-list.tsx';
import { safeNext, useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';

export function Component() {
  const { signIn: t } = useText('identity');
  const words = useText('installation');
  const session = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isDone, setDone] = useState(false);
  const next = safeNext(search.get('next'));

  if (session.isEmpty) return <Navigate to="/welkom" replace />;
  if (session.user && !session.isVisitor && !isDone) return <Navigate to={next} replace />;

  const handleDone = () => {
    setDone(true);
    void navigate(next, { replace: true });
  };
  return (
    <>
      {session.isDemo ? (
        <>
          <PageHeader title={words.demo.who} lead={words.demo.whoLead} />
          <PersonaList />
          <Section title={t.title} mt="2.5rem">
            <SignInForm onDone={handleDone} />
          </Section>
        </>
      ) : (
        <>
          <PageHeader title={t.title} />
          <SignInForm onDone={handleDone} />
        </>
      )}
    </>
  );
}
