import type { Hint, SocketGreeting } from '@leerkring/shared';
import type { QueryClient } from '@tanstack/react-query';
import { io, type Socket } from 'socket.io-client';
import { askAgain } from './ask-again.ts';
import { comeBack } from './come-back.ts';
import { setConnection } from './connection.ts';
import { sessionMark } from './device-person.ts';
import { applyHints } from './hints.ts';
import { isOtherSession, isSamePerson } from './same-person.ts';

/** How long the answer that brings another session may take, once the one before it has ended. */
const sessionPatience = 30_000;

let socket: Socket | undefined;

/** Since when this page shows what it read, so that what changed before it was connected is heard yet. */
function greeting(client: QueryClient): SocketGreeting {
  const read = client
    .getQueryCache()
    .findAll({ type: 'active' })
    .map(({ state }) => state.dataUpdatedAt || Date.now());
  return { readFor: Date.now() - Math.min(Date.now(), ...read) };
}

/** The one connection of this tab. Rooms with live messages of their own send them over it too. */
export function getSocket(): Socket {
  socket ??= io({
    path: '/socket.io',
    autoConnect: false,
    transports: ['websocket', 'polling'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 3000,
  });
  return socket;
}

/**
 * Opens the connection for a signed-in person; the returned function closes it.
 * @param staysIn whoever is in the middle of a conversation goes on with it when the session has ended elsewhere
 */
export function connectSocket(client: QueryClient, { staysIn = false } = {}): () => void {
  const it = getSocket();
  let wasConnected = false;
  // As who the last attempt surely came: its cookie goes along when it begins, before it is asked for anything.
  let cameAs = sessionMark();
  let looking: ReturnType<typeof setInterval> | undefined;
  it.auth = (answer) => {
    const greet = () => answer(wasConnected ? {} : greeting(client));
    if (!isOtherSession()) return greet();
    // Whoever signed in here meanwhile gets a page of their own; nothing of this one is sent as theirs.
    isSamePerson().then(
      (isSame) => isSame && greet(),
      () => setTimeout(() => it.disconnect().connect(), 1000),
    );
  };
  // What a page that waits for its first reading will show, too.
  const readAgain = () =>
    void askAgain(client, { predicate: (it) => it.isActive() || it.state.fetchStatus !== 'idle' });
  const handleConnect = () => {
    setConnection('online');
    cameAs = sessionMark();
    // While we were away hints passed unheard: whatever is on screen is asked again.
    if (wasConnected) readAgain();
    wasConnected = true;
  };
  const handleDisconnect = (reason: string) => {
    setConnection('offline');
    // The server closes a connection when rights change; coming back means being judged again.
    if (reason === 'io server disconnect') it.connect();
  };
  const handleFailure = (error: Error) => {
    setConnection('offline');
    // The session ended elsewhere: whoever is on this page is out, and is shown the door.
    if (error.message !== 'unauthenticated') return;
    if (!staysIn) void client.invalidateQueries({ queryKey: ['session'] });
    // Unless they chose a new password: that ends every session and opens another, of which this page hears a moment
    // after its connection was closed and came back as the old one.
    const until = Date.now() + sessionPatience;
    clearInterval(looking);
    looking = setInterval(() => {
      const mark = sessionMark();
      const isOther = mark !== null && mark !== cameAs;
      if (isOther || Date.now() > until) clearInterval(looking);
      if (!isOther) return;
      cameAs = mark;
      it.connect();
    }, 250);
  };
  let waiting: Hint[] = [];
  // In a busy meeting hints come in bursts: one look per burst is enough.
  const handleHint = (hint: Hint) => {
    if (waiting.push(hint) > 1) return;
    setTimeout(() => {
      const hints = waiting;
      waiting = [];
      applyHints(client, hints);
    }, 40);
  };
  it.on('connect', handleConnect);
  it.on('disconnect', handleDisconnect);
  it.on('connect_error', handleFailure);
  it.on('hint', handleHint);
  it.on('unheard', readAgain);
  const stop = comeBack(it);
  it.connect();
  return () => {
    stop();
    clearInterval(looking);
    it.off('connect', handleConnect);
    it.off('disconnect', handleDisconnect);
    it.off('connect_error', handleFailure);
    it.off('hint', handleHint);
    it.off('unheard', readAgain);
    it.disconnect();
    setConnection('connecting');
  };
}
