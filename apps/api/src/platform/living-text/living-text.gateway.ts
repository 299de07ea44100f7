import type { OnGatewayConnection, OnGatewayDisconnect, OnGatewayInit } from '@nestjs/websockets';
import type { Server, Socket } from 'socket.io';
import { RealtimeGateway } from '../realtime/realtime-gateway.ts';
import { LivingText } from './living-text.ts';
import { TextSockets } from './text-sockets.ts';

/** Opens the door of living texts on the one socket connection. */
@RealtimeGateway()
export class LivingTextGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  constructor(
    private readonly sockets: TextSockets,
    private readonly texts: LivingText,
  ) {}

  afterInit(server: Server): void {
    this.texts.listenToOthers(server);
  }

  handleConnection(socket: Socket): void {
    this.sockets.admit(socket);
  }

  handleDisconnect(socket: Socket): void {
    this.sockets.dismiss(socket);
  }
}
