import type {
  AuthorshipDto,
  CommentDto,
  MomentChangesDto,
  MomentsDto,
  MomentSecondsDto,
  ReportDto,
  RestoredDto,
  SectionDto,
  SuggestionDto,
  TextPosition,
  TodayDto,
  VersionDto,
} from '@leerkring/shared';
import * as Y from 'yjs';
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

const askedOf = async (name: CastName) =>
  (await people[name].get<TodayDto>('/api/today')).body.obligations.filter(
    ({ kind }) => kind === 'comment.answer',
  );
const settleComment = (name: CastName, id: string, verb: string) =>
  people[name].post<CommentDto>(`/api/comments/${id}/${verb}`);

const commentsOf = async (name: CastName) =>
  (await people[name].get<CommentDto[]>(`/api/plgs/${plg}/comments`)).body;
const commentOf = async (name: CastName, id: string) => (await commentsOf(name)).find((it) => it.id === id)!;
/** What the editor sends for a selection: positions of the text as this person has it. */
const selected = (editor: TextEditor, words: string, line = 0) => {
  const run = (editor.root.get(line) as Y.XmlElement).get(0) as Y.XmlText;
  const from = run.toString().indexOf(words);
  const position = (index: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(run, index)) as TextPosition;
  return { anchor: position(from), head: position(from + words.length) };
};
/** What goes to the others is sent after the answer: it is there soon, and never at a set time. */
async function expectSoon(assertion: () => void): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    try {
      return assertion();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  assertion();
}

beforeAll(async () => {
  house = await bootApp();
  const names = 'marit renske carlijn bram loes willemijn tjeerd noor esra vera'.split(' ') as CastName[];
  for (const name of names) people[name] = await house.as(name);
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

describe('suggestions (S4, S5)', () => {
  let section: SectionDto;
  const path = `/api/plgs/${plg}/suggestions`;
  const list = async (name: CastName) => (await people[name].get<SuggestionDto[]>(path)).body;
  const one = async (name: CastName, id: string) => (await list(name)).find((it) => it.id === id)!;

  const make = async (name: CastName, was: string, text: string, line = 0) => {
    const at = selected(await open(name, section), was, line);
    const reason = 'Dat leest beter.';
    return people[name].post<SuggestionDto>(`/api/sections/${section.id}/suggestions`, {
      at,
      was,
      text,
      reason,
    });
  };

  beforeAll(async () => {
    section = report.sections[2]!;
    await people.marit.patch(`/api/sections/${section.id}`, {
      leadIds: [membershipOf(cast.loes)],
      writing: 'leads',
    });
    const loes = await open('loes', section);
    await loes.write('Wij werken in kleine groepen en zien iedere student.');
    await loes.write('Het rooster vroeg veel van de teams.');
  });

  it('are for the group alone, and in a chapter that takes them', async () => {
    const at = selected(await open('renske', section), 'kleine groepen');
    const asked = { at, was: 'kleine groepen', text: 'halve groepen', reason: 'Zo noemen wij het.' };
    for (const name of ['esra', 'vera', 'noor'] as const) {
      expect((await people[name].post(`/api/sections/${section.id}/suggestions`, asked)).status).toBe(404);
      expect((await people[name].get(path)).status).toBe(404);
    }
    await people.loes.patch(`/api/sections/${section.id}`, { suggesting: 'authors' });
    expect((await people.renske.post(`/api/sections/${section.id}/suggestions`, asked)).status).toBe(403);
    await people.loes.patch(`/api/sections/${section.id}`, { suggesting: 'circle' });
    for (const wrong of [
      { at: {}, was: 'kleine groepen' },
      { at: { ...at, head: { ...at.head, item: { client: 1, clock: 99_999 } } } },
      { reason: '' },
      { text: 'kleine groepen' },
    ])
      expect(
        (await people.renske.post(`/api/sections/${section.id}/suggestions`, { ...asked, ...wrong })).status,
      ).toBe(422);
    const unseen = { ...asked, was: 'grote groepen' };
    expect((await people.renske.post(`/api/sections/${section.id}/suggestions`, unseen)).body).toMatchObject({
      code: 'suggestion.text_changed',
    });
    expect(await list('renske')).toEqual([]);
  });

  it('come from a reader, change nothing, and are not settled by a reader', async () => {
    const reader = await open('renske', section);
    expect((await reader.write('Ik schrijf toch.')).problem?.code).toBe('forbidden');
    const rows = await rowsOf(reader.joined.docId);
    const { status, body } = await make('renske', 'kleine groepen', 'halve groepen');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      authorName: 'Renske Bolhuis',
      was: 'kleine groepen',
      now: 'kleine groepen',
      state: 'open',
      isStale: false,
      can: { accept: false, decline: false, withdraw: true, support: false },
    });
    expect(body.parts).toEqual([
      { kind: 'removed', text: 'kleine' },
      { kind: 'added', text: 'halve' },
      { kind: 'same', text: ' groepen' },
    ]);
    expect(await rowsOf(reader.joined.docId)).toEqual(rows);
    const now = { now: 'kleine groepen' };
    // Bram is an author, but this chapter is written by its lead.
    for (const name of ['renske', 'bram'] as const) {
      expect((await people[name].post(`/api/suggestions/${body.id}/accept`, now)).status).toBe(403);
      expect(
        (await people[name].post(`/api/suggestions/${body.id}/decline`, { because: 'Nee' })).status,
      ).toBe(403);
    }
    expect((await people.esra.post(`/api/suggestions/${body.id}/accept`, now)).status).toBe(404);
    expect((await people.loes.post(`/api/suggestions/${body.id}/withdraw`)).status).toBe(403);
  });

  it('compete for the same words with support; taking one over supersedes the rest and stays its maker’s', async () => {
    const [mine] = await list('renske');
    const { body: other } = await make('carlijn', 'in kleine groepen', 'in groepen van acht');
    expect(other.rivalIds).toEqual([mine!.id]);
    expect((await people.renske.post(`/api/suggestions/${mine!.id}/support`)).status).toBe(403);
    for (let twice = 0; twice < 2; twice++)
      expect(
        (await people.bram.post<SuggestionDto>(`/api/suggestions/${other.id}/support`)).body,
      ).toMatchObject({
        supportCount: 1,
        isSupportedByMe: true,
      });
    const loes = await open('loes', section);
    const seen = { now: 'in kleine groepen' };
    const [first, second] = await Promise.all([
      people.loes.post<SuggestionDto>(`/api/suggestions/${other.id}/accept`, seen),
      people.loes.post<SuggestionDto>(`/api/suggestions/${mine!.id}/accept`, { now: 'kleine groepen' }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const settled = (await list('loes')).toSorted((a, b) => a.state.localeCompare(b.state));
    expect(settled.map(({ state, instead }) => [state, instead])).toEqual([
      ['accepted', null],
      ['superseded', settled[0]?.text],
    ]);
    const taken = first.status === 200 ? cast.carlijn : cast.renske;
    const rows = await rowsOf(loes.joined.docId);
    expect(rows.at(-1)?.user_id).toBe(taken.id);
    const words = first.status === 200 ? 'in groepen van acht' : 'in halve groepen';
    await expectSoon(() => expect(loes.words).toContain(words));
    const again = await people.loes.post(`/api/suggestions/${other.id}/decline`, { because: 'Te laat' });
    expect(again.body).toMatchObject({ code: 'suggestion.settled' });
    await expect(
      house.db.query(`update suggestion set state = 'open', settled_at = null, seq = null where id = $1`, [
        first.status === 200 ? other.id : mine!.id,
      ]),
    ).rejects.toMatchObject({ driverError: { constraint: 'suggestion_stays' } });
    for (const change of [`from_name = 'Iemand anders'`, `from_name = 'Iemand', from_at = now()`])
      await expect(
        house.db.query(`update suggestion set ${change} where id = $1`, [other.id]),
      ).rejects.toMatchObject({ driverError: { constraint: 'suggestion_stays' } });
  });

  it('are stale when the words change, show three wordings, and never write over what was not seen', async () => {
    const { body: made } = await make('carlijn', 'vroeg veel van de teams', 'vroeg veel overleg', 1);
    const loes = await open('loes', section);
    await loes.edit((root) => ((root.get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(18, 'heel '));
    const stale = await one('loes', made.id);
    expect(stale).toMatchObject({
      isStale: true,
      was: 'vroeg veel van de teams',
      now: 'vroeg heel veel van de teams',
      text: 'vroeg veel overleg',
    });
    expect(stale.nowParts.filter((it) => it.kind === 'added').map((it) => it.text.trim())).toEqual(['heel']);
    const unseen = await people.loes.post(`/api/suggestions/${made.id}/accept`, { now: made.was });
    expect(unseen.body).toMatchObject({ code: 'suggestion.text_changed' });
    const { body: adapted } = await people.loes.post<SuggestionDto>(`/api/suggestions/${made.id}/accept`, {
      now: stale.now,
      text: 'vroeg heel veel overleg',
    });
    expect(adapted).toMatchObject({ state: 'accepted', written: 'vroeg heel veel overleg' });
    const rows = await rowsOf(loes.joined.docId);
    // Adapted words are of who adapted them.
    expect(rows.at(-1)?.user_id).toBe(cast.loes.id);
    await expectSoon(() => expect(loes.words).toContain('Het rooster vroeg heel veel overleg.'));
  });

  it('end declined with a reason or withdrawn, and lose their place when the words go', async () => {
    const { body: declined } = await make('renske', 'iedere student', 'elke student');
    const path = `/api/suggestions/${declined.id}/decline`;
    expect((await people.loes.post(path, { because: ' ' })).status).toBe(422);
    expect(
      (await people.loes.post<SuggestionDto>(path, { because: 'We schrijven overal iedere.' })).body,
    ).toMatchObject({
      state: 'declined',
      because: 'We schrijven overal iedere.',
      settledByName: 'Loes Reuvekamp',
    });
    const { body: withdrawn } = await make('renske', 'iedere student', 'alle studenten');
    const taken = await people.renske.post<SuggestionDto>(`/api/suggestions/${withdrawn.id}/withdraw`);
    expect(taken.body).toMatchObject({ state: 'withdrawn', can: { withdraw: false } });
    const { body: lost } = await make('renske', 'heel veel overleg', 'weinig rust', 1);
    const loes = await open('loes', section);
    await loes.edit((root) => root.delete(1));
    expect(await one('renske', lost.id)).toMatchObject({ isStale: true, now: null, at: null });
    const gone = await people.loes.post(`/api/suggestions/${lost.id}/accept`, { now: '' });
    expect(gone.body).toMatchObject({ code: 'suggestion.words_gone' });
  });
});

const answerTo = (name: CastName, id: string, input: object) =>
  people[name].post<CommentDto>(`/api/comments/${id}/replies`, { text: 'Ja.', ...input });

describe('comments', () => {
  let section: SectionDto;
  const place = (name: CastName, input: object) =>
    people[name].post<CommentDto>(`/api/sections/${section.id}/comments`, input);
  /** About words from one line up to others, in the same or a later one. */
  const about = async (name: CastName, first: string, last = first, line = 0, end = line) => {
    const editor = await open(name, section);
    return {
      at: { anchor: selected(editor, first, line).anchor, head: selected(editor, last, end).head },
      excerpt: first === last ? first : editor.words.slice(editor.words.indexOf(first)).split(last)[0] + last,
      text: 'Klopt dit?',
    };
  };

  beforeAll(async () => {
    section = report.sections[5]!;
    const bram = await open('bram', section);
    await bram.write('Wij begonnen met twee vaste halve groepen.');
    await bram.write('Dat vroeg veel van het rooster.');
    await bram.write('Daarna ging het vanzelf.');
  });

  it('are for the group alone, in words that are there', async () => {
    const input = await about('renske', 'vaste halve');
    for (const name of ['noor', 'esra', 'vera'] as const) {
      expect((await place(name, input)).status).toBe(404);
      expect((await people[name].get(`/api/plgs/${plg}/comments`)).status).toBe(404);
    }
    for (const wrong of [
      { ...input, excerpt: 'iets anders' },
      { ...input, at: {} },
      { text: 'x', excerpt: 'twee' },
    ])
      expect((await place('renske', wrong)).body).toMatchObject({ code: 'comment.text_changed' });
    expect((await place('renske', { text: ' ' })).status).toBe(422);
    expect(await commentsOf('renske')).toEqual([]);
  });

  it('come from every member, are answered, and are settled by an author or who began', async () => {
    const rows = await rowsOf((await open('renske', section)).joined.docId);
    const { body: made } = await place('renske', await about('renske', 'vaste halve'));
    expect(made).toMatchObject({
      authorName: 'Renske Bolhuis',
      excerpt: 'vaste halve',
      now: 'vaste halve',
      isMoved: false,
      can: { read: true, reply: true, resolve: true, reopen: false, acknowledge: false },
    });
    expect((await chapter('bram', 5)).openComments).toBe(1);
    const path = `/api/comments/${made.id}/replies`;
    expect((await people.esra.post(path, { text: 'Ja.' })).status).toBe(404);
    const { body: answered } = await people.bram.post<CommentDto>(path, { text: 'Ja, twee.' });
    expect(answered.replies).toMatchObject([{ authorName: 'Bram Nijkamp', text: 'Ja, twee.' }]);
    expect((await settleComment('carlijn', made.id, 'resolve')).status).toBe(403);
    expect((await settleComment('bram', made.id, 'resolve')).body).toMatchObject({
      resolvedByName: 'Bram Nijkamp',
    });
    expect((await settleComment('bram', made.id, 'resolve')).status).toBe(403);
    expect((await people.carlijn.post(path, { text: 'Te laat.' })).body).toMatchObject({
      code: 'comment.resolved',
    });
    expect((await settleComment('renske', made.id, 'reopen')).body).toMatchObject({
      resolvedAt: null,
      resolvedByName: '',
    });
    expect(await rowsOf((await open('renske', section)).joined.docId)).toEqual(rows);
  });

  it('are mended and taken back by who said them, and nobody keeps the words', async () => {
    const { body: made } = await place('renske', { text: 'Klopt dit, @Bram Nijkamp?' });
    const { body: answered } = await people.carlijn.post<CommentDto>(`/api/comments/${made.id}/replies`, {
      text: 'Bij ons niet.',
    });
    const [mine, theirs] = [`/api/comments/${made.id}`, `/api/comment-replies/${answered.replies[0]!.id}`];
    for (const [path, who] of [
      [mine, 'carlijn'],
      [mine, 'bram'],
      [theirs, 'renske'],
    ] as const) {
      expect((await people.esra.put(path, { text: 'Anders' })).status).toBe(404);
      expect((await people.esra.delete(path)).status).toBe(404);
      expect((await people[who].put(path, { text: 'Anders' })).status).toBe(403);
      expect((await people[who].delete(path)).status).toBe(403);
    }
    const { body: mended } = await people.renske.put<CommentDto>(mine, { text: 'Klopt het, @Bram Nijkamp?' });
    expect(mended).toMatchObject({ text: 'Klopt het, @Bram Nijkamp?', editedAt: expect.any(String) });
    expect((await askedOf('bram')).filter(({ subjectId }) => subjectId === made.id)).toHaveLength(1);
    const { body: both } = await people.carlijn.put<CommentDto>(theirs, { text: 'Bij ons ook.' });
    expect(both.replies).toMatchObject([{ text: 'Bij ons ook.', can: { edit: true, delete: true } }]);
    expect((await commentOf('renske', made.id)).replies[0]?.can).toMatchObject({
      edit: false,
      delete: false,
    });
    expect((await people.renske.delete<CommentDto>(mine)).body).toMatchObject({
      text: '',
      editedAt: null,
      replies: [{ text: 'Bij ons ook.' }],
      can: { edit: false, delete: false },
    });
    expect(await askedOf('bram')).toEqual([]);
    expect((await people.renske.put(mine, { text: 'Toch' })).status).toBe(403);
    const { body: left } = await people.carlijn.delete<CommentDto>(theirs);
    expect(left.replies).toMatchObject([{ text: '', authorName: cast.carlijn.name }]);
    const [kept] = await house.db.query<{ words: number }>(
      `select (select count(*) from event e where e::text ~ 'Klopt|Bij ons')
         + (select count(*) from comment c where c::text ~ 'Klopt het')
         + (select count(*) from comment_reply r where r::text ~ 'Bij ons') as words`,
    );
    expect(Number(kept?.words)).toBe(0);
    await expect(
      house.db.query(`update comment set text = 'Terug' where id = $1`, [made.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'comment_says' } });
    await house.db.query('delete from comment where id = $1', [made.id]);
  });

  it('ask whoever is named, until they answer or have read it; nobody from elsewhere, and nobody twice', async () => {
    const text = 'Wat vind jij, @Bram Nijkamp? En @Esra Yildirim, en ik: @Renske Bolhuis.';
    const { body: made } = await place('renske', { text });
    expect(made.mentions).toEqual(['Bram Nijkamp']);
    expect(await askedOf('bram')).toMatchObject([
      { subjectId: made.id, facts: { name: 'Renske Bolhuis', title: section.title } },
    ]);
    expect(await askedOf('esra')).toEqual([]);
    expect((await settleComment('carlijn', made.id, 'acknowledge')).status).toBe(403);
    await settleComment('bram', made.id, 'acknowledge');
    expect((await settleComment('bram', made.id, 'acknowledge')).status).toBe(403);
    expect(await askedOf('bram')).toEqual([]);
    await answerTo('renske', made.id, { text: 'Toch nog eens, @bram nijkamp, en jij, @Bram Nijkamp.' });
    expect(await askedOf('bram')).toHaveLength(1);
    await answerTo('bram', made.id, { text: 'Goed, @Renske Bolhuis.' });
    expect(await askedOf('bram')).toEqual([]);
    expect(await askedOf('renske')).toHaveLength(1);
    await settleComment('bram', made.id, 'resolve');
    expect(await askedOf('renske')).toEqual([]);
  });

  it('put a question to who can answer it, until one does, with the norm and its version (000-15)', async () => {
    const ask = async (question: string) => (await place('renske', { text: 'Mag dit?', question })).body;
    expect((await place('renske', { text: 'x', question: 'gossip' })).status).toBe(422);
    const made = await ask('legal');
    expect(made).toMatchObject({ question: 'legal', mentions: ['Tjeerd Wassink'], can: { cite: false } });
    expect(await askedOf('tjeerd')).toMatchObject([{ subjectId: made.id, facts: { question: 'legal' } }]);
    const norm = 'WEB 2014, artikel 7.2.7';
    expect((await answerTo('bram', made.id, { norm })).status).toBe(403);
    expect((await answerTo('tjeerd', made.id, {})).body).toMatchObject({
      code: 'comment.norm_missing',
      fields: { norm: ['isNotEmpty'] },
    });
    await answerTo('bram', made.id, {});
    expect(await askedOf('tjeerd')).toHaveLength(1);
    const { body: answered } = await answerTo('tjeerd', made.id, { norm });
    expect(answered.replies.map((it) => it.norm)).toEqual(['', norm]);
    expect(await askedOf('tjeerd')).toEqual([]);

    const { body: idea } = await place('tjeerd', { text: 'Twee roosters?', question: 'workable' });
    expect(idea.mentions).toEqual(expect.arrayContaining(['Renske Bolhuis', 'Carlijn te Brake']));
    expect(idea.mentions).not.toContain('Tjeerd Wassink');
    await answerTo('carlijn', idea.id, {});
    expect(await askedOf('renske')).toEqual([]);
    const kept = (await commentsOf('marit')).filter((it) => it.question);
    expect(kept.map((it) => `${it.question} ${it.replies.length}`)).toEqual(['legal 2', 'workable 1']);
  });

  it('hold on to their words while others write, over paragraphs too, and keep them when they are gone', async () => {
    const { body: long } = await place('renske', await about('renske', 'van het rooster', 'Daarna', 1, 2));
    expect(long.now).toBe('van het rooster.\nDaarna');
    const [first] = await commentsOf('renske');
    const bram = await open('bram', section);
    await bram.edit((root) => {
      ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'In het begin: ');
      ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(
        'In het begin: Wij begonnen met twee vaste'.length,
        ', kleine',
      );
      ((root.get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Eerlijk gezegd: ');
    });
    expect(await commentOf('renske', first!.id)).toMatchObject({
      excerpt: 'vaste halve',
      now: 'vaste, kleine halve',
    });
    expect(await commentOf('renske', long.id)).toMatchObject({ now: long.excerpt });
    await bram.edit((root) => root.delete(0, 2));
    expect(await commentOf('renske', first!.id)).toMatchObject({
      excerpt: 'vaste halve',
      now: null,
      at: null,
    });
    await bram.write('Nieuw: wij begonnen met twee vaste halve groepen.');
    expect(await commentOf('renske', first!.id)).toMatchObject({ now: 'vaste halve', isMoved: true });
  });

  it('are in no version of the report', async () => {
    const { body: version } = await people.marit.post<VersionDto>(`/api/reports/${report.id}/versions`, {
      number: '0.1',
      changeNote: 'Met opmerkingen ernaast',
    });
    const [row] = await house.db.query<{ words: string }>(
      'select snapshot::text as words from report_version where id = $1',
      [version.id],
    );
    expect(row?.words).toContain('twee vaste halve groepen');
    for (const said of ['Klopt dit?', 'Ja, twee.', 'Wat vind jij']) expect(row?.words).not.toContain(said);
  });
});

describe('any moment back (S23)', () => {
  let section: SectionDto;
  const of = (path: string) => `/api/sections/${section.id}/${path}`;
  const latest = async () => (await people.bram.get<MomentsDto>(of('moments'))).body.moments[0]!;

  beforeAll(async () => {
    section = report.sections[3]!;
    const bram = await open('bram', section);
    await bram.write('Wij begonnen klein.');
    await bram.write('Het werd groter.');
  });

  it('is read by the group, and put back only by who writes there', async () => {
    const asked = { from: 1, to: 2 };
    for (const name of ['esra', 'vera', 'noor'] as const) {
      const compared = ['changes', 'seconds'].map((it) => `moment-${it}?from=0&to=1`);
      for (const path of ['moments', 'authorship', ...compared])
        expect((await people[name].get(of(path))).status).toBe(404);
      expect((await people[name].post(of('restorations'), asked)).status).toBe(404);
    }
    expect((await people.renske.post(of('restorations'), asked)).status).toBe(403);
    expect((await people.renske.get<MomentsDto>(of('moments'))).body.can).toEqual({ restore: false });
    expect((await people.bram.get(of('moment-changes?from=-1&to=x'))).status).toBe(422);
    expect((await people.bram.post(of('restorations'), { from: 2, to: 2 })).body).toMatchObject({
      code: 'moment.nothing_to_restore',
    });
  });

  it('says who wrote what and what changed, word by word', async () => {
    const loes = await open('loes', section);
    await loes.edit((root) => ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(13, 'heel '));
    const { body: changes } = await people.renske.get<MomentChangesDto>(of('moment-changes?from=2&to=3'));
    expect(changes.changes.map(({ parts }) => parts)).toEqual([
      [
        { kind: 'same', text: 'Wij begonnen ', name: null },
        { kind: 'added', text: 'heel ', name: 'Loes Reuvekamp' },
        { kind: 'same', text: 'klein.', name: null },
      ],
    ]);
    const { body: wrote } = await people.renske.get<AuthorshipDto>(of('authorship'));
    expect(wrote.blocks[0]?.parts.map(({ text, name }) => [text, name])).toEqual([
      ['Wij begonnen ', 'Bram Nijkamp'],
      ['heel ', 'Loes Reuvekamp'],
      ['klein.', 'Bram Nijkamp'],
    ]);
    const moment = await latest();
    expect(moment).toMatchObject({ seq: 3, before: 0 });
    const { seconds } = (await people.renske.get<MomentSecondsDto>(of('moment-seconds?from=0&to=3'))).body;
    expect(seconds[0]).toEqual({ before: 0, at: moment.from });
    expect(moment.names.toSorted()).toEqual(['Bram Nijkamp', 'Loes Reuvekamp']);
  });

  it('comes back as one edit, while someone types on and sees it; and that is undone in turn', async () => {
    const loes = await open('loes', section);
    const { seq } = await latest();
    await loes.write('Loes typt verder.');
    const restored = await people.bram.post<RestoredDto>(of('restorations'), { from: 1, to: seq });
    expect(restored.body).toEqual({ seq: seq + 2, before: seq + 1, skipped: 0 });
    await expectSoon(() => expect(loes.words).toBe('Wij begonnen klein.\nLoes typt verder.'));
    const rows = await rowsOf(loes.joined.docId);
    expect(rows.at(-1)).toEqual({ seq: seq + 2, user_id: cast.bram.id });
    const { before, seq: put } = restored.body;
    expect((await people.bram.post(of('restorations'), { from: before, to: put })).status).toBe(201);
    await expectSoon(() =>
      expect(loes.words).toBe('Wij begonnen heel klein.\nHet werd groter.\nLoes typt verder.'),
    );
  });
});
