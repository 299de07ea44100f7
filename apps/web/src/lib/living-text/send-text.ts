import type { DeviceStorage } from './device-storage.ts';
import { TextClient, type TextSocket } from './text-client.ts';

/** How long one text may take before the next gets its turn. */
const patience = 20_000;

/** Brings what is unsent of one text to the server, without showing it. */
export async function sendText(socket: TextSocket, text: string, storage: DeviceStorage): Promise<void> {
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
