import fc from 'fast-check';
import { balanceOf, totalOf, yearsOf, type Flow } from './reciprocity.rules.ts';

const flow = (schoolYear: string, senderId: string | null, hostId: string, visits = 2, begun = 0): Flow => ({
  schoolYear,
  senderId,
  hostId,
  visits,
  begun,
});

const count = (visited: number, hosted: number) => ({ visited, hosted, visitedBegun: 0, hostedBegun: 0 });

describe('what a programme gave and got', () => {
  it('is counted per year, newest first, with what has begun', () => {
    const flows = [
      flow('2021-2022', 'FD', 'MZ', 2, 2),
      flow('2021-2022', 'VK', 'FD', 1, 1),
      flow('2021-2022', null, 'FD', 1, 0),
      flow('2026-2027', 'FD', 'HV', 2, 1),
    ];
    expect(yearsOf(flows, 'FD', '2026-2027')).toEqual([
      { schoolYear: '2026-2027', isThisYear: true, visited: 2, hosted: 0, visitedBegun: 1, hostedBegun: 0 },
      { schoolYear: '2021-2022', isThisYear: false, visited: 2, hosted: 2, visitedBegun: 2, hostedBegun: 1 },
    ]);
  });

  it('has this year also when nothing was agreed yet', () => {
    expect(yearsOf([], 'FD', '2026-2027')).toMatchObject([{ isThisYear: true, visited: 0, hosted: 0 }]);
  });

  it('is even up to one, and else waived or uneven', () => {
    expect(balanceOf(count(2, 1), '')).toBe('even');
    expect(balanceOf(count(3, 1), '')).toBe('uneven');
    expect(balanceOf(count(0, 2), 'Verbouwing')).toBe('waived');
  });

  it('comes to as much given as got when every visit is between programmes of the table', () => {
    const ids = ['A', 'B', 'C', 'D'];
    const any = fc.record({
      schoolYear: fc.constantFrom('2024-2025', '2025-2026', '2026-2027'),
      senderId: fc.constantFrom(...ids),
      hostId: fc.constantFrom(...ids),
      visits: fc.nat(5),
      begun: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (flows) => {
        const totals = ids.map((id) => totalOf(yearsOf(flows, id, '2026-2027')));
        const sum = totalOf(totals);
        expect([sum.visited, sum.visitedBegun]).toEqual([sum.hosted, sum.hostedBegun]);
        expect(sum.visited).toBe(flows.reduce((all, one) => all + one.visits, 0));
      }),
    );
  });
});
