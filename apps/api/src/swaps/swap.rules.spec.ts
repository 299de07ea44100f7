import { stateOf } from './swap.rules.ts';

const now = new Date('2026-11-26T12:00:00Z');
const visit = { membershipId: 'a', hostProgrammeId: 'MZ', startedAt: null as Date | null };
const party = { membershipId: 'a', hostProgrammeId: 'MZ', assignment: visit };
const asked = (over: object = {}) => ({
  state: 'open' as const,
  expiresAt: new Date('2026-11-27T12:00:00Z'),
  parties: [party],
  ...over,
});

describe('what has become of a swap', () => {
  it('stays open until its time is over', () => {
    expect(stateOf(asked(), now)).toBe('open');
    expect(stateOf(asked({ expiresAt: now }), now)).toBe('expired');
  });

  it.each([
    ['changed hands', { ...visit, membershipId: 'b' }],
    ['goes elsewhere', { ...visit, hostProgrammeId: 'HV' }],
    ['has begun', { ...visit, startedAt: now }],
    ['is gone', null],
  ])('is overtaken when a visit %s, also after its time', (_words, assignment) => {
    expect(stateOf(asked({ parties: [{ ...party, assignment }] }), now)).toBe('overtaken');
    expect(stateOf(asked({ parties: [{ ...party, assignment }], expiresAt: now }), now)).toBe('overtaken');
  });

  it.each(['settled', 'declined', 'withdrawn', 'expired'] as const)('stays %s, whatever happens', (state) => {
    expect(stateOf(asked({ state, expiresAt: now, parties: [{ ...party, assignment: null }] }), now)).toBe(
      state,
    );
  });
});
