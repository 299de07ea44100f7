import type {
  AnswerDto,
  CodeDto,
  CodingDto,
  DoubleCodingDto,
  DoubleCodingPlanDto,
  ReportDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';
import { agreeVisit, holdConversation, writeGuide } from './support/conversation.ts';
import { heldUpBy } from './support/held-up.ts';

/** Bram and Loes code, Willemijn settles, Gijs analyses as well; Marit coordinates. */
let house: TestApp;
const people = {} as Record<'bram' | 'loes' | 'willemijn' | 'gijs' | 'renske' | 'marit', Visitor>;
let codes: CodeDto[];
let answers: AnswerDto[];
let reportId: string;
beforeAll(async () => {
  house = await bootApp();
  for (const name of ['bram', 'loes', 'willemijn', 'gijs', 'renske', 'marit'] as const)
    people[name] = await house.as(name);
  const carlijn = await house.as('carlijn');
  const guide = await writeGuide(house.db);
  const visit = await agreeVisit(house.db, 'carlijn', 'HV');
  for (let number = 1; number <= 6; number++)
    await holdConversation(carlijn, guide, visit, `Antwoord nummer ${number} over rust.`);
  answers = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
  const none = { definition: '', include: '', exclude: '', parentId: null };
  codes = [];
  for (const name of ['Rust', 'Tempo'])
    codes.push((await people.bram.post<CodeDto>(`/api/plgs/${plg}/codes`, { name, ...none })).body);
  const report = await people.bram.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Kleine groepen' });
  reportId = report.body.id;
});
afterAll(() => house.close());

const codingsOf = async (who: Visitor) => (await who.get<CodingDto[]>(`/api/plgs/${plg}/codings`)).body;
const roundsOf = async (who: Visitor) =>
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
const begin = async (units: number, secondCoderId = cast.loes.id) => {
  const three = { firstCoderId: cast.bram.id, secondCoderId, adjudicatorId: cast.willemijn.id };
  const input = { name: 'Ronde', units, ...three };
  return (await people.bram.post<DoubleCodingDto>(`/api/plgs/${plg}/double-codings`, input)).body;
};
const decision = (answerId: string) => ({ answerId, codeId: codes[0]!.id, applies: true, reason: 'Rust.' });
const appoint = (name: 'loes' | 'willemijn', ...roles: string[]) =>
  people.marit.put(`/api/members/${membershipOf(cast[name])}`, { roles });

it('goes on when a coder reads no answers any more: ended by who does, with what either coded kept', async () => {
  const round = await begin(4);
  const path = `/api/double-codings/${round.id}`;
  const [first, second] = round.answerIds as [string, string];
  await code(people.bram, first, codes[0]!.id);
  await people.bram.post(`${path}/hand-in`);
  await code(people.loes, second, codes[1]!.id);
  // As long as both can hand in, nobody ends it for them.
  expect((await people.gijs.delete(path)).status).toBe(403);
  expect((await roundsOf(people.gijs))[0]!.can).toMatchObject({ callOff: false, takeOver: false });
  expect((await appoint('loes', 'interviewer')).status).toBe(200);
  expect((await people.loes.post(`${path}/hand-in`)).status).toBe(404);
  expect(await heldUpBy(people.marit, reportId)).toEqual(['codings']);
  expect((await roundsOf(people.gijs))[0]!.can.callOff).toBe(true);
  expect((await people.renske.delete(path)).status).toBe(404);

  expect((await people.gijs.delete(path)).status).toBe(200);
  expect(await roundsOf(people.bram)).toEqual([]);
  expect(await heldUpBy(people.marit, reportId)).toEqual([]);
  const kept = (await codingsOf(people.gijs)).map(({ answerId, coderName, stage }) => [
    answerId,
    coderName,
    stage,
  ]);
  expect(kept.toSorted()).toEqual(
    [
      [first, 'Bram Nijkamp', 'free'],
      [second, 'Loes Reuvekamp', 'free'],
    ].toSorted(),
  );
  // It is a coding like any other again, and what nobody coded can be drawn.
  const mine = (await codingsOf(people.bram)).find(({ answerId }) => answerId === first)!;
  expect((await people.bram.delete(`/api/codings/${mine.id}`)).status).toBe(200);
  const plan = (await people.gijs.get<DoubleCodingPlanDto>(`/api/plgs/${plg}/double-coding-plan`)).body;
  expect(plan.free).toBe(5);
  const log = await house.db.query<{ facts: object }>(
    `select facts from event where name = 'doubleCoding.calledOff' and subject_id = $1`,
    [round.id],
  );
  expect(log).toEqual([{ facts: { units: 4 } }]);
  expect((await people.gijs.delete(path)).status).toBe(404);
});

it('lets another who analyses settle it when the third reads no answers any more', async () => {
  const round = await begin(3, cast.gijs.id);
  const path = `/api/double-codings/${round.id}`;
  const [first, second] = round.answerIds as [string, string];
  for (const id of [first, second]) await code(people.bram, id, codes[0]!.id);
  for (const who of [people.bram, people.gijs]) await who.post(`${path}/hand-in`);
  await people.willemijn.put(`${path}/decision`, decision(first));
  await appoint('loes', 'author');
  expect((await people.loes.post(`${path}/take-over`)).status).toBe(403);
  await appoint('willemijn', 'interviewer');
  // Neither of the two decides about their own work.
  for (const who of [people.bram, people.gijs])
    expect((await who.post(`${path}/take-over`)).status).toBe(403);
  expect((await people.renske.post(`${path}/take-over`)).status).toBe(404);
  expect((await people.bram.delete(path)).status).toBe(403);
  expect((await people.loes.put(`${path}/decision`, decision(second))).status).toBe(403);

  const { status, body } = await people.loes.post<DoubleCodingDto>(`${path}/take-over`);
  expect([status, body.adjudicatorName, body.can.settle]).toEqual([201, 'Loes Reuvekamp', true]);
  expect((await people.loes.post(`${path}/take-over`)).status).toBe(403);
  const settled = (await people.loes.put<DoubleCodingDto>(`${path}/decision`, decision(second))).body;
  expect(settled.differences.map((it) => it.settledByName).toSorted()).toEqual([
    'Loes Reuvekamp',
    'Willemijn Sanders',
  ]);
  expect(await heldUpBy(people.marit, reportId)).toEqual([]);
});

it('says the same of how alike two coded when neither has an account any more', async () => {
  const input = {
    name: 'Ronde',
    units: 2,
    firstCoderId: cast.loes.id,
    secondCoderId: cast.gijs.id,
    adjudicatorId: cast.bram.id,
  };
  const path = `/api/plgs/${plg}/double-codings`;
  const { id } = (await people.bram.post<DoubleCodingDto>(path, input)).body;
  const { answerIds } = (await roundsOf(people.loes)).find((it) => it.id === id)!;
  const [one, other] = answerIds as [string, string];
  await code(people.loes, one, codes[0]!.id);
  for (const answerId of [one, other]) await code(people.gijs, answerId, codes[1]!.id);
  for (const who of [people.loes, people.gijs]) await who.post(`/api/double-codings/${id}/hand-in`);
  const told = async () => {
    const {
      overall,
      codes: counted,
      differences,
    } = (await roundsOf(people.bram)).find((it) => it.id === id)!;
    return { overall, codes: counted, differences };
  };
  const before = await told();
  expect(before.codes.find(({ codeId }) => codeId === codes[1]!.id)).toMatchObject({
    onlyFirst: 0,
    onlySecond: 2,
  });
  await house.db.query('delete from user_account where id = any($1)', [[cast.loes.id, cast.gijs.id]]);
  expect(await told()).toEqual(before);
});

it('keeps what was handed in as it was while its round stands, whoever asks the database', async () => {
  await expect(
    house.db.query(`update coding set stage = 'free' where stage = 'original'`),
  ).rejects.toMatchObject({ driverError: { constraint: 'coding_handed_in' } });
});
