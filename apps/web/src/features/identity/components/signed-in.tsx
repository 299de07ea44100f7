import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { isLeavingPage, useSession } from '../../../lib/session.tsx';

/** Lets a signed-in person through; anyone else goes to the door. */
export function SignedIn(props: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();

  if (!session.user) {
    if (isLeavingPage()) return null;
    if (session.isEmpty) return <Navigate to="/welkom" replace />;
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/aanmelden${next}`} replace />;
  }
  return props.children;
}
