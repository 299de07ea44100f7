import { Text } from '@mantine/core';
import { takenIn } from '../../features/dossiers/api.ts';
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
  const taken = takenIn();
  if (taken && user)
    return (
      <>
        <PageHeader title={t.arrived} lead={t.arrivedLead(taken.people, taken.meetings)} />
        <Text mb="lg">{taken.isMember ? t.arrivedMember : t.arrivedOther}</Text>
        <Text mb="lg">{t.others}</Text>
        <ButtonLink to="/">{t.toStart}</ButtonLink>
      </>
    );
  return (
    <>
      <PageHeader title={t.title} lead={awaitsDossier ? t.notYou : t.notEmpty} />
      <ButtonLink to={user ? '/' : '/aanmelden'}>{user ? t.toStart : t.signIn}</ButtonLink>
    </>
  );
}
