// The whole server as it is shipped, with one kind of text for the measurement.
import { Problem } from '../../dist/platform/http/problem.js';
import { LivingText } from '../../dist/platform/living-text/living-text.js';
import { serve } from '../../dist/main.js';

const app = await serve(process.env);
app.get(LivingText).register('trial', {
  async authorize(me, subjectId) {
    if (!me.memberships.some((it) => it.plgId === subjectId)) throw new Problem('not_found');
    return { plgId: subjectId, isFrozen: false };
  },
});
process.send({ port: Number(new URL(await app.getUrl()).port) });
