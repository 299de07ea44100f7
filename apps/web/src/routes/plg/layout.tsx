import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { Outlet, useParams } from 'react-router';
import { plgQuery } from '../../features/plgs/api.ts';
import { timelineQuery } from '../../features/timeline/api.ts';
import { PlgSpine } from '../../features/timeline/components/plg-spine.tsx';
import { useMe } from '../../lib/session.tsx';
import { DatesInLocale } from '../../ui/dates-in-locale.tsx';
import { NotFound } from '../../ui/not-found.tsx';
import { TabPlace } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';

/** Everything of one learning group, under its year. */
export function Component() {
  const { plgId = '' } = useParams();
  const timeline = useQuery(timelineQuery(plgId));
  // A group that is not there, or not for this person, has no year to show either.
  const plg = useQuery(plgQuery(plgId));
  // Whoever was in and is taken out does not go on looking at what was on the page.
  const { memberships, visits } = useMe();
  const isIn = [...memberships, ...visits].some((it) => it.plgId === plgId);
  const [wasIn, setWasIn] = useState<string>();
  if (isIn && wasIn !== plgId) setWasIn(plgId);
  if (!isIn && wasIn === plgId) return <NotFound />;
  return (
    <>
      {!plg.isError && <PlgSpine plgId={plgId} timeline={timeline.data} isComing={timeline.isLoading} />}
      <DatesInLocale>
        <TabPlace value={plg.data?.name}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </TabPlace>
      </DatesInLocale>
    </>
  );
}
