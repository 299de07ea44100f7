import { Protocol } from '../protocols/protocol.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isMember } from './people.ts';

export const protocolPolicy = policy(Protocol, {
  rules: { read: (me, it) => isMember(me, it.plgId) },
  examples: { 'of the group': { plgId: world.plgId } },
});
