import { attendancePerProgramme } from './attendance.rules.ts';

const marit = { userId: 'marit', name: 'Marit Oldenhof', programmeId: null };
const renske = { userId: 'renske', name: 'Renske Bolhuis', programmeId: 'fd' };
const aylin = { userId: 'aylin', name: 'Aylin Demirci', programmeId: 'hv' };

describe('attendance', () => {
  it('is counted per programme, and those without one together', () => {
    const expected = [marit, renske, { ...renske, userId: 'youssef' }, aylin];
    const present = new Set(['marit', 'renske', 'stranger']);
    expect(attendancePerProgramme(expected, present, new Set(['renske', 'stranger']))).toEqual([
      { programmeId: null, expected: 1, present: 1, inHall: 0 },
      { programmeId: 'fd', expected: 2, present: 1, inHall: 1 },
      { programmeId: 'hv', expected: 1, present: 0, inHall: 0 },
    ]);
  });
});
