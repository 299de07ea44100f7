import fc from 'fast-check';
import { type CountedAnswer, countPlaces, placeKey, questionKeyOf } from './count.rules.ts';

const form = { kind: 'scale' as const, scaleMax: 5, options: [], rows: [], numberMin: null, numberMax: null };
const place = (audience: string | null, programmeId: string | null = null, version: string | null = null) =>
  JSON.stringify([audience, programmeId, version]);

const answers = (size: number, more: (at: number) => Partial<CountedAnswer> = () => ({})): CountedAnswer[] =>
  Array.from({ length: size }, (_, at) => ({
    by: `a${at}`,
    audience: 'student',
    programmeId: 'FD',
    version: '1.0',
    answer: { scale: (at % 5) + 1 },
    ...more(at),
  }));

describe('what is counted of one question', () => {
  it('is the whole and each of its parts, as far as they are large enough', () => {
    const all = answers(40, (at) => ({
      audience: at < 20 ? 'student' : 'teacher',
      programmeId: at % 2 === 0 ? 'FD' : 'MZ',
    }));
    expect(countPlaces(form, all, []).map(placeKey).toSorted()).toEqual(
      [
        place(null),
        place('student'),
        place('teacher'),
        place(null, 'FD'),
        place(null, 'MZ'),
        place(null, null, '1.0'),
        place('student', null, '1.0'),
        place('teacher', null, '1.0'),
        place('student', 'FD'),
        place('student', 'MZ'),
        place('teacher', 'FD'),
        place('teacher', 'MZ'),
      ].toSorted(),
    );
  });

  it('shows a trend over versions only as far as no version gives away another', () => {
    const all = answers(18, (at) => ({ version: at < 10 ? '1.0' : at < 15 ? '2.0' : '2.1' }));
    const shown = new Set(countPlaces(form, all, []).map(placeKey));
    expect(shown.has(place(null, null, '1.0'))).toBe(true);
    expect(shown.has(place(null, null, '2.0'))).toBe(false);
    expect(shown.has(place(null, null, '2.1'))).toBe(false);
  });

  it('adds up: parts of the whole never come to more than it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('student' as const, 'teacher' as const),
            fc.constantFrom('FD', 'MZ', 'VK'),
          ),
        ),
        (people) => {
          const all = people.map(([audience, programmeId], at): CountedAnswer => ({
            by: `a${at}`,
            audience,
            programmeId,
            version: '1.0',
            answer: { scale: (at % 5) + 1 },
          }));
          const shown = countPlaces(form, all, []);
          const whole = shown.find((it) => placeKey(it) === place(null))?.counts.of ?? 0;
          const programmes = shown.filter((it) => it.programmeId !== null && it.audience === null);
          const sum = programmes.reduce((total, { counts }) => total + counts.of, 0);
          expect(whole === 0 ? 0 : sum).toBeLessThanOrEqual(whole);
          expect(whole - sum === 0 || whole - sum >= 5 || whole === 0).toBe(true);
        },
      ),
    );
  });

  it('keeps answers in another form apart', () => {
    const id = '00000000-0000-7000-8000-000000000001';
    expect(questionKeyOf(id, form)).toBe(questionKeyOf(id, { ...form, numberMin: 3 }));
    expect(questionKeyOf(id, form)).not.toBe(questionKeyOf(id, { ...form, scaleMax: 4 }));
  });
});
