import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { guestInvitationQuery } from '../../features/guests/api.ts';
import { GuestEntryForm } from '../../features/guests/components/guest-entry-form.tsx';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

/** The door for guests: no account, only the code in the mail. */
export function Component() {
  const { token = '' } = useParams();
  const { entry: t } = useText('guests');
  const dates = useDates();
  const navigate = useNavigate();
  const { data: invitation, isPending, error } = useQuery(guestInvitationQuery(token));
  if (isPending) return <PageSkeleton rows={3} />;
  if (!invitation)
    return (
      <>
        <PageHeader title={t.badTitle} />
        <ProblemNote error={error} />
        <Text mt="lg">{t.askInviter}</Text>
      </>
    );
  return (
    <>
      <PageHeader
        title={invitation.meetingTitle}
        lead={
          <>
            {t.lead(invitation.plgName)}
            <br />
            <time dateTime={invitation.startsAt}>
              {dates.longDay(invitation.startsAt)}, {dates.span(invitation.startsAt, invitation.endsAt)}
            </time>
          </>
        }
      />
      <GuestEntryForm
        token={token}
        invitation={invitation}
        onDone={() => void navigate(`/te-gast/${invitation.meetingId}`, { replace: true })}
      />
    </>
  );
}
