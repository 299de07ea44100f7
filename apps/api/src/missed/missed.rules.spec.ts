import fc from 'fast-check';
import { absencesOf, endedBy, isNamedIn, isWithin, linesOf, namesOf } from './missed.rules.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 26, 14, minute));
const stay = (from: number, until: number | null) => ({
  enteredAt: at(from),
  leftAt: until === null ? null : at(until),
});
const text = (words: string) => ({ type: 'text', text: words });
const held = { from: at(0), heldAt: at(120), isPresent: true };

describe('what someone missed of a meeting', () => {
  it('is all of it for whoever never came, and nothing for whoever was noted at the table', () => {
    expect(absencesOf({ ...held, isPresent: false, stays: [] })).toEqual({
      extent: 'whole',
      absences: [{ from: at(0), until: null }],
    });
    expect(absencesOf({ ...held, stays: [] }).extent).toBe('none');
  });

  it('is nothing for whoever was there all the time, with as many pauses for tabs as they like', () => {
    expect(absencesOf({ ...held, stays: [stay(0, 40), stay(40, 120)] }).extent).toBe('none');
  });

  it('is the beginning for the late, the middle for who came back and the rest for who did not', () => {
    expect(absencesOf({ ...held, stays: [stay(10, 40), stay(55, 90)] })).toEqual({
      extent: 'part',
      absences: [
        { from: at(0), until: at(10) },
        { from: at(40), until: at(55) },
        { from: at(90), until: null },
      ],
    });
  });

  it('is nothing of a meeting that was over before they joined the group', () => {
    expect(absencesOf({ ...held, from: at(120), isPresent: false, stays: [] }).extent).toBe('none');
  });

  it('covers each moment of the meeting either with a stay or with an absence, never with both', () => {
    const moment = fc.integer({ min: 0, max: 119 });
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, moment), { minLength: 1 }), moment, (pairs, asked) => {
        const stays = pairs.map(([one, other]) => stay(Math.min(one, other), Math.max(one, other)));
        const { absences } = absencesOf({ ...held, stays });
        const isThere = stays.some(
          ({ enteredAt, leftAt }) => at(asked) >= enteredAt && at(asked) < (leftAt ?? at(120)),
        );
        expect(isWithin(absences, at(asked))).toBe(!isThere);
      }),
    );
  });

  it('ends with the next meeting', () => {
    expect(endedBy([{ from: at(0), until: null }], at(30))).toEqual([{ from: at(0), until: at(30) }]);
    expect(endedBy([{ from: at(0), until: at(10) }], at(30))).toEqual([{ from: at(0), until: at(10) }]);
    expect(endedBy([{ from: at(0), until: null }], null)).toEqual([{ from: at(0), until: null }]);
  });
});

describe('passages about someone', () => {
  it('name them in full, or by a first name that nobody else has', () => {
    expect(namesOf('Bram Nijkamp', ['Loes Reuvekamp'])).toEqual(['Bram Nijkamp', 'Bram']);
    expect(namesOf('Bram Nijkamp', ['Bram de Wit'])).toEqual(['Bram Nijkamp']);
  });

  it('have the name as a word of its own', () => {
    expect(isNamedIn('Dat vraagt Bram na.', ['Bram'])).toBe(true);
    expect(isNamedIn('Brams vraag bleef liggen.', ['Bram'])).toBe(false);
    expect(isNamedIn('De bramen en Bram, samen', ['Bram'])).toBe(true);
    expect(isNamedIn('Zoë én Zoëlle', ['Zoë'])).toBe(true);
    expect(isNamedIn('iets', [''])).toBe(false);
  });

  it('are lines that did not become a thing of their own', () => {
    expect(
      linesOf({
        type: 'doc',
        content: [
          { type: 'paragraph', content: [text('Eén regel')] },
          { type: 'paragraph', content: [{ type: 'outcome' }, text('Bram belt')] },
          {
            type: 'bulletList',
            content: [
              { type: 'listItem', content: [{ type: 'paragraph', content: [text('Bram '), text('mailt')] }] },
            ],
          },
          { type: 'paragraph' },
        ],
      }),
    ).toEqual(['Eén regel', 'Bram mailt']);
  });
});
