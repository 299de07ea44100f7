import { handleMissingPart, isMissingPart, startAgain } from './start-again.ts';

const { fetch } = globalThis;
afterAll(() => {
  globalThis.fetch = fetch;
});

it('loads the page anew only when there is a server to give it', async () => {
  let times = 0;
  const reload = () => (times += 1);
  globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  await startAgain(reload);
  // A proxy answers for a server that is away.
  globalThis.fetch = async () => ({ ok: false, status: 502 }) as Response;
  await startAgain(reload);
  expect(times).toBe(0);
  globalThis.fetch = async () => ({ ok: true, status: 200 }) as Response;
  await startAgain(reload);
  expect(times).toBe(1);
});

it('knows a part that did not come from any other mistake', () => {
  globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  const payload = new TypeError('no such part');
  handleMissingPart({ payload });
  expect([isMissingPart(payload), isMissingPart(new TypeError('another')), isMissingPart(null)]).toEqual([
    true,
    false,
    false,
  ]);
});
