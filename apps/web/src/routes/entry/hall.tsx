import { Text } from '@mantine/core';
import { useLocation, useNavigate, useParams } from 'react-router';
import { HallEntryForm } from '../../features/halls/components/hall-entry-form.tsx';
import { useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** Where the code on the screen in the hall leads to. */
export function Component() {
  const { code = '' } = useParams();
  const { entry: t } = useText('halls');
  const { user, visits } = useSession();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  if (!user)
    return (
      <>
        <PageHeader title={t.title} lead={t.signInFirst} />
        <ButtonLink to={`/aanmelden?next=${encodeURIComponent(pathname)}`}>{t.signIn}</ButtonLink>
        <Text mt="lg" c="dimmed">
          {t.guest}
        </Text>
      </>
    );
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(user.name)} />
      <HallEntryForm
        code={code}
        onDone={({ meetingId, plgId }) => {
          const isGuest = visits.some((visit) => visit.meetingId === meetingId);
          const page = isGuest ? `/te-gast/${meetingId}` : `/plg/${plgId}/bijeenkomsten/${meetingId}`;
          void navigate(page, { replace: true });
        }}
      />
    </>
  );
}
