import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { sayBlocks } from '../../features/cycles/components/block-words.ts';
import { datePollLinkQuery } from '../../features/date-polls/api.ts';
import { DatePollByLink } from '../../features/date-polls/components/date-poll-by-link.tsx';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

export function Component() {
  const { token = '' } = useParams();
  const t = useText('date-polls');
  const { blocks } = useText('cycles');
  const identity = useText('identity');
  const dates = useDates();
  const { data: poll, error, isPending } = useQuery(datePollLinkQuery(token));
  if (isPending) return <PageSkeleton rows={3} />;
  if (!poll) {
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
  const by = poll.answerBy === null ? '' : ` ${t.answerBy(dates.day(poll.answerBy))}`;
  return (
    <>
      <PageHeader
        title={poll.state === 'open' ? t.linkTitle : poll.title}
        tab={poll.title}
        lead={
          poll.state === 'open'
            ? `${t.linkLead(poll.name.split(' ')[0] ?? poll.name, poll.title, poll.plgName)}${by}`
            : poll.plgName
        }
      />
      <DatePollByLink token={token} poll={poll} sayBlocks={(list) => sayBlocks(blocks, list)} />
    </>
  );
}
