import type { DossierTakenInDto } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
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
  const [taken, setTaken] = useState<DossierTakenInDto | null>(null);

  if (taken)
    return (
      <>
        <PageHeader title={t.done} lead={t.doneLead(taken.people, taken.meetings)} />
        <Stack gap="md" align="flex-start">
          <Text>{t.others}</Text>
          {/* A full page load: who took it in may be somebody else from here on. */}
          <Button component="a" href={taken.isMember ? `/plg/${taken.plgId}` : '/'} size="md">
            {taken.isMember ? t.toGroup : t.toStart}
          </Button>
        </Stack>
      </>
    );
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
        <TakeInForm onDone={setTaken} />
      </>
    );
  return (
    <>
      <PageHeader title={t.title} lead={awaitsDossier ? t.notYou : t.notEmpty} />
      <ButtonLink to={user ? '/' : '/aanmelden'}>{user ? t.toStart : t.signIn}</ButtonLink>
    </>
  );
}
