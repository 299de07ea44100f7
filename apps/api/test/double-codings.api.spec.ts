import type {
  AnswerDto,
  CodeChangeDto,
  CodeDto,
  CodingDto,
  DoubleCodingDto,
  DoubleCodingPlanDto,
  InterviewDto,
  ReportDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg } from './support/cast.ts';
import { heldUpBy } from './support/held-up.ts';
import { agreeVisit, holdConversation, writeGuide } from './support/conversation.ts';

/** Bram and Loes code, Willemijn settles, Gijs analyses as well; Renske reads no answers. */
let house: TestApp;
const people = {} as Record<'bram' | 'loes' | 'willemijn' | 'gijs' | 'renske' | 'esra' | 'carlijn', Visitor>;
let codes: CodeDto[];
let answers: AnswerDto[];
let conversations: InterviewDto[];

const words = (number: number) => `Antwoord nummer ${number} over rust en aandacht.`;
beforeAll(async () => {
  house = await bootApp();
  for (const name of ['bram', 'loes', 'willemijn', 'gijs', 'renske', 'esra', 'carlijn'] as const)
    people[name] = await house.as(name);
  const guide = await writeGuide(house.db);
  const visit = await agreeVisit(house.db, 'carlijn', 'HV');
  conversations = [];
  for (let number = 1; number <= 8; number++)
    conversations.push(await holdConversation(people.carlijn, guide, visit, words(number)));
  answers = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
  codes = [];
  for (const name of ['Rust', 'Aandacht', 'Tempo'])
    codes.push(
      (
        await people.bram.post<CodeDto>(`/api/plgs/${plg}/codes`, {
          name,
          definition: '',
          include: '',
          exclude: '',
          parentId: null,
        })
      ).body,
    );
});
afterAll(() => house.close());

const codingsOf = async (who: Visitor) => (await who.get<CodingDto[]>(`/api/plgs/${plg}/codings`)).body;
const doublesOf = async (who: Visitor) =>
  (await who.get<DoubleCodingDto[]>(`/api/plgs/${plg}/double-codings`)).body;
const code = (who: Visitor, answerId: string, codeId: string) => {
  const { text } = answers.find(({ id }) => id === answerId)!;
  return who.post<CodingDto>(`/api/plgs/${plg}/codings`, {
    answerId,
    codeId,
    start: 0,
    end: 8,
    words: text.slice(0, 8),
  });
};
const three = { firstCoderId: cast.bram.id, secondCoderId: cast.loes.id, adjudicatorId: cast.willemijn.id };
const begin = (who: Visitor, more: object = {}) =>
  who.post<DoubleCodingDto>(`/api/plgs/${plg}/double-codings`, {
    name: 'Eerste ronde',
    units: 6,
    ...three,
    ...more,
  });

let round: DoubleCodingDto;
let reportId: string;

describe('a round of double coding', () => {
  it('is begun by who analyses, for three of them, over answers that nobody coded', async () => {
    expect((await begin(people.renske)).status).toBe(403);
    expect((await begin(people.esra)).status).toBe(404);
    expect((await begin(people.gijs, { secondCoderId: cast.bram.id })).body).toMatchObject({
      code: 'double_coding.three_people',
    });
    expect((await begin(people.gijs, { adjudicatorId: cast.renske.id })).body).toMatchObject({
      code: 'double_coding.three_people',
    });
    const coded = answers.find(({ text }) => text === words(8))!;
    await code(people.gijs, coded.id, codes[0]!.id);
    expect((await begin(people.gijs, { units: 8 })).body).toMatchObject({
      code: 'double_coding.too_few_answers',
      facts: { free: 7 },
    });
    const { status, body } = await begin(people.gijs);
    expect(status).toBe(201);
    // Who does not code learns that there is a round, and not over which answers.
    expect(body).toMatchObject({
      firstName: 'Bram Nijkamp',
      answerIds: [],
      overall: null,
      can: { code: false },
    });
    const report = { title: 'Kleine groepen' };
    reportId = (await people.bram.post<ReportDto>(`/api/plgs/${plg}/reports`, report)).body.id;
    expect(await heldUpBy(await house.as('marit'), reportId)).toEqual(['codings']);
    [round] = (await doublesOf(people.bram)) as [DoubleCodingDto];
    expect(round.answerIds).toHaveLength(6);
    expect(round.answerIds).not.toContain(coded.id);
    expect(await doublesOf(people.renske)).toEqual([]);
    const plan = (await people.gijs.get<DoubleCodingPlanDto>(`/api/plgs/${plg}/double-coding-plan`)).body;
    expect(plan).toMatchObject({ free: 1, can: { begin: true } });
    await expect(
      house.db.query(
        `insert into double_coding_unit (id, plg_id, double_coding_id, answer_id) values (gen_random_uuid(), $1, $2, $3)`,
        [plg, round.id, coded.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'double_coding_unit_is_fresh' } });
  });

  it('shows nobody what the other does: not in lists, hints, counts or anything else that is told', async () => {
    const sockets = await Promise.all([people.loes.socket(), people.willemijn.socket()]);
    const hints: unknown[] = [];
    for (const socket of sockets) socket.on('hint', (hint) => hints.push(hint));
    const [unit, other] = round.answerIds as [string, string];
    const { body: mine, status } = await code(people.bram, unit, codes[0]!.id);
    expect(status).toBe(201);
    expect(mine.stage).toBe('blind');
    await code(people.bram, other, codes[1]!.id);
    for (const who of [people.loes, people.willemijn, people.gijs, people.renske]) {
      const told = JSON.stringify([
        await codingsOf(who),
        (await who.get(`/api/plgs/${plg}/codes`)).body,
        (await who.get(`/api/plgs/${plg}/themes`)).body,
        (await who.get('/api/search?q=Antwoord')).body,
        (await doublesOf(who)).map((it) => ({ ...it, answerIds: [] })),
      ]);
      expect(told).not.toContain(mine.id);
      expect(told).not.toContain(unit);
    }
    for (const [method, path, body] of [
      ['DELETE', `/api/codings/${mine.id}`, undefined],
      ['PUT', `/api/codings/${mine.id}/example`, { isExample: true }],
      ['PUT', `/api/codings/${mine.id}/range`, { start: 0, end: 8 }],
    ] as const)
      expect((await people.loes.request(method, path, body)).status).toBe(404);
    // Nobody else may code these answers meanwhile, and no trace of a blind coding may be put under a thread.
    expect((await code(people.gijs, unit, codes[0]!.id)).body).toMatchObject({ code: 'coding.blind' });
    expect((await people.bram.put(`/api/codings/${mine.id}/example`, { isExample: true })).status).toBe(403);
    await people.bram.delete(
      `/api/codings/${(await codingsOf(people.bram)).find((it) => it.answerId === other)!.id}`,
    );
    expect(hints).toEqual([]);
    for (const socket of sockets) socket.disconnect();
  });

  it('gives no differences and no number before both have handed in', async () => {
    for (const id of round.answerIds.slice(1, 3)) await code(people.bram, id, codes[0]!.id);
    const path = `/api/double-codings/${round.id}`;
    expect((await people.gijs.post(`${path}/hand-in`)).status).toBe(403);
    expect((await people.bram.post<DoubleCodingDto>(`${path}/hand-in`)).body).toMatchObject({
      isFirstIn: true,
      overall: null,
    });
    expect((await people.bram.post(`${path}/hand-in`)).body).toMatchObject({
      code: 'double_coding.handed_in',
    });
    expect((await code(people.bram, round.answerIds[3]!, codes[0]!.id)).body).toMatchObject({
      code: 'coding.handed_in',
    });
    const [mine] = (await codingsOf(people.bram)).filter((it) => it.stage === 'handed_in');
    expect((await people.bram.delete(`/api/codings/${mine!.id}`)).body).toMatchObject({
      code: 'coding.handed_in',
    });
    expect(JSON.stringify(await codingsOf(people.loes))).not.toContain(mine!.id);
    const decision = { answerId: round.answerIds[0], codeId: codes[0]!.id, applies: true, reason: 'Ja' };
    expect((await people.willemijn.put(`${path}/decision`, decision)).status).toBe(403);
  });

  it('opens when both have handed in, with figures that follow from what they did', async () => {
    // Bram gave Rust to units 0, 1 and 2; Loes to 1, 2 and 3.
    for (const id of round.answerIds.slice(1, 4)) await code(people.loes, id, codes[0]!.id);
    await people.loes.post(`/api/double-codings/${round.id}/hand-in`);
    const [closed] = (await doublesOf(people.gijs)) as [DoubleCodingDto];
    expect(closed.codes).toMatchObject([
      { codeId: codes[0]!.id, both: 2, onlyFirst: 1, onlySecond: 1, neither: 2 },
    ]);
    // Of six units four are alike; by chance half would be. Alpha: 1 - (4/12) / (2·6·6/(12·11)).
    expect(closed.codes[0]!.kappa).toBeCloseTo(1 / 3, 9);
    expect(closed.codes[0]!.alpha).toBeCloseTo(1 - 4 / 12 / (72 / 132), 9);
    expect(closed.differences.map((it) => it.givenBy).toSorted()).toEqual(['first', 'second']);
    expect((await codingsOf(people.gijs)).filter((it) => it.stage === 'original')).toHaveLength(6);
    await expect(house.db.query(`delete from coding where stage = 'original'`)).rejects.toMatchObject({
      driverError: { constraint: 'coding_handed_in' },
    });
    await expect(
      house.db.query(`update coding set end_at = 9 where stage = 'original'`),
    ).rejects.toMatchObject({
      driverError: { constraint: 'coding_handed_in' },
    });
  });

  it('is settled by the third, with a reason, and leaves what both did', async () => {
    const [closed] = (await doublesOf(people.willemijn)) as [DoubleCodingDto];
    const [difference] = closed.differences;
    const settle = (who: Visitor, more: object = {}) =>
      who.put<DoubleCodingDto>(`/api/double-codings/${round.id}/decision`, {
        answerId: difference!.answerId,
        codeId: difference!.codeId,
        applies: true,
        reason: 'Het gaat over rust in de groep.',
        ...more,
      });
    expect((await settle(people.bram)).status).toBe(403);
    expect((await settle(people.willemijn, { reason: '' })).status).toBe(422);
    expect((await settle(people.willemijn, { codeId: codes[2]!.id })).body).toMatchObject({
      code: 'double_coding.no_difference',
    });
    const before = await codingsOf(people.gijs);
    // Both handed in, and a difference is left: a signature still waits for it.
    const marit = await house.as('marit');
    expect(await heldUpBy(marit, reportId)).toEqual(['codings']);
    for (const { answerId, codeId } of closed.differences.slice(1))
      await settle(people.willemijn, { answerId, codeId });
    expect(await heldUpBy(marit, reportId)).toEqual(['codings']);
    expect((await settle(people.willemijn)).body.differences[0]).toMatchObject({
      applies: true,
      reason: 'Het gaat over rust in de groep.',
      settledByName: 'Willemijn Sanders',
    });
    expect(
      (await settle(people.willemijn, { applies: false, reason: 'Toch niet.' })).body.differences[0],
    ).toMatchObject({ applies: false });
    expect(await heldUpBy(marit, reportId)).toEqual([]);
    expect(await codingsOf(people.gijs)).toEqual(before);
    const [after] = (await doublesOf(people.gijs)) as [DoubleCodingDto];
    expect(after.codes).toEqual(closed.codes);
    // What becomes of the book later makes nobody more alike than they were, and takes no decision away.
    const { body: change } = await people.bram.post<CodeChangeDto>(`/api/codes/${codes[0]!.id}/merge`, {
      intoId: codes[1]!.id,
    });
    expect(await doublesOf(people.gijs)).toEqual([after]);
    expect(await heldUpBy(marit, reportId)).toEqual([]);
    expect((await people.bram.post(`/api/code-changes/${change.id}/undo`)).status).toBeLessThan(300);
  });

  it('loses the units whose words are taken back, and gives no number over too few', async () => {
    for (const id of round.answerIds.slice(0, 2)) {
      const { text } = answers.find((it) => it.id === id)!;
      const { id: interviewId } = conversations[Number(/\d/.exec(text)![0]) - 1]!;
      expect((await people.carlijn.post(`/api/interviews/${interviewId}/withdraw`)).status).toBeLessThan(300);
    }
    const [after] = (await doublesOf(people.gijs)) as [DoubleCodingDto];
    expect(after.answerIds).toHaveLength(4);
    expect(after.overall).toEqual({ alpha: null, kappa: null, refused: 'too_few_units' });
    expect(after.codes).toMatchObject([
      { both: 1, onlyFirst: 0, onlySecond: 1, alpha: null, refused: 'too_few_units' },
    ]);
  });
});
