import { getSocket } from '../socket.ts';
import { countUnsentEdits, DeviceStorage } from './device-storage.ts';
import type { TextSocket } from './text-client.ts';

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
      // Most visits have nothing left behind, and do not load what it takes to send it.
      const { sendText } = await import('./send-text.ts');
      for (const text of await storage.texts())
        await sendText(socket as unknown as TextSocket, text, storage);
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
