import type { AgendaItemDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { ItemHistory } from './item-history.tsx';

const stood = (number: number, startsAt: string) => ({
  itemId: `item${number}`,
  meetingId: `meeting${number}`,
  meetingTitle: `Bijeenkomst ${number}`,
  startsAt,
  isDiscussed: false,
});

it('leads to every earlier meeting in which an item stood', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(
    ['agendas', 'history', 'item3'],
    [stood(1, '2026-09-01T13:00:00Z'), stood(2, '2026-10-27T14:00:00Z'), stood(3, '2026-12-15T14:00:00Z')],
  );
  const item = { id: 'item3' } as AgendaItemDto;
  await show(<ItemHistory plgId="plg" item={item} canPostpone={false} />, { rooms: ['agendas'], client });
  expect(screen.getByText('3e keer, sinds 1 sep')).toBeTruthy();
  expect(screen.getAllByRole('link').map((it) => [it.textContent, it.getAttribute('href')])).toEqual([
    ['Bijeenkomst 1, 1 sep', '/plg/plg/bijeenkomsten/meeting1'],
    ['Bijeenkomst 2, 27 okt', '/plg/plg/bijeenkomsten/meeting2'],
  ]);
});
