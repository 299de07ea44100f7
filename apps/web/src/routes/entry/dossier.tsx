import { BeginForm } from '../../features/dossiers/components/begin-form.tsx';
import { TakeInForm } from '../../features/dossiers/components/take-in-form.tsx';
import { useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** An empty installation gets a year that was kept elsewhere: first who keeps it, then the file. */
export function Component() {
  const { arrive: t } = useText('dossiers');
  const { isEmpty, awaitsDossier, user } = useSession();

  if (isEmpty)
    return (
      <>
        <PageHeader title={t.title} lead={t.lead} />
        <BeginForm />
      </>
    );
  if (awaitsDossier && user?.isAdministrator)
    return (
      <>
        <PageHeader title={t.title} lead={t.fileLead} />
        <TakeInForm />
      </>
    );
  return (
    <>
      <PageHeader title={t.title} lead={awaitsDossier ? t.notYou : t.notEmpty} />
      <ButtonLink to={user ? '/' : '/aanmelden'}>{user ? t.toStart : t.signIn}</ButtonLink>
    </>
  );
}
