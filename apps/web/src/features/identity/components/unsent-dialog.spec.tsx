import 'fake-indexeddb/auto';
import type { SessionDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { addDeviceKeeper, countUnsent } from '../../../lib/device-keepers.ts';
import { wordKeepers } from '../../../lib/device-work/kept-words.ts';
import { wordsOnDevice } from '../../../lib/device-work/words-on-device.ts';
import { UnsentDialog } from './unsent-dialog.tsx';

const userId = 'writer-of-a-page-that-is-gone';

it('shows the words of a page that opens no more, and lets go of them after asking', async () => {
  addDeviceKeeper('words', wordsOnDevice);
  const words = await wordKeepers.of(userId);
  await words.put('portraits.p.goal', { revision: 3, value: { line: 'Kleine groepen' } }).kept;
  await words.put('portraits.p.core', { revision: 1, value: { line: 'Klein begint vroeg' } }).kept;
  await words.put('field-cases.c.team.q', { typed: { text: 'Zij leren van elkaar' }, revision: 1 }).kept;
  await words.put('field-cases.c.team.r', { typed: { text: 'Elke week een half uur' }, revision: 1 }).kept;
  const client = new QueryClient();
  client.setQueryData(['session'], { user: { id: userId }, memberships: [] } as unknown as SessionDto);
  await show(<UnsentDialog count={4} onClose={() => undefined} />, { rooms: ['unsent'], client });
  await screen.findByText('Kleine groepen');
  expect(screen.getByText('Zij leren van elkaar')).toBeTruthy();
  // Nothing of it stands among the conversations.
  expect(screen.queryByText('Bekijk wat er nog staat')).toBeNull();

  // Each is known by where it was written; what cannot be told apart by that has a number.
  expect(
    screen
      .getAllByRole('group')
      .map((it) => it.getAttribute('aria-label'))
      .toSorted(),
  ).toEqual([
    'Bij een bezoek aan een team (1)',
    'Bij een bezoek aan een team (2)',
    'In een portret: De kern in één zin',
    'In een portret: Doel: wat worden studenten er beter van?',
  ]);
  screen.getByRole('button', { name: 'Kopieer In een portret: De kern in één zin' });
  fireEvent.click(
    screen.getByRole('button', {
      name: 'Gooi het weg In een portret: Doel: wat worden studenten er beter van?',
    }),
  );
  expect(await countUnsent(userId)).toBe(4);
  await screen.findByText('Het staat alleen op dit apparaat. Weg is weg.');
  // What goes is said where it is asked.
  expect(screen.getByRole('dialog').textContent).toContain('Kleine groepen');
  await act(async () => fireEvent.click(screen.getAllByRole('button', { name: 'Gooi het weg' }).at(-1)!));
  await waitFor(async () => expect(await countUnsent(userId)).toBe(3));
  await waitFor(() => expect(screen.queryByText('Kleine groepen')).toBeNull());
  await screen.findByText('Zij leren van elkaar');
});
