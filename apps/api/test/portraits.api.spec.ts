import {
  hoursShortages,
  livingTextSchemaVersion,
  portraitFields,
  portraitTextKind,
  validateAs,
  PortraitComparisonDto,
  PortraitDto,
  PortraitSummaryDto,
  PublishedPortraitDto,
  type HoursTableDto,
  type PortraitFieldId,
  type PortraitValueDto,
} from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, otherPlg, plg, seats, type CastName } from './support/cast.ts';

let house: TestApp;
let now: Date | null = null;
beforeAll(async () => {
  house = await bootApp();
  const clock = house.app.get(Clock);
  const real = clock.now.bind(clock);
  clock.now = () => now ?? real();
});
afterAll(() => house.close());

const list = `/api/plgs/${plg}/portraits`;
type Problem = { code: string; fields?: Record<string, string[]>; facts?: Record<string, unknown> };

async function open(
  name: CastName,
  seat: keyof typeof seats,
): Promise<{ me: Visitor; portrait: PortraitDto }> {
  const me = await house.as(name);
  const { status, body } = await me.post<PortraitDto>(list, { seatId: seats[seat] });
  expect(status).toBe(201);
  return { me, portrait: body };
}

async function save(me: Visitor, id: string, fieldId: PortraitFieldId, value: PortraitValueDto) {
  const { body } = await me.get<PortraitDto>(`/api/portraits/${id}`);
  const revision = body.fields.find((field) => field.id === fieldId)?.revision ?? 0;
  return me.put<PortraitDto & Problem>(`/api/portraits/${id}/fields`, { fieldId, revision, value });
}

/** Writes the first words of a running text, as an editor would over its socket. */
async function write(portraitId: string, field: PortraitFieldId, words: string): Promise<void> {
  const address = { kind: portraitTextKind, subjectId: portraitId, field, plgId: plg };
  await house.db.transaction(() => house.app.get(LivingText).setInitial(null, address, words));
}

const valueOf = (portrait: PortraitDto | PublishedPortraitDto, id: PortraitFieldId) =>
  portrait.fields.find((field) => field.id === id)?.value;

const hours = (level: number, bot: number[], bpv: number[]): HoursTableDto[] => [
  { level, rows: bot.map((it, year) => ({ bot: it, bpv: bpv[year] ?? null })) },
];

async function publishWhole(name: CastName, seat: keyof typeof seats, goal: string): Promise<string> {
  const { me, portrait } = await open(name, seat);
  if (portrait.missing.includes('goal')) await write(portrait.id, 'goal', goal);
  if (portrait.missing.includes('organisation'))
    await write(portrait.id, 'organisation', 'In halve groepen.');
  expect((await me.post(`/api/portraits/${portrait.id}/publish`)).status).toBe(201);
  return portrait.id;
}

describe('a draft', () => {
  it('comes into being once, for whoever holds the seat and nobody else', async () => {
    for (const name of ['carlijn', 'marit', 'tjeerd'] as const)
      expect((await (await house.as(name)).post(list, { seatId: seats.FD })).status).toBe(403);
    for (const name of ['noor', 'esra', 'sjors', 'vera', 'pauline'] as const)
      expect((await (await house.as(name)).post(list, { seatId: seats.FD })).status).toBe(404);
    expect((await (await house.as('renske')).post(list, { seatId: seats.RB })).status).toBe(404);
    const [renske, youssef] = [await house.as('renske'), await house.as('youssef')];
    const opened = await Promise.all(
      [renske, youssef, renske].map((me) => me.post<PortraitDto>(list, { seatId: seats.FD })),
    );
    expect(new Set(opened.map(({ body }) => body.id)).size).toBe(1);
    expect(opened[0]?.body.writerNames).toEqual(['Youssef el Amrani']);
    expect(opened[0]?.body.readerNames).toContain('Marit Oldenhof');
    expect(opened[0]?.body.readerNames).toHaveLength(12);
    for (const name of ['Noor Wiegman', 'Renske Bolhuis', 'Vera Vertrokken', 'Esra Yildirim'])
      expect(opened[0]?.body.readerNames).not.toContain(name);
    expect(validateAs(PortraitDto, opened[0]?.body).fields).toBeNull();
    const begun = await house.db.query(`select from event where name = 'portrait.begun'`);
    expect(begun).toHaveLength(1);
  });

  it('is seen by its own programme alone; the coordinator sees that it has begun, never what it says', async () => {
    const { me, portrait } = await open('renske', 'FD');
    await save(me, portrait.id, 'core', { line: 'CANARY-draft' });
    for (const name of [
      'marit',
      'carlijn',
      'tjeerd',
      'willemijn',
      'noor',
      'esra',
      'sjors',
      'vera',
      'pauline',
    ] as const) {
      const someone = await house.as(name);
      expect((await someone.get(`/api/portraits/${portrait.id}`)).status).toBe(404);
      expect((await someone.get(`/api/portraits/${portrait.id}/published`)).status).toBe(404);
      expect(
        (
          await someone.put(`/api/portraits/${portrait.id}/fields`, {
            fieldId: 'core',
            revision: 1,
            value: {},
          })
        ).status,
      ).toBe(404);
      expect((await someone.post(`/api/portraits/${portrait.id}/publish`)).status).toBe(404);
      expect(JSON.stringify((await someone.get(list)).body)).not.toContain('CANARY-draft');
    }
    const summaries = (await (await house.as('marit')).get<PortraitSummaryDto[]>(list)).body;
    expect(summaries.find(({ seatId }) => seatId === seats.FD)).toMatchObject({
      portraitId: null,
      isBegun: true,
      isPublished: false,
      can: { open: false, nudge: true },
    });
    const others = (await (await house.as('carlijn')).get<PortraitSummaryDto[]>(list)).body;
    expect(others.find(({ seatId }) => seatId === seats.FD)).toMatchObject({
      isBegun: null,
      portraitId: null,
    });
    expect(validateAs(PortraitSummaryDto, others[0]).fields).toBeNull();
    const log = JSON.stringify((await (await house.as('marit')).get(`/api/plgs/${plg}/audit`)).body);
    expect(log).toContain('portrait.changed');
    expect(log).not.toContain('CANARY-draft');
  });
});

describe('saving a field', () => {
  it('never writes over what the writer has not seen, and says what stands there now', async () => {
    const { me: renske, portrait } = await open('renske', 'FD');
    const youssef = await house.as('youssef');
    const path = `/api/portraits/${portrait.id}/fields`;
    const fieldId = 'groupNow';
    const [first, second] = await Promise.all([
      renske.put<Problem>(path, { fieldId, revision: 0, value: { number: 13 } }),
      youssef.put<Problem>(path, { fieldId, revision: 0, value: { number: 14 } }),
    ]);
    expect([first?.status, second?.status].toSorted()).toEqual([200, 409]);
    const won = first?.status === 200 ? 13 : 14;
    const refused = (first?.status === 409 ? first : second)?.body;
    expect(refused).toMatchObject({
      code: 'portrait.field_changed',
      facts: { fieldId: 'groupNow', revision: 1, value: JSON.stringify({ number: won }) },
    });
    const stale = await youssef.put<Problem>(path, { fieldId, revision: 0, value: { number: 99 } });
    expect(stale.body.code).toBe('portrait.field_changed');
    const now = (await renske.get<PortraitDto>(`/api/portraits/${portrait.id}`)).body;
    expect(valueOf(now, 'groupNow')).toEqual({ number: won });
    await expect(
      house.db.query(`update portrait_field set value = '{"number":1}' where portrait_id = $1`, [
        portrait.id,
      ]),
    ).rejects.toThrow('every save raises the revision by one');
  });

  it('answers the retry of a save whose answer was lost as if it were the first', async () => {
    const { me, portrait } = await open('renske', 'FD');
    const path = `/api/portraits/${portrait.id}/fields`;
    const fieldId = 'groupBefore';
    expect((await me.put(path, { fieldId, revision: 0, value: { number: 24 } })).status).toBe(200);
    expect((await me.put(path, { fieldId, revision: 0, value: { number: 24 } })).status).toBe(200);
    const other = await (
      await house.as('youssef')
    ).put(path, { fieldId, revision: 0, value: { number: 24 } });
    expect(other.status).toBe(409);
  });

  it('lets two colleagues fill in different fields at the same moment', async () => {
    const { me: renske, portrait } = await open('renske', 'FD');
    const youssef = await house.as('youssef');
    const answers = await Promise.all([
      renske.put(`/api/portraits/${portrait.id}/fields`, {
        fieldId: 'contact',
        revision: 0,
        value: { line: 'Teamleider' },
      }),
      youssef.put(`/api/portraits/${portrait.id}/fields`, {
        fieldId: 'approach',
        revision: 0,
        value: { choice: 'derogate' },
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await renske.get<PortraitDto>(`/api/portraits/${portrait.id}`);
    expect(valueOf(body, 'contact')).toEqual({ line: 'Teamleider' });
    expect(body.fields.find(({ id }) => id === 'approach')).toMatchObject({
      value: { choice: 'derogate' },
      savedByName: 'Youssef el Amrani',
    });
  });

  it('tells whoever looks that something changed, without telling what', async () => {
    const { me, portrait } = await open('renske', 'FD');
    const socket = await (await house.as('youssef')).socket();
    const hinted = new Promise<object>((resolve) => socket.on('hint', resolve));
    await save(me, portrait.id, 'owner', { line: 'CANARY-owner' });
    const hint = await hinted;
    expect(hint).toMatchObject({ resource: 'portraits', id: portrait.id, plgId: plg });
    expect(JSON.stringify(hint)).not.toContain('CANARY');
    socket.close();
  });

  it('refuses what the field cannot hold, and keeps hostile text as the text it is', async () => {
    const { me, portrait } = await open('renske', 'FD');
    const put = (fieldId: string, value: unknown) =>
      me.put<Problem>(`/api/portraits/${portrait.id}/fields`, { fieldId, revision: 0, value });
    expect((await put('goal', { text: 'x' })).body.code).toBe('portrait.field_kind');
    expect((await put('status', { line: 'x' })).body.code).toBe('portrait.field_kind');
    expect((await put('status', { choice: 'constructor' })).body.code).toBe('portrait.field_kind');
    expect((await put('nothing', { line: 'x' })).body.fields).toHaveProperty('fieldId');
    expect((await put('constructor', { line: 'x' })).body.fields).toHaveProperty('fieldId');
    expect((await put('title', { line: 'x'.repeat(301) })).body.fields).toHaveProperty(['value.line']);
    expect((await put('title', { line: 'a\u0000b' })).body.code).toBe('invalid');
    expect((await put('validUntil', { date: '2026-02-30' })).body.code).toBe('invalid');
    expect((await put('hours', { hours: [{ level: 2, rows: [] }] })).body.code).toBe('invalid');
    expect((await put('hours', { hours: [{ level: 2, rows: [{ bot: -1, bpv: 1 }] }] })).status).toBe(422);
    expect(
      (await put('hours', { hours: [...hours(2, [1], [1]), ...hours(2, [1], [1])] })).body.fields,
    ).toHaveProperty(['value.hours']);
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script> java\tscript:alert(1)';
    const { body } = await put('title', { line: hostile });
    expect(valueOf(body as unknown as PortraitDto, 'title')).toEqual({ line: hostile });
    expect((await put('core', { line: 'ë'.repeat(300) })).status).toBe(409);
  });
});

describe('running text', () => {
  it('opens to who writes the portrait alone, also once the group reads what was published', async () => {
    const id = await publishWhole('floor', 'HV', 'Beginners leren van gevorderden.');
    const join = async (name: CastName, field = 'goal', subjectId = id) => {
      const socket = await (await house.as(name)).socket();
      const answer = await ask(socket, 'text.join', {
        kind: portraitTextKind,
        subjectId,
        field,
        schemaVersion: livingTextSchemaVersion,
      });
      socket.close();
      return answer;
    };
    for (const name of ['marit', 'carlijn', 'gijs'] as const)
      expect((await join(name)).problem?.code).toBe('forbidden');
    for (const name of ['noor', 'esra', 'sjors', 'vera', 'pauline'] as const)
      expect((await join(name)).problem?.code).toBe('not_found');
    expect((await join('aylin', 'title')).problem?.code).toBe('not_found');
    expect((await join('aylin', 'goal', plg)).problem?.code).toBe('not_found');
    expect((await join('aylin')).ok).toMatchObject({ canWrite: true, isFrozen: false });
  });
});

describe('hours', () => {
  it.each([
    ['FD', 'renske', 2, [640, 560], [360, 440], 'derogation', { bot: [1200, 1250], botYear1: [640, 700] }],
    ['VK', 'harmjan', 2, [700, 550], [300, 450], 'within', {}],
    [
      'SB',
      'bram',
      3,
      [620, 600, 520],
      [380, 400, 480],
      'derogation',
      { bot: [1740, 1800], botYear1: [620, 700] },
    ],
    ['MZ', 'carlijn', 3, [700, 600, 500], [300, 400, 500], 'within', {}],
    ['HV', 'floor', 3, [660, 640, 500], [340, 360, 500], 'derogation', { botYear1: [660, 700] }],
  ] as const)('of %s get their verdict', async (seat, name, level, bot, bpv, outcome, short) => {
    const { me, portrait } = await open(name, seat);
    const { body } = await save(me, portrait.id, 'hours', { hours: hours(level, [...bot], [...bpv]) });
    expect(body.normId).toBe('web-2014');
    const [verdict] = body.verdicts;
    if (!verdict) throw new Error('no verdict');
    expect(verdict.outcome).toBe(outcome);
    expect(
      Object.fromEntries(
        hoursShortages(verdict).map(({ part, actual, required }) => [part, [actual, required]]),
      ),
    ).toEqual(short);
  });
});

const kept = (it: PortraitDto) => it.fields.filter(({ value }) => Object.keys(value).length > 0);

describe('a newer template', () => {
  it('is taken by the programme when it wants, loses nothing, and is never given up again', async () => {
    const { me, portrait } = await open('bram', 'SB');
    expect(portrait).toMatchObject({ templateVersion: 3, newerTemplate: null, newQuestions: [] });
    await expect(
      house.db.query('update portrait set template_version = 1 where id = $1', [portrait.id]),
    ).rejects.toThrow('never goes back');
    // As it stood before there was a second.
    await house.db.query('alter table portrait disable trigger portrait_template_rises');
    await house.db.query('update portrait set template_version = 1 where id = $1', [portrait.id]);
    await house.db.query('alter table portrait enable trigger portrait_template_rises');
    await save(me, portrait.id, 'title', { line: 'Kernteam' });
    await write(portrait.id, 'benefits', 'Iedereen wordt gezien.');
    const before = (await me.get<PortraitDto>(`/api/portraits/${portrait.id}`)).body;
    expect(before).toMatchObject({
      newerTemplate: 3,
      newQuestions: ['preparation', 'pictures', 'studentVoice'],
    });
    const socket = await me.socket();
    const join = () =>
      ask(socket, 'text.join', {
        kind: portraitTextKind,
        subjectId: portrait.id,
        field: 'studentVoice',
        schemaVersion: livingTextSchemaVersion,
      });
    expect((await join()).problem?.code).toBe('not_found');

    const path = `/api/portraits/${portrait.id}/template`;
    for (const name of ['marit', 'carlijn', 'esra'] as const)
      expect((await (await house.as(name)).post(path, { version: 2 })).status).toBe(404);
    expect((await me.post<Problem>(path, { version: 4 })).body.fields).toHaveProperty('version');
    const moved = await Promise.all([1, 2].map(() => me.post<PortraitDto>(path, { version: 3 })));
    expect(moved.map(({ status }) => status)).toEqual([201, 201]);
    expect(moved[0]?.body).toMatchObject({ templateVersion: 3, newerTemplate: null, newQuestions: [] });
    expect(kept(moved[0]?.body ?? before)).toEqual(kept(before));
    // What is new says so until it is answered, in a line or in running text.
    expect(moved[0]?.body.addedQuestions).toEqual(['preparation', 'pictures', 'studentVoice']);
    expect(before.addedQuestions).toEqual([]);
    await write(portrait.id, 'preparation', 'Twee dagen.');
    expect((await me.get<PortraitDto>(`/api/portraits/${portrait.id}`)).body.addedQuestions).toEqual([
      'pictures',
      'studentVoice',
    ]);
    expect((await join()).ok).toMatchObject({ canWrite: true });
    socket.close();
    expect((await me.post<Problem>(path, { version: 1 })).body.code).toBe('portrait.template_older');
    expect(await house.db.query(`select from event where name = 'portrait.template_moved'`)).toHaveLength(1);
  });
});

describe('publishing', () => {
  it('asks for goal and organisation by name, and for nothing else', async () => {
    const { me, portrait } = await open('harmjan', 'VK');
    const refused = await me.post<Problem>(`/api/portraits/${portrait.id}/publish`);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'portrait.incomplete', facts: { fields: ['goal', 'organisation'] } },
    });
    await write(portrait.id, 'goal', 'Rust in de klas.');
    expect((await me.post<Problem>(`/api/portraits/${portrait.id}/publish`)).body.facts).toEqual({
      fields: ['organisation'],
    });
    expect(portrait.missing).toEqual(['goal', 'organisation']);
    expect(portraitFields.filter(({ isCompulsory }) => isCompulsory).map(({ id }) => id)).toEqual(
      portrait.missing,
    );
  });

  it('opens the portrait to the group as it stood, and later writing waits for the next time', async () => {
    const id = await publishWhole('carlijn', 'MZ', 'Gesprekken krijgen een plek.');
    const bram = await house.as('bram');
    const read = await bram.get<PublishedPortraitDto>(`/api/portraits/${id}/published`);
    expect(valueOf(read.body, 'goal')).toMatchObject({
      text: 'Gesprekken krijgen een plek.',
      doc: { type: 'doc' },
    });
    expect(validateAs(PublishedPortraitDto, read.body).fields).toBeNull();
    expect(read.body.verdicts[0]?.outcome).toBe('within');
    expect((await bram.get(`/api/portraits/${id}`)).status).toBe(403);
    for (const name of ['noor', 'esra', 'sjors', 'vera', 'pauline'] as const)
      expect((await (await house.as(name)).get(`/api/portraits/${id}/published`)).status).toBe(404);

    const dennis = await house.as('dennis');
    const changed = await save(dennis, id, 'core', { line: 'CANARY-later' });
    expect(changed.body.hasUnpublishedChanges).toBe(true);
    expect(JSON.stringify((await bram.get(`/api/portraits/${id}/published`)).body)).not.toContain('CANARY');
    expect((await dennis.post<PortraitDto>(`/api/portraits/${id}/publish`)).body.hasUnpublishedChanges).toBe(
      false,
    );
    expect((await bram.get<PublishedPortraitDto>(`/api/portraits/${id}/published`)).body).toMatchObject({
      number: 2,
    });
    await expect(house.db.query(`update portrait_version set "values" = '{}'`)).rejects.toThrow(
      'never changes',
    );
    await expect(
      house.db.query('update portrait set published_number = 9 where id = $1', [id]),
    ).rejects.toThrow('a published portrait has a version');
  });

  it('can be taken back by the programme alone', async () => {
    const id = await publishWhole('bram', 'SB', 'Eerder zien wie dreigt af te haken.');
    expect((await (await house.as('marit')).post(`/api/portraits/${id}/withdraw`)).status).toBe(403);
    expect((await (await house.as('loes')).post(`/api/portraits/${id}/withdraw`)).status).toBe(201);
    expect((await (await house.as('marit')).get(`/api/portraits/${id}/published`)).status).toBe(404);
    expect((await (await house.as('bram')).post(`/api/portraits/${id}/withdraw`)).status).toBe(403);
    expect((await (await house.as('bram')).get<Problem>(`/api/portraits/${id}/published`)).body.code).toBe(
      'portrait.not_published',
    );
    expect((await (await house.as('bram')).post(`/api/portraits/${id}/publish`)).status).toBe(201);
  });
});

describe('the overview', () => {
  it('shows each member exactly the portraits that member may read', async () => {
    for (const name of ['marit', 'renske', 'carlijn', 'harmjan', 'gijs'] as const) {
      const someone = await house.as(name);
      const { body } = await someone.get<PortraitSummaryDto[]>(list);
      expect(body).toHaveLength(5);
      const all = await house.db.query<{ id: string; seat_id: string }>('select id, seat_id from portrait');
      for (const { id, seat_id } of all) {
        const shown = body.find(({ seatId }) => seatId === seat_id)?.portraitId ?? null;
        const { status } = await someone.get(`/api/portraits/${id}/published`);
        expect({ name, shown }).toEqual({ name, shown: status === 404 ? null : id });
      }
    }
  });
});

describe('comparing', () => {
  it('lays published portraits side by side, field by field, in the order asked for', async () => {
    const marit = await house.as('marit');
    const ids = (await marit.get<PortraitSummaryDto[]>(list)).body.flatMap(
      ({ portraitId }) => portraitId ?? [],
    );
    const [one, two] = ids;
    expect(ids.length).toBeGreaterThanOrEqual(2);
    const path = `${list}/comparison?of=`;
    expect((await marit.get<Problem>(`${path}${one}`)).body.code).toBe('invalid');
    expect((await marit.get<Problem>(`${path}${one},${one}`)).body.code).toBe('invalid');
    expect((await marit.get<Problem>(`${path}1,2`)).body.code).toBe('invalid');
    for (const name of ['noor', 'esra', 'sjors', 'vera', 'pauline'] as const)
      expect((await (await house.as(name)).get(`${path}${one},${two}`)).status).toBe(404);
    expect(
      (await (await house.as('esra')).get(`/api/plgs/${otherPlg}/portraits/comparison?of=${one},${two}`))
        .status,
    ).toBe(404);
    const [draft] = await house.db.query<{ id: string }>(
      'select id from portrait where published_at is null',
    );
    expect((await marit.get(`${path}${one},${draft?.id}`)).status).toBe(404);
    const { body } = await marit.get<PortraitComparisonDto>(`${path}${two},${one}`);
    expect(validateAs(PortraitComparisonDto, body).fields).toBeNull();
    expect(body.portraits.map(({ id }) => id)).toEqual([two, one]);
    expect(body.rows.map(({ id }) => id)).toEqual(portraitFields.map(({ id }) => id));
    expect(body.rows.find(({ id }) => id === 'organisation')?.isSame).toBe(true);
    expect(body.rows.find(({ id }) => id === 'goal')?.isSame).toBe(false);
    expect(body.rows.find(({ id }) => id === 'costs')?.isEmpty).toBe(true);
  });
});

describe('reminding', () => {
  it('is for the coordinator, once a week for each seat, and never of what is already there', async () => {
    const nudge = `${list}/nudge`;
    const marit = await house.as('marit');
    for (const name of ['renske', 'tjeerd'] as const)
      expect((await (await house.as(name)).post(nudge, { seatId: seats.VK })).status).toBe(403);
    for (const name of ['noor', 'esra', 'sjors', 'vera', 'pauline'] as const)
      expect((await (await house.as(name)).post(nudge, { seatId: seats.VK })).status).toBe(404);
    expect((await marit.post<Problem>(nudge, { seatId: seats.MZ })).body.code).toBe('portrait.published');
    expect((await marit.post(nudge, { seatId: seats.RB })).status).toBe(404);

    now = new Date('2026-11-02T09:00:00Z');
    const both = await Promise.all([1, 2].map(() => marit.post<Problem>(nudge, { seatId: seats.VK })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('portrait.nudged');
    const mails = await house.db.query<{ recipient: string; text: string }>(
      `select recipient, text from mail where subject like '%portret van Verkoper%' order by recipient`,
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual(
      [cast.harmjan.email, cast.nadia.email].toSorted(),
    );
    expect(mails[0]?.text).toContain(`/plg/${plg}/portretten/begin`);
    const vk = async () =>
      (await marit.get<PortraitSummaryDto[]>(list)).body.find(({ seatId }) => seatId === seats.VK);
    expect(await vk()).toMatchObject({ nudgedAt: now.toISOString(), can: { nudge: false } });

    now = new Date('2026-11-09T08:59:59Z');
    expect((await marit.post<Problem>(nudge, { seatId: seats.VK })).body.code).toBe('portrait.nudged');
    now = new Date('2026-11-09T09:00:00Z');
    expect((await vk())?.can.nudge).toBe(true);
    expect((await marit.post(nudge, { seatId: seats.VK })).status).toBe(204);
    now = null;
  });
});

describe('what is asked of people', () => {
  it('asks seat holders for a missing portrait before the second meeting, until it is there', async () => {
    const marit = await house.as('marit');
    for (const [date, title] of [
      ['2027-02-11', 'Verhalen'],
      ['2027-04-08', 'Vragen'],
    ])
      expect(
        (await marit.post(`/api/plgs/${plg}/meetings`, { title, date, startTime: '15:30', endTime: '17:30' }))
          .status,
      ).toBe(201);
    const asked = async (name: CastName) =>
      (
        await (await house.as(name)).get<{ obligations: { kind: string }[] }>('/api/today')
      ).body.obligations.find(({ kind }) => kind === 'portrait.write');
    expect(await asked('marit')).toBeUndefined();
    expect(await asked('carlijn')).toBeUndefined();
    expect(await asked('nadia')).toMatchObject({
      path: `/plg/${plg}/portretten/begin`,
      dueAt: '2027-04-08T13:30:00.000Z',
      facts: { programme: 'Verkoper' },
    });
    await publishWhole('harmjan', 'VK', 'Rust in de klas.');
    expect(await asked('nadia')).toBeUndefined();
    const { body } = await marit.get<{ work: { kind: string; done: number; total: number }[] }>(
      `/api/plgs/${plg}/timeline`,
    );
    expect(body.work.find(({ kind }) => kind === 'portraits')).toEqual({
      kind: 'portraits',
      done: 4,
      total: 5,
    });
  });
});
