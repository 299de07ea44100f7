import { rivalGroups } from './rival-groups.ts';

const it_ = (id: string, rivalIds: string[] = [], supportCount = 0) => ({ id, rivalIds, supportCount });

it('puts together what competes, also through a third, with the most supported first', () => {
  const groups = rivalGroups([it_('a', ['b']), it_('x'), it_('b', ['a', 'c'], 1), it_('c', ['b'], 4)]);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['c', 'b', 'a'], ['x']]);
});
