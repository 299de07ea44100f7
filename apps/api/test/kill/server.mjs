// The real server in a process of its own, with one kind of text for tests: whoever is in a group may write its texts.
// KILL_MUTATION=ack-first acknowledges before COMMIT, the mistake that the kill test must be able to see.
import { Problem } from '../../dist/platform/http/problem.js';
import { LivingText } from '../../dist/platform/living-text/living-text.js';
import { TextStore } from '../../dist/platform/living-text/text-store.js';
import { serve } from '../../dist/main.js';

if (process.env['KILL_MUTATION'] === 'ack-first') acknowledgeBeforeCommit();

const app = await serve(process.env);
app.get(LivingText).register('trial', {
  async authorize(me, subjectId) {
    if (!me.memberships.some((it) => it.plgId === subjectId)) throw new Problem('not_found');
    return { plgId: subjectId, isFrozen: false };
  },
});
process.send?.({ url: await app.getUrl() });

function acknowledgeBeforeCommit() {
  const append = TextStore.prototype.append;
  const numbered = new Map();
  let writing = Promise.resolve();
  TextStore.prototype.append = async function (docId, batch) {
    const base = numbered.get(docId) ?? 0;
    numbered.set(docId, base + batch.length);
    writing = writing
      .then(() => new Promise((resolve) => setTimeout(resolve, 20)))
      .then(() => append.call(this, docId, batch));
    writing.catch(() => undefined);
    return { base, seqs: new Set(batch.map((_, index) => base + index + 1)) };
  };
}
