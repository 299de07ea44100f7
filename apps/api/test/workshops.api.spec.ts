import { type SheetKind, type TallyDto, validateAs, WorkshopDto } from '@leerkring/shared';
import { newId } from '../src/platform/ids.ts';
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
