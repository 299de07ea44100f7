import { onePerPerson } from './one-per-person.ts';

it('keeps for one person at a time, and lets go of the one before', async () => {
  const stopped: string[] = [];
  const wiped: string[] = [];
  const opened: string[] = [];
  const keepers = onePerPerson(
    async (userId) => {
      opened.push(userId);
      if (userId === 'nobody') throw new Error('nothing can be kept here');
      return { userId, stop: () => void stopped.push(userId) };
    },
    async (userId) => void wiped.push(userId),
  );
  expect(keepers.of('a')).toBe(keepers.of('a'));
  expect(keepers.ifAny('a')).toBe(keepers.ifAny('a'));
  expect(await keepers.of('b')).toMatchObject({ userId: 'b' });
  expect(stopped).toEqual(['a']);
  expect(await keepers.ifAny('nobody')).toBeNull();
  await keepers.wipe('b');
  expect({ stopped, wiped }).toEqual({ stopped: ['a', 'b'], wiped: ['b'] });
  // What comes late on the page of somebody who left.
  expect(await keepers.ifAny('b')).toBeNull();
  expect(opened).toEqual(['a', 'b', 'nobody']);
});
