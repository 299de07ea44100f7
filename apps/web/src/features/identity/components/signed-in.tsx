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
  // Who came in with a mailed code has one page.
  const [visit] = session.visits;
  if (session.isVisitor) return <Navigate to={`/te-gast/${visit?.meetingId ?? ''}`} replace />;
  return props.children;
}
