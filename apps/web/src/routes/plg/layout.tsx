import { Suspense } from 'react';
import { Outlet, useParams } from 'react-router';
import { YearSpine } from '../../ui/year-spine.tsx';
import { useText } from '../../text/text.ts';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';

/** Everything of one learning group, under its year. */
export function Component() {
  const { plgId = '' } = useParams();
  const t = useText('app');
  const at = `/plg/${plgId}`;
  return (
    <>
      <YearSpine
        overview={{ href: at, label: t.nav.overview }}
        members={{ href: `${at}/leden`, label: t.nav.members }}
        plan={{ href: `${at}/cyclus`, label: t.nav.cycle }}
        items={[
          { kind: 'work', key: 'portraits', href: `${at}/portretten`, label: t.nav.portraits, state: 'now' },
          { kind: 'work', key: 'protocols', href: `${at}/vragen`, label: t.nav.protocols, state: 'later' },
          {
            kind: 'work',
            key: 'assignments',
            href: `${at}/bezoeken`,
            label: t.nav.assignments,
            state: 'later',
          },
          {
            kind: 'work',
            key: 'interviews',
            href: `${at}/gesprekken`,
            label: t.nav.interviews,
            state: 'later',
          },
          { kind: 'work', key: 'reports', href: `${at}/rapport`, label: t.nav.report, state: 'later' },
          {
            kind: 'work',
            key: 'recommendations',
            href: `${at}/aanbevelingen`,
            label: t.nav.recommendations,
            state: 'later',
          },
        ]}
      />
      <Suspense fallback={<PageSkeleton />}>
        <Outlet />
      </Suspense>
    </>
  );
}
