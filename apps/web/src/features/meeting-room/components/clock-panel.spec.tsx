import type { AgendaItemDto, MeetingRoomDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { ClockPanel } from './clock-panel.tsx';

const now = Date.parse('2026-11-26T15:12:00Z');
const item: AgendaItemDto = {
  id: 'verhalen',
  position: 1,
  title: 'Vijf verhalen',
  minutes: 30,
  extraMinutes: 0,
  elapsedMs: 0,
  runningSince: new Date(now).toISOString(),
  can: { read: true, edit: true, minute: true },
};

/** The panel on a device whose own clock is that many minutes wrong, while the server says twelve past four. */
async function showClock(change: Partial<AgendaItemDto>, minutesOff: number) {
  jest.spyOn(Date, 'now').mockReturnValue(now + minutesOff * 60_000);
  const page = {
    agenda: [{ ...item, ...change }],
    currentItemId: item.id,
    meeting: { endsAt: '2026-11-26T15:30:00Z', can: { lead: false } },
  } as MeetingRoomDto;
  await show(<ClockPanel page={page} room={{ state: null, offset: -minutesOff * 60_000 }} />, {
    rooms: ['meeting-room'],
  });
}

afterEach(() => jest.restoreAllMocks());

describe('when a meeting runs late', () => {
  it.each([0, 7, -7])('is said in minutes, with the end, on a device %i minutes off', async (minutesOff) => {
    await showClock({}, minutesOff);
    expect(screen.getByText('Loopt 12 min uit, einde 16:42.')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toContain('30:00');
  });

  it('moves with every minute that is added, also while the clock stands still', async () => {
    await showClock({ extraMinutes: 5, runningSince: null }, 7);
    expect(screen.getByText('Loopt 17 min uit, einde 16:47.')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toMatch(/35:00.*van 35 minuten · staat stil/);
  });

  it('counts the time that was overrun upwards', async () => {
    await showClock({ elapsedMs: 31 * 60_000 }, 0);
    expect(screen.getByRole('timer').textContent).toContain('+01:00');
    expect(screen.getByText(/klaar om 16:12/)).toBeTruthy();
  });
});
