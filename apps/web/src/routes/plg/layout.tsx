import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Outlet, useParams } from 'react-router';
import { plgQuery } from '../../features/plgs/api.ts';
import { timelineQuery } from '../../features/timeline/api.ts';
import { PlgSpine } from '../../features/timeline/components/plg-spine.tsx';
import { DatesInLocale } from '../../ui/dates-in-locale.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';

/** Everything of one learning group, under its year. */
export function Component() {
  const { plgId = '' } = useParams();
  const timeline = useQuery(timelineQuery(plgId));
  // A group that is not there, or not for this person, has no year to show either.
  const plg = useQuery(plgQuery(plgId));
  return (
    <>
      {!plg.isError && <PlgSpine plgId={plgId} timeline={timeline.data} />}
      <DatesInLocale>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </DatesInLocale>
    </>
  );
}
