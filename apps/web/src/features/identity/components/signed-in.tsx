import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../../../lib/session.tsx';
import { connectSocket } from '../../../lib/socket.ts';

/** Lets a signed-in person through and keeps their live connection; anyone else goes to the door. */
export function SignedIn(props: { children: ReactNode }) {
  const session = useSession();
  const client = useQueryClient();
  const { pathname, search } = useLocation();
  const userId = session.user?.id;

  useEffect(() => (userId === undefined ? undefined : connectSocket(client)), [client, userId]);

  if (!session.user) {
    if (session.isEmpty) return <Navigate to="/welkom" replace />;
    const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/aanmelden${next}`} replace />;
  }
  return props.children;
}
