import 'fake-indexeddb/auto';
import { leaveAs, safeNext } from './session.tsx';

describe('after signing in', () => {
  it.each([
    '//evil.test',
    'https://evil.test',
    'https:evil',
    '\\\\evil',
    '/\\evil.test',
    '/\t/evil.test',
    '/.//evil.test',
    'javascript:alert(1)',
    '',
  ])('nobody is sent to %s', (next) => expect(safeNext(next, 'https://leerkring.example')).toBe('/'));

  it('people go where they wanted to be', () => {
    expect(safeNext('/plg/1/leden?zoek=a#b', 'https://leerkring.example')).toBe('/plg/1/leden?zoek=a#b');
  });
});

/** Opens it as whoever keeps words in it would; @returns whether it had to be made */
const isNew = (name: string) =>
  new Promise<boolean>((resolve, reject) => {
    const asked = indexedDB.open(name, 1);
    let isMade = false;
    asked.addEventListener('upgradeneeded', () => (isMade = true));
    asked.addEventListener('error', () => reject(asked.error ?? new Error('no database')));
    asked.addEventListener('success', () => {
      asked.result.close();
      resolve(isMade);
    });
  });

it('going on as someone else throws away nothing that waits here, whichever page it is done from', async () => {
  // A page outside the shell, such as an invitation, knows nobody who keeps things on this device.
  const name = 'leerkring-interviews-of-someone';
  expect(await isNew(name)).toBe(true);
  await leaveAs('/#elsewhere', async () => undefined);
  expect(await isNew(name)).toBe(false);
});
