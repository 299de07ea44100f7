import { useEffect, useState, useSyncExternalStore } from 'react';
import { DeviceStorage } from '../../lib/living-text/device-storage.ts';
import { sendWhatIsLeft } from '../../lib/living-text/left-behind.ts';
import {
  type TextAddress,
  TextClient,
  type TextSocket,
  type TextState,
} from '../../lib/living-text/text-client.ts';
import { NoStorage, type TextStorage } from '../../lib/living-text/text-storage.ts';
import { getSocket } from '../../lib/socket.ts';

const storages = new Map<string, Promise<TextStorage>>();

/** One store per person and tab. A browser that refuses it (a private window, a full disk) still writes online. */
function storageOf(userId: string): Promise<TextStorage> {
  const known = storages.get(userId);
  if (known) return known;
  const opening = DeviceStorage.open(userId).catch(() => new NoStorage());
  storages.set(userId, opening);
  return opening;
}

/** Opens a text for as long as it is on the screen. */
export function useTextClient({ kind, subjectId, field }: TextAddress, userId: string): TextClient | null {
  const [client, setClient] = useState<TextClient | null>(null);
  useEffect(() => {
    let opened: TextClient | undefined;
    let isOver = false;
    const open = async () => {
      const storage = await storageOf(userId);
      if (isOver) return;
      // Socket.IO's own type is stricter about event names than a text has to be.
      opened = new TextClient(getSocket() as unknown as TextSocket, { kind, subjectId, field }, storage);
      await opened.start();
      if (!isOver) setClient(opened);
    };
    void open();
    const handleHiding = () => opened?.keepUnsent();
    document.addEventListener('visibilitychange', handleHiding);
    window.addEventListener('pagehide', handleHiding);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', handleHiding);
      window.removeEventListener('pagehide', handleHiding);
      opened?.close();
      if (opened && opened.state.save !== 'kept') sendWhatIsLeft();
      setClient(null);
    };
  }, [kind, subjectId, field, userId]);
  return client;
}

export function useTextState(client: TextClient): TextState {
  return useSyncExternalStore(
    (listener) => client.subscribe(listener),
    () => client.state,
  );
}

/** Names of the others who have the text open, each once. */
export function useTextPeople(client: TextClient): { userId: string; name: string }[] {
  const [people, setPeople] = useState<{ userId: string; name: string }[]>([]);
  useEffect(() => {
    const read = () => {
      const byId = new Map([...client.presence.values()].map((it) => [it.userId, it.name]));
      setPeople([...byId].map(([userId, name]) => ({ userId, name })));
    };
    read();
    return client.onPresence(read);
  }, [client]);
  return people;
}
