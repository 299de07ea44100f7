import type {
  AnswerDto,
  CodeChangeDto,
  CodeDto,
  CodeVersionDto,
  CodingBoardDto,
  CodingDto,
  InterviewDto,
  QdaFileReadDto,
  ThemeDto,
} from '@leerkring/shared';
import { packArchive } from '../src/qda-files/qda-archive.rules.ts';
import { writeProject } from '../src/qda-files/qda-project.rules.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import { agreeVisit, holdConversation, writeGuide } from './support/conversation.ts';
import { all, wordParts } from './support/word-parts.ts';

/** Bram, Loes and Willemijn analyse; Renske is a delegate, Esra of another institution, Vera has left. */
let house: TestApp;
const people = {} as Record<'bram' | 'loes' | 'willemijn' | 'renske' | 'esra' | 'vera' | 'carlijn', Visitor>;
let conversations: InterviewDto[];
let answers: AnswerDto[];

const content = (name: string, more: object = {}) => ({
  name,
  definition: '',
  include: '',
  exclude: '',
  parentId: null,
  ...more,
});
const said = [
  'De coach kent je naam. Je kunt je niet verstoppen.',
  'Wij praten na over wat er gebeurde, en daarna oefenen we het nog eens.',
  'Rust. Veel rust, en toch rust.',
  'Met elf man lukt een spel niet echt.',
];

beforeAll(async () => {
  house = await bootApp();
  for (const name of ['bram', 'loes', 'willemijn', 'renske', 'esra', 'vera', 'carlijn'] as const)
    people[name] = await house.as(name);
  const guide = await writeGuide(house.db);
  const visit = await agreeVisit(house.db, 'carlijn', 'HV');
  const other = await agreeVisit(house.db, 'renske', 'VK');
  conversations = [
    await holdConversation(people.carlijn, guide, visit, said[0]!),
    await holdConversation(people.carlijn, guide, visit, said[1]!),
    await holdConversation(people.renske, guide, other, said[2]!),
    await holdConversation(people.renske, guide, other, said[3]!),
  ];
  answers = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
});
afterAll(() => house.close());

const answerOf = (text: string) => answers.find((it) => it.text === text)!;
const codingsOf = async (who: Visitor) => (await who.get<CodingDto[]>(`/api/plgs/${plg}/codings`)).body;
const codesOf = async (who: Visitor) => (await who.get<CodeDto[]>(`/api/plgs/${plg}/codes`)).body;
const makeCode = async (name: string, more: object = {}) =>
  (await people.bram.post<CodeDto>(`/api/plgs/${plg}/codes`, content(name, more))).body;
const code = async (who: Visitor, codeId: string, text: string, words: string, at = text.indexOf(words)) =>
  who.post<CodingDto>(`/api/plgs/${plg}/codings`, {
    answerId: answerOf(text).id,
    codeId,
    start: at,
    end: at + words.length,
    words,
  });
const board = async (who: Visitor) => (await who.get<CodingBoardDto>(`/api/plgs/${plg}/coding-board`)).body;
/** What everyone sees of the codings, whichever order they come in. */
const picture = async () =>
  (await codingsOf(people.loes)).map(({ id, codeId }) => `${id} ${codeId}`).toSorted();

describe('the book of codes', () => {
  it('is written by who analyses, read by the group and hidden from others', async () => {
    const path = `/api/plgs/${plg}/codes`;
    expect((await people.esra.get(path)).status).toBe(404);
    expect((await people.vera.get(path)).status).toBe(404);
    expect((await people.renske.post(path, content('Rust'))).status).toBe(403);
    const { body } = await people.bram.post<CodeDto>(path, content('Rust', { definition: 'Minder haast.' }));
    expect(body).toMatchObject({ name: 'Rust', revision: 1, can: { edit: true } });
    const seen = (await codesOf(people.renske)).find(({ id }) => id === body.id);
    expect(seen?.can).toEqual({ read: true, edit: false, merge: false, split: false });
    expect(
      (await people.renske.patch(`/api/codes/${body.id}`, { ...content('X'), revision: 1 })).status,
    ).toBe(403);
    expect((await people.esra.patch(`/api/codes/${body.id}`, { ...content('X'), revision: 1 })).status).toBe(
      404,
    );
  });

  it('has every name once, whatever its capitals', async () => {
    await makeCode('Werkdruk');
    expect((await people.loes.post(`/api/plgs/${plg}/codes`, content('werkdruk'))).body).toMatchObject({
      code: 'code.name_taken',
    });
  });

  it('stands in the order in which people look for names', async () => {
    for (const name of ['Aanpak 10', 'Aanpak 2', 'aanpak 1']) await makeCode(name);
    const names = (await codesOf(people.loes)).map(({ name }) => name);
    expect(names.filter((it) => /^aanpak/i.test(it))).toEqual(['aanpak 1', 'Aanpak 2', 'Aanpak 10']);
  });

  it('keeps every wording with who wrote it, and lets nobody write over what somebody just changed', async () => {
    const made = await makeCode('Tempo', { include: 'Sneller aan de beurt' });
    const change = (who: Visitor, name: string, revision: number) =>
      who.patch<CodeDto>(`/api/codes/${made.id}`, { ...content(name), revision });
    expect((await change(people.loes, 'Tempo in de les', 1)).body.revision).toBe(2);
    expect((await change(people.bram, 'Snelheid', 1)).body).toMatchObject({ code: 'code.changed' });
    const { body } = await people.renske.get<CodeVersionDto[]>(`/api/codes/${made.id}/versions`);
    expect(body.map((it) => [it.revision, it.name, it.include, it.changedByName])).toEqual([
      [2, 'Tempo in de les', '', 'Loes Reuvekamp'],
      [1, 'Tempo', 'Sneller aan de beurt', 'Bram Nijkamp'],
    ]);
    await expect(
      house.db.query(`update code_version set name = 'anders' where code_id = $1`, [made.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'code_version_stays' } });
  });

  it('is a tree in which nothing stands below itself, not even by hand', async () => {
    const top = await makeCode('Boven');
    const below = await makeCode('Onder', { parentId: top.id });
    const answer = await people.bram.patch(`/api/codes/${top.id}`, {
      ...content('Boven', { parentId: below.id }),
      revision: 1,
    });
    expect(answer.body).toMatchObject({ code: 'code.circle' });
    await expect(
      house.db.query('update code set parent_id = $1 where id = $2', [below.id, top.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'code_no_circle' } });
  });
});

describe('words under a code', () => {
  let calm: CodeDto;
  beforeAll(async () => {
    calm = await makeCode('Rust in de groep');
  });

  it('are put there by who reads the answers, and by nobody else', async () => {
    for (const [who, status] of [
      ['renske', 404],
      ['esra', 404],
      ['vera', 404],
    ] as const)
      expect((await code(people[who], calm.id, said[2]!, 'Rust')).status).toBe(status);
    expect(await codingsOf(people.renske)).toEqual([]);
  });

  it('stand in the layer of one person, as they literally are', async () => {
    const { status, body } = await code(people.bram, calm.id, said[2]!, 'Veel rust');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      words: 'Veel rust',
      isMine: true,
      isStale: false,
      stage: 'free',
      found: null,
    });
    const seen = (await codingsOf(people.loes)).find(({ id }) => id === body.id);
    expect(seen).toMatchObject({ isMine: false, coderName: 'Bram Nijkamp' });
    expect(seen?.can).toMatchObject({ drop: false, move: false, mark: true, link: true });
    expect((await people.loes.delete(`/api/codings/${body.id}`)).status).toBe(403);
    // The same words under the same code may be in two layers, and in one of them once.
    expect((await code(people.loes, calm.id, said[2]!, 'Veel rust')).status).toBe(201);
    expect((await code(people.bram, calm.id, said[2]!, 'Veel rust')).body).toMatchObject({
      code: 'coding.exists',
    });
  });

  it('are refused when the answer reads differently, or there are none', async () => {
    const answerId = answerOf(said[2]!).id;
    const at = (start: number, end: number, words: string) =>
      people.bram.post(`/api/plgs/${plg}/codings`, { answerId, codeId: calm.id, start, end, words });
    expect((await at(0, 4, 'Haast')).body).toMatchObject({ code: 'coding.answer_changed' });
    expect((await at(5, 6, 'x')).body).toMatchObject({ code: 'coding.no_words' });
    expect((await at(9000, 9001, 'x')).body).toMatchObject({ code: 'coding.no_words' });
  });

  it('are kept sealed, and never tell who spoke', async () => {
    const [row] = await house.db.query<{ all: string }>(
      `select string_agg(c::text, '') as all from coding c`,
    );
    expect(row?.all).not.toContain('Veel rust');
    const [one] = await codingsOf(people.bram);
    expect(Object.keys(one!).toSorted()).toEqual(
      [
        'answerId',
        'can',
        'coderName',
        'codeId',
        'end',
        'found',
        'id',
        'isExample',
        'isMine',
        'isStale',
        'plgId',
        'stage',
        'start',
        'threads',
        'words',
      ].toSorted(),
    );
  });

  it('stay where they stood when the answer is corrected, and move only when their coder says so', async () => {
    const { body: made } = await code(people.bram, calm.id, said[2]!, 'rust', said[2]!.lastIndexOf('rust'));
    const corrected = 'Eerst haast. Rust. Veel rust, en toch rust.';
    const { id, answers: own } = conversations[2]!;
    const input = {
      questionId: own.find((it) => it.text !== '')!.questionId,
      text: corrected,
      reason: 'Verkeerd gehoord',
    };
    expect((await people.renske.post(`/api/interviews/${id}/correct`, input)).status).toBeLessThan(300);
    const stale = (await codingsOf(people.bram)).find((it) => it.id === made.id)!;
    expect(stale).toMatchObject({ isStale: true, start: made.start, words: 'rust' });
    // Of three places with these words it is the one with the same surroundings.
    expect(stale.found).toEqual({
      start: corrected.lastIndexOf('rust'),
      end: corrected.lastIndexOf('rust') + 4,
    });
    const move = (who: Visitor, range: object) => who.put<CodingDto>(`/api/codings/${made.id}/range`, range);
    expect((await move(people.loes, stale.found!)).status).toBe(403);
    expect((await move(people.bram, { start: 0, end: 4 })).body).toMatchObject({ code: 'coding.words_gone' });
    expect((await move(people.bram, stale.found!)).body).toMatchObject({
      isStale: false,
      start: stale.found!.start,
    });
    answers = (await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
    said[2] = corrected;
  });

  it('carry a red thread or speak against it, which is counted with the rest', async () => {
    const { body: theme } = await people.bram.post<ThemeDto>(`/api/plgs/${plg}/themes`, {
      name: 'Gezien worden',
      description: '',
      leadingQuestionId: null,
    });
    const link = async (text: string, words: string, voice: string | null) => {
      const { body } = await code(people.bram, calm.id, text, words);
      const linked = await people.loes.put<CodingDto>(`/api/codings/${body.id}/thread`, {
        themeId: theme.id,
        voice,
      });
      expect(linked.body.threads).toEqual(voice ? [{ themeId: theme.id, voice }] : []);
      return (await people.bram.get<ThemeDto[]>(`/api/plgs/${plg}/themes`)).body.find(
        ({ id }) => id === theme.id,
      )!;
    };
    expect(
      (await people.renske.put(`/api/codings/${theme.id}/thread`, { themeId: theme.id, voice: 'support' }))
        .status,
    ).toBe(404);
    expect(await link(said[0]!, 'kent je naam', 'support')).toMatchObject({
      support: { conversations: 1 },
      isSingleCase: true,
    });
    // Two conversations of one programme are still a single case.
    expect(await link(said[1]!, 'Wij praten na', 'support')).toMatchObject({
      support: { conversations: 2, programmes: 1 },
      isSingleCase: true,
    });
    expect(await link(said[3]!, 'lukt een spel niet', 'counter')).toMatchObject({
      counterConversations: 1,
      isSingleCase: true,
    });
    expect(await link(said[3]!, 'Met elf man', 'support')).toMatchObject({
      support: { conversations: 3, programmes: 2 },
      counterConversations: 1,
      isSingleCase: false,
    });
    await house.db.query('delete from theme where id = $1', [theme.id]);
  });

  it('can be looked at by programme only where that tells of nobody where they belong', async () => {
    expect((await people.esra.get(`/api/plgs/${plg}/coding-board`)).status).toBe(404);
    expect((await board(people.renske)).can).toEqual({ read: false, code: false, keepCodes: false });
    expect(await board(people.bram)).toMatchObject({ programmes: [], can: { code: true } });
  });
});

describe('codes that become one, or several,', () => {
  it('lose nothing by it, and are exactly as they were when it is undone', async () => {
    const [naming, seeing] = [await makeCode('Bij naam kennen'), await makeCode('Gezien worden')];
    await code(people.bram, naming.id, said[0]!, 'De coach kent je naam.');
    await code(people.loes, seeing.id, said[0]!, 'kent je naam');
    // The same words of the same person under both: neither may swallow the other.
    await code(people.loes, naming.id, said[0]!, 'kent je naam');
    const before = await picture();

    expect((await people.renske.post(`/api/codes/${naming.id}/merge`, { intoId: seeing.id })).status).toBe(
      403,
    );
    const { body: change } = await people.bram.post<CodeChangeDto>(`/api/codes/${naming.id}/merge`, {
      intoId: seeing.id,
    });
    expect((await codingsOf(people.loes)).some((it) => it.codeId === naming.id)).toBe(false);
    expect((await codingsOf(people.loes)).length).toBe(before.length);
    expect((await code(people.bram, naming.id, said[1]!, 'Wij')).body).toMatchObject({ code: 'code.merged' });
    expect((await people.bram.post(`/api/codes/${seeing.id}/merge`, { intoId: naming.id })).status).toBe(409);

    const part = (await codingsOf(people.bram)).find(
      (it) => it.codeId === seeing.id && it.words === 'kent je naam',
    )!;
    const split = await people.loes.post<CodeChangeDto>(`/api/codes/${seeing.id}/split`, {
      pieces: [
        { ...content('Gezien als vakmens'), codingIds: [part.id] },
        { ...content('Gezien als persoon'), codingIds: [] },
      ],
    });
    expect(split.status).toBe(201);
    const { body: since } = await code(people.bram, split.body.intoIds[1]!, said[1]!, 'nog eens');

    expect((await people.renske.post(`/api/code-changes/${split.body.id}/undo`)).status).toBe(403);
    expect((await people.bram.post(`/api/code-changes/${split.body.id}/undo`)).status).toBe(201);
    // What was coded with a piece since counts with the code it came from.
    expect((await codingsOf(people.bram)).find(({ id }) => id === since.id)?.codeId).toBe(seeing.id);
    await people.bram.delete(`/api/codings/${since.id}`);
    expect((await people.loes.post(`/api/code-changes/${change.id}/undo`)).status).toBe(201);
    expect((await people.loes.post(`/api/code-changes/${change.id}/undo`)).body).toMatchObject({
      code: 'code.undone',
    });
    expect(await picture()).toEqual(before);
    expect((await codesOf(people.bram)).find(({ id }) => id === naming.id)).toMatchObject({
      mergedIntoId: null,
      revision: 1,
    });
    const changes = (await people.renske.get<CodeChangeDto[]>(`/api/plgs/${plg}/code-changes`)).body;
    expect(changes.map((it) => [it.kind, it.undoneAt !== null])).toEqual([
      ['split', true],
      ['merge', true],
    ]);
  });
});

const notSensitive = (id: string) =>
  house.db.query(
    'update answer set is_sensitive = false, sensitive_released_at = null, corrected_at = now() where id = $1',
    [id],
  );

describe('an answer that is taken back or closed', () => {
  it('takes its codings out of every layer at once while it is sensitive, and back when it is released', async () => {
    const { id } = answerOf(said[1]!);
    const mine = async () => (await codingsOf(people.bram)).filter((it) => it.answerId === id).length;
    const before = await mine();
    expect(before).toBeGreaterThan(0);
    await house.db.query(
      `update answer set is_sensitive = true, corrected_at = now(), corrected_voice = 'interviewer' where id = $1`,
      [id],
    );
    expect(await mine()).toBe(0);
    const [row] = await house.db.query<{ id: string }>('select id from coding where answer_id = $1', [id]);
    expect((await people.bram.put(`/api/codings/${row!.id}/example`, { isExample: true })).status).toBe(404);
    await house.db.query('update answer set sensitive_released_at = now() where id = $1', [id]);
    expect(await mine()).toBe(before);
    await notSensitive(id);
  });

  it('takes them out for good when the conversation is withdrawn', async () => {
    const { id } = answerOf(said[0]!);
    expect(
      (await people.carlijn.post(`/api/interviews/${conversations[0]!.id}/withdraw`)).status,
    ).toBeLessThan(300);
    expect((await codingsOf(people.loes)).filter((it) => it.answerId === id)).toEqual([]);
    expect(await house.db.query('select from coding where answer_id = $1', [id])).toEqual([]);
    await expect(
      house.db.query(
        `insert into coding (id, plg_id, answer_id, code_id, start_at, end_at, answer_print, context_sealed)
         select gen_random_uuid(), plg_id, $1, id, 0, 1, '', '' from code where plg_id = $2 limit 1`,
        [id, plg],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'coding_answer_has_words' } });
  });
});

const projectIn = async (bytes: Buffer) => (await wordParts(bytes))['project.qde']!;
const layerOf = async (name: string) =>
  (await codingsOf(people.bram))
    .filter((it) => it.coderName === name)
    .map(({ answerId, codeId, start, end, words }) => ({ answerId, codeId, start, end, words }));

const under = (codeGuid: string, start: number, end: number) => ({
  guid: plg,
  start,
  end,
  codings: [{ guid: '', codeGuid, userGuid: null }],
});

describe('a file for other programs (REFI-QDA)', () => {
  const path = `/api/plgs/${plg}/qda-file`;
  const send = async (who: Visitor, bytes: Buffer) => {
    const response = await fetch(`${house.origin}${path}`, {
      method: 'POST',
      headers: {
        cookie: who.cookie ?? '',
        origin: house.origin,
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(bytes),
    });
    return { status: response.status, body: (await response.json()) as QdaFileReadDto & { code?: string } };
  };
  const take = async (who: Visitor) => {
    const response = await fetch(`${house.origin}${path}`, { headers: { cookie: who.cookie ?? '' } });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, bytes };
  };
  const nothing = {
    codesMade: 0,
    codesKnown: 0,
    codesCut: 0,
    codingsMade: 0,
    codingsKnown: 0,
    codingsLeftOut: 0,
  };
  let bytes: Buffer;

  it('is for who analyses, and is made and read by nobody else', async () => {
    expect((await take(people.bram)).status).toBe(200);
    for (const name of ['esra', 'vera'] as const) {
      expect((await take(people[name])).status).toBe(404);
      expect((await send(people[name], Buffer.from('x'))).status).toBe(404);
    }
    expect((await take(people.renske)).status).toBe(403);
    expect((await send(people.renske, Buffer.from('x'))).status).toBe(403);
    expect(await send(people.bram, Buffer.from('geen zip'))).toMatchObject({
      status: 422,
      body: { code: 'qda_file.unreadable' },
    });
  });

  it('holds the book and what may be quoted by code, and nothing of who spoke', async () => {
    await code(
      people.bram,
      (await codesOf(people.bram)).find((it) => !it.mergedIntoId)!.id,
      said[3]!,
      'elf man',
    );
    ({ bytes } = await take(people.bram));
    const project = await projectIn(bytes);
    const texts = all(project, 'PlainTextContent').map((it) => it.textContent);
    expect(texts).toEqual(expect.arrayContaining([said[1], said[3]]));
    for (const it of all(project, 'TextSource')) expect(it.getAttribute('name')).toMatch(/^(ST|DO)-\d+ \d+$/);
    const standing = (await codesOf(people.bram)).filter((it) => !it.mergedIntoId);
    expect(
      all(project, 'Code')
        .map((it) => it.getAttribute('name'))
        .toSorted(),
    ).toEqual(standing.map(({ name }) => name).toSorted());
    const [row] = await house.db.query<{ count: number }>(
      `select count(*)::int as count from event where name = 'qdaFile.written'`,
    );
    expect(row!.count).toBeGreaterThan(0);
  });

  it('brings nothing twice, and comes back as the same codes and quotes in another layer', async () => {
    expect((await send(people.bram, bytes)).body).toMatchObject({
      ...nothing,
      codesKnown: expect.any(Number),
      codingsKnown: expect.any(Number),
    });
    const mine = await layerOf('Bram Nijkamp');
    const going = mine.filter(({ answerId }) =>
      [said[1], said[3]].some((text) => answerOf(text!).id === answerId),
    );
    expect(going.length).toBeGreaterThan(0);
    for (const { id, isMine } of await codingsOf(people.bram))
      if (isMine) await people.bram.delete(`/api/codings/${id}`);
    expect(await layerOf('Bram Nijkamp')).toEqual([]);
    const before = await layerOf('Loes Reuvekamp');
    const { body } = await send(people.loes, bytes);
    expect(body.codesMade).toBe(0);
    expect(body.codingsMade).toBeGreaterThan(0);
    const after = await layerOf('Loes Reuvekamp');
    expect(after).toEqual(expect.arrayContaining([...before, ...going]));
  });

  it('leaves out what is about texts that are not ours, and takes new codes into the book', async () => {
    const text = said[1]!;
    const project = {
      name: 'Van elders',
      origin: '',
      users: [],
      codes: [{ guid: plg, name: 'Van elders', description: 'Ergens anders bedacht.', codes: [] }],
      sources: [text, `${text} En meer.`].map((words) => ({
        guid: answerOf(text).id,
        name: 'x',
        text: words,
        path: null,
        selections: [
          { guid: plg, start: 0, end: 3, codings: [{ guid: plg, codeGuid: plg, userGuid: null }] },
        ],
      })),
    };
    const packed = await packArchive(writeProject(project, new Date(0)));
    expect((await send(people.willemijn, packed)).body).toEqual({
      ...nothing,
      codesMade: 1,
      codingsMade: 1,
      codingsLeftOut: 1,
    });
    expect((await codesOf(people.bram)).find((it) => it.name === 'Van elders')?.definition).toBe(
      'Ergens anders bedacht.',
    );
    expect((await send(people.willemijn, packed)).body).toMatchObject({ codesMade: 0, codingsKnown: 1 });
  });

  it('leaves out places beyond the end, and codings under a guid that two codes have', async () => {
    const text = said[1]!;
    const [one, other] = ['0f8cf408-2e2a-435c-b8ce-b7de573ddd1a', '0f8cf408-2e2a-435c-b8ce-b7de573ddd1b'];
    const selections = [under(one, 0, 4), under(other, 2, text.length + 9), under(other, 5, 8)];
    const project = {
      name: 'Verknoeid',
      origin: '',
      users: [],
      codes: [one, one, other].map((guid, n) => ({
        guid,
        name: `Verknoeid ${n}`,
        description: '',
        codes: [],
      })),
      // The second time the same text is none.
      sources: [selections, selections].map((it) => ({
        guid: answerOf(text).id,
        name: 'x',
        text,
        path: null,
        selections: it,
      })),
    };
    const { body } = await send(people.willemijn, await packArchive(writeProject(project, new Date(0))));
    expect(body).toEqual({ ...nothing, codesMade: 3, codingsMade: 1, codingsLeftOut: 5 });
    const mine = (await codingsOf(people.willemijn)).filter(({ isMine }) => isMine);
    expect(mine.map(({ words }) => words)).toContain(text.slice(5, 8).trim());
  });

  it('holds no sensitive answer, also when its interviewer released it to be read', async () => {
    const id = answerOf(said[3]!).id;
    const words = async () =>
      all(await projectIn((await take(people.bram)).bytes), 'TextSource').map((it) =>
        it.getAttribute('guid'),
      );
    expect(await words()).toContain(id);
    await house.db.query(
      `update answer set is_sensitive = true, sensitive_released_at = now(), corrected_at = now(),
         corrected_voice = 'interviewer' where id = $1`,
      [id],
    );
    expect(await words()).not.toContain(id);
    // An old file brings nothing of it back either.
    const before = (await codingsOf(people.bram)).length;
    await send(people.bram, bytes);
    expect((await codingsOf(people.bram)).filter((it) => it.isMine && it.answerId === id)).toEqual([]);
    expect((await codingsOf(people.bram)).length).toBeGreaterThanOrEqual(before);
    await notSensitive(id);
  });

  it('holds no word that was taken back, and none that may not be quoted', async () => {
    const withdrawn = await people.carlijn.post(`/api/interviews/${conversations[1]!.id}/withdraw`);
    expect(withdrawn.status).toBeLessThan(300);
    await house.db.query('update interview set quoting_allowed_at = null where id = $1', [
      conversations[3]!.id,
    ]);
    const words = all(await projectIn((await take(people.bram)).bytes), 'PlainTextContent').map(
      (it) => it.textContent,
    );
    for (const gone of [said[0], said[1], said[3]]) expect(words).not.toContain(gone);
    // And an old file brings none of it back.
    const { body } = await send(people.bram, bytes);
    expect(body.codingsLeftOut).toBeGreaterThan(0);
    const coded = (await codingsOf(people.bram)).filter((it) => it.isMine).map((it) => it.answerId);
    for (const gone of [said[1], said[3]]) expect(coded).not.toContain(answerOf(gone!).id);
  });
});
