import type {
  AgendaProposalDto,
  RecommendationDto,
  ReportDto,
  Snapshot,
  TodayDto,
  TrajectoryDto,
  VersionDto,
  WeighingDto,
  WeighRecommendationDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg, type CastName } from './support/cast.ts';

let house: TestApp;
const people = {} as Record<CastName, Visitor>;
const path = `/api/plgs/${plg}/recommendations`;
let weighing: WeighingDto;
const ids: Record<'student' | 'twin' | 'rooms', string> = { student: '', twin: '', rooms: '' };

beforeAll(async () => {
  house = await bootApp();
  for (const name of ['marit', 'renske', 'carlijn', 'floor', 'bram', 'harmjan', 'noor', 'esra'] as const)
    people[name] = await house.as(name);
});
afterAll(() => house.close());

const propose = async (who: CastName, wording: string, themeIds: string[] = []): Promise<string> => {
  const input = { audience: 'practice', wording, themeIds };
  return (await people[who].post<RecommendationDto>(path, input)).body.id;
};
const seenBy = async (who: CastName): Promise<RecommendationDto[]> =>
  (await people[who].get<RecommendationDto[]>(path)).body;
const one = async (who: CastName, id: string): Promise<RecommendationDto> =>
  (await seenBy(who)).find((it) => it.id === id)!;
const advance = (from: string, dots?: number) =>
  people.marit.post<WeighingDto>(`/api/weighings/${weighing.id}/advance`, { from, dots });
const weigh = (who: CastName, id: string, given: Partial<WeighRecommendationDto>) =>
  people[who].post<{ code?: string }>(`/api/recommendations/${id}/weigh`, {
    wordingVersion: 1,
    fingers: 4,
    dots: 0,
    concern: '',
    ...given,
  });
const askedOf = async (who: CastName) =>
  (await people[who].get<TodayDto>('/api/today')).body.obligations.filter(
    ({ kind }) => kind === 'recommendation.weigh',
  );
/** Follow-ups of an event come after the answer. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};
const page = async (visitor: Visitor, audience: string) => {
  const answer = await fetch(`${house.origin}${path}/${audience}`, {
    headers: { cookie: visitor.cookie ?? '' },
  });
  return { status: answer.status, text: await answer.text() };
};
const themeOf = async (name: string): Promise<string> => {
  const input = { name, description: '', leadingQuestionId: null };
  return (await people.bram.post<{ id: string }>(`/api/plgs/${plg}/themes`, input)).body.id;
};

describe('writing in silence', () => {
  it('is begun by the coordinator alone, once at a time', async () => {
    const input = { step: 'writing', dots: 3 };
    expect((await people.esra.post(`/api/plgs/${plg}/weighings`, input)).status).toBe(404);
    expect((await people.renske.post(`/api/plgs/${plg}/weighings`, input)).status).toBe(403);
    const { status, body } = await people.marit.post<WeighingDto>(`/api/plgs/${plg}/weighings`, input);
    expect(status).toBe(201);
    weighing = body;
    const again = await people.marit.post(`/api/plgs/${plg}/weighings`, input);
    expect(again).toMatchObject({ status: 409, body: { code: 'weighing.running' } });
  });

  it('shows nobody what another writes: not in the list, not by its id, not by searching', async () => {
    ids.student = await propose('renske', 'Begin bij de student.', [await themeOf('Gezien worden')]);
    ids.twin = await propose('carlijn', 'Vraag eerst de student.', [await themeOf('Meer rust')]);
    ids.rooms = await propose('floor', 'Reken lokalen mee.');
    expect((await seenBy('renske')).map((it) => it.wording)).toEqual(['Begin bij de student.']);
    expect(await seenBy('marit')).toEqual([]);
    for (const verb of ['agree', 'park', 'talk', 'ask'])
      expect((await people.marit.post(`/api/recommendations/${ids.student}/${verb}`)).status).toBe(404);
    const change = await people.carlijn.patch(`/api/recommendations/${ids.student}`, { wording: 'Anders.' });
    expect(change.status).toBe(404);
    const own = await people.renske.patch(`/api/recommendations/${ids.student}`, { audience: 'students' });
    expect(own.status).toBe(200);
    const found = await people.marit.get(`/api/search?q=${encodeURIComponent('begin bij de student')}`);
    expect(JSON.stringify(found.body)).not.toContain('Begin bij de student');
  });

  it('is counted nowhere before it is opened', async () => {
    expect((await people.marit.put(`/api/plgs/${plg}/trajectory`, { key: 'plg-jaar' })).status).toBe(200);
    const [held, next] = await Promise.all(
      ['2027-01-14', '2027-02-11'].map((date) =>
        people.marit.post<{ id: string }>(`/api/plgs/${plg}/meetings`, {
          title: `Bijeenkomst van ${date}`,
          date,
          startTime: '15:30',
          endTime: '17:30',
        }),
      ),
    );
    await house.db.query(
      `update meeting set state = 'held', held_at = now() - interval '1 day' where id = $1`,
      [held!.body.id],
    );
    const phase = `/api/meetings/${next!.body.id}/phase`;
    expect((await people.marit.put(phase, { phaseKey: 'aanbevelen' })).status).toBe(200);
    const { phases } = (await people.marit.get<TrajectoryDto>(`/api/plgs/${plg}/trajectory`)).body;
    const conditions = phases.flatMap((it) => it.conditions);
    const agreed = conditions.filter(({ fact }) => fact === 'recommendations.agreed');
    expect(new Set(agreed.map((it) => it.of))).toEqual(new Set([0]));
    const agenda = await people.marit.get<AgendaProposalDto>(`/api/plgs/${plg}/agenda-proposal`);
    const news = agenda.body.candidates.map(({ key }) => key.split('/')[1]);
    expect(news).toContain('themes');
    expect(news).not.toContain('recommendations');
  });

  it('is opened for everyone at once, and then it is found', async () => {
    expect(
      (await people.renske.post(`/api/weighings/${weighing.id}/advance`, { from: 'writing' })).status,
    ).toBe(403);
    expect(
      (await people.esra.post(`/api/weighings/${weighing.id}/advance`, { from: 'writing' })).status,
    ).toBe(404);
    expect((await advance('writing')).body.step).toBe('merging');
    expect(await advance('writing')).toMatchObject({ status: 409, body: { code: 'weighing.step_passed' } });
    expect((await seenBy('marit')).map((it) => it.proposedBy)).toEqual([
      'Renske Bolhuis',
      'Carlijn te Brake',
      'Floor Lubbers',
    ]);
  });
});

describe('merging', () => {
  it('keeps who wrote it and what it rests on, and is undone as a whole', async () => {
    const at = `/api/recommendations/${ids.twin}/merge`;
    expect((await people.esra.post(at, { intoId: ids.student })).status).toBe(404);
    expect(await people.renske.post(at, { intoId: ids.twin })).toMatchObject({
      body: { code: 'recommendation.merge_elsewhere' },
    });
    const { body } = await people.renske.post<RecommendationDto>(at, { intoId: ids.student });
    expect(body.themes.map((it) => it.name)).toEqual(['Gezien worden', 'Meer rust']);
    expect(body.mergedFrom).toMatchObject([
      { wording: 'Vraag eerst de student.', proposedBy: 'Carlijn te Brake' },
    ]);
    const back = await people.renske.post(`/api/recommendations/${ids.student}/merge`, { intoId: ids.twin });
    expect(back.body).toMatchObject({ code: 'recommendation.merge_elsewhere' });
    await people.carlijn.post(`/api/recommendations/${ids.twin}/separate`);
    expect(await one('marit', ids.student)).toMatchObject({
      mergedFrom: [],
      themes: [{ name: 'Gezien worden' }],
    });
    expect(await one('marit', ids.twin)).toMatchObject({
      mergedIntoId: null,
      themes: [{ name: 'Meer rust' }],
    });
    await people.renske.post(at, { intoId: ids.student });
  });
});

describe('weighing', () => {
  beforeAll(async () => {
    weighing = (await advance('merging', 4)).body;
  });

  it('asks every member on Vandaag for what they have not weighed, and guests and outsiders for nothing', async () => {
    expect(weighing).toMatchObject({ step: 'weighing', dots: 4, mostOnOne: 4, voters: 0 });
    expect(await askedOf('renske')).toMatchObject([{ facts: { count: 2, again: 0 } }]);
    expect((await weigh('esra', ids.student, {})).status).toBe(404);
    expect((await weigh('noor', ids.student, {})).status).toBe(404);
    expect((await weigh('renske', ids.student, { fingers: 5, dots: 2 })).status).toBe(201);
    expect(await askedOf('renske')).toMatchObject([{ facts: { count: 1 } }]);
    expect((await weigh('renske', ids.twin, {})).status).toBe(403);
  });

  it('lets nobody give more dots than they have, also when requests race, and not past the service', async () => {
    const both = await Promise.all(
      [ids.student, ids.rooms, ids.student, ids.rooms].map((id) => weigh('bram', id, { dots: 3 })),
    );
    expect(both.map(({ status }) => status)).toContain(201);
    const [row] = await house.db.query<{ sum: number }>(
      `select sum(dots)::int from weighing_vote v join membership m on m.id = v.membership_id where m.user_id = $1`,
      [cast.bram.id],
    );
    expect(row?.sum).toBe(3);
    await weigh('bram', ids.student, {});
    expect((await weigh('bram', ids.rooms, { dots: 4 })).status).toBe(201);
    expect(await weigh('bram', ids.student, { dots: 1 })).toMatchObject({
      status: 409,
      body: { code: 'weighing.too_many_dots' },
    });
    await expect(
      house.db.query(
        `update weighing_vote set dots = 5 where membership_id in (select id from membership where user_id = $1)`,
        [cast.bram.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'weighing_vote_dots_in_all' } });
  });

  it('lets nobody put more on one than was agreed, and not past the service (C20)', async () => {
    const most = (dots: number) =>
      house.db.query('update weighing set most_on_one = $2 where id = $1', [weighing.id, dots]);
    await expect(most(5)).rejects.toMatchObject({ driverError: { constraint: 'weighing_most_on_one' } });
    await expect(most(0)).rejects.toMatchObject({ driverError: { constraint: 'weighing_most_on_one' } });
    await most(2);
    expect(await weigh('carlijn', ids.student, { dots: 3 })).toMatchObject({
      status: 409,
      body: { code: 'weighing.too_many_on_one', facts: { dots: 2 } },
    });
    expect((await weigh('carlijn', ids.student, { dots: 2 })).status).toBe(201);
    await expect(
      house.db.query(
        `update weighing_vote set dots = 3 where membership_id in (select id from membership where user_id = $1)`,
        [cast.carlijn.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'weighing_vote_dots_on_one' } });
    await most(4);
  });

  it('tells nobody what was given before it closes, not even the coordinator', async () => {
    await weigh('carlijn', ids.student, { fingers: 1, concern: 'Dit kost ons een lesuur.' });
    const list = JSON.stringify((await people.marit.get(`/api/plgs/${plg}/weighings`)).body);
    expect(list).toContain('"voters":3');
    expect(await one('marit', ids.student)).toMatchObject({ weighed: null, weighedBefore: null, mine: null });
    expect(JSON.stringify(await seenBy('marit'))).not.toContain('lesuur');
    expect(JSON.stringify((await people.marit.get(`/api/plgs/${plg}/audit`)).body)).not.toContain('lesuur');
    expect((await one('carlijn', ids.student)).mine).toMatchObject({ fingers: 1 });
    expect(await people.marit.post(`/api/recommendations/${ids.student}/agree`)).toMatchObject({
      body: { code: 'recommendation.weighing_open' },
    });
  });

  it('opens per programme what was given, keeps the minority, and takes nothing afterwards', async () => {
    expect((await advance('weighing')).body.step).toBe('closed');
    const { weighed, needsTalk } = await one('floor', ids.student);
    expect(weighed).toMatchObject({ voters: 3, dots: 2, fingers: [0, 1, 0, 0, 1, 1] });
    expect(weighed?.programmes.every((it) => it.programmeName !== '')).toBe(true);
    expect(weighed?.concerns).toMatchObject([{ fingers: 1, text: 'Dit kost ons een lesuur.' }]);
    expect(needsTalk).toBe(true);
    expect(await weigh('floor', ids.student, {})).toMatchObject({ body: { code: 'weighing.closed' } });
    await expect(
      house.db.query('update weighing_vote set fingers = 5 where recommendation_id = $1', [ids.student]),
    ).rejects.toMatchObject({ driverError: { constraint: 'weighing_vote_open' } });
  });
});

describe('deciding', () => {
  it('waits until the group has talked about words that someone stays low on', async () => {
    const at = `/api/recommendations/${ids.student}`;
    expect((await people.renske.post(`${at}/ask`)).status).toBe(403);
    expect(await people.marit.post(`${at}/ask`)).toMatchObject({
      body: { code: 'recommendation.talk_first' },
    });
    expect((await people.renske.post<RecommendationDto>(`${at}/talk`)).body.talkedAt).not.toBeNull();
  });

  it('loses all support when one word changes, and asks whoever gave it again', async () => {
    await people.floor.patch(`/api/recommendations/${ids.student}`, { wording: 'Begin bij elke student.' });
    const changed = await one('floor', ids.student);
    expect(changed).toMatchObject({ wordingVersion: 2, weighed: null, talkedAt: null, needsTalk: false });
    expect(changed.weighedBefore).toMatchObject({ wordingVersion: 1, voters: 3 });
    expect(await askedOf('carlijn')).toMatchObject([{ facts: { count: 1, again: 1 } }]);
    expect(await askedOf('floor')).toEqual([]);
    expect(await weigh('carlijn', ids.student, { wordingVersion: 1 })).toMatchObject({
      body: { code: 'recommendation.wording_changed' },
    });
    await weigh('carlijn', ids.student, { wordingVersion: 2, fingers: 4, concern: 'Mits er een lokaal is.' });
    expect(await askedOf('carlijn')).toEqual([]);
    const [again] = (await people.marit.get<WeighingDto[]>(`/api/plgs/${plg}/weighings`)).body;
    expect(again).toMatchObject({ isAgain: true, step: 'weighing', voters: 1 });
    await people.marit.post(`/api/weighings/${again?.id}/advance`, { from: 'weighing' });
    expect((await one('renske', ids.student)).weighed).toMatchObject({ wordingVersion: 2, voters: 1 });
  });

  it('counts up the wording whichever door the words come by', async () => {
    await house.db.query(
      `update recommendation set wording = wording || ' Ja.', wording_version = 1 where id = $1`,
      [ids.rooms],
    );
    expect((await one('renske', ids.rooms)).wordingVersion).toBe(2);
  });

  it('is consent: the proposal has the words, and what it decides is agreed', async () => {
    const asked = (await people.marit.post<RecommendationDto>(`/api/recommendations/${ids.student}/ask`))
      .body;
    expect(asked.can).toMatchObject({ edit: false, agree: false, ask: false });
    const at = `/api/proposals/${asked.proposalId}`;
    await people.marit.post(`${at}/texts`, { text: 'Begin bij iedere student.', onVersion: 1 });
    await until(async () => (await one('renske', ids.student)).wording === 'Begin bij iedere student.');
    await people.marit.post(`${at}/advance`, { to: 'deciding' });
    for (const name of ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const)
      await people[name].put(`${at}/position`, { kind: 'consent', textVersion: 2 });
    await until(async () => (await one('renske', ids.student)).state === 'agreed');
    const agreed = await one('renske', ids.student);
    expect(agreed).toMatchObject({ wording: 'Begin bij iedere student.', wordingVersion: 3 });
    expect(agreed.decisionId).not.toBeNull();
  });

  it('goes into a version with its spread per programme and the minority in its own words (S20)', async () => {
    const [opened] = (await people.marit.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
    const report =
      opened ?? (await people.marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Samen' })).body;
    const { body: version } = await people.bram.post<VersionDto>(`/api/reports/${report.id}/versions`, {
      number: '0.1',
      changeNote: 'Gewogen',
    });
    const [row] = await house.db.query<{ snapshot: Snapshot }>(
      'select snapshot from report_version where id = $1',
      [version.id],
    );
    const [student] = row!.snapshot.recommendations.filter(({ id }) => id === ids.student);
    // Its words changed after they were weighed: what was given is shown as given to the version before.
    expect(student?.weighed).toMatchObject({ isEarlier: true, voters: 1, fingers: [0, 0, 0, 0, 1, 0] });
    // Nothing beside the words leads to one of the programmes that stand there with their fingers.
    expect(student?.weighed?.minority).toEqual([{ text: 'Mits er een lokaal is.' }]);
    expect(JSON.stringify(student)).not.toMatch(/membership|Carlijn/i);
    const { body: html } = await people.renske.get<string>(`/api/versions/${version.id}/page`);
    expect(html).toContain('Op een eerdere versie van deze woorden: Gewogen door 1 persoon');
  });

  it('gives each audience a page with its own alone, in which every one has its sources', async () => {
    expect((await page(people.esra, 'students')).status).toBe(404);
    expect((await page(people.renske, 'iedereen')).status).toBe(404);
    const students = (await page(people.renske, 'students')).text;
    expect(students).toContain('Begin bij iedere student.');
    expect(students).toMatch(/href="#bron-1"[\s\S]*id="bron-1"[\s\S]*Gezien worden/);
    expect((await page(people.renske, 'board')).text).not.toContain('student.');
    expect((await page(people.renske, 'practice')).text).not.toContain('Reken lokalen mee.');
  });
});
