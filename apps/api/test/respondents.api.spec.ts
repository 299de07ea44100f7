import type { InterviewDto, InterviewKitDto, PlgDto, RespondentDto } from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import { agreeVisit, holdConversation, writeGuide, type Guide } from './support/conversation.ts';

let house: TestApp;
let renske: Visitor;
let guide: Guide;
let visit: string;
let talk: InterviewDto;
beforeAll(async () => {
  house = await bootApp();
  night('2026-11-17');
  renske = await house.as('renske');
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'HV');
  talk = await holdConversation(renske, guide, visit, 'Ik krijg meer hulp.', 'Sanne de Vries');
}, 90_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
});

function night(day: string): void {
  jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(new Date(`${day}T04:00:00Z`));
}

async function runNight(day: string): Promise<void> {
  night(day);
  await house.app.get(Jobs).runDue();
}

const rows = () => house.db.query('select code from respondents.respondent where plg_id = $1', [plg]);
const told = async () =>
  (await (await house.as('renske')).post<RespondentDto>(`/api/interviews/${talk.id}/respondent`)).body;

describe('how long the name of a respondent is kept', () => {
  it('is for the coordinator to choose, between 1 and 24 months', async () => {
    for (const retentionMonths of [0, 25, 1.5, '6'])
      expect((await (await house.as('marit')).patch(`/api/plgs/${plg}`, { retentionMonths })).status).toBe(
        422,
      );
    expect((await renske.patch(`/api/plgs/${plg}`, { retentionMonths: 3 })).status).toBe(403);
    expect((await (await house.as('marit')).get<PlgDto>(`/api/plgs/${plg}`)).body.retentionMonths).toBe(6);
  });

  it('stands in the text that is read out, before anyone agrees', async () => {
    const { body } = await renske.get<InterviewKitDto>('/api/interviews/mine');
    const texts = body.tasks.flatMap((task) => task.guides.map((it) => it.consentText));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts)
      expect(text).toMatch(/We wissen je naam 6 maanden nadat het rapport klaar is.*binnen 24 maanden/);
  });

  it('is told to the interviewer alone', async () => {
    expect(await told()).toEqual({
      code: talk.code,
      name: 'Sanne de Vries',
      eraseAt: '2028-11-16T09:00:00.000Z',
    });
    expect((await (await house.as('marit')).post(`/api/interviews/${talk.id}/respondent`)).status).toBe(404);
  });

  it('holds as it was said, also when the group chooses a longer time afterwards', async () => {
    await (await house.as('marit')).patch(`/api/plgs/${plg}`, { retentionMonths: 12 });
    await expect(
      house.db.query('update interview set retention_months = 24 where id = $1', [talk.id]),
    ).rejects.toThrow('what a conversation was stays so');
  });
});

describe('when its time has come', () => {
  it('nothing happens a night too early', async () => {
    await house.db.query(
      `with made as (insert into report (id, plg_id, title) values (gen_random_uuid(), $1, 'Rapport') returning id)
       insert into report_version (id, plg_id, report_id, major, minor, change_note, snapshot, sha256, frozen_at)
       select gen_random_uuid(), $1, id, 1, 0, '', '{}', repeat('0', 64), '2027-06-01T10:00:00Z' from made`,
      [plg],
    );
    await runNight('2027-12-01');
    expect(await rows()).toHaveLength(1);
    expect((await told()).eraseAt).toBe('2027-12-01T10:00:00.000Z');
  });

  it('the row is gone from the schema, and a count and the conversation remain', async () => {
    await runNight('2027-12-02');
    await runNight('2027-12-03');
    expect(await rows()).toEqual([]);
    expect(
      await house.db.query(`select actor_id, facts from event where name = 'respondents.erased'`),
    ).toEqual([{ actor_id: null, facts: { count: 1 } }]);
    const [row] = await house.db.query(
      `select i.code from interview i join answer a on a.interview_id = i.id
       where i.id = $1 and a.is_quote`,
      [talk.id],
    );
    expect(row).toEqual({ code: talk.code });
    const { body } = await (await house.as('renske')).get<InterviewDto>(`/api/interviews/${talk.id}`);
    expect(body.answers.map(({ text }) => text)).toContain('Ik krijg meer hulp.');
    expect(await told()).toEqual({ code: talk.code, name: null, eraseAt: null });
  });

  it('cannot be undone, and its code is never given to someone else', async () => {
    await expect(
      house.db.query('update interview set respondent_id = gen_random_uuid() where id = $1', [talk.id]),
    ).rejects.toThrow('what a conversation was stays so');
    night('2027-12-03');
    const again = await house.as('renske');
    const codes = new Set([talk.code]);
    for (const name of ['Een', 'Twee', 'Drie']) {
      const { code } = await holdConversation(again, guide, visit, 'Nog een.', name);
      expect(codes.has(code)).toBe(false);
      codes.add(code);
    }
    expect(await rows()).toHaveLength(3);
  });

  it('comes at the latest two years after a conversation, without any report', async () => {
    // Past the trigger that keeps frozen versions: as if there had never been one.
    await house.db.query('alter table report_version disable trigger user');
    await house.db.query('delete from report_version');
    await runNight('2028-11-17');
    expect(await rows()).toEqual([]);
  });
});
