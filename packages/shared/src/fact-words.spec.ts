import { factKeys, factLine, factWords } from './index.ts';

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
