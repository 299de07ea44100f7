import { getSocket } from '../socket.ts';
import { countUnsentEdits, DeviceStorage } from './device-storage.ts';
import { TextClient, type TextSocket } from './text-client.ts';

/** How long one text may take before the next gets its turn. */
const patience = 20_000;

/**
 * Words that were written without a connection, in a text that is not on the screen any more: they are sent as soon as
 * there is a connection, whatever page is open.
 * @returns stops it
 */
export function sendLeftBehind(userId: string): () => void {
  const socket = getSocket();
  let isBusy = false;
  const send = async () => {
    if (isBusy || (await countUnsentEdits(userId).catch(() => 0)) === 0) return;
    isBusy = true;
    const storage = await DeviceStorage.open(userId);
    try {
      for (const text of await storage.texts()) await sendOne(socket as unknown as TextSocket, text, storage);
    } finally {
      storage.close();
      isBusy = false;
    }
  };
  const handleConnect = () => void send().catch(() => undefined);
  socket.on('connect', handleConnect);
  if (socket.connected) handleConnect();
  return () => socket.off('connect', handleConnect);
}

async function sendOne(socket: TextSocket, text: string, storage: DeviceStorage): Promise<void> {
  const [kind, subjectId, field] = text.split(':');
  // A text on the screen sends its own.
  if (!kind || !subjectId || !field || TextClient.isOpen(socket, text)) return;
  const client = new TextClient(socket, { kind, subjectId, field }, storage);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    const look = () => {
      const { access, save } = client.state;
      const isOver = save === 'kept' || (access !== 'opening' && access !== 'writing') || !socket.connected;
      if (!isOver) return;
      clearTimeout(timer);
      resolve();
    };
    client.subscribe(look);
    client.start().then(look, resolve);
  });
  client.close();
}
