import { compareNames } from './names.ts';

it('puts names in the order in which people look for them', () => {
  const names = ['Team 10', 'élan', 'Zorg', 'Team 2', 'team 1', 'Elektro'];
  expect(names.toSorted(compareNames)).toEqual(['élan', 'Elektro', 'team 1', 'Team 2', 'Team 10', 'Zorg']);
});
