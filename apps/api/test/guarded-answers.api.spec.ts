import { randomBytes, randomUUID } from 'node:crypto';
import {
  pageCodeOf,
  type AnswerDto,
  type InterviewDto,
  type RespondentDto,
  type RespondentPageDto,
  type StartInterviewDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg } from './support/cast.ts';
import { agreeVisit, revision, startBody, writeGuide, type Guide } from './support/conversation.ts';

let house: TestApp;
let renske: Visitor;
let bram: Visitor;
let guide: Guide;
let visit: string;
beforeAll(async () => {
  house = await bootApp();
  renske = await house.as('renske');
  bram = await house.as('bram');
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'MZ');
});
afterAll(() => house.close());

const named = (name: string): Partial<StartInterviewDto> => ({ respondent: { id: randomUUID(), name } });

async function talkWith(
  text: string,
  more: Partial<StartInterviewDto> = {},
  said: object = {},
): Promise<InterviewDto> {
  const body = startBody(guide, visit, more);
  expect((await renske.post(`/api/plgs/${plg}/interviews`, body)).status).toBe(201);
  await renske.post(`/api/interviews/${body.id}/answers`, {
    answers: [
      revision(guide.student[0] ?? '', text, said),
      revision(guide.student[1] ?? '', '', { scale: 4 }),
    ],
  });
  const handedIn = await renske.post<InterviewDto>(`/api/interviews/${body.id}/submit`);
  expect(handedIn.status).toBe(200);
  return handedIn.body;
}
const textOf = (it: InterviewDto) =>
  it.answers.find(({ questionId }) => questionId === guide.student[0])?.text;
const readBy = async (who: Visitor, code: string) =>
  (await who.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body.filter((it) => it.code === code);
async function pageOf(talk: InterviewDto): Promise<{ code: string; page: RespondentPageDto }> {
  const code = pageCodeOf(randomBytes(26));
  await renske.put(`/api/interviews/${talk.id}/page-code`, { code });
  return {
    code,
    page: (await house.stranger().post<RespondentPageDto>('/api/respondent-page', { code })).body,
  };
}

describe('who is under 16', () => {
  it('is kept without a name and never quoted, whatever a device sends, as long as no parent agreed', async () => {
    const talk = await talkWith('Ik ben nog jong.', {
      ...named('Jonge Jansen'),
      mayQuote: true,
      isUnder16: true,
    });
    expect((await renske.post<RespondentDto>(`/api/interviews/${talk.id}/respondent`)).body.name).toBeNull();
    expect((await readBy(bram, talk.code))[0]?.can.quote).toBe(false);
    const { code, page } = await pageOf(talk);
    expect(page).toMatchObject({
      mayQuote: false,
      nameUntil: null,
      can: { quote: false, withdraw: true, amend: true },
    });
    const asked = await house.stranger().post('/api/respondent-page/quoting', { code, isAllowed: true });
    expect(asked).toMatchObject({ status: 409, body: { code: 'respondent_page.under_16' } });
    for (const [change, constraint] of [
      ['quoting_allowed_at = now()', 'interview_under_16_not_quoted'],
      ['is_under16 = false, parent_consent_at = now()', 'interview_parent_only_under_16'],
    ])
      await expect(
        house.db.query(`update interview set ${change} where id = $1`, [talk.id]),
      ).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('is treated as anyone else once a parent agreed; of others no age is kept at all', async () => {
    const talk = await talkWith('Mijn vader vindt het goed.', {
      ...named('Jonge Pietersen'),
      isUnder16: true,
      hasParentConsent: true,
    });
    expect((await renske.post<RespondentDto>(`/api/interviews/${talk.id}/respondent`)).body.name).toBe(
      'Jonge Pietersen',
    );
    expect((await readBy(bram, talk.code))[0]?.can.quote).toBe(true);
    const read = JSON.stringify(await readBy(bram, talk.code));
    expect(read).not.toMatch(/under16|parent/i);
  });
});

describe('an answer that is marked as sensitive', () => {
  it('is read by the interviewer alone until that person released it, and is never quoted', async () => {
    const talk = await talkWith('Over mijn gezondheid.', {}, { isSensitive: true });
    for (const who of ['bram', 'gijs', 'marit'] as const)
      expect(JSON.stringify(await readBy(await house.as(who), talk.code))).not.toContain('gezondheid');
    const { page } = await pageOf(talk);
    expect(page.answers[0]).toMatchObject({ isSensitive: true, isReleased: false });
    const release = (who: Visitor) =>
      who.post<InterviewDto>(`/api/interviews/${talk.id}/release`, { questionId: guide.student[0] });
    for (const who of ['bram', 'marit', 'youssef', 'esra'] as const)
      expect((await release(await house.as(who))).status).toBe(404);
    expect((await release(renske)).body.answers.find(({ isSensitive }) => isSensitive)?.releasedAt).toEqual(
      expect.any(String),
    );
    expect((await release(renske)).status).toBe(200);
    const [answer] = await readBy(bram, talk.code);
    expect(answer).toMatchObject({ text: 'Over mijn gezondheid.', can: { read: true, quote: false } });
    expect(
      (await bram.post(`/api/plgs/${plg}/quotes`, { answerId: answer?.id, start: 0, end: 4 })).status,
    ).toBe(403);
    for (const isTold of [false, true])
      await expect(
        house.db.query(
          `insert into quote (id, plg_id, answer_id, code, audience, start_at, end_at, words_sealed, is_paraphrased)
           values (gen_random_uuid(), $1, $2, 'ST-01', 'student', 0, 4, 'x', $3)`,
          [plg, answer?.id, isTold],
        ),
      ).rejects.toMatchObject({ driverError: { constraint: 'quote_is_allowed' } });
  });
});

describe('an answer that was released', () => {
  it('is looked at anew by the interviewer when the respondent says it in other words', async () => {
    const talk = await talkWith('Over mijn gezondheid.', {}, { isSensitive: true });
    const release = () =>
      renske.post<InterviewDto>(`/api/interviews/${talk.id}/release`, { questionId: guide.student[0] });
    expect((await release()).status).toBe(200);
    expect(await readBy(bram, talk.code)).toMatchObject([{ text: 'Over mijn gezondheid.' }, { scale: 4 }]);
    const { code } = await pageOf(talk);
    const amended = await house.stranger().post<RespondentPageDto>('/api/respondent-page/amend', {
      code,
      questionId: guide.student[0],
      text: 'Over mijn opname.',
    });
    expect(amended.body.answers[0]).toMatchObject({ text: 'Over mijn opname.', isReleased: false });
    for (const who of ['bram', 'gijs'] as const)
      expect(JSON.stringify(await readBy(await house.as(who), talk.code))).not.toContain('opname');
    expect((await release()).status).toBe(200);
    expect(await readBy(bram, talk.code)).toMatchObject([{ text: 'Over mijn opname.' }, { scale: 4 }]);
  });
});

describe('handing in', () => {
  const host = cast.carlijn.name;

  it('takes out names of the respondent and of people of the programme, titles, addresses and numbers', async () => {
    const talk = await talkWith(
      `Ik ben Sanne Zilverschoon. ${host} hielp, en meneer Pennewip ook. Mail s@roc.example of bel 0612345678.`,
      named('Sanne Zilverschoon'),
      { followUps: [{ asked: 'Wie nog meer?', answer: `Ook ${host}.` }] },
    );
    const clean =
      'Ik ben [naam gesprekspartner]. [naam docent] hielp, en meneer [naam] ook. Mail [e-mailadres] of bel [telefoonnummer].';
    expect(textOf(talk)).toBe(clean);
    expect((await readBy(bram, talk.code))[0]).toMatchObject({
      text: clean,
      followUps: [{ answer: 'Ook [naam docent].' }],
    });
    const log = await house.db.query<{ kind: string; count: number }>(
      'select kind, count from redaction where interview_id = $1 order by kind',
      [talk.id],
    );
    expect(log).toEqual([
      { kind: 'colleague', count: 2 },
      { kind: 'email', count: 1 },
      { kind: 'phone', count: 1 },
      { kind: 'respondent', count: 1 },
      { kind: 'titled', count: 1 },
    ]);
    const kept = await house.db.query(
      `select r::text as row from redaction r union all select e::text from event e where subject_id = $1`,
      [talk.id],
    );
    expect(JSON.stringify(kept)).not.toMatch(/Sanne|Pennewip|Carlijn|roc\.example|0612/);
  });

  it('is no way round: later words are read the same, from the interviewer and from the respondent', async () => {
    const talk = await talkWith('Rustig.', named('Sanne Zilverschoon'));
    const corrected = await renske.post<InterviewDto>(`/api/interviews/${talk.id}/correct`, {
      questionId: guide.student[0],
      text: `Rustig, zei ${host}.`,
      reason: 'Zo was het',
    });
    expect(textOf(corrected.body)).toBe('Rustig, zei [naam docent].');
    const { code } = await pageOf(talk);
    const amended = await house.stranger().post<RespondentPageDto>('/api/respondent-page/amend', {
      code,
      questionId: guide.student[0],
      text: 'Ik, Sanne, vond het rustig.',
    });
    expect(amended.body.answers[0]?.text).toBe('Ik, [naam gesprekspartner], vond het rustig.');
  });

  it('leaves what the interviewer looked at and kept, but never the respondent', async () => {
    const talk = await talkWith('De film meneer Kaktus. Sanne zei het.', named('Sanne Zilverschoon'), {
      namesKept: ['Kaktus', 'Sanne'],
    });
    expect(textOf(talk)).toBe('De film meneer Kaktus. [naam gesprekspartner] zei het.');
  });

  it('tells beforehand of the own page, of quoting as a question of its own, and of how long a name is kept', async () => {
    const { page } = await pageOf(await talkWith('Rustig.'));
    expect(page.letter).toMatch(/vragen we je apart/);
    expect(page.letter).toMatch(/eigen pagina/);
    expect(page.letter).toMatch(/We wissen je naam/);
  });
});

describe('what was asked back about an answer', () => {
  it('goes when the respondent changes that answer', async () => {
    const talk = await talkWith('Kanariepiet zei ik.');
    await bram.post(`/api/plgs/${plg}/ask-backs`, {
      code: talk.code,
      questionId: guide.student[0],
      text: 'Kanariepiet, echt?',
    });
    const { code } = await pageOf(talk);
    await house
      .stranger()
      .post('/api/respondent-page/amend', { code, questionId: guide.student[0], text: 'Niets.' });
    expect(
      await house.db.query('select words_sealed from ask_back where interview_id = $1', [talk.id]),
    ).toEqual([{ words_sealed: null }]);
  });
});
