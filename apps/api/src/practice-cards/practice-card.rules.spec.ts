import fc from 'fast-check';
import type { PortraitFieldId } from '@leerkring/shared';
import { cardParts, cardQuote, shortened } from './practice-card.rules.ts';

describe('what fits on a card', () => {
  it('keeps whole sentences', () => {
    const said = 'Zij wisselen op dinsdag. Op vrijdag zijn zij samen. En dan gaat iedereen naar huis.';
    expect(shortened(said, 60, 'nl')).toEqual({
      text: 'Zij wisselen op dinsdag. Op vrijdag zijn zij samen.',
      isShortened: true,
    });
    expect(shortened(said, 300, 'nl')).toEqual({ text: said, isShortened: false });
  });

  it('cuts a sentence that is too long between two words', () => {
    expect(shortened('een heel lange zin zonder punt', 20, 'nl')).toEqual({
      text: 'een heel lange zin…',
      isShortened: true,
    });
    expect(shortened('a'.repeat(50), 20, 'nl')).toEqual({ text: `${'a'.repeat(19)}…`, isShortened: true });
  });

  it('never becomes longer than it may, and says when something is left out, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (written) => {
        const { text, isShortened } = shortened(written, 100, 'nl');
        expect(text.length).toBeLessThanOrEqual(100);
        expect(isShortened).toBe(written.replaceAll(/\s+/g, ' ').trim().length > 100);
      }),
    );
  });

  it('holds nothing of a field that its reader may not read', () => {
    const all: PortraitFieldId[] = ['goal', 'costs', 'needs', 'studentVoice', 'benefits'];
    fc.assert(
      fc.property(fc.subarray(all), (readable) => {
        const values = Object.fromEntries(readable.map((id) => [id, { text: `woorden-${id}` }]));
        const card = JSON.stringify([cardParts(values, 'nl'), cardQuote(values, 'cc_by', 'nl')]);
        for (const id of all.filter((it) => !readable.includes(it))) expect(card).not.toContain(id);
      }),
    );
  });

  it('takes the first that says something for its quote', () => {
    const values = {
      studentVoice: { text: '' },
      benefits: { text: 'Rust in de les.' },
      goal: { text: 'Oefenen.' },
    };
    expect(cardQuote(values, 'cc_by', 'nl')).toEqual({
      fieldId: 'benefits',
      text: 'Rust in de les.',
      licence: 'cc_by',
    });
    expect(cardQuote({}, 'cc_by', 'nl')).toBeNull();
  });
});
