import type { Server } from 'socket.io';

/** Engine.IO's word for a message and Socket.IO's for an event, as both protocols write them in a text frame. */
const message = '4';
const event = '2';

/**
 * Says the same thing to many sockets of this process, where a broadcast's own work per socket would be felt: the
 * packet is written out once, and each socket gets the very same bytes in one write. What is still waiting for a
 * socket goes first, and one that does not use a WebSocket gets the packet in its own way.
 */
export function sendToAll(
  server: Server,
  socketIds: Iterable<string>,
  name: string,
  content: unknown[],
): void {
  const packet = event + JSON.stringify([name, ...content]);
  const options = { compress: false, wsPreEncodedFrame: [textFrame(message + packet)] };
  const { sockets } = server.sockets;
  for (const id of socketIds) (sockets.get(id)?.conn as Connection | undefined)?.write(packet, options);
}

/** Engine.IO passes on a frame that is ready; its types do not say so. */
interface Connection {
  write(packet: string, options: object): void;
}

/** A whole text message as a server sends it over a WebSocket (RFC 6455, 5.2): header and words in one piece. */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = 0x81;
  if (start === 2) frame[1] = length;
  else if (start === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, start);
  return frame;
}
