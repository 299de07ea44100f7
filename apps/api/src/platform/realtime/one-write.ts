import type { Socket as TcpSocket } from 'node:net';
import type { Server } from 'socket.io';

/**
 * What has gathered for a connection leaves in one write: Engine.IO hands a WebSocket one message at a time, and the
 * first of them would go out alone. Writing to sockets is what a server in a busy room does most.
 */
export function writeTogether(server: Server): void {
  let held: TcpSocket | undefined;
  server.engine.on('flush', ({ transport }: Connection, packets: unknown[]) => {
    if (packets.length < 2) return;
    held = transport.socket?._socket;
    held?.cork();
  });
  // Follows in the same turn, when everything has been handed over.
  server.engine.on('drain', () => {
    held?.uncork();
    held = undefined;
  });
}

/** The TCP socket below a WebSocket, which neither Engine.IO nor ws names in its types; polling has none. */
interface Connection {
  transport: { socket?: { _socket?: TcpSocket } };
}
