import type { SeriesDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { ReplanOption } from './replan-option.tsx';

const series = { deviationDays: 7, moved: 1, meetings: [], skipped: [] } as unknown as SeriesDto;
const option = { title: 'Opnieuw plannen', lead: '', onChoose: () => undefined };

it('offers nothing to choose where nothing would move', async () => {
  const { unmount } = await show(<ReplanOption {...option} series={series} />, { rooms: ['cycles'] });
  expect(screen.getByRole('button', { name: 'Kies: Opnieuw plannen' })).toBeTruthy();
  unmount();
  await show(<ReplanOption {...option} series={{ ...series, moved: 0 }} />, { rooms: ['cycles'] });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('Zo staat het al gepland.')).toBeTruthy();
});
