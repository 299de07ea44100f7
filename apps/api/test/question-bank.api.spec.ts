import type { BankQuestionDto, ProtocolVersionDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { leadingQuestions, otherPlg, plg } from './support/cast.ts';
import { agreeVisit, holdConversation, type Guide } from './support/conversation.ts';
import { formOf } from './support/question.ts';

const [lv1] = leadingQuestions as [string, string, string];
const asked = 'Wat merk je het eerst?';
const inOurWords = 'Waar merk je het aan, in het vak en als persoon?';
const merged = 'Waar merk jij de kleine groep aan?';

let house: TestApp;
let marit: Visitor;
let esra: Visitor;
let version: ProtocolVersionDto;
let theirLeadingQuestion: string;

const of = (text: string) => version.questions.find((one) => one.text === text)!;
const post = async (path: string, body: unknown = {}) => {
  const answer = await marit.post<ProtocolVersionDto>(path, body);
  if (answer.status < 300) version = answer.body;
  return answer;
};
const bankOf = async (who: Visitor, plgId: string) =>
  (await who.get<BankQuestionDto[]>(`/api/plgs/${plgId}/question-bank`)).body;
const find = (bank: BankQuestionDto[], text: string) => bank.find((it) => it.text === text);

beforeAll(async () => {
  house = await bootApp();
  [marit, esra] = await Promise.all([house.as('marit'), house.as('esra')]);
  const [theirs] = await house.db.query<{ id: string }>('select id from leading_question where plg_id = $1', [
    otherPlg,
  ]);
  theirLeadingQuestion = theirs?.id ?? '';
  const add = async (audience: string, text: string) =>
    post(`/api/plgs/${plg}/questions`, { audience, leadingQuestionId: lv1, text });
  for (const text of [asked, merged, 'CANARY-only-an-idea']) await add('student', text);
  await add('teacher', 'Wat vraagt het van u?');
  await marit.put(`/api/questions/${of(asked).id}`, formOf(of(asked), { kind: 'scale', scaleMax: 5 }));
  await post(`/api/questions/${of(merged).id}/merge`, { intoId: of(asked).id });
  for (const text of [asked, 'Wat vraagt het van u?'])
    await post(`/api/questions/${of(text).id}/choose`, { isChosen: true });
  await marit.put(`/api/protocols/${version.id}/consent`, {
    consentStudent: 'Je mag.',
    consentTeacher: 'U mag.',
  });
});
afterAll(() => house.close());

describe('the question bank', () => {
  it('holds nothing of a draft, and nothing for who is not in the group', async () => {
    expect(await bankOf(marit, plg)).toEqual([]);
    for (const name of ['esra', 'vera', 'sjors', 'pauline'] as const)
      expect((await (await house.as(name)).get(`/api/plgs/${plg}/question-bank`)).status).toBe(404);
    expect((await marit.post(`/api/questions/${of(asked).id}/share`)).status).toBe(403);
  });

  it('knows of a settled question where it came from and in how many guides and conversations it was used', async () => {
    await post(`/api/protocols/${version.id}/freeze`);
    const guide: Guide = { versionId: version.id, student: [of(asked).id, of(asked).id], teacher: [] };
    const visit = await agreeVisit(house.db, 'renske', 'MZ');
    const renske = await house.as('renske');
    await holdConversation(renske, guide, visit, 'Rust');
    const bank = await bankOf(renske, plg);
    expect(bank.map(({ text }) => text).toSorted()).toEqual([
      'Wat merk je het eerst?',
      'Wat vraagt het van u?',
    ]);
    expect(find(bank, asked)).toMatchObject({
      lineageId: of(asked).lineageId,
      settings: { kind: 'scale', scaleMax: 5 },
      mergedFrom: [merged],
      protocols: 1,
      conversations: 1,
      isHere: true,
      sharedId: null,
      wordings: [{ versionNumber: '1.0', schoolYear: expect.any(String) }],
      can: { take: false, share: false, withdraw: false },
    });
    expect(JSON.stringify(bank)).not.toContain('CANARY-only-an-idea');
    expect(find(await bankOf(marit, plg), asked)?.can).toMatchObject({ share: true, withdraw: false });
  });

  it('shows another group nothing before it was opened, and then the words alone', async () => {
    const questionId = of(asked).id;
    const body = { questionId, sharedId: null, leadingQuestionId: theirLeadingQuestion };
    expect(await bankOf(esra, otherPlg)).toEqual([]);
    expect((await esra.post(`/api/plgs/${otherPlg}/question-bank/take`, body)).status).toBe(404);
    expect((await esra.post(`/api/questions/${questionId}/share`)).status).toBe(404);
    for (const name of ['renske', 'aylin', 'noor'] as const)
      expect([403, 404]).toContain(
        (await (await house.as(name)).post(`/api/questions/${questionId}/share`)).status,
      );

    expect((await marit.post(`/api/questions/${questionId}/share`)).status).toBe(204);
    // Twice is once.
    expect((await marit.post(`/api/questions/${questionId}/share`)).status).toBe(204);
    const bank = await bankOf(esra, otherPlg);
    expect(bank).toHaveLength(1);
    expect(bank[0]).toMatchObject({
      text: asked,
      protocols: 1,
      mergedFrom: [],
      wordings: [{ plgName: null, schoolYear: null }],
      can: { take: true, share: false, withdraw: false },
    });
    expect(JSON.stringify(bank)).not.toMatch(/Oldenhof|Marit|Kleine groepen/);
    for (const name of ['sjors', 'pauline'] as const)
      expect((await (await house.as(name)).get(`/api/plgs/${otherPlg}/question-bank`)).status).toBe(404);
    // What was opened is the one question, and not what else stands in that guide.
    const other = { ...body, questionId: of('Wat vraagt het van u?').id, sharedId: bank[0]?.sharedId };
    expect((await esra.post(`/api/plgs/${otherPlg}/question-bank/take`, other)).status).toBe(404);
  });

  it('gives a question to a draft as an idea, once, tied to a leading question of that group', async () => {
    const [found] = await bankOf(esra, otherPlg);
    const take = (leadingQuestionId: string) =>
      esra.post<ProtocolVersionDto & { code: string }>(`/api/plgs/${otherPlg}/question-bank/take`, {
        questionId: found?.wordings[0]?.questionId,
        sharedId: found?.sharedId,
        leadingQuestionId,
      });
    expect((await take(lv1)).status).toBe(422);
    const { status, body } = await take(theirLeadingQuestion);
    expect(status).toBe(201);
    expect(body.questions).toMatchObject([
      {
        text: asked,
        kind: 'scale',
        scaleMax: 5,
        isChosen: false,
        isFromBank: true,
        lineageId: of(asked).lineageId,
        contributorName: 'Esra Yildirim',
      },
    ]);
    expect((await take(theirLeadingQuestion)).body.code).toBe('bank.question_here');
    expect((await bankOf(esra, otherPlg))[0]).toMatchObject({ isHere: true, can: { take: false } });
    // In other words it is the same question still, so that what was said to both stays together (S12).
    const [taken] = body.questions;
    const { leadingQuestionId, explanation, probes, isOptional, ...form } = taken!;
    const { kind, scaleMax, scaleLow, scaleHigh, options, rows, unit, numberMin, numberMax } = form;
    const reworded = await esra.put<ProtocolVersionDto>(`/api/questions/${taken!.id}`, {
      leadingQuestionId,
      text: inOurWords,
      explanation,
      probes,
      isOptional,
      kind,
      scaleMax,
      scaleLow,
      scaleHigh,
      options,
      rows,
      unit,
      numberMin,
      numberMax,
      condition: null,
      revision: taken!.revision,
    });
    expect(reworded.status).toBe(200);
    const { lineageId, canonicalId } = of(asked);
    expect(reworded.body.questions).toMatchObject([{ text: inOurWords, lineageId, canonicalId }]);
    // A draft of theirs is no use of it yet.
    expect((await bankOf(esra, otherPlg))[0]).toMatchObject({ protocols: 1 });
  });

  it('lets go of what is opened no longer, and leaves what was taken over', async () => {
    const sharedId = find(await bankOf(marit, plg), asked)?.sharedId;
    for (const name of ['esra', 'renske'] as const)
      expect((await (await house.as(name)).delete(`/api/shared-questions/${sharedId}`)).status).toBe(403);
    expect((await (await house.as('sjors')).delete(`/api/shared-questions/${sharedId}`)).status).toBe(404);
    expect((await marit.delete(`/api/shared-questions/${sharedId}`)).status).toBe(204);
    expect(await bankOf(esra, otherPlg)).toEqual([]);
    const [protocol] = (await esra.get<{ id: string }[]>(`/api/plgs/${otherPlg}/protocols`)).body;
    const { body } = await esra.get<ProtocolVersionDto>(`/api/protocols/${protocol?.id}`);
    expect(body.questions.map(({ text }) => text)).toEqual([inOurWords]);
  });
});
