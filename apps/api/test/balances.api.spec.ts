import type { AnswerDto, BalanceDto, QuoteDto, ReportDto } from '@leerkring/shared';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg, type CastName } from './support/cast.ts';
import { agreeVisit, holdConversation, writeGuide } from './support/conversation.ts';

let house: TestApp;
const people = {} as Record<CastName, Visitor>;
let report: ReportDto;

beforeAll(async () => {
  house = await bootApp();
  for (const name of ['marit', 'renske', 'carlijn', 'floor', 'aylin', 'bram', 'esra'] as const)
    people[name] = await house.as(name);
});
afterAll(() => house.close());

const balanceOf = async (who: Visitor) => (await who.get<BalanceDto>(`/api/plgs/${plg}/balance`)).body;
const settle = (who: Visitor) => who.post<BalanceDto>(`/api/plgs/${plg}/balance`);
const quoted = (section: number, ids: string[]) =>
  house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: 'section', subjectId: report.sections[section]!.id, field: 'text', plgId: plg },
      { type: 'doc', content: ids.map((quoteId) => ({ type: 'quote', attrs: { quoteId } })) },
    );

describe('who is heard', () => {
  const quoteIds: string[] = [];
  const visits: Awaited<ReturnType<typeof agreeVisit>>[] = [];
  let guide: Awaited<ReturnType<typeof writeGuide>>;

  beforeAll(async () => {
    report = (await people.marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Kleine groepen' }))
      .body;
    guide = await writeGuide(house.db);
    for (const [who, host] of [
      ['carlijn', 'HV'],
      ['floor', 'FD'],
    ] as const) {
      const visit = await agreeVisit(house.db, who, host);
      visits.push(visit);
      for (let number = 1; number <= 6; number++)
        await holdConversation(people[who], guide, visit, `Gesprek ${number} bij ${who}.`);
    }
    const { body } = await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    const spoken = body.filter(({ text }) => text !== '');
    const of = (who: string) => spoken.filter(({ text }) => text.includes(who));
    for (const { id, text } of [...of('carlijn').slice(0, 4), ...of('floor').slice(0, 1)]) {
      const quote = { answerId: id, start: 0, end: text.length };
      quoteIds.push((await people.bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, quote)).body.id);
    }
  });

  it('is for who brings the answers together, and not told over fewer than five conversations', async () => {
    expect((await people.esra.get(`/api/plgs/${plg}/balance`)).status).toBe(404);
    expect((await settle(people.esra)).status).toBe(404);
    expect((await settle(people.renske)).body).toMatchObject({ code: 'forbidden' });
    expect(await balanceOf(people.renske)).toMatchObject({
      programmes: [],
      can: { read: false, settle: false },
    });
    await quoted(3, quoteIds.slice(0, 4));
    expect((await settle(people.bram)).body).toMatchObject({ code: 'balance.too_few' });
    expect(await balanceOf(people.bram)).toMatchObject({
      settledAt: null,
      programmes: [],
      can: { settle: true },
    });
  });

  it('sets quoted conversations of each programme beside their share, and tells no chapter of a few', async () => {
    await quoted(4, [quoteIds[4]!, quoteIds[0]!]);
    expect((await settle(people.bram)).status).toBe(201);
    const told = await balanceOf(people.aylin);
    // Six quotes are of five conversations: one is quoted twice.
    expect(told).toMatchObject({ quotes: 6, conversations: 5 });
    expect(
      told.programmes.map(({ conversations, quoted: count, expected }) => [conversations, count, expected]),
    ).toEqual(
      expect.arrayContaining([
        [6, 4, 2.5],
        [6, 1, 2.5],
      ]),
    );
    const chapters = told.sections.filter(({ quotes }) => quotes > 0);
    expect(chapters.map(({ quotes, programmes }) => [quotes, programmes])).toEqual([
      [4, null],
      [2, null],
    ]);
    expect(await balanceOf(people.renske)).toMatchObject({ programmes: [], sections: [] });
  });

  it('is not counted again when one conversation more or less would tell where it was held', async () => {
    await holdConversation(people.carlijn, guide, visits[0]!, 'Nog een gesprek.');
    expect((await settle(people.bram)).body).toMatchObject({ code: 'balance.too_few' });
    await people.bram.post(`/api/quotes/${quoteIds[4]}/withdraw`);
    expect((await settle(people.bram)).body).toMatchObject({ code: 'balance.too_few' });
    expect((await balanceOf(people.bram)).conversations).toBe(5);
    await expect(house.db.query(`update balance set figures = '{}'`)).rejects.toMatchObject({
      driverError: { constraint: 'balance_stays' },
    });
  });
});
