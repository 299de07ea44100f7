import type { PossibleTandemDto, TandemsDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { TandemSection } from './tandem-section.tsx';

const pairs = (count: number) =>
  Array.from({ length: count }, (_, at): PossibleTandemDto => ({
    firstAssignmentId: `a${at}`,
    secondAssignmentId: `b${at}`,
    firstName: `Anna ${at}`,
    secondName: `Bas ${at}`,
    hostProgrammeName: 'Haarverzorging',
  }));
const section = (count: number) => (
  <TandemSection data={{ plgId: 'p', tandems: [], possible: pairs(count) } as unknown as TandemsDto} />
);

it('shows a few pairs, and lets one choose by name from many', async () => {
  const { unmount } = await show(section(6), { rooms: ['tandems'] });
  expect(screen.getAllByRole('button', { name: /^Laat Anna \d en Bas \d samen opschrijven$/ })).toHaveLength(
    6,
  );
  unmount();
  await show(section(200), { rooms: ['tandems'] });
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByText(/Er zijn 200 tweetallen/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Samen opschrijven' })).toHaveProperty('disabled', true);
});

it('says what to do next while no two go to the same programme', async () => {
  await show(section(0), { rooms: ['tandems'] });
  expect(screen.getByText('Nog geen twee mensen gaan naar dezelfde opleiding.')).toBeTruthy();
});
