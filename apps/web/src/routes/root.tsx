import { Suspense } from 'react';
import { Arriving } from '../ui/arriving.tsx';
import { Outlet, ScrollRestoration } from 'react-router';

export function Root() {
  return (
    <Suspense fallback={<Arriving />}>
      <Outlet />
      <ScrollRestoration />
    </Suspense>
  );
}
