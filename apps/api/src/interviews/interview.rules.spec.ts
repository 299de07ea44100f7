import fc from 'fast-check';
import { claimedMoment, isLater, isYearOver, misfits, missingQuestions, settled } from './interview.rules.ts';

const question = (id: string, more = {}) => ({
  id,
  kind: 'open' as const,
  scaleMax: null,
  options: [],
  isOptional: false,
  ...more,
});
const said = (questionId: string, more = {}) => ({
  id: 'key',
  questionId,
  revision: 1,
  text: '',
  scale: null,
  choice: null,
  isQuote: false,
  probes: [],
  skipReason: null,
  ...more,
});

describe('what is missing before handing in', () => {
  it('is every question without an answer or a reason, but for those that may stay empty', () => {
    const questions = ['q1', 'q2', 'q3', 'q4'].map((id) => question(id, { isOptional: id === 'q4' }));
    const answers = [said('q1', { scale: 4 }), said('q2', { skipReason: 'Geen tijd' }), said('q3')];
    expect(missingQuestions(questions, answers).map(({ id }) => id)).toEqual(['q3']);
  });
});

describe('an answer', () => {
  it('that is skipped says nothing any more', () => {
    expect(
      settled(said('q1', { text: 'toch', scale: 3, isQuote: true, skipReason: 'Geen tijd' })),
    ).toMatchObject({
      text: '',
      scale: null,
      isQuote: false,
    });
  });

  it('fits its question', () => {
    const scale = question('q5', { kind: 'scale', scaleMax: 5 });
    expect(misfits(scale, said('q5', { scale: 5 }))).toEqual({});
    expect(misfits(scale, said('q5', { scale: 6 }))).toEqual({ scale: ['max'] });
    expect(misfits(scale, said('q5', { scale: 0 }))).toEqual({ scale: ['max'] });
    expect(misfits(question('q1'), said('q1', { scale: 1 }))).toEqual({ scale: ['max'] });
    const choice = question('q6', { kind: 'choice', options: ['Sneller', 'Dieper'] });
    expect(misfits(choice, said('q6', { choice: 'Dieper' }))).toEqual({});
    expect(misfits(choice, said('q6', { choice: 'Anders' }))).toEqual({ choice: ['isIn'] });
  });

  it('has one standing revision, in whatever order they arrive', () => {
    const revision = fc.record({ revision: fc.integer({ min: 1, max: 5 }), id: fc.uuid() });
    fc.assert(
      fc.property(fc.uniqueArray(revision, { minLength: 1, selector: (it) => it.id }), (all) => {
        const standing = (order: typeof all) => order.reduce((best, it) => (isLater(it, best) ? it : best));
        expect(standing(all.toReversed())).toEqual(standing(all));
      }),
    );
  });
});

describe('a moment that a device claims', () => {
  const now = new Date('2026-11-23T10:00:00Z');

  it('is believed when it lies behind us', () => {
    expect(claimedMoment('2026-11-20T09:15:00+01:00', now).toISOString()).toBe('2026-11-20T08:15:00.000Z');
  });

  it('becomes now when the clock of the device was wrong', () => {
    for (const claim of ['2031-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '2026-W48', 'never'])
      expect(claimedMoment(claim, now)).toBe(now);
  });

  it('lies in a school year until August', () => {
    expect(isYearOver('2025-2026', now)).toBe(true);
    expect(isYearOver('2026-2027', now)).toBe(false);
  });
});
