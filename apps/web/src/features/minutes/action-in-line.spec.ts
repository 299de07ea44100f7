import fc from 'fast-check';
import { actionInLine, actionWithMore } from './action-in-line.ts';
import { dayInLine } from './day-in-line.ts';

const people = [
  { name: 'Renske Bolhuis' },
  { name: 'Bram Nijkamp' },
  { name: 'Floor Lubbers' },
  { name: 'Harm-Jan Veldhuis' },
];
const today = '2026-11-26';
const read = (line: string) => {
  const { text, owner, dueOn } = actionInLine(line, people, today);
  return [text, owner?.name, dueOn];
};

describe('an action in a line', () => {
  it('takes its owner from a mark, before any other name in the line', () => {
    expect(read('Renske vragen om het rooster @Bram')).toEqual([
      'Renske vragen om het rooster',
      'Bram Nijkamp',
      null,
    ]);
    expect(read('@Floor Lubbers bel de school')).toEqual(['bel de school', 'Floor Lubbers', null]);
    expect(read('Renske vraagt het rooster op')).toEqual([
      'Renske vraagt het rooster op',
      'Renske Bolhuis',
      null,
    ]);
    expect(read('Mail naar info@bram.example')).toEqual([
      'Mail naar info@bram.example',
      'Bram Nijkamp',
      null,
    ]);
    expect(read('@Niemand belt')).toEqual(['@Niemand belt', undefined, null]);
  });

  it('takes its day from words, digits or a day of the week, in either language', () => {
    expect(read('@Bram vóór 12 december bel de school')).toEqual([
      'bel de school',
      'Bram Nijkamp',
      '2026-12-12',
    ]);
    expect(read('bel de school voor 3 mrt')).toEqual(['bel de school', undefined, '2027-03-03']);
    expect(read('bel voor 1-12-2026')).toEqual(['bel', undefined, '2026-12-01']);
    expect(read('call before Friday')).toEqual(['call', undefined, '2026-11-27']);
    expect(read('bel uiterlijk 3 mrt de school')).toEqual(['bel de school', undefined, '2027-03-03']);
    expect(read('call by Friday')).toEqual(['call', undefined, '2026-11-27']);
    expect(read('call by phone')).toEqual(['call by phone', undefined, null]);
    expect(read('bel vóór donderdag')).toEqual(['bel', undefined, '2026-12-03']);
  });

  it('does without the name that it begins with when the day follows at once', () => {
    expect(read('Harm-Jan voor 12 mei bel de school')).toEqual([
      'bel de school',
      'Harm-Jan Veldhuis',
      '2027-05-12',
    ]);
    expect(read('Harm-Jan belt voor 12 mei')).toEqual(['Harm-Jan belt', 'Harm-Jan Veldhuis', '2027-05-12']);
  });

  it('leaves alone what is no day', () => {
    for (const line of ['iets voor 31 februari', 'koffie voor 12 mensen', 'voor iedereen', 'bel voor 45-13'])
      expect(dayInLine(line, today)).toBeNull();
  });

  it('never loses all of the words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (line) => {
        const { text } = actionInLine(line, people, today);
        expect(text === '' && line.trim() !== '').toBe(false);
      }),
    );
    expect(read('@Bram vóór 12 december')[0]).toBe('@Bram vóór 12 december');
  });
});

const more = (line: string, behind: string) => {
  const { text, owner, dueOn } = actionWithMore(line, behind, people, today);
  return [text, owner?.name, dueOn];
};

describe('an action that goes on behind its command', () => {
  it('takes who and when from there', () => {
    expect(more('Bel de school', 'Harm-Jan voor 12 mei')).toEqual([
      'Bel de school',
      'Harm-Jan Veldhuis',
      '2027-05-12',
    ]);
    expect(more('Bel de school', '@Bram')).toEqual(['Bel de school', 'Bram Nijkamp', null]);
    expect(more('Bel de school vóór 3 mrt', 'before Friday')).toEqual([
      'Bel de school',
      undefined,
      '2026-11-27',
    ]);
    expect(more('Renske vraagt het rooster op', 'Floor Lubbers, voor 1-12')).toEqual([
      'Renske vraagt het rooster op',
      'Floor Lubbers',
      '2026-12-01',
    ]);
  });

  it('keeps the other words, and who was meant before when nobody is named first there', () => {
    expect(more('Renske vraagt het rooster op', 'en mailt het aan Floor voor vrijdag')).toEqual([
      'Renske vraagt het rooster op en mailt het aan Floor',
      'Renske Bolhuis',
      '2026-11-27',
    ]);
    expect(more('Bel de school', 'en vraag Floor om hulp')).toEqual([
      'Bel de school en vraag Floor om hulp',
      'Floor Lubbers',
      null,
    ]);
    expect(more('Bel de school', 'Floors klas gaat mee')[0]).toBe('Bel de school Floors klas gaat mee');
  });

  it('changes nothing when nothing stands there', () => {
    expect(more('@Bram vóór 12 december', '')).toEqual([
      '@Bram vóór 12 december',
      'Bram Nijkamp',
      '2026-12-12',
    ]);
  });
});
