import { factKeys, factLine, factWords, obligationWords } from './index.ts';

it('says in one line how far it is and who is missing', () => {
  const portraits = {
    fact: 'portraits.shared',
    have: 4,
    of: 6,
    missing: ['Haarverzorging', 'Verkoper'],
  } as const;
  expect(factLine('nl', portraits)).toBe('4 van 6 portretten, mist: Haarverzorging, Verkoper');
  expect(factLine('en', portraits)).toBe('4 of 6 portraits, missing: Haarverzorging, Verkoper');
  expect(factLine('nl', { ...portraits, have: 6, missing: [] })).toBe('6 van 6 portretten');
});

it('names the first of many, and says how many others there are', () => {
  const missing = Array.from({ length: 12 }, (_, at) => `Opleiding ${at + 1}`);
  const line = factLine('nl', { fact: 'portraits.shared', have: 0, of: 12, missing });
  expect(line).toMatch(/Opleiding 5, Opleiding 6, nog 6 andere$/);
  expect(factLine('en', { fact: 'portraits.shared', have: 0, of: 12, missing })).toMatch(/, 6 others$/);
  expect(obligationWords.nl['member.invite']({ programmes: missing })).toMatch(/Opleiding 6 en 6 andere$/);
  expect(obligationWords.en['member.invite']({ programmes: missing.slice(0, 8) })).toMatch(
    /Opleiding 7 and Opleiding 8$/,
  );
});

it('keeps a name from right to left to itself, in a line of such names too', () => {
  const line = factLine('nl', { fact: 'portraits.shared', have: 0, of: 2, missing: ['אחת 1', 'שתיים 2'] });
  expect(line).toMatch(/mist: \u2068אחת 1\u2069, \u2068שתיים 2\u2069$/);
  expect(obligationWords.nl['portrait.write']({ programme: 'שרה 2' })).toMatch(/\u2068שרה 2\u2069/);
});

it.each(factKeys)('asks for %s and names it on an agenda, with and without a name', (fact) => {
  for (const { facts } of [factWords.nl, factWords.en]) {
    expect(facts[fact].agenda).not.toBe('');
    for (const name of [null, 'Verkoper']) expect(facts[fact].ask(name)).not.toMatch(/null|undefined/);
    for (const [have, of] of [
      [0, 0],
      [0, 2],
      [2, 2],
    ] as const)
      expect(facts[fact].state(have, of)).not.toMatch(/NaN|undefined/);
  }
});
