import type { PortraitSummaryDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { portraitsQuery } from '../api.ts';
import { PortraitOverview } from './portrait-overview.tsx';

const seat = (id: string, name: string, institutionName: string, isPublished: boolean) =>
  ({
    seatId: id,
    programme: { id, name, institutionName, levels: [2] },
    portraitId: isPublished ? id : null,
    core: null,
    isPublished,
    isBegun: null,
    publishedAt: null,
    nudgedAt: null,
    can: { open: false, nudge: false },
  }) as unknown as PortraitSummaryDto;

it('says whose portrait is still to come, also of two that are called the same', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(portraitsQuery('g').queryKey, [
    seat('a', 'Kapper', 'ROC Oost', true),
    seat('b', 'Verkoper', 'ROC Oost', false),
    seat('c', 'Verkoper', 'ROC West', false),
  ]);
  await show(<PortraitOverview plgId="g" />, { rooms: ['portraits'], client });
  expect(screen.getByRole('status').textContent).toContain('Verkoper (ROC Oost) en Verkoper (ROC West)');
});
