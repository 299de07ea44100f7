import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { inviteLinkQuery } from '../../features/invites/api.ts';
import { InviteByLink } from '../../features/invites/components/invite-by-link.tsx';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

export function Component() {
  const { token = '' } = useParams();
  const t = useText('invites');
  const identity = useText('identity');
  const { data, error, isPending } = useQuery(inviteLinkQuery(token));
  if (isPending) return <PageSkeleton rows={2} />;
  if (!data) {
    return (
      <>
        <PageHeader title={identity.link.badTitle} />
        <ProblemNote error={error} />
        <ButtonLink to="/" mt="lg" variant="default">
          {t.toLeerkring}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t.titleFor(data.title)}
        lead={t.lead(data.name.split(' ')[0] ?? data.name, data.plgName)}
      />
      <InviteByLink token={token} invite={data} />
    </>
  );
}
