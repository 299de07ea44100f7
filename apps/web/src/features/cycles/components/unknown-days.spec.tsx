import type { CalendarsDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { UnknownDays } from './unknown-days.tsx';

const institution = (institutionName: string, isHard: boolean[]) => ({
  institutionName,
  periods: isHard.map((it) => ({ isHard: it })),
});
const told = async (...institutions: ReturnType<typeof institution>[]) => {
  const { container } = await show(<UnknownDays calendars={{ institutions } as unknown as CalendarsDto} />, {
    rooms: ['cycles'],
  });
  return container.querySelector('[role=status]')?.textContent ?? null;
};

it('says whose holidays a proposal knows nothing of', async () => {
  const closed = institution('ROC Oost', [true]);
  expect(await told(closed)).toBeNull();
  expect(await told(closed, institution('ROC West', []), institution('ROC Zuid', [false]))).toBe(
    'Let op: ROC West en ROC Zuid vulden nog niet in wanneer ze dicht zijn. Met hun vakanties houdt dit voorstel geen rekening; vul ze hieronder eerst in.',
  );
  expect(screen.queryByText(/ROC Oost/)).toBeNull();
});
