import { randomUUID } from 'node:crypto';
import {
  nothingSaid,
  type AnswerDto,
  type InstrumentDto,
  type InterviewDto,
  type InterviewKitDto,
  type InterviewProgressDto,
  type OwnResponsesDto,
  type RespondentDto,
  type TodayDto,
} from '@leerkring/shared';
import fc from 'fast-check';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, programmes, seats } from './support/cast.ts';
import {
  agreeVisit,
  holdConversation,
  revision,
  startBody,
  writeGuide,
  type Guide,
} from './support/conversation.ts';
import { exampleQuery } from './support/example-body.ts';
import { everyRoute } from './support/routes.ts';
import { refusalOf } from './support/refusal.ts';

let house: TestApp;
let guide: Guide;
let visit: string;
let renske: Visitor;
beforeAll(async () => {
  house = await bootApp();
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'MZ');
  renske = await house.as('renske');
});
afterAll(() => house.close());

const start = (who: Visitor, body: unknown) =>
  who.post<InterviewDto & { code: string }>(`/api/plgs/${plg}/interviews`, body);
const record = (who: Visitor, id: string, answers: unknown[]) =>
  who.post<{ stored: string[]; code: string }>(`/api/interviews/${id}/answers`, { answers });
const q1 = () => guide.student[0] ?? '';
const q2 = () => guide.student[1] ?? '';

async function begun(): Promise<InterviewDto> {
  const { status, body } = await start(renske, startBody(guide, visit));
  expect(status).toBe(201);
  return body;
}

const sql = (query: string, parameters?: unknown[]) => refusalOf(house, query, parameters);

describe('starting a conversation (row 000-07 steps 1-2)', () => {
  it('is for the one who was asked to make the visit', async () => {
    for (const who of ['youssef', 'marit', 'aylin', 'carlijn'] as const)
      expect((await start(await house.as(who), startBody(guide, visit))).status).toBe(403);
    expect((await start(await house.as('esra'), startBody(guide, visit))).status).toBe(404);
  });

  it('needs the consent that was given, and to which text', async () => {
    const { consentAt: _, ...without } = startBody(guide, visit);
    expect((await start(renske, without)).body).toMatchObject({
      code: 'invalid',
      fields: { consentAt: expect.anything() },
    });
    const other = await start(renske, startBody(guide, visit, { consentVersion: '0.9' }));
    expect(other.body.code).toBe('interview.no_consent');
  });

  it('never happens at the programme where the interviewer works now, whatever was agreed before', async () => {
    const later = await agreeVisit(house.db, 'dennis', 'HV');
    const dennis = await house.as('dennis');
    await house.db.query('alter table employment disable trigger employment_leaves_visits_legal');
    await house.db.query('insert into employment (id, user_id, programme_id) values ($1, $2, $3)', [
      randomUUID(),
      cast.dennis.id,
      programmes.HV,
    ]);
    await house.db.query('alter table employment enable trigger employment_leaves_visits_legal');
    expect((await start(dennis, startBody(guide, later))).body.code).toBe('interview.own_programme');
    const kit = await dennis.get<InterviewKitDto>('/api/interviews/mine');
    expect(kit.body.tasks[0]?.refusal).toBe('interview.own_programme');
    // The same rule in the database, for whatever forgets to ask.
    const respondent = randomUUID();
    await sql(`insert into respondents.respondent (id, plg_id, code) values ($1, $2, 'ST-98')`, [
      respondent,
      plg,
    ]);
    const begin = () =>
      sql(
        `insert into interview (id, plg_id, assignment_id, interviewer_id, protocol_version_id, audience, respondent_id, code, started_at)
         values ($1, $2, $3, $4, $5, 'student', $6, 'ST-98', now())`,
        [randomUUID(), plg, later, cast.dennis.id, guide.versionId, respondent],
      );
    expect(await begin()).toBe('interview_not_own_programme');

    // Nor does anyone write along there, or go on under an old place of theirs after taking its seat.
    const led = await agreeVisit(house.db, 'harmjan', 'HV');
    const [tandem, talk] = [randomUUID(), randomUUID()];
    await house.db.query(
      `insert into tandem (id, plg_id, first_assignment_id, second_assignment_id, is_blind) values ($1, $2, $3, $4, true)`,
      [tandem, plg, ...[led, later].toSorted()],
    );
    await house.db.query(
      `insert into tandem_talk (id, plg_id, tandem_id, assignment_id, audience, number) values ($1, $2, $3, $4, 'student', 1)`,
      [talk, plg, tandem, led],
    );
    const writeAlong = () =>
      sql(
        `insert into tandem_log (id, plg_id, talk_id, logger_id, protocol_version_id, started_at, consent_at)
         values (gen_random_uuid(), $1, $2, $3, $4, now(), now())`,
        [plg, talk, cast.dennis.id, guide.versionId],
      );
    expect(await writeAlong()).toBe('interview_not_own_programme');
    await house.db.query('delete from employment where user_id = $1 and programme_id = $2', [
      cast.dennis.id,
      programmes.HV,
    ]);
    // What was written along while it was allowed stays of who wrote it, by the questions it was written with.
    expect(await writeAlong()).toBe('done');
    for (const change of [`logger_id = '${cast.floor.id}'`, `protocol_version_id = gen_random_uuid()`])
      expect(await sql(`update tandem_log set ${change} where talk_id = $1`, [talk])).toBe(
        'tandem_log_stays',
      );
    await house.db.query('alter table membership disable trigger membership_leaves_visits_legal');
    await house.db.query('update membership set left_at = now() where id = $1', [membershipOf(cast.dennis)]);
    const again = randomUUID();
    await house.db.query(
      `insert into membership (id, plg_id, user_id, seat_id, hold, roles, joined_at)
       values ($1, $2, $3, $4, 'delegate', '{delegate,interviewer}', now())`,
      [again, plg, cast.dennis.id, seats.HV],
    );
    await house.db.query('alter table membership enable trigger membership_leaves_visits_legal');
    const body = {
      id: randomUUID(),
      audience: 'student',
      number: 1,
      protocolVersionId: guide.versionId,
      startedAt: new Date().toISOString(),
      consentAt: new Date().toISOString(),
    };
    const sitting = await house.as('dennis');
    expect((await sitting.post(`/api/tandems/${tandem}/logs`, body)).body['code']).toBe(
      'interview.own_programme',
    );
    expect(await writeAlong()).toBe('interview_not_own_programme');
    expect(await begin()).toBe('interview_not_own_programme');
    await house.db.query('delete from membership where id = $1', [again]);
    await house.db.query('update membership set left_at = null where id = $1', [membershipOf(cast.dennis)]);
  });

  it('leaves no observation behind either, at a visit that is over, of who came to work there', async () => {
    const over = await agreeVisit(house.db, 'harmjan', 'SB');
    const marit = await house.as('marit');
    const harmjan = await house.as('harmjan');
    const begin = { kind: 'kijkkader', title: 'De les' };
    const { id, revision, title, intro } = (
      await marit.post<InstrumentDto>(`/api/plgs/${plg}/instruments`, begin)
    ).body;
    const [shared, first] = [{ explanation: '', scaleMax: null, scaleLow: '', scaleHigh: '' }, randomUUID()];
    const question = { ...shared, id: first, text: 'Wat zie je?', kind: 'open', options: [], rows: [] };
    const questions = [{ ...question, unit: '', numberMin: null, numberMax: null, isOptional: false }];
    await marit.put(`/api/instruments/${id}`, { revision, title, intro, questions });
    expect((await marit.post(`/api/instruments/${id}/open`)).status).toBe(200);
    await house.db.query('update assignment set started_at = now(), ended_at = now() where id = $1', [over]);
    const own = `/api/instruments/${id}/responses/mine`;
    const places = async () =>
      (await harmjan.get<OwnResponsesDto>(own)).body.responses.map(({ assignmentId }) => assignmentId);
    expect(await places()).toContain(over);
    const there = [cast.harmjan.id, programmes.SB];
    const come = 'insert into employment (id, user_id, programme_id) values (gen_random_uuid(), $1, $2)';
    const leave = 'delete from employment where user_id = $1 and programme_id = $2';
    await house.db.query(come, there);
    const answer = { ...nothingSaid, text: 'Rust.', probes: [], skipReason: null };
    const saved = await harmjan.put<{ code: string }>(`${own}/${first}`, { assignmentId: over, answer });
    expect([saved.status, saved.body.code]).toEqual([409, 'instrument.own_programme']);
    expect(await places()).not.toContain(over);
    const { obligations } = (await harmjan.get<TodayDto>('/api/today')).body;
    expect(obligations.filter(({ subjectId }) => subjectId === over)).toEqual([]);
    const insert = `insert into instrument_response (id, plg_id, instrument_id, user_id, assignment_id, answers, is_handed_in)
      values (gen_random_uuid(), $1, $2, $3, $4, '[]', false)`;
    expect(await sql(insert, [plg, id, cast.harmjan.id, over])).toBe('instrument_response_not_own_programme');
    await house.db.query(leave, there);
    expect((await harmjan.put(`${own}/${first}`, { assignmentId: over, answer })).status).toBe(200);
    // What has begun goes on.
    await house.db.query(come, there);
    expect((await harmjan.put(`${own}/${first}`, { assignmentId: over, answer })).status).toBe(200);
    await house.db.query(leave, there);
  });

  it('does not begin where it was said since that the interviewer does not go, unless it had begun before', async () => {
    const later = await agreeVisit(house.db, 'dennis', 'SB');
    const dennis = await house.as('dennis');
    const begun = startBody(guide, later, { startedAt: new Date(Date.now() - 60_000).toISOString() });
    const said = new Date(Date.now() - 1000).toISOString();
    await house.db.query(
      `insert into assignment_conflict (id, plg_id, membership_id, programme_id, created_at)
       select $1, plg_id, membership_id, host_programme_id, $3::timestamptz + interval '900 microseconds'
       from assignment where id = $2`,
      [randomUUID(), later, said],
    );
    // In the very millisecond in which it was said, as the device tells it.
    const now = startBody(guide, later, { startedAt: said });
    expect((await start(dennis, now)).body.code).toBe('interview.conflict');
    const { tasks } = (await dennis.get<InterviewKitDto>('/api/interviews/mine')).body;
    expect(tasks.find(({ assignmentId }) => assignmentId === later)?.refusal).toBe('interview.conflict');
    expect((await start(dennis, begun)).status).toBe(201);
  });

  it('happens once, however often it is sent, and gives a code that was not drawn before', async () => {
    const body = startBody(guide, visit);
    const answers = await Promise.all(Array.from({ length: 5 }, () => start(renske, body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    expect(new Set(answers.map((it) => it.body.code)).size).toBe(1);
    expect(answers[0]?.body.code).toMatch(/^ST-\d\d$/);
    const another = await begun();
    expect(another.code).not.toBe(answers[0]?.body.code);
  });

  it('does not take over a conversation of somebody else by its id', async () => {
    const { id } = await begun();
    const floors = await agreeVisit(house.db, 'floor', 'SB');
    expect((await start(await house.as('floor'), startBody(guide, floors, { id }))).body.code).toBe(
      'interview.id_taken',
    );
  });
});

describe('answers', () => {
  it('are written by the interviewer alone', async () => {
    const { id } = await begun();
    for (const who of ['youssef', 'marit', 'aylin', 'carlijn', 'esra', 'pauline'] as const)
      expect((await record(await house.as(who), id, [revision(q1(), 'Ik niet')])).status).toBe(404);
    expect((await record(house.stranger(), id, [revision(q1(), 'Ik niet')])).status).toBe(401);
  });

  it('belong to a question of the guide and fit it', async () => {
    const { id } = await begun();
    expect((await record(renske, id, [revision(guide.teacher[0] ?? '', 'x')])).body.code).toBe(
      'interview.question_elsewhere',
    );
    expect((await record(renske, id, [revision(q2(), '', { scale: 6 })])).body).toMatchObject({
      code: 'invalid',
      fields: { 'answers.0.scale': ['max'] },
    });
    expect((await record(renske, id, [revision(q1(), 'a\u0000b')])).body.code).toBe('invalid');
    expect((await renske.get<InterviewDto>(`/api/interviews/${id}`)).body.answers).toEqual([]);
  });

  it('of 1,200 characters, with emoji, in English and skipped with a reason come back as they were', async () => {
    const { id } = await begun();
    const long = 'Een lang verhaal over kleine groepen. '.repeat(32).slice(0, 1199) + '🙂';
    await record(renske, id, [
      revision(q1(), long, { probes: ['Wat is voor jou klein?'], isQuote: true }),
      revision(q2(), 'stond er nog', { scale: 3, skipReason: 'De bel ging' }),
      revision(guide.student[2] ?? '', "It's calmer — that's all."),
    ]);
    const { body } = await renske.get<InterviewDto>(`/api/interviews/${id}`);
    expect(body.answers.find((it) => it.questionId === q1())).toMatchObject({
      text: long,
      isQuote: true,
      probes: ['Wat is voor jou klein?'],
    });
    expect(body.answers.find((it) => it.questionId === q2())).toMatchObject({
      text: '',
      scale: null,
      skipReason: 'De bel ging',
    });
  });

  it('end in the same rows in any order, in any batches and however often they arrive', async () => {
    const step = fc.record({
      question: fc.nat(2),
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        async (steps, draws) => {
          const { id } = await begun();
          const next = (below: number) => (draws.next().value as number) % below;
          const counts = new Map<number, number>();
          const revisions = steps.map(({ question, text }) => {
            counts.set(question, (counts.get(question) ?? 0) + 1);
            return revision(guide.student[question] ?? '', text.trim() || 'x', {
              revision: counts.get(question),
            });
          });
          // Shuffled, cut into batches, some sent twice, two at a time.
          const shuffled = revisions
            .map((it) => [next(1000), it] as const)
            .toSorted((a, b) => a[0] - b[0])
            .map(([, it]) => it);
          const batches: (typeof revisions)[] = [];
          while (shuffled.length > 0) batches.push(shuffled.splice(0, 1 + next(4)));
          const sending = batches.flatMap((batch) => (next(2) === 0 ? [batch, batch] : [batch]));
          while (sending.length > 0) {
            const answers = await Promise.all(sending.splice(0, 2).map((batch) => record(renske, id, batch)));
            for (const { status } of answers) expect(status).toBe(200);
          }
          const expected = Object.fromEntries(revisions.map((it) => [it.questionId, [it.revision, it.text]]));
          const { body } = await renske.get<InterviewDto>(`/api/interviews/${id}`);
          expect(
            Object.fromEntries(body.answers.map((it) => [it.questionId, [it.revision, it.text]])),
          ).toEqual(expected);
          const [rows] = await house.db.query<{ count: number }>(
            'select count(*)::int as count from answer_revision where interview_id = $1',
            [id],
          );
          expect(rows?.count).toBe(revisions.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('without consent are refused by the database', async () => {
    const [interview, respondent] = [randomUUID(), randomUUID()];
    await sql(`insert into respondents.respondent (id, plg_id, code) values ($1, $2, 'ST-99')`, [
      respondent,
      plg,
    ]);
    expect(
      await sql(
        `insert into interview (id, plg_id, assignment_id, interviewer_id, protocol_version_id, audience, respondent_id, code, started_at)
         values ($1, $2, $3, $4, $5, 'student', $6, 'ST-99', now())`,
        [interview, plg, visit, cast.renske.id, guide.versionId, respondent],
      ),
    ).toBe('done');
    expect(
      await sql(
        `insert into answer (id, plg_id, interview_id, question_id, revision, revision_id, words_sealed)
         values ($1, $2, $3, $4, 1, $1, 'stiekem')`,
        [randomUUID(), plg, interview, q1()],
      ),
    ).toBe('answer_needs_consent');
  });
});

describe('handing in', () => {
  it('waits until every question has an answer or a reason', async () => {
    const { id } = await begun();
    await record(renske, id, [revision(q1(), 'Rustig')]);
    const refused = await renske.post(`/api/interviews/${id}/submit`);
    expect(refused.body).toMatchObject({ code: 'interview.incomplete', facts: { missing: 1 } });
    await record(renske, id, [revision(q2(), '', { skipReason: 'Geen tijd' })]);
    expect((await renske.post(`/api/interviews/${id}/submit`)).status).toBe(200);
    expect((await renske.post(`/api/interviews/${id}/submit`)).status).toBe(200);
  });

  it('fixes the answers, for the service and for the database, but for a correction with a reason', async () => {
    const { id } = await holdConversation(renske, guide, visit, 'Je valt op als je stil bent.');
    const late = await record(renske, id, [revision(q1(), 'Toch anders', { revision: 2 })]);
    expect(late.body.code).toBe('interview.submitted');
    expect(await sql(`update answer set words_sealed = 'anders' where interview_id = $1`, [id])).toBe(
      'answer_submitted',
    );
    expect(await sql('delete from answer where interview_id = $1', [id])).toBe('answer_submitted');
    expect(await sql('update interview set submitted_at = null where id = $1', [id])).toBe('interview_stays');
    expect(
      await sql(`update interview set consent_at = null, consent_version = null where id = $1`, [id]),
    ).toBe('interview_stays');
    const corrected = await renske.post<InterviewDto>(`/api/interviews/${id}/correct`, {
      questionId: q1(),
      text: 'Je valt op als je stil bent, eerst.',
      reason: 'Zo bedoelde de student het',
    });
    expect(corrected.body.answers.find((it) => it.questionId === q1())).toMatchObject({
      text: 'Je valt op als je stil bent, eerst.',
      correctedAt: expect.any(String),
    });
  });

  it('uses only a frozen protocol, also past the service', async () => {
    await house.db.query('alter table protocol_version disable trigger user');
    await house.db.query('update protocol_version set frozen_at = null where id = $1', [guide.versionId]);
    try {
      expect((await start(renske, startBody(guide, visit))).body.code).toBe('interview.protocol_not_frozen');
      const respondent = randomUUID();
      await sql(`insert into respondents.respondent (id, plg_id, code) values ($1, $2, 'ST-97')`, [
        respondent,
        plg,
      ]);
      expect(
        await sql(
          `insert into interview (id, plg_id, assignment_id, interviewer_id, protocol_version_id, audience, respondent_id, code, started_at)
           values ($1, $2, $3, $4, $5, 'student', $6, 'ST-97', now())`,
          [randomUUID(), plg, visit, cast.renske.id, guide.versionId, respondent],
        ),
      ).toBe('interview_protocol_frozen');
    } finally {
      await house.db.query('update protocol_version set frozen_at = now() where id = $1', [guide.versionId]);
      await house.db.query('alter table protocol_version enable trigger user');
    }
  });
});

describe('what others see (row 000-07 steps 5-6)', () => {
  const canary = 'Kanarie Vogelzang';
  let held: InterviewDto;
  beforeAll(async () => {
    held = await holdConversation(renske, guide, visit, 'Kanarie: we waren in november al zover.', canary);
  });

  it('authors and researchers read what was handed in by code, and nothing that tells who, where or when', async () => {
    for (const who of ['aylin', 'willemijn', 'gijs', 'bram'] as const) {
      const { body } = await (await house.as(who)).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
      const mine = body.filter((it) => it.code === held.code);
      expect(mine.map(({ questionPosition, scale }) => [questionPosition, scale])).toEqual([
        [1, null],
        [2, 4],
      ]);
      expect(Object.keys(mine[0] ?? {}).toSorted()).toEqual([
        'audience',
        'can',
        'canonicalId',
        'cells',
        'choice',
        'code',
        'followUps',
        'id',
        'isQuote',
        'kind',
        'number',
        'options',
        'protocolVersionId',
        'questionId',
        'questionPosition',
        'questionText',
        'ranking',
        'rows',
        'scale',
        'scaleMax',
        'skipReason',
        'text',
        'unit',
        'versionNumber',
      ]);
      // A time-ordered id would give the moment away.
      expect(mine.every((it) => it.id[14] === '4')).toBe(true);
      expect(JSON.stringify(body)).not.toMatch(
        new RegExp(`${held.id}|${visit}|${cast.renske.id}|Maatschappelijke`),
      );
      expect((await (await house.as(who)).get(`/api/interviews/${held.id}`)).status).toBe(404);
    }
  });

  it('nobody else reads answers: not the host, the coordinator, a fellow visitor, a guest or an administrator', async () => {
    for (const who of ['carlijn', 'dennis', 'marit', 'youssef', 'tjeerd'] as const) {
      const answers = await (await house.as(who)).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
      expect(answers.body).toEqual([]);
    }
    for (const who of ['noor', 'pauline', 'sjors', 'esra', 'vera'] as const)
      expect((await (await house.as(who)).get(`/api/plgs/${plg}/interviews/answers`)).status).toBe(404);
  });

  it('authors read no answer before it was handed in', async () => {
    const { id } = await begun();
    await record(renske, id, [revision(q1(), 'CANARY-unsubmitted')]);
    const { body } = await (await house.as('aylin')).get(`/api/plgs/${plg}/interviews/answers`);
    expect(JSON.stringify(body)).not.toContain('CANARY-unsubmitted');
  });

  it('the host sees how many conversations were held, and only of its own programme', async () => {
    const before = await (
      await house.as('floor')
    ).get<InterviewProgressDto>(`/api/plgs/${plg}/interviews/progress`);
    const { body } = await (
      await house.as('carlijn')
    ).get<InterviewProgressDto>(`/api/plgs/${plg}/interviews/progress`);
    expect(body.hosts.map(({ programmeId, planned }) => [programmeId, planned])).toEqual([
      [programmes.MZ, 4],
    ]);
    expect(body.hosts[0]?.held).toBeGreaterThan(0);
    expect(body.visitors).toEqual([]);
    expect(body.can.readAnswers).toBe(false);
    expect(before.body.hosts.map(({ programmeId }) => programmeId)).toEqual([programmes.HV]);
    expect(JSON.stringify(body)).not.toMatch(/ST-|Renske/);
  });

  it('the coordinator sees the progress of every visit', async () => {
    const { body } = await (
      await house.as('marit')
    ).get<InterviewProgressDto>(`/api/plgs/${plg}/interviews/progress`);
    expect(body.visitors.map(({ visitorName }) => visitorName)).toContain('Renske Bolhuis');
    expect(body.held).toBe(body.visitors.reduce((sum, it) => sum + it.held, 0));
  });

  // Every route, as seven people: that takes its time.
  it('the name is shown to the interviewer alone, and no answer of any route, event or hint has it', async () => {
    const own = await renske.post<RespondentDto>(`/api/interviews/${held.id}/respondent`);
    expect(own.body).toMatchObject({ code: held.code, name: canary });
    const stored = await house.db.query<{ row: string }>(
      `select r::text as row from respondents.respondent r`,
    );
    expect(JSON.stringify(stored)).not.toContain('Kanarie');

    const reads = everyRoute().filter(({ method }) => method === 'GET');
    const ids = [held.id, held.assignmentId, guide.versionId, programmes.MZ];
    for (const who of ['carlijn', 'marit', 'aylin', 'youssef', 'pauline', 'esra'] as const) {
      const visitor = await house.as(who);
      expect((await visitor.post(`/api/interviews/${held.id}/respondent`)).status).toBe(404);
      for (const route of reads) {
        const inPlg = route.path.replace('{plgId}', plg);
        for (const id of inPlg.includes('{') ? ids : ['']) {
          const path = inPlg.replaceAll(/\{\w+\}/g, id) + exampleQuery(route, held.id);
          // Looking for the name is asking for it.
          const answer = await visitor.get<unknown>(path.replace('?q=x', `?q=${encodeURIComponent(canary)}`));
          expect(JSON.stringify(answer.body)).not.toContain(canary);
        }
      }
    }
    for (const route of everyRoute().filter(
      ({ method, path }) => method === 'GET' && !path.endsWith('/respondent'),
    )) {
      const { body } = await renske.get<unknown>(
        route.path.replaceAll(/\{\w+\}/g, route.path.includes('plgId') ? plg : held.id),
      );
      expect(JSON.stringify(body)).not.toContain(canary);
    }
    const kept = await house.db.query<{ row: string }>(
      `select e::text as row from event e union all select m::text from mail m`,
    );
    expect(JSON.stringify(kept)).not.toMatch(/Kanarie|november al zover/);
  }, 120_000);

  it('live hints carry no more than that something changed', async () => {
    const socket = await (await house.as('carlijn')).socket();
    const hints: unknown[] = [];
    socket.onAny((...message) => hints.push(message));
    await holdConversation(renske, guide, visit, 'CANARY-hint', 'CANARY-name');
    for (let tries = 0; hints.length < 2 && tries < 50; tries++)
      await new Promise((done) => setTimeout(done, 20));
    socket.close();
    expect(hints.length).toBeGreaterThan(0);
    expect(JSON.stringify(hints)).not.toMatch(/CANARY|ST-|interview\.answered/);
  });
});

describe('withdrawing (A7 invariant 7)', () => {
  it('erases words and name, and leaves only that a conversation was held', async () => {
    const progress = async () =>
      (await (await house.as('carlijn')).get<InterviewProgressDto>(`/api/plgs/${plg}/interviews/progress`))
        .body.hosts[0]?.held;
    const held = await holdConversation(renske, guide, visit, 'CANARY-withdrawn', 'Iemand Anders');
    const before = await progress();
    expect((await (await house.as('youssef')).post(`/api/interviews/${held.id}/withdraw`)).status).toBe(404);
    const { body } = await renske.post<InterviewDto>(`/api/interviews/${held.id}/withdraw`);
    expect(body).toMatchObject({ state: 'withdrawn', answers: [] });
    expect((await renske.post<RespondentDto>(`/api/interviews/${held.id}/respondent`)).body.name).toBeNull();
    expect((await record(renske, held.id, [revision(q1(), 'weer')])).body.code).toBe('interview.withdrawn');
    expect((await renske.post(`/api/interviews/${held.id}/withdraw`)).status).toBe(200);
    const answers = await (await house.as('aylin')).get(`/api/plgs/${plg}/interviews/answers`);
    expect(JSON.stringify(answers.body)).not.toContain(held.code);
    const rows = await house.db.query('select * from answer where interview_id = $1', [held.id]);
    expect(JSON.stringify(rows)).not.toContain('CANARY');
    expect(rows).toHaveLength(2);
    const [secret] = await house.db.query(
      'select name_sealed from respondents.respondent where plg_id = $1 and code = $2',
      [plg, held.code],
    );
    expect(secret).toEqual({ name_sealed: null });
    expect(await progress()).toBe(before);
    expect(await sql(`update answer set words_sealed = 'terug' where interview_id = $1`, [held.id])).toBe(
      'answer_of_withdrawn',
    );
  });
});

describe('what a phone takes along', () => {
  it('is everything for my own visits, and nothing of anyone else', async () => {
    const { body } = await renske.get<InterviewKitDto>('/api/interviews/mine');
    expect(body.userId).toBe(cast.renske.id);
    expect(body.tasks.map(({ assignmentId }) => assignmentId)).toEqual([visit]);
    expect(
      body.tasks[0]?.guides.map(({ audience, planned, questions }) => [audience, planned, questions.length]),
    ).toEqual([
      ['student', 2, 3],
      ['teacher', 2, 1],
    ]);
    expect(
      body.interviews.filter((it) => it.state === 'submitted').every((it) => it.answers.length === 0),
    ).toBe(true);
    const other = await (await house.as('carlijn')).get<InterviewKitDto>('/api/interviews/mine');
    expect(other.body).toMatchObject({ tasks: [], interviews: [] });
  });

  it('asks for the conversations that are still to be held', async () => {
    const nadia = await house.as('nadia');
    await agreeVisit(house.db, 'nadia', 'HV');
    const { body } = await nadia.get<TodayDto>('/api/today');
    expect(body.obligations.find(({ kind }) => kind === 'interview.hold')).toMatchObject({
      path: '/gesprekken',
      facts: { programme: expect.any(String), held: 0, planned: 4 },
    });
  });
});
