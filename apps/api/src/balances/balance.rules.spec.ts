import fc from 'fast-check';
import { balanceOf, type HeldAt } from './balance.rules.ts';

const held = (sizes: number[]): HeldAt[] =>
  sizes.map((size, at) => ({
    programmeId: `p${at}`,
    name: `Opleiding ${at}`,
    interviewIds: Array.from({ length: size }, (_, index) => `p${at}-${index}`),
  }));
const chapter = (sectionId: string, quotedFrom: string[]) => ({ sectionId, title: sectionId, quotedFrom });

describe('how much of the report each programme has', () => {
  it('is told over five conversations and not over four', () => {
    const programmes = held([4, 4]);
    expect(balanceOf([chapter('a', ['p0-0', 'p0-1', 'p0-2', 'p1-0'])], programmes, [])).toBeNull();
    const five = balanceOf([chapter('a', ['p0-0', 'p0-1', 'p0-2', 'p0-2', 'p1-0', 'p1-1'])], programmes, []);
    expect(five?.figures).toMatchObject({ quotes: 6, conversations: 5 });
    expect(five?.figures.programmes).toMatchObject([
      { conversations: 4, quoted: 3, expected: 2.5 },
      { conversations: 4, quoted: 2, expected: 2.5 },
    ]);
  });

  it('says nothing new when one conversation came in since: the difference would be where it was held', () => {
    const programmes = held([6, 6]);
    const before = ['p0-0', 'p0-1', 'p0-2', 'p1-0', 'p1-1'];
    expect(balanceOf([chapter('a', [...before, 'p1-2'])], programmes, [before])).toBeNull();
    expect(balanceOf([chapter('a', before)], programmes, [before])).not.toBeNull();
  });

  it('leaves out a chapter over a few, and adds up over the rest', () => {
    const conversations = fc.subarray(held([5, 5, 5]).flatMap(({ interviewIds }) => interviewIds));
    fc.assert(
      fc.property(conversations, conversations, (one, other) => {
        const programmes = held([5, 5, 5]);
        const answer = balanceOf([chapter('a', one), chapter('b', other)], programmes, []);
        const all = new Set([...one, ...other]);
        expect(answer === null).toBe(all.size < 5);
        const shown = answer
          ? [answer.figures, ...answer.figures.sections.filter((it) => it.programmes)]
          : [];
        for (const it of shown) {
          expect(it.conversations).toBeGreaterThanOrEqual(5);
          expect((it.programmes ?? []).reduce((sum, { quoted }) => sum + quoted, 0)).toBe(it.conversations);
          expect((it.programmes ?? []).reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(
            it.conversations,
          );
        }
      }),
    );
  });
});
