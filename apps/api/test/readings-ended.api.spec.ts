import { randomUUID } from 'node:crypto';
import type { ReadingDto, ReportDto, VersionDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';
import { agreeVisit, holdConversation, writeGuide, type Guide } from './support/conversation.ts';

/** Bram, Loes and Aylin are to read; Aylin falls ill and keeps her role. Marit coordinates. */
let house: TestApp;
const people = {} as Record<'marit' | 'bram' | 'loes', Visitor>;
let guide: Guide;
let reportId: string;
beforeAll(async () => {
  house = await bootApp();
  for (const name of ['marit', 'bram', 'loes'] as const) people[name] = await house.as(name);
  guide = await writeGuide(house.db);
  const carlijn = await house.as('carlijn');
  const visit = await agreeVisit(house.db, 'carlijn', 'HV');
  for (let number = 1; number <= 5; number++)
    await holdConversation(carlijn, guide, visit, `Gesprek ${number} over rust in de klas.`);
  const readerIds = [cast.bram, cast.loes, cast.aylin].map(membershipOf);
  await people.marit.put(`/api/plgs/${plg}/reading/plan`, { readerIds });
  const report = await people.bram.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Kleine groepen' });
  reportId = report.body.id;
});
afterAll(() => house.close());

async function read(who: Visitor, name: string): Promise<void> {
  const { body } = await who.get<ReadingDto>(`/api/plgs/${plg}/reading`);
  const code = body.readers.find(({ isMe }) => isMe)?.plan[0]?.code;
  const thread = {
    id: randomUUID(),
    canonicalId: guide.student[0],
    name,
    text: '',
    codes: [code],
    words: [],
  };
  expect((await who.post(`/api/plgs/${plg}/read-threads`, thread)).status).toBe(201);
}

it('names in the report as many readers as there were who read, not who were to', async () => {
  await read(people.bram, 'Rust');
  await people.bram.post(`/api/plgs/${plg}/reading/hand-in`);
  // Written down and not handed in: it is laid beside the others all the same.
  await read(people.loes, 'Stilte');
  await people.marit.post(`/api/plgs/${plg}/reading/open`, { reason: 'Aylin is ziek.' });
  const input = { number: '0.1', changeNote: 'Concept' };
  const { body } = await people.bram.post<VersionDto>(`/api/reports/${reportId}/versions`, input);
  const page = (await people.bram.get<string>(`/api/versions/${body.id}/page`)).body;
  const [row] = await house.db.query<{ count: number }>(
    `select count(distinct reader_id)::int from read_thread t join reader r on r.id = t.reader_id`,
  );
  expect(/(\d+) lezers lazen eerst los van elkaar/.exec(page)?.[1]).toBe(String(row!.count));
  expect(row!.count).toBe(2);
});
