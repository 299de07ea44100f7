import { randomBytes, randomUUID } from 'node:crypto';
import {
  pageCodeOf,
  type AnswerDto,
  type AskedBackDto,
  type InterviewDto,
  type ThemeDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import { agreeVisit, revision, startBody, writeGuide, type Guide } from './support/conversation.ts';

/** Renske holds conversations, Bram brings them together; the last question is asked of who gives the one before a four. */
let house: TestApp;
let renske: Visitor;
let bram: Visitor;
let guide: Guide;
let visit: string;
let theme: ThemeDto;
beforeAll(async () => {
  house = await bootApp();
  renske = await house.as('renske');
  bram = await house.as('bram');
  guide = await writeGuide(house.db, false);
  const test = { lineageId: guide.student[1], op: 'at_least', number: 4 };
  await house.db.query('update protocol_question set condition = $2 where id = $1', [
    guide.student[2],
    { match: 'all', tests: [test] },
  ]);
  await house.db.query(
    `update protocol_version set frozen_at = now(), content_hash = repeat('0', 64) where id = $1`,
    [guide.versionId],
  );
  visit = await agreeVisit(house.db, 'renske', 'MZ');
  const named = { name: 'Rust', description: '', leadingQuestionId: null };
  theme = (await bram.post<ThemeDto>(`/api/plgs/${plg}/themes`, named)).body;
});
afterAll(() => house.close());

async function hold(): Promise<InterviewDto> {
  const body = startBody(guide, visit);
  await renske.post(`/api/plgs/${plg}/interviews`, body);
  const [first, scale, last] = guide.student as [string, string, string];
  await renske.post(`/api/interviews/${body.id}/answers`, {
    answers: [
      revision(first, 'Het is stil.'),
      revision(scale, '', { scale: 4 }),
      revision(last, 'Echt stil.'),
    ],
  });
  return (await renske.post<InterviewDto>(`/api/interviews/${body.id}/submit`)).body;
}
const standing = async () => (await bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
const answerOf = async ({ code }: InterviewDto, questionId: string | undefined) =>
  (await standing()).find((it) => it.code === code && it.questionId === questionId)!;
const link = (answerId: string) => bram.post(`/api/themes/${theme.id}/link`, { answerId, voice: 'support' });
const told = async () => {
  const { body } = await bram.get<ThemeDto[]>(`/api/plgs/${plg}/themes`);
  const { links, support } = body.find(({ id }) => id === theme.id)!;
  return [links.length, support?.conversations];
};

it('count no answer to a question that, as it is now, was not asked', async () => {
  const talk = await hold();
  const [, scale, last] = guide.student;
  expect((await link((await answerOf(talk, last)).id)).status).toBe(201);
  expect(await told()).toEqual([1, 1]);
  const question = { code: talk.code, questionId: scale, text: 'Een vier?' };
  const { body } = await bram.post<AskedBackDto>(`/api/plgs/${plg}/ask-backs`, question);
  const { id: _, questionId: __, revision: ___, ...content } = revision(scale!, '', { scale: 2 });
  const answered = { id: randomUUID(), outcome: 'changed', note: '', answer: { ...content } };
  expect((await renske.post(`/api/ask-backs/${body.id}/answer`, answered)).status).toBe(200);
  expect(await answerOf(talk, last)).toBeUndefined();
  expect(await told()).toEqual([0, 0]);
});

it('count no answer that its speaker took back, whoever still knows of it', async () => {
  const talk = await hold();
  const code = pageCodeOf(randomBytes(26));
  await renske.put(`/api/interviews/${talk.id}/page-code`, { code });
  const answer = await answerOf(talk, guide.student[0]);
  const amend = { code, questionId: guide.student[0], text: '' };
  expect((await house.stranger().post('/api/respondent-page/amend', amend)).status).toBe(200);
  expect((await link(answer.id)).status).toBe(404);
  expect(await told()).toEqual([0, 0]);
});
