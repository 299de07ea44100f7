import { act, screen } from '@testing-library/react';
import { open } from '../../../../test/on-device.ts';
import { show } from '../../../../test/show.tsx';
import { Keeper } from '../device/keeper.ts';
import { MyConversations } from './my-conversations.tsx';
import { KeeperContext } from './use-keeper.ts';

const everything = /^Alles wat je voor een gesprek nodig hebt, staat op dit apparaat/;
const notYet = /^Nog niet alles wat je voor een gesprek nodig hebt, staat op dit apparaat/;
const never = /^In dit venster werkt een gesprek alleen met verbinding/;

/** A browser whose worker is not ready until it is said to be; `null` is one that has no workers at all. */
function giveWorkers(workers: { controller?: object; register?: () => Promise<unknown> } | null): () => void {
  const { promise: ready, resolve } = Promise.withResolvers<object>();
  if (workers === null) Reflect.deleteProperty(navigator, 'serviceWorker');
  else {
    const value = { controller: null, ready, register: () => Promise.resolve({}), ...workers };
    Object.defineProperty(navigator, 'serviceWorker', { value, configurable: true });
  }
  return () => resolve({});
}
afterEach(() => giveWorkers(null));

async function see({ withKit }: { withKit: boolean }): Promise<void> {
  const store = await open();
  const keeper = new Keeper(store);
  await keeper.start();
  if (withKit) await keeper.take({ userId: store.userId, tasks: [], interviews: [] });
  const page = (
    <KeeperContext value={keeper}>
      <MyConversations asked={null} />
    </KeeperContext>
  );
  await show(page, { rooms: ['interviews', 'tandems'] });
  if (withKit) await screen.findByText(/^Vragen bijgewerkt op/);
  keeper.stop();
}

it('says that everything is here once the app and the questions are', async () => {
  const say = giveWorkers({});
  await see({ withKit: true });
  expect(screen.getByText(notYet)).toBeDefined();
  expect(screen.queryByText(everything)).toBeNull();
  await act(async () => say());
  expect(screen.getByText(everything)).toBeDefined();
});

it('says it at once where the app opens from this device', async () => {
  giveWorkers({ controller: {} });
  await see({ withKit: true });
  expect(screen.getByText(everything)).toBeDefined();
});

it('does not say it while the questions are not here', async () => {
  giveWorkers({ controller: {} });
  await see({ withKit: false });
  expect(screen.getByText(notYet)).toBeDefined();
});

it.each([
  ['has no room for the app', null],
  ['refuses to keep it', { register: () => Promise.reject(new DOMException('No.', 'SecurityError')) }],
])('says that a network is needed in a window that %s', async (_, workers) => {
  giveWorkers(workers);
  await see({ withKit: true });
  expect(screen.getByText(never)).toBeDefined();
});

it('does not give up for a network that failed for a moment', async () => {
  giveWorkers({ register: () => Promise.reject(new TypeError('Failed to fetch')) });
  await see({ withKit: true });
  expect(screen.getByText(notYet)).toBeDefined();
});

it('tries again when the network is back, for then the app may still come', async () => {
  const register = jest.fn(() => Promise.resolve({}));
  giveWorkers({ register });
  await see({ withKit: true });
  expect(register).toHaveBeenCalledTimes(1);
  await act(async () => void window.dispatchEvent(new Event('online')));
  expect(register).toHaveBeenCalledTimes(2);
});
