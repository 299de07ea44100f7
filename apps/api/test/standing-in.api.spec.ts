import {
  portraitTextKind,
  type ArrangedDto,
  type EditionDto,
  type FactCheckDto,
  type MeetingDto,
  type PortraitDto,
  type ReportDto,
  type TodayDto,
  type VersionDto,
} from '@leerkring/shared';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, programmes, seats } from './support/cast.ts';

/** Somebody who stands in at one meeting sees what the seat sees; in the name of the programme others speak. */
let house: TestApp;
let marit: Visitor;
let carlijn: Visitor;
let sanne: Visitor;
let portrait = '';
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  carlijn = await house.as('carlijn');
  sanne = await standIn();
  await makePortrait();
});
afterAll(() => house.close());

/** Comes in Carlijn's place, by the link in the letter. */
async function standIn(): Promise<Visitor> {
  const when = { title: 'Duiden', date: '2027-09-16', startTime: '15:30', endTime: '17:30' };
  const { id } = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, when)).body;
  const { body } = await carlijn.post<ArrangedDto>(`/api/meetings/${id}/substitutions`, {
    replacedId: membershipOf(cast.carlijn),
    name: 'Sanne Veldkamp',
    email: 'sanne@demo.example',
  });
  const visitor = house.stranger();
  const token = body.link?.split('/').at(-1);
  const input = { name: 'Sanne Veldkamp', password: 'nog een wachtwoord' };
  expect((await visitor.post(`/api/invitations/${token}/accept`, input)).status).toBe(204);
  return visitor;
}

async function makePortrait(): Promise<void> {
  const made = await carlijn.post<PortraitDto>(`/api/plgs/${plg}/portraits`, { seatId: seats.MZ });
  portrait = made.body.id;
  for (const field of ['goal', 'organisation', 'drawbacks']) {
    const address = { kind: portraitTextKind, subjectId: portrait, field, plgId: plg };
    await house.db.transaction(() => house.app.get(LivingText).setInitial(null, address, 'Een vaste plek.'));
  }
  const values = {
    licence: { choice: 'cc_by' },
    title: { line: 'Leerwerkplaats' },
    core: { line: 'Leren in het verpleeghuis' },
    owner: { line: 'Het team' },
    contact: { line: 'De coördinator' },
  };
  for (const [fieldId, value] of Object.entries(values)) {
    const input = { fieldId, revision: 0, value };
    expect((await carlijn.put(`/api/portraits/${portrait}/fields`, input)).status).toBe(200);
  }
  const reach = { fieldIds: ['goal'], reach: 'public', opensOn: null };
  expect((await carlijn.put(`/api/portraits/${portrait}/reach`, reach)).status).toBe(200);
  expect((await carlijn.post(`/api/portraits/${portrait}/publish`)).status).toBe(201);
}

const propose = (who: Visitor) =>
  who.post<EditionDto>(`/api/portraits/${portrait}/editions`, { mayPublish: true });
const asked = async (who: Visitor) =>
  (await who.get<TodayDto>('/api/today')).body.obligations.map(({ kind }) => kind);

it('sees and writes along at the portrait, and neither shares it, opens it wider nor takes it back', async () => {
  const { status, body } = await sanne.get<PortraitDto>(`/api/portraits/${portrait}`);
  expect([status, body.can.write]).toEqual([200, true]);
  expect(body.can).toMatchObject({ publish: false, makePublic: false, withdraw: false });
  const title = { fieldId: 'title', revision: 1, value: { line: 'Leren op de werkplek' } };
  expect((await sanne.put(`/api/portraits/${portrait}/fields`, title)).status).toBe(200);
  const reach = { fieldIds: ['goal'], reach: 'institution', opensOn: null };
  expect((await sanne.put(`/api/portraits/${portrait}/reach`, reach)).status).toBe(403);
  for (const deed of ['publish', 'withdraw'] as const)
    expect((await sanne.post(`/api/portraits/${portrait}/${deed}`)).status).toBe(403);
});

it('says neither yes nor no to what its programme makes public, and does not take it out of the public eye', async () => {
  expect((await propose(sanne)).status).toBe(403);
  const { id, sha256 } = (await propose(carlijn)).body;
  expect(await asked(sanne)).not.toContain('edition.consent');
  const yes = { mayPublish: true, sha256 };
  expect((await sanne.post(`/api/editions/${id}/consent`, yes)).status).toBe(403);
  expect((await sanne.post(`/api/editions/${id}/decline`)).status).toBe(403);
  expect((await (await house.as('dennis')).post(`/api/editions/${id}/consent`, yes)).status).toBe(200);
  expect((await sanne.post(`/api/editions/${id}/withdraw`)).status).toBe(403);
});

it('judges no passage about the programme', async () => {
  const report = (await marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Rapport' })).body;
  const [section] = report.sections;
  const words = 'Zij werken in kleine groepen.';
  const address = { kind: 'section', subjectId: section?.id ?? '', field: 'text', plgId: plg };
  await house.db.query('delete from living_doc where subject_id = $1', [section?.id]);
  await house.db.transaction(() => house.app.get(LivingText).setInitial(null, address, words));
  await house.db.query(
    `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id, student_conversations, teacher_conversations)
     values (gen_random_uuid(), $1, $2, $3, $4, 1, 1)`,
    [plg, membershipOf(cast.renske), cast.renske.id, programmes.MZ],
  );
  const passages = [{ sectionId: section?.id, text: words }];
  const check = await (
    await house.as('bram')
  ).post<FactCheckDto>(`/api/plgs/${plg}/fact-checks`, {
    programmeId: programmes.MZ,
    dueOn: '2026-12-20',
    passages,
  });
  expect(check.status).toBe(201);
  const [{ id } = { id: '' }] = await house.db.query<{ id: string }>('select id from fact_check');
  const verdict = { verdict: 'differs', because: 'Alleen in leerjaar twee.' };
  expect((await sanne.post(`/api/fact-checks/${id}/answer`, verdict)).status).toBe(403);
});

it('approves no report for the programme, which others still can', async () => {
  const [report] = (await marit.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
  const input = { number: '1.0', changeNote: 'Vastgesteld' };
  const { id } = (await marit.post<VersionDto>(`/api/reports/${report?.id}/versions`, input)).body;
  expect((await sanne.post(`/api/versions/${id}/approve`)).status).toBe(403);
  expect((await carlijn.post(`/api/versions/${id}/approve`)).status).toBe(201);
});

it('stands for nobody when those who hold the seat have left', async () => {
  for (const name of ['carlijn', 'dennis'] as const)
    expect((await marit.delete(`/api/members/${membershipOf(cast[name])}`)).status).toBe(204);
  expect((await sanne.get(`/api/plgs/${plg}`)).status).toBe(200);
  expect((await propose(sanne)).status).toBe(403);
});
