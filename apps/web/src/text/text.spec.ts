import { rooms, type Room } from './rooms.ts';

function shape(words: unknown, path = ''): string[] {
  if (typeof words === 'object' && words !== null) {
    return Object.entries(words).flatMap(([key, value]) => shape(value, `${path}.${key}`));
  }
  return [`${path}: ${typeof words}`];
}

function blanks(words: unknown, path = ''): string[] {
  if (typeof words === 'object' && words !== null) {
    return Object.entries(words).flatMap(([key, value]) => blanks(value, `${path}.${key}`));
  }
  return typeof words === 'string' && words.trim() === '' ? [path] : [];
}

describe.each(Object.keys(rooms.nl) as Room[])('the words of %s', (room) => {
  it('exist in English wherever they exist in Dutch, and nowhere else', async () => {
    const [nl, en] = await Promise.all([rooms.nl[room](), rooms.en[room]()]);
    expect(shape(en).toSorted()).toEqual(shape(nl).toSorted());
  });

  it('are nowhere blank', async () => {
    const [nl, en] = await Promise.all([rooms.nl[room](), rooms.en[room]()]);
    expect([...blanks(nl), ...blanks(en)]).toEqual([]);
  });
});
