import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { DemoBand } from '../../features/installation/components/demo-band.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { EntryFrame } from '../../ui/entry-frame.tsx';

/** The pages before anyone is signed in. */
export function Component() {
  return (
    <EntryFrame band={<DemoBand />}>
      <Suspense fallback={<PageSkeleton rows={2} />}>
        <Outlet />
      </Suspense>
    </EntryFrame>
  );
}
