import { DatePoll } from '../date-polls/date-poll.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember, isMemberForTheYear } from './people.ts';

export const datePollPolicy = policy(DatePoll, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    answer: (me, it) => isMemberForTheYear(me, it.plgId) && it.state === 'open',
    settle: (me, it) => isCoordinator(me, it.plgId) && it.state === 'open',
  },
  examples: {
    open: { plgId: world.plgId, state: 'open' },
    settled: { plgId: world.plgId, state: 'settled' },
    withdrawn: { plgId: world.plgId, state: 'withdrawn' },
  },
});
