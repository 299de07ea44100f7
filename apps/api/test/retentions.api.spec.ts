import { randomBytes } from 'node:crypto';
import {
  pageCodeOf,
  type AnswerDto,
  type InterviewDto,
  type QuoteDto,
  type RespondentDto,
  type RespondentPageDto,
  type RetentionDto,
  type TandemDto,
} from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg } from './support/cast.ts';
import {
  agreeVisit,
  holdConversation,
  revision,
  startBody,
  writeGuide,
  type Guide,
} from './support/conversation.ts';

let house: TestApp;
let renske: Visitor;
let talk: InterviewDto;
let published: QuoteDto;
let draft: QuoteDto;

function night(day: string): void {
  jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(new Date(`${day}T05:00:00Z`));
}
async function runNight(day: string): Promise<void> {
  night(day);
  await house.app.get(Jobs).runDue();
}
const letters = () =>
  house.db.query<{ recipient: string; subject: string; text: string }>(
    `select recipient, subject, text from mail where subject ~ 'Binnenkort gewist' order by created_at, recipient`,
  );
const get = async (who: Visitor) => (await who.get<RetentionDto>(`/api/plgs/${plg}/retention`)).body;
const termOf = ({ terms }: RetentionDto, category: string) => terms.find((it) => it.category === category);
const marit = () => house.as('marit');
const nameNow = async () =>
  (await (await house.as('renske')).post<RespondentDto>(`/api/interviews/${talk.id}/respondent`)).body.name;

beforeAll(async () => {
  house = await bootApp();
  night('2026-11-17');
  renske = await house.as('renske');
  const guide = await writeGuide(house.db);
  const visit = await agreeVisit(house.db, 'renske', 'MZ');
  talk = await holdConversation(renske, guide, visit, 'Blijft dit? Dit gaat weg.', 'Sanne Zilverschoon');
  await writeAlong(guide, visit);
  const bram = await house.as('bram');
  const answers = (await bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
  const answerId = answers.find(({ text }) => text !== '')?.id;
  const quote = async (start: number, end: number) =>
    (await bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, { answerId, start, end })).body;
  published = await quote(0, 11);
  draft = await quote(12, 25);
  await house.db.query(
    `with made as (insert into report (id, plg_id, title) values (gen_random_uuid(), $1, 'Rapport') returning id)
     insert into report_version (id, plg_id, report_id, major, minor, change_note, snapshot, sha256, frozen_at)
     select gen_random_uuid(), $1, id, 1, 0, '', $2, repeat('0', 64), '2027-06-01T10:00:00Z' from made`,
    [
      plg,
      JSON.stringify({
        // As versions from before do: it lists what it does not show.
        quotes: [published, draft].map(({ id }) => ({ id, code: talk.code })),
        sections: [{ kind: 'text', blocks: [{ kind: 'quote', quoteId: published.id }] }],
      }),
    ],
  );
}, 60_000);
/** One half of a conversation of two, of which the other never came. */
async function writeAlong(guide: Guide, visit: string): Promise<void> {
  const along = await agreeVisit(house.db, 'youssef', 'MZ');
  const youssef = await house.as('youssef');
  const tandem = await youssef.post<TandemDto>(`/api/plgs/${plg}/tandems`, {
    assignmentIds: [visit, along],
    isBlind: true,
  });
  const { id, audience, protocolVersionId, startedAt, consentAt } = startBody(guide, along);
  const log = { id, audience, number: 1, protocolVersionId, startedAt, consentAt };
  await youssef.post(`/api/tandems/${tandem.body.id}/logs`, log);
  await youssef.post(`/api/tandem-logs/${id}/answers`, {
    answers: [revision(guide.student[0] ?? '', 'Een half gesprek.')],
  });
}
const halves = async () =>
  house.db.query(
    `select k.id from respondent_keys.respondent_key k join tandem_talk t on t.id = k.id
     join tandem_log l on l.talk_id = t.id join tandem_answer a on a.log_id = l.id`,
  );

afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
});

describe('what is kept for how long', () => {
  it('is read by the whole group and nobody else, by day and number', async () => {
    for (const who of ['marit', 'bram', 'carlijn', 'renske'] as const) {
      const body = await get(await house.as(who));
      expect(body.terms).toEqual([
        { category: 'names', kept: 1, nextOn: '2027-12-01T00:00:00.000Z', announcedAt: null },
        { category: 'words', kept: 1, nextOn: '2029-06-01T00:00:00.000Z', announcedAt: null },
        { category: 'sound', kept: 0, nextOn: null, announcedAt: null },
      ]);
      expect(body.can.hold).toBe(who === 'marit');
    }
    for (const who of ['esra', 'pauline'] as const)
      expect((await (await house.as(who)).get(`/api/plgs/${plg}/retention`)).status).toBe(404);
  });

  it('is told a month beforehand, once, to the coordinators and whoever spoke with somebody', async () => {
    await runNight('2027-10-31');
    expect(await letters()).toEqual([]);
    await runNight('2027-11-02');
    await runNight('2027-11-03');
    const sent = await letters();
    expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual(
      [cast.marit.email, cast.renske.email].toSorted(),
    );
    expect(sent[0]?.subject).toMatch(/namen/);
    expect(sent[0]?.text).toMatch(/Vanaf woensdag 1 december/);
    expect(JSON.stringify(sent)).not.toMatch(/Zilverschoon|ST-\d\d|Dit gaat weg/);
    expect(termOf(await get(await marit()), 'names')?.announcedAt).not.toBeNull();
  });
});

const hold = async (who: Visitor, reason = 'Er loopt een klacht bij de commissie.') =>
  who.post<RetentionDto & { code?: string }>(`/api/plgs/${plg}/retention/hold`, { reason });
const lift = async (who: Visitor) =>
  who.delete<RetentionDto & { code?: string }>(`/api/plgs/${plg}/retention/hold`);

describe('a hold', () => {
  it('is placed by the coordinator, with a reason that everyone reads, respondents included', async () => {
    for (const who of ['bram', 'carlijn', 'renske'] as const) {
      expect((await hold(await house.as(who))).status).toBe(403);
      expect((await lift(await house.as(who))).status).toBe(403);
    }
    for (const who of ['esra', 'pauline'] as const)
      expect((await hold(await house.as(who))).status).toBe(404);
    expect((await hold(await marit(), 'kort')).status).toBe(422);
    expect((await lift(await marit())).body.code).toBe('retention.not_held');
    expect((await hold(await marit())).body.hold).toMatchObject({ placedByName: cast.marit.name });
    expect((await hold(await marit())).body.code).toBe('retention.held_already');
    expect((await get(await house.as('carlijn'))).hold?.reason).toBe('Er loopt een klacht bij de commissie.');
    const code = pageCodeOf(randomBytes(26));
    await (await house.as('renske')).put(`/api/interviews/${talk.id}/page-code`, { code });
    const { body } = await house.stranger().post<RespondentPageDto>('/api/respondent-page', { code });
    expect(body.holdReason).toBe('Er loopt een klacht bij de commissie.');
  });

  it('stops the clocks until it is lifted; then what came due goes the same night', async () => {
    await runNight('2027-12-03');
    expect(await nameNow()).toBe('Sanne Zilverschoon');
    expect((await lift(await marit())).body.hold).toBeNull();
    await runNight('2027-12-04');
    expect(await nameNow()).toBeNull();
    expect(termOf(await get(await marit()), 'names')).toMatchObject({ kept: 0, nextOn: null });
  });
});

describe('when the time of words has come', () => {
  it('what was said goes with what a draft quotes; marks and what a frozen version quotes stay', async () => {
    await runNight('2029-05-31');
    const bram = async () => house.as('bram');
    const said = async () =>
      (await (await bram()).get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body.map(
        ({ text, scale }) => [text, scale],
      );
    expect(await said()).toEqual([
      ['Blijft dit? Dit gaat weg.', null],
      ['', 4],
    ]);
    expect(await halves()).toHaveLength(1);
    await runNight('2029-06-02');
    expect(await halves()).toEqual([]);
    expect(await said()).toEqual([['', 4]]);
    const quotes = (await (await bram()).get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body;
    const wordsOf = (id: string) => quotes.find((it) => it.id === id);
    expect(wordsOf(published.id)).toMatchObject({ words: 'Blijft dit?', isStale: false });
    expect(wordsOf(draft.id)).toMatchObject({ words: null });
    expect(await house.db.query(`select facts from event where name = 'words.erased'`)).toEqual([
      { facts: { count: 2 } },
    ]);
    expect(termOf(await get(await marit()), 'words')).toMatchObject({ kept: 0 });
    expect(
      (await (await house.as('renske')).get<InterviewDto>(`/api/interviews/${talk.id}`)).body.state,
    ).toBe('submitted');
  });

  it('nothing can be said again, and the last quote takes the key along when it is withdrawn', async () => {
    await expect(
      house.db.query(`update answer set words_sealed = 'x' where interview_id = $1`, [talk.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'answer_of_erased' } });
    await expect(
      house.db.query('update interview set words_erased_at = null where id = $1', [talk.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'interview_stays' } });
    await (await house.as('renske')).post(`/api/interviews/${talk.id}/withdraw`);
    expect(await house.db.query('select id from respondent_keys.respondent_key')).toEqual([]);
  });
});
