import { draggedTo, monthsIn, placeOf, spanOf, stepped } from './ribbon.ts';

const year = spanOf(['2026-08-01', '2027-07-31']);
const bounds = { earliest: '2026-12-16', latest: '2027-07-31' };

describe('the year as a line', () => {
  it('runs over all its days, also those outside the school year', () => {
    expect(year.days).toBe(365);
    expect(spanOf(['2026-08-01', '2027-07-31', '2027-09-07']).to).toBe('2027-09-07');
    expect(placeOf(year, '2026-08-01')).toBe('0%');
    expect(monthsIn(year)).toHaveLength(12);
  });

  it('moves a day in whole weeks, never past the meeting before or the end', () => {
    expect(draggedTo(year, '2027-02-09', -7 / 365, bounds)).toBe('2027-02-02');
    expect(draggedTo(year, '2027-02-09', 10 / 365, bounds)).toBe('2027-02-16');
    expect(draggedTo(year, '2027-02-09', -0.9, bounds)).toBe('2026-12-22');
    expect(draggedTo(year, '2027-02-09', 5, bounds)).toBe('2027-07-27');
    expect(stepped('2027-02-09', 1, bounds)).toBe('2027-02-16');
  });
});
