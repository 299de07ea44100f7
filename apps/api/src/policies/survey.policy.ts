import { Survey } from '../surveys/survey.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isMember } from './people.ts';

/** Counts of others, brought in by who analyses and read by everyone of the group. */
export const surveyPolicy = policy(Survey, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    replace: (me, it) => isAnalyst(me, it.plgId),
    drop: (me, it) => isAnalyst(me, it.plgId),
  },
  examples: { any: { plgId: world.plgId } },
});
