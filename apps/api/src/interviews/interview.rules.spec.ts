import { claimedMoment, isYearOver, settled } from './interview.rules.ts';

describe('an answer', () => {
  const revision = { id: 'key', questionId: 'q1', revision: 1, text: '', isQuote: false, probes: [] };

  it('that is skipped says nothing any more, in whatever way it was answered', () => {
    const said = {
      text: 'toch',
      scale: 3,
      choice: 'Dieper',
      number: 12,
      ranking: ['Rust'],
      cells: [{ row: 'De docent wacht', choice: 'seen' }],
      followUps: [{ asked: 'Hoe dan?', answer: 'Zo' }],
      isQuote: true,
    };
    expect(settled({ ...revision, ...said, skipReason: 'Geen tijd' })).toEqual({
      ...revision,
      scale: null,
      choice: null,
      number: null,
      ranking: [],
      cells: [],
      followUps: [],
      isSensitive: false,
      namesKept: [],
      skipReason: 'Geen tijd',
    });
    expect(settled({ ...revision, ...said, skipReason: null })).toMatchObject(said);
  });

  it('of a device that knows no newer ways to answer is whole all the same', () => {
    expect(settled({ ...revision, text: 'Rust', scale: null, choice: null, skipReason: null })).toEqual({
      ...revision,
      text: 'Rust',
      scale: null,
      choice: null,
      number: null,
      ranking: [],
      cells: [],
      followUps: [],
      isSensitive: false,
      namesKept: [],
      skipReason: null,
    });
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

  it('lies in it until midnight here, when it is still the day before in UTC', () => {
    expect(isYearOver('2025-2026', new Date('2026-07-31T21:59:59Z'))).toBe(false);
    expect(isYearOver('2025-2026', new Date('2026-07-31T22:00:00Z'))).toBe(true);
  });
});
