import { randomUUID } from 'node:crypto';
import type { TandemDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import { agreeVisit, writeGuide, type Guide } from './support/conversation.ts';

/** Who writes along is in the conversation too: what keeps somebody from leading one keeps them from this. */
let house: TestApp;
let guide: Guide;
let [led, along, tandem] = ['', '', ''];
let youssef: Visitor;
beforeAll(async () => {
  house = await bootApp();
  guide = await writeGuide(house.db);
  led = await agreeVisit(house.db, 'renske', 'MZ');
  along = await agreeVisit(house.db, 'youssef', 'MZ');
  youssef = await house.as('youssef');
  const renske = await house.as('renske');
  const agreed = { assignmentIds: [led, along], isBlind: true };
  tandem = (await renske.post<TandemDto>(`/api/plgs/${plg}/tandems`, agreed)).body.id;
});
afterAll(() => house.close());

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const begin = (startedAt: string, number: number) =>
  youssef.post<{ code?: string }>(`/api/tandems/${tandem}/logs`, {
    id: randomUUID(),
    audience: 'student',
    number,
    protocolVersionId: guide.versionId,
    startedAt,
    consentAt: startedAt,
  });

it('begins where it was said since that somebody does not go only when it had begun before', async () => {
  await house.db.query(
    `insert into assignment_conflict (id, plg_id, membership_id, programme_id, created_at)
     select $1, plg_id, membership_id, host_programme_id, $3 from assignment where id = $2`,
    [randomUUID(), along, ago(60)],
  );
  const late = await begin(ago(1), 1);
  expect([late.status, late.body.code]).toEqual([409, 'interview.conflict']);
  const untouched = await house.db.query('select from assignment where started_at is not null');
  expect(untouched).toHaveLength(0);
  expect((await begin(ago(120), 1)).status).toBe(201);
  await house.db.query('delete from assignment_conflict');
});

it('begins no more once the visit of who writes along has ended', async () => {
  await house.db.query('update assignment set ended_at = $2 where id = $1', [along, ago(60)]);
  expect((await begin(ago(1), 2)).body.code).toBe('interview.visit_ended');
  expect((await begin(ago(120), 2)).status).toBe(201);
});
