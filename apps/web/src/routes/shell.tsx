import { lazy } from 'react';
import { SignedIn } from '../features/identity/components/signed-in.tsx';

// Loaded once someone is known to be signed in, so that the door itself stays light.
const Inside = lazy(() => {
  // What the first address shows comes along with the frame, not after it.
  if (window.location.pathname === '/') void import('./today.tsx');
  return import('./inside.tsx').then((it) => ({ default: it.Inside }));
});

export function Component() {
  return (
    <SignedIn>
      <Inside />
    </SignedIn>
  );
}
