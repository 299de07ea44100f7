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
  await words.put('field-cases.c.team.q', { typed: { text: 'Zij leren van elkaar' }, revision: 1 }).kept;
  const client = new QueryClient();
  client.setQueryData(['session'], { user: { id: userId }, memberships: [] } as unknown as SessionDto);
  await show(<UnsentDialog count={2} onClose={() => undefined} />, { rooms: ['unsent'], client });
  await screen.findByText('Kleine groepen');
  expect(screen.getByText('Zij leren van elkaar')).toBeTruthy();
  // Nothing of it stands among the conversations.
  expect(screen.queryByText('Bekijk wat er nog staat')).toBeNull();

  const portrait = screen.getByRole('group', { name: 'In een portret' });
  fireEvent.click(portrait.querySelectorAll('button')[1]!);
  expect(await countUnsent(userId)).toBe(2);
  await screen.findByText('Het staat alleen op dit apparaat. Weg is weg.');
  await act(async () => fireEvent.click(screen.getAllByRole('button', { name: 'Gooi het weg' }).at(-1)!));
  await waitFor(async () => expect(await countUnsent(userId)).toBe(1));
  await waitFor(() => expect(screen.queryByText('Kleine groepen')).toBeNull());
  await screen.findByText('Zij leren van elkaar');
});
