import { Suspense } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';

export function Root() {
  return (
    <Suspense fallback={null}>
      <Outlet />
      <ScrollRestoration />
    </Suspense>
  );
}
