import type { ReportDto, SectionDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, type CastName } from './support/cast.ts';
import { joinText, TextEditor } from './support/text-editor.ts';

let house: TestApp;
const people = {} as Record<CastName, Visitor>;
let report: ReportDto;
const sockets: { close(): void }[] = [];

const at = (section: SectionDto) => ({ kind: 'section', subjectId: section.id, field: 'text' });

async function socketOf(name: CastName) {
  const socket = await people[name].socket();
  sockets.push(socket);
  return socket;
}
const open = async (name: CastName, section: SectionDto) =>
  TextEditor.open(await socketOf(name), at(section));

const rowsOf = (docId: string) =>
  house.db.query<{ seq: number; user_id: string }>(
    'select seq, user_id from doc_update where doc_id = $1 order by seq',
    [docId],
  );

const chapter = async (name: CastName, index: number): Promise<SectionDto> =>
  (await people[name].get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body[0]!.sections[index]!;

beforeAll(async () => {
  house = await bootApp();
  for (const name of [
    'marit',
    'renske',
    'carlijn',
    'bram',
    'loes',
    'willemijn',
    'noor',
    'esra',
    'vera',
  ] as const)
    people[name] = await house.as(name);
  const { body } = await people.marit.post<ReportDto>(`/api/plgs/${plg}/reports`, {
    title: 'Kleine groepen',
  });
  report = body;
});
afterEach(() => sockets.splice(0).forEach((it) => it.close()));
afterAll(() => house.close());

describe('who may do what in a chapter', () => {
  it('is said by its lead or the coordinator, and by nobody else', async () => {
    const path = `/api/sections/${report.sections[0]!.id}`;
    await people.marit.patch(path, { leadIds: [membershipOf(cast.willemijn)] });
    for (const name of ['esra', 'vera', 'noor'] as const)
      expect((await people[name].patch(path, { writing: 'leads' })).status).toBe(404);
    for (const name of ['renske', 'bram'] as const)
      expect((await people[name].patch(path, { writing: 'leads' })).status).toBe(403);
    expect((await people.bram.patch(path, { leadIds: [membershipOf(cast.bram)] })).status).toBe(403);
    expect((await people.marit.patch(path, { writing: 'everyone' })).status).toBe(422);
    expect((await people.willemijn.patch(path, { suggesting: 'circle' })).status).toBe(200);
  });

  it('never leaves a chapter in which nobody may write', async () => {
    const path = `/api/sections/${report.sections[1]!.id}`;
    expect((await people.marit.patch(path, { writing: 'leads' })).body).toMatchObject({
      code: 'section.nobody_writes',
    });
    const asked = { writing: 'leads', leadIds: [membershipOf(cast.loes)] };
    expect((await people.marit.patch(path, asked)).status).toBe(200);
    expect((await people.loes.patch(path, { leadIds: [] })).body).toMatchObject({
      code: 'section.nobody_writes',
    });
    await expect(
      house.db.query(`update section set writing = 'readers' where id = $1`, [report.sections[1]!.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'section_writing' } });
  });

  it('holds for a text that is open already, at once and at the socket (S3)', async () => {
    const section = report.sections[0]!;
    const bram = await open('bram', section);
    expect((await bram.write('Nog mag het.')).ok).toBeDefined();
    const told = new Promise((resolve) => bram.socket.on('text.rights', (_id, rights) => resolve(rights)));
    await people.willemijn.patch(`/api/sections/${section.id}`, { writing: 'leads' });
    // Without a key pressed, and without opening the text again.
    expect(await told).toEqual({ canWrite: false });
    const rows = await rowsOf(bram.joined.docId);
    expect((await bram.write('En nu niet meer.')).problem?.code).toBe('forbidden');
    expect((await joinText(bram.socket, at(section), 1)).problem?.code).toBe('text.outdated');
    expect(await rowsOf(bram.joined.docId)).toEqual(rows);
    expect((await chapter('bram', 0)).can).toEqual({
      read: true,
      write: false,
      suggest: true,
      comment: true,
      edit: false,
      appoint: false,
    });
    expect((await people.bram.patch(`/api/sections/${section.id}`, { title: 'Anders' })).status).toBe(403);
    expect((await people.bram.delete(`/api/sections/${section.id}`)).status).toBe(403);
    const willemijn = await open('willemijn', section);
    expect((await willemijn.write('De trekker wel.')).ok).toBeDefined();
    const back = new Promise((resolve) => bram.socket.on('text.rights', (_id, rights) => resolve(rights)));
    await people.willemijn.patch(`/api/sections/${section.id}`, { writing: 'authors' });
    expect(await back).toEqual({ canWrite: true });
    expect((await (await open('bram', section)).write('En weer wel.')).ok).toBeDefined();
  });
});
