// Promises are not about time, and a machine may have much else to do; but what never ends has to say so by name.
// The runner has no limit of its own.
const patience = 240_000;

/** @param {(...args: unknown[]) => unknown} work @param {number} [limit] milliseconds */
function within(work, limit = patience) {
  return async (...args) => {
    let timer;
    const tooLong = new Promise((_, reject) => {
      const error = new Error(`Did not end within ${limit / 1000} s.`);
      timer = setTimeout(reject, limit, error);
    });
    try {
      await Promise.race([work(...args), tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const limited = (plain) => (title, work, limit) => plain(title, within(work, limit));

function withLimit(plain) {
  const each =
    (of) =>
    (...table) =>
      limited(of.each(...table));
  return Object.assign(limited(plain), {
    each: each(plain),
    only: Object.assign(limited(plain.only), { each: each(plain.only) }),
    skip: plain.skip,
    todo: plain.todo,
  });
}

globalThis.test = withLimit(globalThis.test);
globalThis.it = withLimit(globalThis.it);
for (const hook of ['beforeAll', 'beforeEach', 'afterEach', 'afterAll']) {
  const plain = globalThis[hook];
  globalThis[hook] = (work, limit) => plain(within(work, limit));
}
