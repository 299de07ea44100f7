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
