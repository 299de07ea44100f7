import type { Socket } from 'socket.io-client';

/** What of a socket is needed to bring it back. */
export type Connectable = Pick<
  Socket,
  'connected' | 'active' | 'connect' | 'disconnect' | 'timeout' | 'on' | 'off'
>;

/** How long a connection that should be alive may take to say so. */
const patience = 4000;
const waits = [500, 1000, 2000, 4000];

/**
 * Brings a broken connection back within seconds. The library tries again after its own growing pauses, but not when
 * the server was too busy to judge who came, and it does not know that the network has returned or that a laptop woke
 * up: then the pause is cut short, and a connection that only seems to be there is replaced.
 * @returns stops doing so
 */
export function comeBack(socket: Connectable): () => void {
  let refusals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const again = () => {
    // Also ends a pause of the library's own.
    socket.disconnect();
    socket.connect();
  };
  const handleConnect = () => {
    refusals = 0;
    clearTimeout(timer);
  };
  const handleError = (error: Error) => {
    // As long as it is active the library itself tries again; whoever is not signed in has nothing to try.
    if (socket.active || error.message === 'unauthenticated') return;
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), waits[Math.min(refusals, waits.length - 1)]);
    refusals += 1;
  };
  const handleReturn = () => {
    if (!socket.connected) return again();
    socket
      .timeout(patience)
      .emitWithAck('hello', {})
      .catch(() => again());
  };
  const handleVisible = () => {
    if (document.visibilityState === 'visible') handleReturn();
  };

  socket.on('connect', handleConnect);
  socket.on('connect_error', handleError);
  window.addEventListener('online', handleReturn);
  document.addEventListener('visibilitychange', handleVisible);
  return () => {
    clearTimeout(timer);
    socket.off('connect', handleConnect);
    socket.off('connect_error', handleError);
    window.removeEventListener('online', handleReturn);
    document.removeEventListener('visibilitychange', handleVisible);
  };
}
