import { inRingOrder, type VisitRow } from './visits.ts';

const visit = (fromId: string | null, toId: string) => ({ fromId, toId }) as VisitRow;

describe('the order of a ring', () => {
  it('follows the visits, so that no arrow crosses another', () => {
    const rows = [
      visit('FD', 'HV'),
      visit('HV', 'VK'),
      visit('VK', 'MZ'),
      visit('MZ', 'SB'),
      visit('SB', 'FD'),
    ];
    expect(inRingOrder(['FD', 'MZ', 'HV', 'SB', 'VK'], rows)).toEqual(['FD', 'HV', 'VK', 'MZ', 'SB']);
  });

  it('keeps every programme, also those that visit nobody', () => {
    expect(inRingOrder(['A', 'B', 'C'], [visit('C', 'A'), visit(null, 'B')])).toEqual(['A', 'B', 'C']);
    expect(inRingOrder(['A', 'B', 'C'], [])).toEqual(['A', 'B', 'C']);
  });
});
