import { Notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { TellCutPaste } from '../ui/tell-cut-paste.tsx';
import { DemoBand } from '../features/installation/components/demo-band.tsx';
import { ShellFrame } from '../features/identity/components/shell-frame.tsx';
import { devicePerson } from '../lib/device-person.ts';
import { keepHeldWords } from '../lib/keep-held-words.ts';
import { useMe } from '../lib/session.tsx';
import { connectSocket } from '../lib/socket.ts';
import { hasLeftStay, stayIn, useShut } from '../lib/stay-in.ts';
import './on-device.ts';
import { loadEveryText } from '../text/text.ts';

// Before any dialog of these pages is there.
keepHeldWords();
stayIn();
const ShutDoor = lazy(() =>
  import('../features/identity/components/shut-door.tsx').then((it) => ({ default: it.ShutDoor })),
);
const DeviceWatch = lazy(() =>
  import('../features/interviews/components/device-watch.tsx').then((it) => ({ default: it.DeviceWatch })),
);
const RepliesWatch = lazy(() =>
  import('../features/ask-backs/components/replies-watch.tsx').then((it) => ({ default: it.RepliesWatch })),
);
const RecordingsWatch = lazy(() =>
  import('../features/recordings/components/recordings-watch.tsx').then((it) => ({
    default: it.RecordingsWatch,
  })),
);

/** Everything behind sign-in: the frame, the live connection and what this device keeps. */
export function Inside() {
  const client = useQueryClient();
  const isShut = useShut();
  const { pathname } = useLocation();
  useEffect(() => connectSocket(client), [client]);
  // Once the words for which it stayed are where they belong, everything begins anew.
  useEffect(() => (hasLeftStay(pathname) ? window.location.reload() : undefined), [pathname]);
  useEffect(() => void loadEveryText(), []);
  return (
    <>
      <ShellFrame band={<DemoBand />}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </ShellFrame>
      <OnDevice />
      <AskBeforeLeaving />
      <Suspense fallback={null}>{isShut && <ShutDoor />}</Suspense>
      <TellCutPaste />
      <Notifications position="bottom-center" containerWidth={440} zIndex={500} />
    </>
  );
}

/** From here on this device knows whose work it keeps, and brings what is unsent to the server. */
function OnDevice() {
  const { user, isDemo } = useMe();
  useEffect(() => devicePerson.set({ userId: user.id, isDemo }), [user.id, isDemo]);
  useEffect(() => {
    // Loaded apart: most visits have nothing left behind.
    const coming = import('../lib/living-text/left-behind.ts').then((it) => it.sendLeftBehind(user.id));
    return () => void coming.then((stop) => stop()).catch(() => undefined);
  }, [user.id]);
  return (
    <Suspense fallback={null}>
      <DeviceWatch key={user.id} userId={user.id} />
      <RecordingsWatch key={`sound of ${user.id}`} userId={user.id} />
      <RepliesWatch key={`replies of ${user.id}`} userId={user.id} />
    </Suspense>
  );
}
