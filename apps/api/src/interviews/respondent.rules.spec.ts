import fc from 'fast-check';
import { drawCode } from './respondent.rules.ts';

describe('the code of a respondent', () => {
  it('is never given twice, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(30), fc.infiniteStream(fc.nat()), (planned, count, draws) => {
        const taken = new Set<string>(['DO-01']);
        for (let given = 0; given < count; given++) {
          const code = drawCode('student', planned, taken, (max: number) => draws.next().value % max);
          expect(taken.has(code)).toBe(false);
          expect(code).toMatch(/^ST-\d\d$/);
          taken.add(code);
        }
      }),
    );
  });

  it('uses exactly the planned numbers when every conversation is held', () => {
    const taken = new Set<string>();
    for (let given = 0; given < 6; given++) taken.add(drawCode('teacher', 10, taken));
    expect([...taken].every((code) => Number(code.slice(3)) <= 10)).toBe(true);
  });
});
