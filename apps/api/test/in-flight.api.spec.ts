import type { AnswerDto, CodeDto, CodingDto, DoubleCodingDto } from '@leerkring/shared';
import { CodingsService } from '../src/codings/codings.service.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg, type CastName } from './support/cast.ts';
import { agreeVisit, holdConversation, writeGuide } from './support/conversation.ts';
import { whileInFlight } from './support/in-flight.ts';

/** What passes its check at one moment and is committed at another. */
let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

const actor = async (name: CastName) => (await house.app.get(Sessions).actorOf(cast[name].id))!;

describe('while two code the same answers blind', () => {
  let bram: Visitor;
  let answers: AnswerDto[];
  let code: CodeDto;
  beforeAll(async () => {
    bram = await house.as('bram');
    const carlijn = await house.as('carlijn');
    const guide = await writeGuide(house.db);
    const visit = await agreeVisit(house.db, 'carlijn', 'HV');
    for (let number = 1; number <= 4; number++)
      await holdConversation(carlijn, guide, visit, `Antwoord nummer ${number} over rust.`);
    answers = (await bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
    const content = { name: 'Rust', definition: '', include: '', exclude: '', parentId: null };
    code = (await bram.post<CodeDto>(`/api/plgs/${plg}/codes`, content)).body;
  });

  const coding = (answerId: string) => {
    const { text } = answers.find(({ id }) => id === answerId)!;
    return { answerId, codeId: code.id, start: 0, end: 8, words: text.slice(0, 8) };
  };
  const begin = (units: number) =>
    bram.post<DoubleCodingDto>(`/api/plgs/${plg}/double-codings`, {
      name: 'Ronde',
      units,
      firstCoderId: cast.bram.id,
      secondCoderId: cast.loes.id,
      adjudicatorId: cast.willemijn.id,
    });

  it('draws no answer that somebody is coding for all to see at that moment', async () => {
    const gijs = await actor('gijs');
    const [first] = answers as [AnswerDto];
    const { status, body } = await whileInFlight(
      house,
      () => house.app.get(CodingsService).make(gijs, plg, coding(first.id)),
      () => begin(4),
    );
    expect([status, body]).toEqual([409, expect.objectContaining({ code: 'double_coding.too_few_answers' })]);
  });

  it('hands in what one of the two is coding at that moment too', async () => {
    const { id, answerIds } = (await begin(3)).body;
    const me = await actor('bram');
    await whileInFlight(
      house,
      () => house.app.get(CodingsService).make(me, plg, coding(answerIds[0]!)),
      () => bram.post(`/api/double-codings/${id}/hand-in`),
    );
    const mine = (await bram.get<CodingDto[]>(`/api/plgs/${plg}/codings`)).body;
    expect(mine.filter((it) => it.answerId === answerIds[0])).toMatchObject([{ stage: 'handed_in' }]);
  });
});
