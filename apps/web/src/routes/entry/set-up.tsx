import { SetUpForm } from '../../features/installation/components/set-up-form.tsx';
import { InstitutionFields } from '../../features/institutions/components/institution-fields.tsx';
import { ProgrammeFields } from '../../features/institutions/components/programme-fields.tsx';
import { useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

export function Component() {
  const { setUp: t } = useText('installation');
  const { isEmpty, user } = useSession();
  if (!isEmpty && !user) {
    return (
      <>
        <PageHeader title={t.title} lead={t.alreadyDone} />
        <ButtonLink to="/aanmelden">{t.signIn}</ButtonLink>
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
