import { type SheetKind, type TallyDto, validateAs, WorkshopDto } from '@leerkring/shared';
import sharp from 'sharp';
import { Clock } from '../src/platform/clock.ts';
import { newId } from '../src/platform/ids.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';

type Told = WorkshopDto & { code?: string; fields?: Record<string, string[]> };

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
const outside = ['esra', 'sjors', 'pauline', 'vera', 'noor'] as const;

beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  renske = await house.as('renske');
});
afterAll(() => house.close());
beforeEach(() => house.db.query('delete from workshop'));

const about = {
  title: 'Studiedag',
  heldOn: '2026-10-09',
  dreamQuestion: 'Waar droom je van?',
  needQuestion: 'Wat is daarvoor nodig?',
};
const post = async (me: Visitor, path: string, body?: object) => (await me.post<Told>(path, body)).body;
const put = async (me: Visitor, path: string, body: object) => (await me.put<Told>(path, body)).body;

/** A session with as many groups, each of as many people. */
async function session(sizes: number[]): Promise<Told> {
  let it = await post(marit, `/api/plgs/${plg}/workshops`, { ...about, id: newId() });
  for (const people of sizes)
    it = await post(marit, `/api/workshops/${it.id}/groups`, { id: newId(), name: '', people });
  return it;
}
const typed = (it: Told, group: number, kind: SheetKind, texts: string[], me = renske) =>
  post(me, `/api/workshop-groups/${it.groups[group - 1]?.id}/answers`, {
    kind,
    lines: texts.map((text) => ({ id: newId(), text })),
  });
const named = (it: Told, name: string, kind: SheetKind = 'need') =>
  post(marit, `/api/workshops/${it.id}/categories`, { kind, name });
const answerOf = (it: Told, text: string) => it.answers.find((one) => one.text === text);
const categoryOf = (it: Told, name: string) => it.categories.find((one) => one.name === name);
const placed = (it: Told, text: string, name: string | null, me = marit) => {
  const answer = answerOf(it, text);
  return put(me, `/api/workshop-answers/${answer?.id}/category`, {
    categoryId: name === null ? null : categoryOf(it, name)?.id,
    from: answer?.categoryId ?? null,
  });
};

describe('a working session', () => {
  it('is led by who brings answers together, typed over by everyone, and seen by nobody outside', async () => {
    expect(await post(renske, `/api/plgs/${plg}/workshops`, { ...about, id: newId() })).toMatchObject({
      code: 'forbidden',
    });
    const it1 = await session([9]);
    for (const name of outside) {
      const stranger = await house.as(name);
      expect((await stranger.get(`/api/workshops/${it1.id}`)).status).toBe(404);
      expect((await typed(it1, 1, 'need', ['Tijd'], stranger)).code).toBe('not_found');
    }
    const it2 = await typed(it1, 1, 'need', ['Tijd', 'Rust']);
    expect(validateAs(WorkshopDto, it2).fields).toBeNull();
    expect(it2.answers.map(({ text }) => text)).toEqual(['Tijd', 'Rust']);
    expect(
      (await post(renske, `/api/workshops/${it1.id}/categories`, { kind: 'need', name: 'x' })).code,
    ).toBe('forbidden');
    expect((await renske.delete(`/api/workshop-groups/${it1.groups[0]?.id}`)).status).toBe(403);
    expect((await renske.delete(`/api/workshops/${it1.id}`)).status).toBe(403);
    expect(JSON.stringify(await house.db.query('select * from event'))).not.toContain('Rust');
  });

  it('counts its groups and people, everywhere from the same rows', async () => {
    const it1 = await session([10, 9, 9, 10, 9, 9, 10, 9]);
    expect(it1).toMatchObject({ groupCount: 8, people: 75 });
    // The same press again is the same group.
    const again = { id: it1.groups[0]?.id, name: '', people: 10 };
    expect(await post(marit, `/api/workshops/${it1.id}/groups`, again)).toMatchObject({ groupCount: 8 });
    const other = await session([]);
    expect((await post(marit, `/api/workshops/${other.id}/groups`, again)).code).toBe('conflict');
    await marit.delete(`/api/workshops/${other.id}`);
    const lines = async () =>
      (await renske.get<TallyDto[]>(`/api/plgs/${plg}/tallies`)).body.filter(
        ({ room }) => room === 'workshops',
      );
    expect(await lines()).toMatchObject([
      { of: 8, question: 'Waar droom je van?' },
      { of: 8, question: 'Wat is daarvoor nodig?' },
    ]);
    await marit.delete(`/api/workshop-groups/${it1.groups[7]?.id}`);
    const left = await marit.get<Told>(`/api/workshops/${it1.id}`);
    expect(left.body).toMatchObject({ groupCount: 7, people: 66 });
    expect((await lines()).map(({ of }) => of)).toEqual([7, 7]);
    expect(
      (await put(renske, `/api/workshop-groups/${it1.groups[0]?.id}`, { name: '', people: 0 })).fields,
    ).toEqual({ people: ['min'] });
  });

  it('is typed over once, however often it is sent, and not over what somebody else wrote', async () => {
    const it1 = await session([9]);
    const at = `/api/workshop-groups/${it1.groups[0]?.id}/answers`;
    const body = { kind: 'dream', lines: [{ id: newId(), text: 'Een eigen route' }] };
    await Promise.all([post(renske, at, body), post(renske, at, body)]);
    const it2 = await post(renske, at, body);
    expect(it2.answers).toHaveLength(1);
    const one = `/api/workshop-answers/${it2.answers[0]?.id}`;
    expect((await put(marit, one, { text: 'Eigen routes', revision: 1 })).answers[0]?.revision).toBe(2);
    expect((await put(renske, one, { text: 'Oud', revision: 1 })).code).toBe('workshop.answer_changed');
  });
});

const photo = async (it: Told, bytes: Buffer, me = renske): Promise<Told> => {
  const response = await fetch(`${me.origin}/api/workshop-groups/${it.groups[0]?.id}/sheets?kind=need`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...(me.cookie && { cookie: me.cookie }) },
    body: new Uint8Array(bytes),
  });
  return (await response.json()) as Told;
};

const lineOf = async (sizes: number[]) => {
  const it1 = await session(sizes);
  await typed(it1, 1, 'need', ['Tijd']);
  await placed(await named((await marit.get<Told>(`/api/workshops/${it1.id}`)).body, 'Tijd'), 'Tijd', 'Tijd');
  const { body } = await renske.get<TallyDto[]>(`/api/plgs/${plg}/tallies`);
  return body.find(({ key }) => key === `workshops/${it1.id}/need`);
};

describe('a sheet', () => {
  it('is photographed, written anew from its pixels, and seen by the group alone', async () => {
    const it1 = await session([9]);
    // As a phone makes one: turned on its side, with a place and a maker in it.
    const sent = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fed' } })
      .withExif({ IFD0: { Artist: 'Naam van de maker' }, IFD3: { GPSLatitude: '52/1 13/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    for (const name of outside) expect((await photo(it1, sent, await house.as(name))).code).toBe('not_found');
    expect((await photo(it1, Buffer.from('%PDF-1.4\n%%EOF\n'))).code).toBe('file.kind');
    expect((await photo(it1, Buffer.from('vel'))).code).toBe('file.kind');
    // The same photograph twice is one.
    await Promise.all([photo(it1, sent), photo(it1, sent)]);
    const it2 = await photo(it1, sent);
    expect(validateAs(WorkshopDto, it2).fields).toBeNull();
    expect(it2.groups[0]?.sheets).toMatchObject([{ kind: 'need', width: 40, height: 60 }]);
    const at = `/api/workshop-sheets/${it2.groups[0]?.sheets[0]?.id}`;
    const kept = await house.db.query<{ bytes: Buffer }>('select bytes from workshop_sheet_bytes');
    for (const { bytes } of kept) expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    const opened = await renske.get(`${at}/content?size=large`);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await renske.get(`${at}/content?size=huge`)).status).toBe(422);
    for (const name of outside)
      expect((await (await house.as(name)).get(`${at}/content?size=small`)).status).toBe(404);
    expect((await renske.delete<Told>(at)).body.groups[0]?.sheets).toEqual([]);
    expect(await house.db.query('select id from workshop_sheet_bytes')).toEqual([]);
  });

  it('gives an answer back as it was when it was taken away by mistake, and forgets it an hour later', async () => {
    const it1 = await session([9, 9]);
    await typed(it1, 1, 'need', ['Tijd', 'Rust', 'Ruimte']);
    await named(it1, 'Alles');
    const before = await placed((await marit.get<Told>(`/api/workshops/${it1.id}`)).body, 'Rust', 'Alles');
    const rust = `/api/workshop-answers/${answerOf(before, 'Rust')?.id}`;
    const without = (await renske.delete<Told>(rust)).body;
    expect(without.answers.map(({ text }) => text)).toEqual(['Tijd', 'Ruimte']);
    expect(categoryOf(without, 'Alles')?.groups).toBe(0);
    expect((await (await house.as('esra')).post(`${rust}/restore`)).status).toBe(404);
    expect(await post(marit, `${rust}/restore`)).toEqual(before);
    await renske.delete(rust);
    house.app.get(Clock).now = () => new Date(Date.now() + 61 * 60 * 1000);
    await house.app.get(Jobs).runDue();
    house.app.get(Clock).now = () => new Date();
    expect(await house.db.query(`select id from workshop_answer where text = 'Rust'`)).toEqual([]);
    expect((await post(renske, `${rust}/restore`)).code).toBe('not_found');
  });

  it('of fewer than five groups makes no number of what they said, only of how many there were', async () => {
    expect(await lineOf([9, 9, 9, 9])).toMatchObject({ of: 4, columns: [] });
    expect(await lineOf([9, 9, 9, 9, 9])).toMatchObject({ of: 5, columns: [{ label: 'Tijd', count: 1 }] });
  });
});

describe('what says the same', () => {
  it('is brought together, stays of its group, and is taken apart again', async () => {
    const it1 = await session([9, 9, 9]);
    await typed(it1, 1, 'need', ['Uren', 'Tijd om te praten']);
    let it = await typed(it1, 2, 'need', ['Samen tijd']);
    for (const name of ['Tijd', 'Overleg']) it = await named(it, name);
    expect((await named(it, 'Tijd')).code).toBe('workshop.name_taken');
    it = await placed(it, 'Uren', 'Tijd');
    it = await placed(it, 'Tijd om te praten', 'Tijd');
    it = await placed(it, 'Samen tijd', 'Overleg');
    // A group that said it twice is one group.
    expect(categoryOf(it, 'Tijd')?.groups).toBe(1);
    const before = it;
    const [into, from] = [categoryOf(it, 'Tijd')?.id, categoryOf(it, 'Overleg')?.id];
    it = await post(marit, `/api/workshop-categories/${from}/merge`, { intoId: into });
    expect(categoryOf(it, 'Tijd')?.groups).toBe(2);
    expect(answerOf(it, 'Samen tijd')).toEqual(answerOf(before, 'Samen tijd'));
    expect((await post(marit, `/api/workshop-categories/${into}/merge`, { intoId: from })).code).toBe(
      'workshop.merged',
    );
    expect(await post(marit, `/api/workshop-categories/${from}/split`)).toEqual(before);
    expect((await post(marit, `/api/workshop-categories/${from}/split`)).code).toBe('workshop.not_merged');
    const out = await placed(before, 'Uren', null);
    expect(answerOf(out, 'Uren')?.categoryId).toBeNull();
    // From where it no longer is.
    expect((await placed(before, 'Uren', 'Overleg')).code).toBe('workshop.moved');
    expect((await placed(out, 'Uren', 'Tijd', renske)).code).toBe('forbidden');
  });

  it('never brings a dream under a need, nor one session under another', async () => {
    const it1 = await session([9]);
    let it = await typed(it1, 1, 'dream', ['Een eigen route']);
    it = await named(it, 'Tijd');
    expect((await placed(it, 'Een eigen route', 'Tijd')).code).toBe('workshop.other_kind');
    const other = await named(await session([9]), 'Elders', 'dream');
    const answer = `/api/workshop-answers/${it.answers[0]?.id}/category`;
    const elsewhere = { categoryId: categoryOf(other, 'Elders')?.id, from: null };
    expect((await put(marit, answer, elsewhere)).code).toBe('workshop.other_kind');
    await expect(
      house.db.query('update workshop_answer set category_id = $1', [categoryOf(it, 'Tijd')?.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'workshop_answer_alike' } });
  });
});
