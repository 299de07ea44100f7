import type { MinutesDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { ScribeBar } from './scribe-bar.tsx';

const minutes = {
  meetingId: 'm',
  state: 'live',
  scribe: { membershipId: 'gijs', name: 'Gijs ten Elshof' },
  can: { handOver: false },
} as unknown as MinutesDto;

it('says who takes the minutes, and once they are adopted who took them', async () => {
  const { unmount } = await show(<ScribeBar minutes={minutes} myMembershipId={null} people={[]} />, {
    rooms: ['minutes'],
  });
  expect(screen.getByText('Gijs ten Elshof notuleert.')).toBeTruthy();
  unmount();
  await show(<ScribeBar minutes={{ ...minutes, state: 'adopted' }} myMembershipId="gijs" people={[]} />, {
    rooms: ['minutes'],
  });
  expect(screen.getByText('Gijs ten Elshof notuleerde.')).toBeTruthy();
});
