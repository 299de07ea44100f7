import {
  validateAs,
  ConsultationDto,
  ConsultationFormDto,
  type ConsultationAdditionDto,
  type ConsultationPartyDto,
  type InstrumentDto,
  type InvitePartyDto,
  type PartyLinkDto,
  type TodayDto,
} from '@leerkring/shared';
import { newId } from '../src/platform/ids.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';

type Problem = { code: string; fields?: Record<string, string[]>; facts?: { questions?: string[] } };
type Told = ConsultationDto & Problem;
type Form = ConsultationFormDto & Problem;

let house: TestApp;
let marit: Visitor;
const outside = ['esra', 'sjors', 'pauline', 'vera'] as const;
const [recognise, partly, not] = ['Herken ik', 'Herken ik deels', 'Herken ik niet'];

beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  // An action belongs to a meeting.
  await marit.post(`/api/plgs/${plg}/meetings`, {
    title: 'Besluiten',
    date: '2026-12-10',
    startTime: '15:30',
    endTime: '17:30',
  });
});
afterAll(() => house.close());
beforeEach(() => house.db.query('delete from instrument'));

async function begin(texts = ['Aanbod', 'Rooster'], dueOn: string | null = null): Promise<InstrumentDto> {
  const started = await marit.post<InstrumentDto>(`/api/plgs/${plg}/instruments`, {
    kind: 'raadpleging',
    title: 'Herkennen scholen dit?',
  });
  const { id, revision, title, intro } = started.body;
  const questions = texts.map((text) => ({
    id: newId(),
    text,
    explanation: '',
    kind: 'choice',
    scaleMax: null,
    scaleLow: '',
    scaleHigh: '',
    options: ['a', 'b'],
    rows: [],
    unit: '',
    numberMin: null,
    numberMax: null,
    isOptional: false,
  }));
  await marit.put(`/api/instruments/${id}`, { revision, title, intro, goal: 'Past het?', dueOn, questions });
  return (await marit.post<InstrumentDto>(`/api/instruments/${id}/open`)).body;
}

const school = (more: Partial<InvitePartyDto> = {}): InvitePartyDto => ({
  organisation: 'De Vlinderbeek',
  sector: 'primair onderwijs',
  interviewerId: null,
  mode: 'written',
  ...more,
});
const invite = (id: string, more: Partial<InvitePartyDto> = {}, me = marit) =>
  me.post<PartyLinkDto & Problem>(`/api/instruments/${id}/parties`, school(more));
const view = async (id: string, me = marit) =>
  (await me.get<Told>(`/api/instruments/${id}/consultation`)).body;
const pathOf = ({ body }: { body: PartyLinkDto }) => `/api/consultation-links/${body.url?.split('/').at(-1)}`;
const partyOf = async (id: string, code: string): Promise<ConsultationPartyDto> => {
  const found = (await view(id)).parties.find((it) => it.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

/** Somebody behind a link, or in a conversation, who finds the same of everything and adds these. */
async function say(
  me: Visitor,
  at: string,
  it: InstrumentDto,
  verdict = recognise,
  adds: [number, string][] = [],
): Promise<string[]> {
  for (const { id } of it.questions)
    expect((await me.put(`${at}/verdicts/${id}`, { verdict })).status).toBe(200);
  const ids = adds.map(() => newId());
  for (const [index, [at1, text]] of adds.entries())
    await me.post(`${at}/additions`, { id: ids[index], questionId: it.questions[at1]?.id, text });
  expect((await me.post(`${at}/hand-in`)).status).toBe(200);
  return ids;
}

const one = async (id: string): Promise<ConsultationAdditionDto> => {
  const [addition] = (await view(id)).additions;
  if (!addition) throw new Error('nothing was added');
  return addition;
};

describe('hearing organisations', () => {
  it('is for who leads; a conversation is written down by who holds it and nobody else', async () => {
    const it1 = await begin();
    const renske = await house.as('renske');
    expect((await invite(it1.id, {}, renske)).body.code).toBe('forbidden');
    for (const name of outside) {
      const me = await house.as(name);
      expect((await invite(it1.id, {}, me)).status).toBe(404);
      expect((await me.get(`/api/instruments/${it1.id}/consultation`)).status).toBe(404);
    }
    const spoken = { mode: 'interview', interviewerId: membershipOf(cast.renske) } as const;
    expect((await invite(it1.id, spoken)).body.url).toBeNull();
    expect((await invite(it1.id, { ...spoken, interviewerId: newId() })).status).toBe(404);
    const { id } = await partyOf(it1.id, 'R1');
    const at = `/api/consultation-parties/${id}`;
    for (const name of ['tjeerd', ...outside] as const)
      expect((await (await house.as(name)).get(at)).status).toBe(404);
    // Asked under Vandaag until it is handed in.
    const asked = async () =>
      (await renske.get<TodayDto>('/api/today')).body.obligations.filter(
        ({ kind }) => kind === 'consultation.hold',
      );
    expect(await asked()).toMatchObject([{ subjectId: id, facts: { organisation: 'De Vlinderbeek' } }]);
    const form = await renske.get<Form>(at);
    expect(validateAs(ConsultationFormDto, form.body).fields).toBeNull();
    expect((await renske.post<Problem>(`${at}/hand-in`)).body).toMatchObject({
      code: 'consultation.incomplete',
      facts: { questions: it1.questions.map((one) => one.id) },
    });
    await say(renske, at, it1, partly, [[0, 'Ook in de praktijk']]);
    expect(await asked()).toEqual([]);
    // Whoever holds a conversation reads of the rest nothing while it is open.
    const seen = await view(it1.id, renske);
    expect(seen).toMatchObject({ isHidden: true, additions: [], coverage: [], parties: [{ code: 'R1' }] });
    expect(await view(it1.id)).toMatchObject({
      isHidden: false,
      additions: [{ text: 'Ook in de praktijk', code: 'R1', sector: 'primair onderwijs', mode: 'interview' }],
      totals: { heard: 1, spoken: 1, written: 0, additions: 1, unique: 1, undecided: 1 },
    });
  });

  it('gives one in writing a form of its own behind a link, whose secret is kept nowhere', async () => {
    const it1 = await begin();
    const at = pathOf(await invite(it1.id, { email: 'school@demo.example' }));
    const token = at.split('/').at(-1) ?? '';
    const stranger = house.stranger();
    const form = (await stranger.get<Form>(at)).body;
    expect(validateAs(ConsultationFormDto, form).fields).toBeNull();
    expect(form).toMatchObject({
      organisation: 'De Vlinderbeek',
      partyState: 'invited',
      questions: [{}, {}],
    });
    for (const wrong of ['x', `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`, '%00', it1.id])
      expect((await stranger.get(`/api/consultation-links/${wrong}`)).status).toBe(404);
    const [first] = it1.questions;
    expect((await stranger.put<Problem>(`${at}/verdicts/${newId()}`, { verdict: recognise })).body.code).toBe(
      'consultation.question_elsewhere',
    );
    expect(
      (await stranger.put<Problem>(`${at}/verdicts/${first?.id}`, { verdict: 'x' })).body.fields,
    ).toEqual({
      verdict: ['isIn'],
    });
    await say(stranger, at, it1, recognise, [[1, 'CANARY-woorden']]);
    const rows = JSON.stringify(await house.db.query('select * from consultation_key, consultation_party'));
    expect(rows).not.toContain(token);
    expect(JSON.stringify(await house.db.query('select * from event'))).not.toContain('CANARY');
    const mails = await house.db.query<{ recipient: string; text: string }>(
      `select recipient, text from mail where recipient = 'school@demo.example'`,
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(token);
    // The address was there to write to while it was open.
    await marit.post(`/api/instruments/${it1.id}/close`);
    expect(await house.db.query('select email from consultation_party')).toEqual([{ email: null }]);
    expect((await stranger.put<Problem>(`${at}/verdicts/${first?.id}`, { verdict: not })).body.code).toBe(
      'instrument.not_open',
    );
  });

  it('keeps what two tabs write at the same moment, and never overwrites a wording unseen', async () => {
    const it1 = await begin(['Een', 'Twee', 'Drie']);
    const at = pathOf(await invite(it1.id));
    const [one, two] = [house.stranger(), house.stranger()];
    const adds = Array.from({ length: 6 }, (_, index) => ({
      id: newId(),
      questionId: it1.questions[0]?.id,
      text: `Aanvulling ${index}`,
    }));
    await Promise.all([
      ...adds.map((add, index) => (index % 2 ? one : two).post(`${at}/additions`, add)),
      ...adds.slice(0, 2).map((add) => two.post(`${at}/additions`, add)),
      ...it1.questions.map(({ id }, index) =>
        (index % 2 ? one : two).put(`${at}/verdicts/${id}`, { verdict: partly }),
      ),
    ]);
    const form = (await one.get<Form>(at)).body;
    expect(form.additions.map(({ text }) => text).toSorted()).toEqual(adds.map(({ text }) => text));
    expect(form.verdicts).toHaveLength(3);
    const [addition] = form.additions;
    const reword = (me: Visitor, text: string) =>
      me.put<Form>(`${at}/additions/${addition?.id}`, { text, revision: addition?.revision });
    const both = await Promise.all([reword(one, 'Zo'), reword(two, 'Of zo')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('consultation.addition_changed');
    // What belongs to another organisation is not there, also not with its id.
    const other = pathOf(await invite(it1.id, { organisation: 'Een ander' }));
    expect((await two.put(`${other}/additions/${addition?.id}`, { text: 'x', revision: 1 })).status).toBe(
      404,
    );
    expect((await two.delete(`${other}/additions/${addition?.id}`)).status).toBe(404);
    expect((await two.post(`${other}/additions`, { ...adds[0], text: 'x' })).status).toBe(404);
    const events = await house.db.query(
      `select id from event where name = 'consultation.added' and subject_id = $1`,
      [it1.id],
    );
    expect(events).toHaveLength(6);
  });

  it('takes everything back for who has the link, also when it is closed, and says honestly how many did', async () => {
    const it1 = await begin();
    const at = pathOf(await invite(it1.id));
    await say(house.stranger(), at, it1, recognise, [[0, 'CANARY']]);
    await marit.post(`/api/instruments/${it1.id}/close`);
    expect((await house.stranger().delete<Form>(`${at}/said`)).body).toMatchObject({
      partyState: 'withdrawn',
      verdicts: [],
      additions: [],
    });
    expect(await view(it1.id)).toMatchObject({
      additions: [],
      totals: { invited: 1, heard: 0, takenBack: 1 },
    });
    expect(await house.db.query(`select id from consultation_addition`)).toEqual([]);
  });

  it('takes everything back of one that spoke and has no link, by who leads and nobody else, also when it is closed', async () => {
    const it1 = await begin();
    await invite(it1.id, { mode: 'interview', interviewerId: membershipOf(cast.renske) });
    const at = `/api/consultation-parties/${(await partyOf(it1.id, 'R1')).id}`;
    const renske = await house.as('renske');
    await say(renske, at, it1, recognise, [[0, 'CANARY']]);
    await marit.post(`/api/instruments/${it1.id}/close`);
    for (const name of ['renske', 'gijs', ...outside] as const)
      expect([403, 404, 409]).toContain((await (await house.as(name)).delete(`${at}/said`)).status);
    expect((await view(it1.id)).additions).toHaveLength(1);
    expect((await marit.delete<Form>(`${at}/said`)).body).toMatchObject({ partyState: 'withdrawn' });
    expect(await view(it1.id)).toMatchObject({ additions: [], totals: { heard: 0, takenBack: 1 } });
  });
});

it('keeps counting what was taken back after everyone could read the counts, and of whom it is nobody knows', async () => {
  const it1 = await begin();
  const paths: string[] = [];
  for (let at = 0; at < 6; at++) {
    paths.push(pathOf(await invite(it1.id, { organisation: `School ${at}` })));
    await say(house.stranger(), paths[at]!, it1, at === 0 ? not : recognise, [[0, `CANARY-${at}`]]);
  }
  await marit.post(`/api/instruments/${it1.id}/close`);
  const before = await view(it1.id);
  for (const path of paths.slice(0, 2)) await house.stranger().delete(`${path}/said`);
  const after = await view(it1.id);
  expect(after.questions.map(({ counts }) => counts)).toEqual(before.questions.map(({ counts }) => counts));
  expect(after).toMatchObject({ totals: { heard: 4, takenBack: 2 } });
  expect(JSON.stringify(after)).not.toMatch(/CANARY-[01]/);
  const left = await house.db.query<{ party_id: string | null; at: Date }>(
    `select party_id, created_at as at from consultation_verdict where party_id is null`,
  );
  expect(left).toHaveLength(4);
  expect(new Set(left.map(({ at }) => at.getTime())).size).toBe(1);
  const form = (await house.stranger().get<Form>(paths[0]!)).body;
  expect(form).toMatchObject({ partyState: 'withdrawn', verdicts: [], additions: [] });
});

describe('what came in', () => {
  it('counts what says the same once over the whole, under each of its questions, and again without the tie', async () => {
    const it1 = await begin();
    const at = pathOf(await invite(it1.id));
    const ids = await say(house.stranger(), at, it1, recognise, [
      [0, 'Werken in een circuit'],
      [1, 'Ook hier het circuit'],
      [1, 'Iets anders'],
    ]);
    const tie = (me: Visitor, a = ids[0], b = ids[1]) =>
      me.post<Told>(`/api/consultation-additions/${a}/ties`, { withId: b });
    for (const name of ['renske', ...outside] as const)
      expect([403, 404]).toContain((await tie(await house.as(name))).status);
    expect((await tie(marit, ids[0], ids[0])).body.code).toBe('consultation.same_addition');
    const tied = await tie(marit);
    expect(validateAs(ConsultationDto, tied.body).fields).toBeNull();
    expect(tied.body).toMatchObject({
      totals: { additions: 3, unique: 2 },
      questions: [{ additions: 1 }, { additions: 2 }],
    });
    expect((await tie(marit, ids[1], ids[0])).body.code).toBe('consultation.tied_already');
    const untied = await marit.delete<Told>(`/api/consultation-additions/${ids[1]}/ties/${ids[0]}`);
    expect(untied.body.totals).toMatchObject({ additions: 3, unique: 3 });
  });

  it('counts verdicts from five organisations on, and names them only when every one agreed', async () => {
    const it1 = await begin();
    const paths: string[] = [];
    const shown: boolean[] = [];
    for (const index of [0, 1, 2, 3, 4]) {
      const at = pathOf(
        await invite(it1.id, { organisation: `School ${index}`, sector: index ? 'vo' : 'mbo' }),
      );
      paths.push(at);
      await house.stranger().put(`${at}/name`, { mayBeNamed: index > 0 });
      await say(house.stranger(), at, it1, index > 3 ? partly : recognise);
      shown.push((await view(it1.id)).questions[0]?.counts !== null);
    }
    expect(shown).toEqual([false, false, false, false, true]);
    const told = await view(it1.id);
    expect(told.questions[0]?.counts).toMatchObject({
      of: 5,
      bars: [{ count: 4 }, { count: 1 }, { count: 0 }],
    });
    expect(told.names).toBeNull();
    // A researcher reads what was added, not what a verdict more makes of a count that was just there.
    expect((await view(it1.id, await house.as('gijs'))).questions[0]).toMatchObject({ counts: null });
    expect(told.coverage).toMatchObject([
      { sector: 'mbo', invited: 1, heard: 1 },
      { sector: 'vo', invited: 4, heard: 4 },
    ]);
    await house.stranger().put(`${paths[0]}/name`, { mayBeNamed: true });
    expect((await view(it1.id)).names).toHaveLength(5);
    // Closed, everyone in the group reads it, without knowing which organisation was which.
    await marit.post(`/api/instruments/${it1.id}/close`);
    const read = await view(it1.id, await house.as('renske'));
    expect(read).toMatchObject({ isHidden: false, totals: { heard: 5 } });
    expect(read.parties.map(({ organisation }) => organisation)).toEqual([null, null, null, null, null]);
  });

  it('marks what came after the last day, and asks a part of the field again', async () => {
    const it1 = await begin(['Aanbod', 'Rooster'], '2020-01-01');
    const at = pathOf(await invite(it1.id, { sector: 'mbo', email: 'mbo@demo.example' }));
    const other = pathOf(await invite(it1.id, { sector: 'vo', email: 'vo@demo.example' }));
    const ask = { sector: 'mbo', questionId: it1.questions[1]?.id, text: 'En bij jullie?' };
    for (const name of ['renske', ...outside] as const)
      expect([403, 404]).toContain(
        (await (await house.as(name)).post(`/api/instruments/${it1.id}/follow-ups`, ask)).status,
      );
    expect((await marit.post(`/api/instruments/${it1.id}/follow-ups`, ask)).status).toBe(204);
    expect((await house.stranger().get<Form>(at)).body.followUps).toMatchObject([{ text: 'En bij jullie?' }]);
    expect((await house.stranger().get<Form>(other)).body.followUps).toEqual([]);
    const mailed = await house.db.query(
      `select recipient from mail where text like '%En bij jullie?%' order by recipient`,
    );
    expect(mailed).toEqual([{ recipient: 'mbo@demo.example' }]);
    await say(house.stranger(), at, it1, not, [[1, 'Bij ons anders']]);
    expect(await view(it1.id)).toMatchObject({
      additions: [{ isLate: true }],
      parties: [{ isLate: true }, {}],
    });
  });
});

describe('deciding', () => {
  it('is for who leads, leaves one event each and is read by who said it; two at once never both hold', async () => {
    const it1 = await begin();
    const at = pathOf(await invite(it1.id));
    await say(house.stranger(), at, it1, recognise, [[0, 'Een circuit']]);
    const { id } = await one(it1.id);
    const decide = (me: Visitor, more = {}) =>
      me.post<Told>(`/api/consultation-additions/${id}/decisions`, {
        number: 1,
        revision: 2,
        decision: 'adopt',
        reason: 'Past goed',
        ...more,
      });
    for (const name of ['renske', ...outside] as const)
      expect([403, 404]).toContain((await decide(await house.as(name))).status);
    expect((await decide(marit, { reason: ' ' })).body.fields).toHaveProperty('reason');
    // What was read is what is decided on: not other words that came in between, and no other words afterwards.
    const reword = (text: string, revision: number) =>
      house.stranger().put<Problem>(`${at}/additions/${id}`, { text, revision });
    expect((await reword('Een carrousel', 1)).status).toBe(200);
    expect((await decide(marit, { revision: 1 })).body.code).toBe('consultation.addition_changed');
    const both = await Promise.all([
      decide(marit),
      decide(marit, { decision: 'reject', reason: 'Toch niet' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('consultation.decided_meanwhile');
    expect((await reword('Toch heel iets anders', 2)).body.code).toBe('consultation.addition_decided');
    expect(await one(it1.id)).toMatchObject({ text: 'Een carrousel', revision: 2 });
    const consequence = {
      text: 'Pas het dashboard aan',
      membershipId: membershipOf(cast.renske),
      dueOn: '2030-01-15',
    };
    const again = await decide(marit, {
      number: 2,
      decision: 'note',
      reason: 'Bij nader inzien',
      consequence,
    });
    expect(again.body.additions[0]?.decisions).toMatchObject([
      {
        number: 2,
        decision: 'note',
        decidedByName: expect.any(String),
        consequence: 'Pas het dashboard aan',
      },
      { number: 1 },
    ]);
    expect(again.body.totals.undecided).toBe(0);
    const events = await house.db.query(
      `select facts from event where name = 'consultation.decided' and subject_id = $1`,
      [it1.id],
    );
    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain('nader');
    // The action is somebody's, until it is done.
    const today = await (await house.as('renske')).get<TodayDto>('/api/today');
    expect(today.body.obligations).toContainEqual(
      expect.objectContaining({ kind: 'commitment.settle', facts: { text: 'Pas het dashboard aan' } }),
    );
    // Who said it reads what was decided and why, not by whom.
    expect((await house.stranger().get<Form>(at)).body.additions[0]?.decision).toMatchObject({
      decision: 'note',
      reason: 'Bij nader inzien',
      decidedByName: null,
    });
  });

  it('takes what is open along to the next round, and concludes only what its kind knows', async () => {
    const it1 = await begin();
    await say(house.stranger(), pathOf(await invite(it1.id)), it1, recognise, [
      [0, 'Besloten'],
      [1, 'Open'],
    ]);
    const { additions } = await view(it1.id);
    const decided = additions.find(({ text }) => text === 'Besloten');
    await marit.post(`/api/consultation-additions/${decided?.id}/decisions`, {
      number: 1,
      revision: 1,
      decision: 'adopt',
      reason: 'Ja',
    });
    const at = `/api/instruments/${it1.id}/conclusions/${it1.questions[1]?.id}`;
    expect((await (await house.as('renske')).put(at, { conclusion: 'complete' })).status).toBe(403);
    expect((await marit.put<Problem>(at, { conclusion: 'mooi' })).body.fields).toEqual({
      conclusion: ['isIn'],
    });
    expect((await marit.put<Told>(at, { conclusion: 'complete' })).body.questions[1]?.conclusion).toBe(
      'complete',
    );
    expect((await marit.put<Told>(at, { conclusion: null })).body.questions[1]?.conclusion).toBeNull();

    const go = `/api/instruments/${it1.id}/next-round`;
    expect((await marit.post<Problem>(go)).status).toBe(403);
    await marit.post(`/api/instruments/${it1.id}/close`);
    const both = await Promise.all([marit.post<InstrumentDto>(go), marit.post<InstrumentDto>(go)]);
    const [next] = both.map(({ body }) => body);
    expect(both[1]?.body.id).toBe(next?.id);
    expect(next).toMatchObject({ state: 'draft', basedOnId: it1.id, questions: it1.questions });
    await marit.post(`/api/instruments/${next?.id}/open`);
    const carried = (await view(next?.id ?? '')).carried;
    expect(carried.map(({ text }) => text)).toEqual(['Open']);
    await marit.post(`/api/consultation-additions/${carried[0]?.id}/decisions`, {
      number: 1,
      revision: 1,
      decision: 'reject',
      reason: 'Past niet',
    });
    expect((await view(next?.id ?? '')).carried).toEqual([]);
  });
});
