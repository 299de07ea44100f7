import 'fake-indexeddb/auto';
import type { SessionDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { addDeviceKeeper } from '../../../lib/device-keepers.ts';
import { wordKeepers } from '../../../lib/device-work/kept-words.ts';
import { wordsOnDevice } from '../../../lib/device-work/words-on-device.ts';
import { PasswordForm } from './password-form.tsx';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

const asked: string[] = [];
const { fetch, console } = globalThis;
const { error } = console;
beforeAll(() => {
  addDeviceKeeper('words', wordsOnDevice);
  // A page cannot be left here, and that is said each time.
  console.error = () => undefined;
  globalThis.fetch = async (path) => {
    asked.push(String(path));
    return { ok: true, status: 204, text: async () => '' } as Response;
  };
});
afterAll(() => {
  globalThis.fetch = fetch;
  console.error = error;
});

async function signOutAs(userId: string): Promise<void> {
  const client = new QueryClient();
  client.setQueryData(['session'], { user: { id: userId }, memberships: [] } as unknown as SessionDto);
  const { unmount } = await show(<SignOutEverywhere />, { rooms: ['identity', 'settings'], client });
  fireEvent.click(screen.getByRole('button', { name: 'Meld me overal af' }));
  await screen.findByText(/blijft daar staan tot jij/);
  asked.length = 0;
  await act(async () =>
    fireEvent.click(screen.getAllByRole('button', { name: 'Meld me overal af' }).at(-1)!),
  );
  await waitFor(() => expect(asked).toEqual(['/api/session/everywhere/close']));
  await waitFor(() => expect(screen.queryByText(/blijft daar staan tot jij/)).toBeNull());
  unmount();
}

const names = async () => (await indexedDB.databases()).map((it) => it.name);

it('signing out everywhere clears this device too, but for what is only here', async () => {
  const sent = await wordKeepers.of('who-sent-all');
  const { mark, kept } = sent.put('portraits.p.goal', 'Al op de server');
  await kept;
  await sent.drop('portraits.p.goal', mark);
  await signOutAs('who-sent-all');
  expect(await names()).not.toContain('leerkring-words-who-sent-all');

  await (await wordKeepers.of('who-did-not')).put('portraits.p.goal', 'Alleen hier').kept;
  await signOutAs('who-did-not');
  expect(await names()).toContain('leerkring-words-who-did-not');
});

it('says that the password is changed only until another is typed', async () => {
  await show(<PasswordForm email="noor@demo.example" />, { rooms: ['identity', 'settings'] });
  const current = screen.getByLabelText('Huidig wachtwoord');
  fireEvent.change(current, { target: { value: 'mijn oude wachtwoord' } });
  fireEvent.change(screen.getByLabelText('Nieuw wachtwoord'), {
    target: { value: 'mijn nieuwe wachtwoord' },
  });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Wijzig wachtwoord' })));
  await screen.findByText(/Je wachtwoord is gewijzigd/);
  fireEvent.change(current, { target: { value: 'nog een keer' } });
  expect(screen.queryByText(/Je wachtwoord is gewijzigd/)).toBeNull();
});
