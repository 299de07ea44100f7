import { getSocket } from '../socket.ts';
import { countUnsentEdits, DeviceStorage } from './device-storage.ts';
import type { TextSocket } from './text-client.ts';

const senders = new Set<() => void>();

/** A page was left with words of a text that are only on the device, or not even there yet. */
export function sendWhatIsLeft(): void {
  for (const send of senders) send();
}

/**
 * Words of a text that is not on the screen any more, written without a connection or a moment before the page was left:
 * they are sent as soon as there is a connection, whatever page is open.
 * @returns stops it
 */
export function sendLeftBehind(
  userId: string,
  socket: TextSocket = getSocket() as unknown as TextSocket,
): () => void {
  let isBusy = false;
  let isAskedAgain = false;
  const sendOnce = async () => {
    if ((await countUnsentEdits(userId)) === 0) return;
    const storage = await DeviceStorage.open(userId);
    try {
      // Most visits have nothing left behind, and do not load what it takes to send it.
      const { sendText } = await import('./send-text.ts');
      for (const text of await storage.texts()) await sendText(socket, text, storage);
    } finally {
      storage.close();
    }
  };
  const send = async () => {
    isAskedAgain = isBusy;
    if (isBusy || !socket.connected) return;
    isBusy = true;
    await sendOnce().catch(() => undefined);
    isBusy = false;
    if (isAskedAgain) void send();
  };
  const handleAsked = () => void send();
  senders.add(handleAsked);
  socket.on('connect', handleAsked);
  handleAsked();
  return () => {
    senders.delete(handleAsked);
    socket.off('connect', handleAsked);
  };
}
