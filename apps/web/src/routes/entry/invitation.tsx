import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { invitationQuery, useSignOut } from '../../features/identity/api.ts';
import { InvitationForm } from '../../features/identity/components/invitation-form.tsx';
import { signOutLeavingUnsent } from '../../features/identity/sign-out.ts';
import { leaveAs, useSession } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

export function Component() {
  const { token = '' } = useParams();
  const words = useText('identity');
  const t = words.invitation;
  const navigate = useNavigate();
  const { user } = useSession();
  const signOut = useSignOut();
  const query = useQuery(invitationQuery(token));
  // Accepting signs in as the invited person; until then whoever is signed in counts.
  const [isDone, setDone] = useState(false);
  if (query.isPending) return <PageSkeleton rows={2} />;
  if (query.isError) {
    return (
      <>
        <PageHeader title={words.link.badTitle} />
        <ProblemNote error={query.error} />
        <Text my="lg">{words.link.askInviter}</Text>
        {/* Whoever has accepted it comes back by the same letter. */}
        {!user && <ButtonLink to="/aanmelden">{t.signIn}</ButtonLink>}
      </>
    );
  }

  const invitation = query.data;
  const handleDone = () => {
    setDone(true);
    void navigate('/', { replace: true });
  };
  const handleSignOut = async () => {
    await leaveAs(`/uitnodiging/${encodeURIComponent(token)}`, async () => {
      // This page knows nobody yet who keeps work on this device.
      await import('../on-device.ts');
      await signOutLeavingUnsent(user?.id ?? '', () => signOut.mutateAsync());
    });
  };

  if (!isDone && user && user.email !== invitation.email) {
    return (
      <>
        <PageHeader title={t.title(invitation.plgName)} lead={t.otherPerson(user.email, invitation.email)} />
        <ProblemNote error={signOut.error} mb="md" />
        <Button onClick={() => void handleSignOut().catch(() => undefined)} loading={signOut.isPending}>
          {t.signOut}
        </Button>
      </>
    );
  }
  if (!isDone && invitation.hasPassword && !user) {
    return (
      <>
        <PageHeader title={t.title(invitation.plgName)} lead={t.signInFirst(invitation.email)} />
        <ButtonLink to={`/aanmelden?next=${encodeURIComponent(`/uitnodiging/${token}`)}`}>
          {t.signIn}
        </ButtonLink>
      </>
    );
  }
  // What was asked before signing in does not tell the name of an account.
  const name = user?.name ?? invitation.name;
  return (
    <>
      <PageHeader
        title={t.title(invitation.plgName)}
        lead={invitation.hasPassword ? t.leadKnown(name) : t.lead(name)}
      />
      <InvitationForm token={token} invitation={{ ...invitation, name }} onDone={handleDone} />
    </>
  );
}
