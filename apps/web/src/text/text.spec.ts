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

const oneOfEach = async (of: 'nl' | 'en') => {
  const [room, instruments, codings, cycles, portraits, assignments, weighing, tallies, days, people] =
    await Promise.all([
      rooms[of]['meeting-room'](),
      rooms[of].instruments(),
      rooms[of]['double-codings'](),
      rooms[of].cycles(),
      rooms[of].portraits(),
      rooms[of].assignments(),
      rooms[of].recommendations(),
      rooms[of].tallies(),
      rooms[of].calendars(),
      rooms[of].institutions(),
    ]);
  return [
    room.agenda.total(1, '16:00'),
    room.agenda.over(1),
    room.clock.of(1),
    room.clock.asked(1),
    room.clock.newsItem('Rondje', 1),
    room.clock.newsMinutes(1, 21),
    room.clock.newsMinutes(-1, 19),
    instruments.links.lead(1, 1),
    codings.caption(1),
    cycles.plan.confirmBody(1),
    portraits.allIn(1),
    assignments.propose.lead(1, 1),
    weighing.weighing.again(1),
    tallies.about('Vraag', 1),
    days.import.problems.length(1, '2'),
    people.count(1, 1),
  ].join('\n');
};

describe('one of something', () => {
  it('is not counted as several', async () => {
    expect(await oneOfEach('nl')).not.toMatch(
      /\b1 (minuten|links|antwoorden|bijeenkomsten|portretten|bezoeken|opleidingen|mensen)|zijn 1 /,
    );
    expect(await oneOfEach('en')).not.toMatch(
      /\b1 (minutes|more minutes|links|times|answers|meetings|portraits|visits|programmes|days|people)|are 1 /,
    );
  });
});
