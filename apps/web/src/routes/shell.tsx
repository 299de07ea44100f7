import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { SignedIn } from '../features/identity/components/signed-in.tsx';
import { DemoBand } from '../features/installation/components/demo-band.tsx';
import { ShellFrame } from '../features/identity/components/shell-frame.tsx';

/** Everything behind sign-in. */
export function Component() {
  return (
    <SignedIn>
      <ShellFrame band={<DemoBand />}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </ShellFrame>
    </SignedIn>
  );
}
