import { Alert, Button, Group } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { replanQuery, yearQuery } from '../../features/cycles/api.ts';
import { sayBlocks } from '../../features/cycles/components/block-words.ts';
import { ReplanOptions } from '../../features/cycles/components/replan-options.tsx';
import { useDates } from '../../lib/dates.ts';
import { useText } from '../../text/text.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** One planned meeting that needs another day: two ways out, compared before anything moves. */
export function Component() {
  const { plgId = '', meetingId = '' } = useParams();
  const words = useText('cycles');
  const t = words.replan;
  const dates = useDates();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const wish = search.get('naar');
  const { data: year } = useSuspenseQuery(yearQuery(plgId));
  const meeting = year.meetings.find(({ id }) => id === meetingId);
  const canMove = meeting?.can.move === true;
  const replan = useQuery({ ...replanQuery(plgId, meetingId, wish), enabled: canMove });
  if (!meeting || !canMove) return <NotFound />;
  const setWish = (next: string | null) => setSearch(next === null ? {} : { naar: next }, { replace: true });
  return (
    <>
      <PageHeader
        title={t.title(meeting.title)}
        tab={t.tab}
        above={<TextLink to={`/plg/${plgId}/cyclus`}>{words.title}</TextLink>}
        lead={t.lead(dates.longDay(meeting.date))}
      />
      {meeting.conflicts.length > 0 && (
        <Alert
          mb="lg"
          color="red"
          variant="light"
          styles={{ message: { color: 'var(--mantine-color-text)' } }}
        >
          <strong>{t.nowBlocked}</strong> {sayBlocks(words.blocks, meeting.conflicts)}.
        </Alert>
      )}
      <Group align="flex-end" mb="xl">
        <DayInput
          w="min(18rem, 100%)"
          label={t.wishLabel}
          placeholder={t.wish}
          value={wish}
          onChange={setWish}
        />
        {wish !== null && (
          <Button variant="subtle" onClick={() => setWish(null)}>
            {t.wishReset}
          </Button>
        )}
      </Group>
      <ProblemNote error={replan.error} />
      {replan.data ? (
        <div aria-busy={replan.isFetching}>
          <ReplanOptions
            plgId={plgId}
            replan={replan.data}
            isWished={wish !== null}
            onDone={() => void navigate(`/plg/${plgId}/cyclus`)}
          />
        </div>
      ) : (
        replan.error === null && <PageSkeleton />
      )}
    </>
  );
}
