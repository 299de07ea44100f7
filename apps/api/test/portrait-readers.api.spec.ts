import {
  livingTextSchemaVersion,
  portraitFieldIds,
  portraitTextKind,
  validateAs,
  ColleaguePortraitDto,
  PortraitComparisonDto,
  PortraitDto,
  PortraitReadersDto,
  PortraitSummaryDto,
  PublishedPortraitDto,
  type PortraitFieldId,
  type PortraitReachName,
  type PortraitValueDto,
} from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg, seats, type CastName } from './support/cast.ts';
import { everyRoute } from './support/routes.ts';

let house: TestApp;
let now = new Date('2026-11-02T09:00:00Z');
let id = '';
let other = '';

const list = `/api/plgs/${plg}/portraits`;
const others = ['marit', 'tjeerd', 'renske', 'bram', 'willemijn', 'gijs'] as const;
/** At the institution, without a place in the group; and nowhere near. */
const colleagues = ['sjors', 'vera'] as const;
const elsewhere = ['esra', 'pauline'] as const;
type Problem = { code: string; fields?: Record<string, string[]> };

async function save(me: Visitor, fieldId: PortraitFieldId, value: PortraitValueDto): Promise<void> {
  const { body } = await me.get<PortraitDto>(`/api/portraits/${id}`);
  const revision = body.fields.find((field) => field.id === fieldId)?.revision ?? 0;
  expect((await me.put(`/api/portraits/${id}/fields`, { fieldId, revision, value })).status).toBe(200);
}

async function write(portraitId: string, field: PortraitFieldId, words: string): Promise<void> {
  const address = { kind: portraitTextKind, subjectId: portraitId, field, plgId: plg };
  await house.db.transaction(() => house.app.get(LivingText).setInitial(null, address, words));
}

async function reach(
  me: Visitor,
  fieldIds: PortraitFieldId[],
  to: PortraitReachName,
  opensOn: string | null = null,
) {
  return me.put<PortraitReadersDto & Problem>(`/api/portraits/${id}/reach`, { fieldIds, reach: to, opensOn });
}

const valueOf = (portrait: PublishedPortraitDto, fieldId: PortraitFieldId) =>
  portrait.fields.find((field) => field.id === fieldId)?.value;

const published = async (name: CastName) =>
  (await house.as(name)).get<PublishedPortraitDto & Problem>(`/api/portraits/${id}/published`);

beforeAll(async () => {
  house = await bootApp();
  house.app.get(Clock).now = () => now;
  const floor = await house.as('floor');
  other = (await floor.post<PortraitDto>(list, { seatId: seats.HV })).body.id;
  await write(other, 'goal', 'Van elkaar leren.');
  await write(other, 'organisation', 'In teams.');
  await floor.post(`/api/portraits/${other}/publish`);

  const carlijn = await house.as('carlijn');
  id = (await carlijn.post<PortraitDto>(list, { seatId: seats.MZ })).body.id;
  await save(carlijn, 'title', { line: 'Voor de groep' });
  await save(carlijn, 'core', { line: 'CANARY-core' });
  await save(carlijn, 'contact', { line: 'Voor de instelling' });
  await save(carlijn, 'owner', { line: 'CANARY-owner' });
  await write(id, 'goal', 'Gesprekken krijgen een plek.');
  await write(id, 'organisation', 'In het verpleeghuis.');
  await write(id, 'costs', 'CANARY-costs');
  await write(id, 'drawbacks', 'CANARY-drawbacks');
  await reach(carlijn, ['core', 'costs'], 'programme');
  await reach(carlijn, ['contact'], 'institution');
  await reach(carlijn, ['owner', 'drawbacks'], 'public', '2026-11-20');
  await carlijn.post(`/api/portraits/${id}/publish`);
});
afterAll(() => house.close());

describe('who reads which field', () => {
  it('is chosen by the programme alone', async () => {
    const input = { fieldIds: ['core'], reach: 'public', opensOn: null };
    for (const name of [...others, ...colleagues]) {
      const someone = await house.as(name);
      expect((await someone.put(`/api/portraits/${id}/reach`, input)).status).toBe(403);
      expect((await someone.get(`/api/portraits/${id}/readers`)).status).toBe(403);
    }
    for (const name of elsewhere) {
      const someone = await house.as(name);
      expect((await someone.put(`/api/portraits/${id}/reach`, input)).status).toBe(404);
      expect((await someone.get(`/api/portraits/${id}/readers`)).status).toBe(404);
    }
    expect((await house.stranger().put(`/api/portraits/${id}/reach`, input)).status).toBe(401);
  });

  it('refuses what cannot be meant, at the field', async () => {
    const carlijn = await house.as('carlijn');
    const put = (body: object) => carlijn.put<Problem>(`/api/portraits/${id}/reach`, body);
    const whole = { fieldIds: ['core'], reach: 'plg', opensOn: null };
    expect((await put({ ...whole, fieldIds: [] })).body.fields).toHaveProperty('fieldIds');
    expect((await put({ ...whole, fieldIds: ['constructor'] })).body.fields).toHaveProperty('fieldIds');
    expect((await put({ ...whole, reach: 'everyone' })).body.fields).toHaveProperty('reach');
    expect((await put({ ...whole, opensOn: '2026-02-30' })).body.fields).toHaveProperty('opensOn');
    for (const day of ['2026-11-02', '2026-10-01'])
      expect((await put({ ...whole, opensOn: day })).body).toMatchObject({
        code: 'portrait.embargo_past',
        fields: { opensOn: ['minDate'] },
      });
    await expect(
      house.db.query(`update portrait_reach set opens_on = '2030-01-01' where reach = 'programme'`),
    ).rejects.toThrow('portrait_reach_opens');
    await expect(house.db.query(`update portrait_reach set reach = 'all'`)).rejects.toThrow(
      'portrait_reach_known',
    );
  });

  it('lets through no field that is kept or waits, by any route, whoever asks', async () => {
    const routes = everyRoute().filter(
      ({ method, path }) =>
        method === 'GET' &&
        !/\{(?!plgId|id\})/.test(path) &&
        (!path.includes('{id}') || /\/portraits\//.test(path)),
    );
    expect(routes.length).toBeGreaterThan(30);
    const paths = [
      ...routes.map(({ path }) => path.replace('{plgId}', plg).replace('{id}', id)),
      `${list}/comparison?of=${id},${other}`,
      '/api/search?q=CANARY',
      `/api/search?q=CANARY&plgId=${plg}`,
    ];
    for (const name of ['marit', 'renske', 'sjors', 'esra'] as const) {
      const someone = await house.as(name);
      for (const path of paths) {
        const { body, headers } = await someone.get(path);
        expect([name, path, JSON.stringify(body).includes('CANARY')]).toEqual([name, path, false]);
        expect(JSON.stringify([...headers])).not.toContain('CANARY');
      }
      // Refusals say no more than answers do.
      const refused = await someone.put(`/api/portraits/${id}/fields`, {
        fieldId: 'core',
        revision: 0,
        value: { line: 'x' },
      });
      expect([403, 404]).toContain(refused.status);
      expect(JSON.stringify(refused.body)).not.toContain('CANARY');
    }
    for (const path of paths)
      expect(JSON.stringify((await house.stranger().get(path)).body)).not.toContain('CANARY');
  });

  it('lets nothing through by sockets, mail or the log either', async () => {
    const marit = await house.as('marit');
    const socket = await marit.socket();
    const heard: unknown[] = [];
    socket.onAny((...message: unknown[]) => heard.push(message));
    for (const field of ['costs', 'drawbacks']) {
      const address = {
        kind: portraitTextKind,
        subjectId: id,
        field,
        schemaVersion: livingTextSchemaVersion,
      };
      expect((await ask(socket, 'text.join', address)).problem?.code).toBe('forbidden');
    }
    const carlijn = await house.as('carlijn');
    await save(carlijn, 'core', { line: 'CANARY-core again' });
    await ask(socket, 'text.join', {
      kind: portraitTextKind,
      subjectId: id,
      field: 'costs',
      schemaVersion: 1,
    });
    socket.close();
    expect(JSON.stringify(heard)).not.toContain('CANARY');
    for (const table of ['event', 'mail', 'job_run'])
      expect(JSON.stringify(await house.db.query(`select * from ${table}`))).not.toContain('CANARY');
  });

  it('keeps what is for the programme alone out of the shared version altogether', async () => {
    const [version] = await house.db.query<{ values: object }>(
      'select "values" from portrait_version where portrait_id = $1',
      [id],
    );
    expect(Object.keys(version?.values ?? {})).toEqual(expect.arrayContaining(['goal', 'owner']));
    expect(version?.values).not.toHaveProperty('core');
    expect(version?.values).not.toHaveProperty('costs');
    const mine = (await (await house.as('dennis')).get<PortraitDto>(`/api/portraits/${id}`)).body;
    expect(mine.fields.find((field) => field.id === 'core')?.value.line).toContain('CANARY-core');
    // Writing on in a kept field gives the group nothing new to read.
    expect(mine.hasUnpublishedChanges).toBe(false);
    expect(validateAs(PortraitDto, mine).fields).toBeNull();
  });

  it('opens to colleagues of the institution what reaches them, and not to anyone elsewhere', async () => {
    const listOf = async (name: CastName) =>
      (await (await house.as(name)).get<ColleaguePortraitDto[]>('/api/portraits')).body;
    const [found, ...rest] = await listOf('sjors');
    expect(found).toMatchObject({ portraitId: id, title: null, core: null });
    expect(rest).toEqual([]);
    expect(validateAs(ColleaguePortraitDto, found).fields).toBeNull();
    for (const name of ['esra', 'pauline', 'marit'] as const) expect(await listOf(name)).toEqual([]);
    const { body } = await published('sjors');
    expect(valueOf(body, 'contact')).toEqual({ line: 'Voor de instelling' });
    for (const fieldId of portraitFieldIds.filter((it) => it !== 'contact'))
      expect(valueOf(body, fieldId)).toEqual({});
    expect(body.can).toEqual({
      read: true,
      write: false,
      publish: false,
      makePublic: false,
      withdraw: false,
    });
    const sjors = await house.as('sjors');
    expect((await sjors.get(`${list}/comparison?of=${id},${other}`)).status).toBe(404);
    expect((await sjors.get(`/api/portraits/${other}/published`)).status).toBe(404);
    for (const name of elsewhere) expect((await published(name)).status).toBe(404);
  });

  it('shows its programme what each reader finds, just as they are answered', async () => {
    const carlijn = await house.as('carlijn');
    const { body } = await carlijn.get<PortraitReadersDto>(`/api/portraits/${id}/readers`);
    expect(validateAs(PortraitReadersDto, body).fields).toBeNull();
    expect(body.group).toEqual((await published('marit')).body.fields);
    expect(body.institution).toEqual((await published('sjors')).body.fields);
    expect(body.everyone.every(({ value }) => Object.keys(value).length === 0)).toBe(true);
    expect(body.groupNames).toContain('Marit Oldenhof');
    expect(body.groupNames).not.toContain('Noor Wiegman');
  });

  it('misses a compulsory field that the group may not read', async () => {
    const carlijn = await house.as('carlijn');
    await reach(carlijn, ['goal'], 'programme');
    const refused = await carlijn.post<Problem & { facts: object }>(`/api/portraits/${id}/publish`);
    expect(refused.body).toMatchObject({ code: 'portrait.incomplete', facts: { fields: ['goal'] } });
    // Narrowing counted at once, also for what had been shared.
    expect(valueOf((await published('marit')).body, 'goal')).toEqual({});
    await reach(carlijn, ['goal'], 'plg');
    expect(valueOf((await published('marit')).body, 'goal')).toMatchObject({
      text: 'Gesprekken krijgen een plek.',
    });
  });

  it('compares by what the asker reads, so that being equal gives nothing away', async () => {
    const marit = await house.as('marit');
    const { body } = await marit.get<PortraitComparisonDto>(`${list}/comparison?of=${id},${other}`);
    for (const fieldId of ['core', 'costs', 'owner', 'drawbacks'] as const)
      expect(body.rows.find((row) => row.id === fieldId)).toMatchObject({
        isEmpty: true,
        isSame: true,
        values: [{}, {}],
      });
    const summaries = (await marit.get<PortraitSummaryDto[]>(list)).body;
    expect(summaries.find(({ portraitId }) => portraitId === id)?.core).toBeNull();
  });
});

describe('a day', () => {
  it('opens its fields once, when the job has passed it, and tells whoever looks', async () => {
    const jobs = house.app.get(Jobs);
    const socket = await (await house.as('marit')).socket();
    const hints: { resource: string; id: string }[] = [];
    socket.on('hint', (hint: { resource: string; id: string }) => hints.push(hint));

    now = new Date('2026-11-19T22:59:00Z');
    await jobs.runDue();
    expect(valueOf((await published('marit')).body, 'owner')).toEqual({});
    // Ten past midnight in the Netherlands; still the nineteenth in Greenwich.
    now = new Date('2026-11-19T23:10:00Z');
    expect(valueOf((await published('marit')).body, 'owner')).toEqual({});
    await jobs.runDue();
    await jobs.runDue();
    expect(valueOf((await published('marit')).body, 'owner')).toEqual({ line: 'CANARY-owner' });
    expect(valueOf((await published('sjors')).body, 'drawbacks')).toMatchObject({ text: 'CANARY-drawbacks' });
    expect((await published('esra')).status).toBe(404);
    const opened = await house.db.query<{ facts: object }>(
      `select facts from event where name = 'portrait.opened'`,
    );
    expect(opened).toEqual([{ facts: { fieldIds: ['drawbacks', 'owner'] } }]);
    expect(hints.filter((hint) => hint.resource === 'portraits' && hint.id === id)).toHaveLength(1);
    socket.close();
  });

  it('can be set again, which closes the field at once', async () => {
    const carlijn = await house.as('carlijn');
    await reach(carlijn, ['owner'], 'public', '2026-12-24');
    expect(valueOf((await published('marit')).body, 'owner')).toEqual({});
    expect(valueOf((await published('sjors')).body, 'owner')).toEqual({});
  });
});
