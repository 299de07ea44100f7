import type { ExchangeDto } from '@leerkring/shared';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { ExchangeCard } from './exchange-card.tsx';

const past = '2020-01-06T09:00:00.000Z';
const ahead = '2099-01-05T09:00:00.000Z';
const asked = (moments: string[], given: Partial<ExchangeDto> = {}) =>
  ({
    id: 'e',
    title: 'Een salonteam',
    path: null,
    fromTeam: 'Verkoper, ROC Rivierenbeek',
    toTeam: 'Haarverzorging, ROC van Twente',
    proposedByName: 'Esra',
    words: 'Mogen wij meekijken?',
    moments,
    state: 'proposed',
    startsAt: null,
    place: '',
    because: '',
    isAskedByUs: false,
    can: { read: true, accept: true, decline: true, withdraw: false },
    ...given,
  }) as ExchangeDto;

it('says with whom one agrees, and begins at a moment that can still be', async () => {
  await show(<ExchangeCard exchange={asked([past, ahead])} />, { rooms: ['exchanges'] });
  fireEvent.click(
    screen.getByRole('button', { name: 'Spreek af: Verkoper, ROC Rivierenbeek, over Een salonteam' }),
  );
  expect(await screen.findByRole('dialog', { name: 'Spreek af: Verkoper, ROC Rivierenbeek' })).toBeTruthy();
  const choices = screen.getAllByRole<HTMLInputElement>('radio');
  expect(choices.map(({ checked, disabled }) => ({ checked, disabled }))).toEqual([
    { checked: false, disabled: true },
    { checked: true, disabled: false },
  ]);
});

it('says what is left to do when every moment has passed, to who was asked and to who asked', async () => {
  const { unmount } = await show(<ExchangeCard exchange={asked([past])} />, { rooms: ['exchanges'] });
  expect(screen.getByText(/Kies ‘Nu niet’ en schrijf erbij wanneer het wel kan/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Spreek af/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Nu niet/ })).toBeTruthy();
  unmount();
  const ours = asked([past], {
    isAskedByUs: true,
    can: { read: true, accept: false, decline: false, withdraw: true },
  });
  await show(<ExchangeCard exchange={ours} />, { rooms: ['exchanges'] });
  expect(screen.getByText(/Trek het voorstel in en noem nieuwe/)).toBeTruthy();
});
