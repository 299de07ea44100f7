import fc from 'fast-check';
import { rankDates, reasonOfFirst, type Ballot, type Question, type Voter } from './date-ranking.rules.ts';

const x = { id: 'x', startsAt: new Date('2027-01-14T14:30:00Z'), isClosed: false };
const y = { id: 'y', startsAt: new Date('2027-01-21T14:30:00Z'), isClosed: false };

const voters = (...sizes: number[]): Voter[] =>
  sizes.flatMap((size, programme) =>
    Array.from({ length: size }, (_, n) => ({
      membershipId: `${programme}.${n}`,
      programmeId: `p${programme}`,
    })),
  );
const say = (optionId: string, value: Ballot['value'], ...people: string[]): Ballot[] =>
  people.map((membershipId) => ({ optionId, membershipId, value }));
const ask = (change: Partial<Question>): Question => ({
  programmeIds: ['p0', 'p1', 'p2'],
  voters: voters(3, 3, 2),
  facilitatorId: null,
  candidates: [x, y],
  ballots: [],
  ...change,
});

it('puts 4 yes of 3 programmes above 6 yes of 2, and says that programmes decided (C3)', () => {
  const ranked = rankDates(
    ask({
      ballots: [
        ...say('x', 'yes', '0.0', '0.1', '0.2', '1.0', '1.1', '1.2'),
        ...say('y', 'yes', '0.0', '1.0', '2.0', '2.1'),
      ],
    }),
  );
  expect(ranked.map(({ id, represented, yes, silent }) => ({ id, represented, yes, silent }))).toEqual([
    { id: 'y', represented: 3, yes: 4, silent: 4 },
    { id: 'x', represented: 2, yes: 6, silent: 2 },
  ]);
  expect(ranked.map(({ exceptions }) => exceptions)).toEqual([[], ['lower_ranked', 'programme_missing']]);
  expect(reasonOfFirst(ranked)).toEqual({ optionId: 'y', reason: 'programmes', nextId: 'x' });
});

it('counts if need be as coming, but below yes', () => {
  const ranked = rankDates(
    ask({
      ballots: [
        ...say('x', 'yes', '0.0', '1.0'),
        ...say('x', 'if_need_be', '2.0'),
        ...say('y', 'yes', '0.0', '1.0', '2.0'),
      ],
    }),
  );
  expect(ranked.map(({ id, represented }) => [id, represented])).toEqual([
    ['y', 3],
    ['x', 3],
  ]);
  expect(reasonOfFirst(ranked)?.reason).toBe('yes');
});

it('takes silence for nothing: not for no, and not for coming', () => {
  const silent = rankDates(ask({ ballots: say('x', 'yes', '0.0') }));
  expect(silent[0]).toMatchObject({ id: 'x', represented: 1, no: 0, silent: 7 });
  expect(silent[0]?.exceptions).toEqual(['programme_missing']);
  expect(reasonOfFirst(rankDates(ask({})))).toBeNull();
});

it('puts a date that the facilitator refuses below one that she may still accept', () => {
  const ballots = [
    ...say('x', 'yes', '0.0', '1.0', '2.0'),
    ...say('x', 'no', '0.1'),
    ...say('y', 'yes', '1.0'),
  ];
  const ranked = rankDates(ask({ facilitatorId: '0.1', ballots }));
  expect(ranked.map(({ id, facilitator }) => [id, facilitator])).toEqual([
    ['y', 'silent'],
    ['x', 'cannot'],
  ]);
  expect(ranked[0]?.exceptions).toContain('facilitator_missing');
  expect(reasonOfFirst(ranked)?.reason).toBe('facilitator');
  // Someone who left is needed no longer.
  expect(rankDates(ask({ facilitatorId: 'gone', ballots }))[0]).toMatchObject({
    id: 'x',
    facilitator: 'not_needed',
  });
});

it('puts a day on which a school is closed below every open day', () => {
  const ballots = say('x', 'yes', '0.0', '1.0', '2.0');
  const ranked = rankDates(ask({ candidates: [{ ...x, isClosed: true }, y], ballots }));
  expect(ranked.map(({ id }) => id)).toEqual(['y', 'x']);
  expect(reasonOfFirst(ranked)?.reason).toBe('open_day');
});

it('takes the earlier of two that are alike, and says so', () => {
  const ballots = [...say('x', 'yes', '0.0'), ...say('y', 'yes', '0.0')];
  expect(reasonOfFirst(rankDates(ask({ candidates: [y, x], ballots })))).toEqual({
    optionId: 'x',
    reason: 'earlier',
    nextId: 'y',
  });
});

const anyQuestion = fc
  .record({
    people: fc.array(fc.record({ programme: fc.option(fc.nat(3)) }), { minLength: 1, maxLength: 10 }),
    days: fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 6 }),
    closed: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    said: fc.array(fc.tuple(fc.nat(5), fc.nat(9), fc.constantFrom('yes', 'if_need_be', 'no')), {
      maxLength: 40,
    }),
    facilitator: fc.option(fc.nat(9)),
  })
  .map(({ people, days, closed, said, facilitator }): Question => {
    const all = people.map(({ programme }, n) => ({
      membershipId: String(n),
      programmeId: programme === null ? null : `p${programme}`,
    }));
    const candidates = days.map((day, n) => ({
      id: String(n),
      startsAt: new Date(day * 86_400_000),
      isClosed: closed[n] ?? false,
    }));
    const ballots = new Map(
      said
        .filter(([option, person]) => candidates[option] && all[person])
        .map(([option, person, value]) => [
          `${option} ${person}`,
          { optionId: String(option), membershipId: String(person), value: value as Ballot['value'] },
        ]),
    );
    const facilitatorId = facilitator === null ? null : String(facilitator);
    return {
      programmeIds: ['p0', 'p1', 'p2', 'p3'],
      voters: all,
      facilitatorId,
      candidates,
      ballots: [...ballots.values()],
    };
  });

it('ranks every date once, the same way in whatever order things come in', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const ranked = rankDates(question);
      expect(ranked.map(({ id }) => id).toSorted()).toEqual(
        question.candidates.map(({ id }) => id).toSorted(),
      );
      const turned = rankDates({
        ...question,
        candidates: question.candidates.toReversed(),
        ballots: question.ballots.toReversed(),
        voters: question.voters.toReversed(),
      });
      expect(turned).toEqual(ranked);
      for (const it of ranked) expect(it.yes + it.ifNeedBe + it.no + it.silent).toBe(question.voters.length);
    }),
  );
});

it('never lowers a date because somebody says yes to it', () => {
  fc.assert(
    fc.property(anyQuestion, fc.nat(9), fc.nat(5), (question, person, option) => {
      const [optionId, membershipId] = [
        String(option % question.candidates.length),
        String(person % question.voters.length),
      ];
      const place = (ballots: readonly Ballot[]): number =>
        rankDates({ ...question, ballots }).findIndex(({ id }) => id === optionId);
      const others = question.ballots.filter(
        (it) => it.optionId !== optionId || it.membershipId !== membershipId,
      );
      const yes = [...others, { optionId, membershipId, value: 'yes' as const }];
      expect(place(yes)).toBeLessThanOrEqual(place(others));
      expect(place(yes)).toBeLessThanOrEqual(place(question.ballots));
    }),
  );
});
