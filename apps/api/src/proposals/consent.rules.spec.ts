import fc from 'fast-check';
import {
  isAsked,
  openObjections,
  resolutionOf,
  stanceOf,
  verdictOf,
  type ConsentState,
} from './consent.rules.ts';

const now = new Date('2026-11-26T15:30:00Z');
const later = new Date('2026-12-01T22:59:00Z');
const begin: ConsentState = {
  step: 'deciding',
  version: 1,
  windowEndsAt: null,
  positions: [],
  objections: [],
};
const consent = (seatId: string) => ({ seatId, kind: 'consent' as const });
const objecting = (seatId: string, textVersion: number) => ({ seatId, textVersion, resolution: null });

const seat = fc.constantFrom('FD', 'MZ', 'HV', 'SB', 'VK');
const state = fc.record<ConsentState>({
  step: fc.constantFrom('clarifying', 'reacting', 'deciding', 'decided', 'withdrawn'),
  version: fc.integer({ min: 1, max: 4 }),
  windowEndsAt: fc.constantFrom(null, later, new Date(0)),
  positions: fc.uniqueArray(
    fc.record({ seatId: seat, kind: fc.constantFrom('consent', 'objection', 'stepped_out') }),
    { selector: (it) => it.seatId },
  ),
  objections: fc.array(
    fc.record({
      seatId: seat,
      textVersion: fc.integer({ min: 1, max: 4 }),
      resolution: fc.constantFrom(null, 'wording', 'try_out', 'withdrawn'),
    }),
  ),
});

describe('consent', () => {
  it('asks every seat once, and after a new text only those that objected', () => {
    const asked = { ...begin, positions: [consent('FD'), { seatId: 'MZ', kind: 'objection' as const }] };
    const first = { ...asked, objections: [objecting('MZ', 1)] };
    expect(['FD', 'MZ', 'HV'].map((it) => isAsked(first, it, now))).toEqual([false, false, true]);
    const second = { ...first, version: 2 };
    expect(['FD', 'MZ', 'HV'].map((it) => stanceOf(second, it))).toEqual([
      'consenting',
      'asked_again',
      'silent',
    ]);
  });

  it('asks absent seats while their window is open and not after', () => {
    const decided = { ...begin, step: 'decided' as const, windowEndsAt: later, positions: [consent('FD')] };
    expect(isAsked(decided, 'MZ', now)).toBe(true);
    expect(isAsked(decided, 'FD', now)).toBe(false);
    expect(isAsked(decided, 'MZ', new Date('2026-12-02T00:00:00Z'))).toBe(false);
  });

  it('is no decision while somebody objects, somebody present is silent, or everybody stepped out', () => {
    const one = { ...begin, positions: [consent('FD')] };
    expect(verdictOf(one, ['FD'])).toBe('ready');
    expect(verdictOf(one, ['FD', 'MZ'])).toBe('seats_missing');
    expect(verdictOf({ ...one, objections: [objecting('MZ', 1)] }, ['FD'])).toBe('objections_open');
    expect(verdictOf({ ...begin, positions: [{ seatId: 'FD', kind: 'stepped_out' }] }, [])).toBe(
      'nobody_consents',
    );
  });

  it('ends an objection by the new text, by a try-out, or because it is taken back', () => {
    expect(resolutionOf({ textVersion: 1 }, 2, undefined)).toBe('wording');
    expect(resolutionOf({ textVersion: 1 }, 1, undefined)).toBe('withdrawn');
    expect(resolutionOf({ textVersion: 1 }, 2, '2027-02-01')).toBe('try_out');
  });

  it('never decides over an open objection, and never asks whoever consented, whatever happened before', () => {
    fc.assert(
      fc.property(state, seat, fc.subarray(['FD', 'MZ', 'HV', 'SB', 'VK']), (it, one, present) => {
        const isReady = verdictOf(it, present) === 'ready';
        const silent = present.filter((seatId) => stanceOf(it, seatId) === 'silent');
        expect(isReady && openObjections(it).length + silent.length > 0).toBe(false);
        const mayAnswer = ['silent', 'asked_again'].includes(stanceOf(it, one));
        expect(isAsked(it, one, now) && !mayAnswer).toBe(false);
      }),
    );
  });
});
