import { useState } from 'react';
import { SetUpForm } from '../../features/installation/components/set-up-form.tsx';
import { InstitutionFields } from '../../features/institutions/components/institution-fields.tsx';
import { ProgrammeFields } from '../../features/institutions/components/programme-fields.tsx';
import { useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

export function Component() {
  const { setUp: t } = useText('installation');
  const common = useText('app');
  const { isEmpty, user } = useSession();
  // Who sets it up is signed in before they are taken further; whoever comes later finds it done.
  const [wasEmpty] = useState(isEmpty);
  if (!isEmpty && !(wasEmpty && user)) {
    return (
      <>
        <PageHeader title={t.title} lead={t.alreadyDone} />
        {user ? (
          <ButtonLink to="/">{common.error.home}</ButtonLink>
        ) : (
          <ButtonLink to="/aanmelden">{t.signIn}</ButtonLink>
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <SetUpForm institution={InstitutionFields} programme={ProgrammeFields} />
    </>
  );
}
