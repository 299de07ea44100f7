import { compareNames, namesApart } from './names.ts';

it('puts names in the order in which people look for them', () => {
  const names = ['Team 10', 'élan', 'Zorg', 'Team 2', 'team 1', 'Elektro'];
  expect(names.toSorted(compareNames)).toEqual(['élan', 'Elektro', 'team 1', 'Team 2', 'Team 10', 'Zorg']);
});

it('tells programmes apart that are called the same, and leaves the others as they are', () => {
  const programmes = [
    { id: 'a', name: 'Verkoper', institutionName: 'ROC Oost' },
    { id: 'b', name: 'Verkoper', institutionName: 'ROC West' },
    { id: 'c', name: 'Kapper', institutionName: 'ROC West' },
  ];
  expect([...namesApart(programmes).values()]).toEqual([
    'Verkoper (ROC Oost)',
    'Verkoper (ROC West)',
    'Kapper',
  ]);
  expect([...namesApart(programmes.slice(1)).values()]).toEqual(['Verkoper', 'Kapper']);
});
