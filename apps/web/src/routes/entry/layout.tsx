import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { EntryFrame } from '../../ui/entry-frame.tsx';

/** The pages before anyone is signed in. */
export function Component() {
  return (
    <EntryFrame>
      <Suspense fallback={<PageSkeleton rows={2} />}>
        <Outlet />
      </Suspense>
    </EntryFrame>
  );
}
