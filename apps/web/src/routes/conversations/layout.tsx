import { Notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { SignedIn } from '../../features/identity/components/signed-in.tsx';
import { RepliesKept } from '../../features/ask-backs/components/replies-kept.tsx';
import { DeviceKept } from '../../features/interviews/components/device-kept.tsx';
import { useKept } from '../../features/interviews/components/use-keeper.ts';
import { RecordingsKept } from '../../features/recordings/components/recordings-kept.tsx';
import { watchCodes } from '../../features/respondent-pages/codes.ts';
import { devicePerson, isStillIn, sessionMark, useDevicePerson } from '../../lib/device-person.ts';
import { sessionQuery, useMe } from '../../lib/session.tsx';
import { Arriving } from '../../ui/arriving.tsx';
import { NoConnection } from '../../ui/no-connection.tsx';
import { TellCutPaste } from '../../ui/tell-cut-paste.tsx';

/**
 * My conversations, from this device. Whoever is still signed in goes straight on, with or without a network; a device
 * that knows nobody, or holds another session than it knew, asks first who is there.
 */
export function Component() {
  const person = useDevicePerson();
  const session = useQuery(sessionQuery());
  const user = session.data?.user;
  // Another session than the one this device knew: nothing is shown of anybody until it is known whose it is.
  if (person && !session.data && !isStillIn(person)) {
    // Every screen below asks again; that the server was out of reach once is answer enough to stay with the device.
    if (session.errorUpdateCount === 0) return <Arriving />;
    if (sessionMark() !== null) return <NoConnection />;
  }
  if (!person || (user && user.id !== person.userId)) {
    return (
      <SignedIn>
        <Remember />
      </SignedIn>
    );
  }
  return (
    <DeviceKept userId={person.userId}>
      <StillMe userId={person.userId}>
        <RepliesKept userId={person.userId}>
          <RecordingsKept userId={person.userId}>
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
            <TellCutPaste />
            <Notifications position="top-center" containerWidth={440} zIndex={500} />
          </RecordingsKept>
        </RepliesKept>
      </StillMe>
    </DeviceKept>
  );
}

function Remember() {
  const { user, isDemo } = useMe();
  useEffect(() => devicePerson.set({ userId: user.id, isDemo }), [user.id, isDemo]);
  return null;
}

/** The session may have ended or passed to somebody else meanwhile; unsent words keep their person in the room. */
function StillMe(props: { userId: string; children: ReactNode }) {
  const session = useQuery(sessionQuery());
  const { pathname } = useLocation();
  const hasUnsent = useKept().unsent.size > 0;
  const user = session.data?.user;
  const isDemo = session.data?.isDemo ?? false;

  useEffect(() => {
    if (user) devicePerson.set({ userId: user.id, isDemo });
  }, [user, isDemo]);

  // A visit that goes to somebody else, or a question that was asked back, is here at once. Loaded apart: without a
  // network there is nothing to hear.
  const client = useQueryClient();
  useEffect(() => {
    if (!user?.id) return undefined;
    const coming = import('../../lib/socket.ts').then((it) => it.connectSocket(client, { staysIn: true }));
    return () => void coming.then((stop) => stop()).catch(() => undefined);
  }, [client, user?.id]);

  // Whatever was sent just now may have a code that waited for it.
  const userId = user?.id;
  useEffect(() => (userId && !hasUnsent ? watchCodes(userId) : undefined), [userId, hasUnsent]);

  if (user === null && !hasUnsent) {
    return <Navigate to={`/aanmelden?next=${encodeURIComponent(pathname)}`} replace />;
  }
  return props.children;
}
