import type { OnGatewayConnection, OnGatewayDisconnect } from '@nestjs/websockets';
import type { Socket } from 'socket.io';
import { RealtimeGateway } from '../realtime/realtime-gateway.ts';
import { TextSockets } from './text-sockets.ts';

/** Opens the door of living texts on the one socket connection. */
@RealtimeGateway()
export class LivingTextGateway implements OnGatewayConnection, OnGatewayDisconnect {
  constructor(private readonly sockets: TextSockets) {}

  handleConnection(socket: Socket): void {
    this.sockets.admit(socket);
  }

  handleDisconnect(socket: Socket): void {
    this.sockets.dismiss(socket);
  }
}
