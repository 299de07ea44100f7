import type { TandemTalkDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { guide, open } from '../../../../test/on-device.ts';
import { show } from '../../../../test/show.tsx';
import { Keeper } from '../device/keeper.ts';
import { MyHalf } from './my-half.tsx';
import { KeeperContext } from './use-keeper.ts';

const talk = {
  id: 'talk',
  tandemId: 'tandem',
  audience: 'student',
  number: 2,
  mine: 'second',
  state: 'started',
  aloneReason: null,
  firstInAt: '2026-11-16T10:00:00.000Z',
  secondInAt: null,
} as TandemTalkDto;
const links = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

it('leads to my half of a conversation as long as it is waited for', async () => {
  const store = await open();
  const tandem = { tandemId: 'tandem', number: 2, side: 'second' as const, partnerName: 'Dennis' };
  const about = { plgId: 'plg', assignmentId: 'assignment', hostProgrammeName: 'MZ', guide, name: '' };
  const { id } = await store.begin({ ...about, tandem }, '2026-11-16T09:00:00.000Z');
  const keeper = new Keeper(store);
  await keeper.start();
  const see = async (it: Partial<TandemTalkDto>) => {
    const half = (
      <KeeperContext value={keeper}>
        <main>
          <MyHalf talk={{ ...talk, ...it }} />
        </main>
      </KeeperContext>
    );
    const { unmount } = await show(half, { rooms: ['tandems'] });
    const seen = [...links(), screen.getByRole('main').textContent];
    unmount();
    return seen;
  };
  expect(await see({})).toEqual([`/gesprekken/${id}/vraag/1`, 'Ga verder met jouw deel']);
  expect(await see({ number: 3 })).toEqual(['/gesprekken/mee/tandem/student', 'Begin jouw deel']);
  // Who leads began on a device of their own.
  expect(await see({ mine: 'first', firstInAt: null })).toEqual([
    expect.stringMatching(/^Jouw deel staat op/),
  ]);
  for (const over of [
    { secondInAt: '2026-11-16T11:00:00.000Z' },
    { aloneReason: 'Ziek' },
    { state: 'withdrawn' as const },
  ])
    expect(await see(over)).toEqual(['']);
  keeper.stop();
});
