import { RealtimeGateway } from './realtime-gateway.ts';

/** Opens the socket server; hints need no message of their own. */
@RealtimeGateway()
export class HintsGateway {}
