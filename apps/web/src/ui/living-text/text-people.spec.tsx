import { act, screen } from '@testing-library/react';
import type { TextClient } from '../../lib/living-text/text-client.ts';
import { show } from '../../../test/show.tsx';
import { Nearby } from './text-nearby.ts';
import { TextPeople } from './text-people.tsx';

// As much of a client as this reads.
const client = {
  presence: new Map([[1, { userId: 'nadia', name: 'Nadia' }]]),
  onPresence: () => () => undefined,
} as unknown as TextClient;

const spoken = () => screen.getByRole('status').textContent;
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));

it('says who changes the paragraph that one is in, in one sentence at most every ten seconds', async () => {
  const nearby = new Nearby();
  await show(<TextPeople client={client} save="kept" nearby={nearby} />);
  jest.useFakeTimers();
  const tell = (...names: string[]) => act(() => nearby.tell(names));
  for (let key = 0; key < 20; key += 1) {
    tell('Nadia');
    wait(100);
  }
  expect(spoken()).toContain('Nadia wijzigt de alinea waarin je staat.');
  // She goes on, and he joins her: that waits its turn. Who is not seen there is somebody.
  tell('Bram');
  tell();
  wait(7000);
  expect(spoken()).not.toContain('Bram');
  wait(3000);
  expect(spoken()).toBe('Nadia, Bram wijzigen de alinea waarin je staat.');
  tell();
  wait(10_000);
  expect(spoken()).toBe('Iemand wijzigt de alinea waarin je staat.');
  jest.useRealTimers();
});
