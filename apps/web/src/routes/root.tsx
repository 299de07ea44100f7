import { Suspense } from 'react';
import { Arriving } from '../ui/arriving.tsx';
import { Outlet, ScrollRestoration } from 'react-router';
import { placeOf, placesKey } from '../lib/scroll-place.ts';

export function Root() {
  return (
    <Suspense fallback={<Arriving />}>
      <Outlet />
      <ScrollRestoration getKey={placeOf} storageKey={placesKey} />
    </Suspense>
  );
}
