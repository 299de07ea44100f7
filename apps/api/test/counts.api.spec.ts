import {
  type AnswerCounts,
  type CountsDto,
  type InsightDto,
  type InstrumentDto,
  type ReportDto,
  smallestGroup,
  type SurveyDto,
  type TallyDto,
  type VersionDto,
} from '@leerkring/shared';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import * as Y from 'yjs';
import { fieldStudy } from '../src/demo/surveys.demo.ts';
import { MethodsService } from '../src/publications/methods.service.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { AskedWorld } from './support/asked-world.ts';
import { findsOut, type Asked, type Statement } from './support/attacker.ts';
import { CountedWorld } from './support/counted-world.ts';
import { TextEditor } from './support/text-editor.ts';

/** The example: one year that is over and counted, and one in which conversations still come in. */
let house: TestApp;
let past: string;
let running: string;
const people = {} as Record<'aylin' | 'renske' | 'marit' | 'esra' | 'gijs', Visitor>;

beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  const names = {
    aylin: 'Aylin Demirci',
    renske: 'Renske Bolhuis',
    marit: 'Marit Oldenhof',
    esra: 'Esra Yildirim',
    gijs: 'Gijs ten Elshof',
  } as const;
  for (const [key, name] of Object.entries(names))
    people[key as keyof typeof names] = await house.asPerson(name);
  const rows = await house.db.query<{ id: string }>('select id from plg order by school_year');
  [past, running] = [rows[0]?.id ?? '', rows[1]?.id ?? ''];
});
afterAll(() => house.close());

const counts = async (who: Visitor, plgId: string) =>
  (await who.get<CountsDto>(`/api/plgs/${plgId}/counts`)).body;
const settle = async (who: Visitor, plgId: string) => who.post<CountsDto>(`/api/plgs/${plgId}/counts/settle`);
const ofWhole = (it: CountsDto): AnswerCounts | undefined =>
  it.questions[0]?.counts.find((one) => !one.audience && !one.programmeId && !one.version)?.counts;

/** Past the guards, as time would have it. */
const inTheBooks = (statement: string, values: unknown[]) =>
  house.db.transaction(async () => {
    await house.db.query('set local session_replication_role = replica');
    await house.db.query(statement, values);
  });

const chapter = async (who: Visitor) => {
  const [report] = (await who.get<ReportDto[]>(`/api/plgs/${running}/reports`)).body;
  return {
    reportId: report!.id,
    at: { kind: 'section', subjectId: report!.sections[3]!.id, field: 'text' },
  };
};
const tallies = async (who: Visitor) => (await who.get<TallyDto[]>(`/api/plgs/${running}/tallies`)).body;
const freeze = async (number: string) =>
  (
    await people.aylin.post<VersionDto>(`/api/reports/${(await chapter(people.aylin)).reportId}/versions`, {
      number,
      changeNote: 'Met getallen',
    })
  ).body;
const versions = async () => (await people.renske.get<VersionDto[]>(`/api/plgs/${running}/versions`)).body;

describe('counts of closed questions', () => {
  it('are for the group, and settled by who reads the answers', async () => {
    expect((await people.esra.get(`/api/plgs/${past}/counts`)).status).toBe(404);
    expect((await settle(people.renske, running)).status).toBe(403);
    expect((await settle(people.marit, running)).status).toBe(403);
    expect(await counts(people.renske, running)).toMatchObject({
      settledAt: null,
      questions: [],
      can: { settle: false },
    });
  });

  it('lay what students and teachers said to one question side by side, in their own wording', async () => {
    const { questions } = await counts(people.renske, past);
    expect(questions).toHaveLength(1);
    const [question] = questions;
    expect(question?.wordings.map(({ audience, versions }) => [audience, versions])).toEqual(
      expect.arrayContaining([
        ['student', ['1.0']],
        ['teacher', ['1.0']],
      ]),
    );
    const of = (audience: string | null) =>
      question?.counts.find((it) => it.audience === audience && !it.programmeId && !it.version)?.counts.of ??
      0;
    expect(of('teacher')).toBe(10);
    expect(of('student')).toBeGreaterThanOrEqual(5);
    expect(of(null)).toBe(of('student') + of('teacher'));
    // Four conversations at each programme: none of them is counted by itself.
    expect(question?.counts.filter(({ programmeId }) => programmeId !== null)).toEqual([]);
  });

  it('stay as they were settled, also when one answer more comes in or one is taken back', async () => {
    const { status, body: first } = await settle(people.gijs, running);
    expect(status).toBe(200);
    const whole = ofWhole(first);
    expect(whole?.of).toBeGreaterThanOrEqual(5);
    const events = async () =>
      (await house.db.query(`select from event where name = 'counts.settled' and plg_id = $1`, [running]))
        .length;
    expect(await events()).toBe(1);
    // Twice is once.
    await settle(people.gijs, running);
    expect(await events()).toBe(1);

    const [answer] = await house.db.query<{ interview_id: string; id: string }>(
      `select w.interview_id, w.id from answer w join interview i on i.id = w.interview_id
       where w.plg_id = $1 and w.scale is not null and i.submitted_at is not null limit 1`,
      [running],
    );
    await inTheBooks('update interview set withdrawn_at = now() where id = $1', [answer?.interview_id]);
    expect(ofWhole((await settle(people.gijs, running)).body)).toEqual(whole);
    await inTheBooks('update interview set withdrawn_at = null where id = $1', [answer?.interview_id]);

    // A changed answer is a new one and an old one less.
    await inTheBooks('update answer set scale = 6 - scale, revision = revision + 1 where id = $1', [
      answer?.id,
    ]);
    expect(ofWhole((await settle(people.gijs, running)).body)).toEqual(whole);
    expect(await events()).toBe(1);
  });

  it('lay the same question, asked in other words, beside what it came to in another year of who reads', async () => {
    const [here] = (await counts(people.renske, running)).questions;
    expect(here?.wordings.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Hoe vaak merk je dat je docent/),
    ]);
    expect(here?.otherYears).toHaveLength(1);
    const [then] = here!.otherYears;
    expect(then).toMatchObject({ plgId: past, schoolYear: '2021-2022' });
    expect(then?.wordings.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Hoe vaak weet je docent waar jij mee bezig bent/),
    );
    const [there] = (await counts(people.renske, past)).questions;
    expect(then?.counts).toEqual(
      there?.counts.filter(({ programmeId, version }) => programmeId === null && version === null),
    );
    expect(there?.otherYears.map(({ plgId }) => plgId)).toEqual([running]);
    // Who was in one year only hears nothing of the other.
    await inTheBooks(
      `update membership set left_at = now() where plg_id = $1
       and user_id = (select id from user_account where name = 'Loes Reuvekamp')`,
      [past],
    );
    const loes = await house.asPerson('Loes Reuvekamp');
    expect((await loes.get(`/api/plgs/${past}/counts`)).status).toBe(404);
    expect((await counts(loes, running)).questions.map(({ otherYears }) => otherYears)).toEqual([[]]);
  });

  it('are never changed, nor settled over fewer than five, whoever asks the database', async () => {
    await expect(
      house.db.query(`update settled_count set counts = '{"of": 9}' where plg_id = $1`, [past]),
    ).rejects.toThrow(/settled/);
    await expect(
      house.db.query(
        `insert into settled_count (id, plg_id, settled_at, question_key, canonical_id, form, counts, over)
         values (gen_random_uuid(), $1, now(), 'x', gen_random_uuid(), '{}', '{"of": 4}', '{}')`,
        [past],
      ),
    ).rejects.toThrow(/settled_count_enough/);
  });

  it('say nowhere over whose answers they are', async () => {
    const told = JSON.stringify(await counts(people.gijs, past));
    const answers = await house.db.query<{ id: string }>('select id from answer where plg_id = $1', [past]);
    expect(answers.filter(({ id }) => told.includes(id))).toEqual([]);
    expect(told).not.toContain('over');
  });
});

describe('a number in a text that is bound to what was counted', () => {
  it('comes from one list of what everyone may read, for the group alone', async () => {
    expect((await people.esra.get(`/api/plgs/${running}/tallies`)).status).toBe(404);
    const list = await tallies(people.renske);
    expect(await tallies(people.aylin)).toEqual(list);
    expect(new Set(list.map(({ room }) => room))).toEqual(
      new Set(['counts', 'instruments', 'field-cases', 'workshops', 'surveys']),
    );
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
    for (const it of list) expect(it.of).toBeGreaterThanOrEqual(smallestGroup);
    // What the counts and the instruments hide makes no line: the same lines are told there, and no other. How many teams
    // in the field are done tells nothing of what was said there.
    const shown = (await counts(people.renske, running)).questions.flatMap((it) => it.counts).length;
    expect(list.filter(({ room }) => room === 'counts')).toHaveLength(shown);
    const open = (await people.renske.get<InstrumentDto[]>(`/api/plgs/${running}/instruments`)).body.filter(
      ({ state }) => state !== 'closed',
    );
    expect(open.length).toBeGreaterThan(0);
    const ofAnswers = list.filter(({ room }) => room !== 'field-cases');
    expect(ofAnswers.filter(({ key }) => open.some(({ id }) => key.includes(id)))).toEqual([]);
  });

  it('goes into a spreadsheet with the same lines and no other, for the group alone', async () => {
    const path = `/api/plgs/${running}/tallies/csv`;
    expect((await people.esra.get(path)).status).toBe(404);
    expect((await house.stranger().get(path)).status).toBe(401);
    const survey = {
      title: '=HYPERLINK("http://kwaad.example")',
      source: '@iemand',
      period: 'maart 2022',
      csv: 'Vraag;"ja; echt";nee\n+31 is ons nummer;41;11\n',
    };
    const { body: brought } = await people.aylin.post<SurveyDto>(`/api/plgs/${running}/surveys`, survey);
    const { status, headers } = await people.renske.get(path);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="tellingen.csv"');
    const bytes = Buffer.from(
      await (
        await fetch(`${house.origin}${path}`, { headers: { cookie: people.renske.cookie ?? '' } })
      ).arrayBuffer(),
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = [], ...rows] = parse(bytes, { bom: true, delimiter: ';' }) as string[][];
    expect(head).toContain('Percentage');
    const list = await tallies(people.renske);
    const lines = list.flatMap((it) => it.columns.length + (it.mean === null ? 0 : 1));
    expect(rows).toHaveLength(lines.reduce((sum, it) => sum + it, 0));
    for (const row of rows) expect(Number(row.at(-1))).toBeGreaterThanOrEqual(smallestGroup);
    expect(rows.find(([, title]) => title === `'${survey.title}`)?.slice(1, 4)).toEqual([
      `'${survey.title}`,
      "'@iemand, maart 2022",
      "'+31 is ons nummer",
    ]);
    expect(rows.find((row) => row[9] === 'ja; echt')?.slice(10)).toEqual(['41', '79', '52']);
    await people.aylin.delete(`/api/surveys/${brought.id}`);
  });

  it('is frozen with where it was counted, and told when its source changes', async () => {
    const before = await freeze('0.2');
    expect(before.changedCounts).toEqual([]);
    const page = async (id: string) => (await people.renske.get<string>(`/api/versions/${id}/page`)).body;
    const html = await page(before.id);
    expect(html).toContain('class="count">75%<');
    expect(html).toContain('regelmatig + meestal + altijd');
    expect(html).toMatch(/Geteld door anderen.*Veldstudie naar differentiëren/);

    const [survey] = (await people.aylin.get<SurveyDto[]>(`/api/plgs/${running}/surveys`)).body;
    const table = { title: survey!.title, source: survey!.source, period: survey!.period };
    const mended = fieldStudy.replace('9;34;64;50;12', '9;34;60;54;12');
    expect((await people.esra.put(`/api/surveys/${survey!.id}`, { ...table, csv: mended })).status).toBe(404);
    expect((await people.renske.put(`/api/surveys/${survey!.id}`, { ...table, csv: mended })).status).toBe(
      403,
    );
    const replaced = await people.aylin.put<SurveyDto>(`/api/surveys/${survey!.id}`, {
      ...table,
      csv: mended,
    });
    expect(replaced.status).toBe(200);
    expect(replaced.body.items.map(({ id }) => id)).toEqual(survey!.items.map(({ id }) => id));

    // 126 of 169 in another way is the same number: nothing changed for this sentence.
    expect((await versions()).find(({ id }) => id === before.id)?.changedCounts).toEqual([]);
    const less = mended.replace('9;34;60;54;12', '9;64;60;24;12');
    await people.aylin.put(`/api/surveys/${survey!.id}`, { ...table, csv: less });
    const [changed] = (await versions()).filter(({ id }) => id === before.id);
    expect(changed?.changedCounts.map(({ was, now }) => [was, now])).toEqual([['75%', '57%']]);
    expect(changed?.isIntact).toBe(true);
    expect(await page(before.id)).toContain('class="count">75%<');
    // In the draft it is what it is now.
    expect(await page((await freeze('0.3')).id)).toContain('class="count">57%<');
  });

  it('says that it can no longer be told when its table is taken out, and never what it was', async () => {
    const [survey] = (await people.aylin.get<SurveyDto[]>(`/api/plgs/${running}/surveys`)).body;
    const drop = () => people.aylin.delete(`/api/surveys/${survey!.id}`);
    // Not while the group says that it came to see something in it.
    expect((await drop()).body).toMatchObject({ code: 'survey.in_use' });
    const { body: insights } = await people.aylin.get<InsightDto[]>(`/api/plgs/${running}/insights`);
    for (const { id, sources } of insights)
      if (sources.some(({ surveyId }) => surveyId === survey!.id))
        await people.aylin.delete(`/api/insights/${id}`);
    expect((await drop()).status).toBeLessThan(300);
    expect(
      (await versions()).find(({ number }) => number === '0.3')?.changedCounts.map(({ now }) => now),
    ).toEqual(['–', '–', '–']);
  });

  it('takes nothing into a text that names no count', async () => {
    const { at } = await chapter(people.aylin);
    const socket = await people.aylin.socket();
    const put = async (attrs: Record<string, string>) =>
      (await TextEditor.open(socket, at)).edit((root) => {
        const paragraph = new Y.XmlElement('paragraph');
        const count = new Y.XmlElement('count');
        for (const [name, value] of Object.entries(attrs)) count.setAttribute(name, value);
        paragraph.insert(0, [count]);
        root.push([paragraph]);
      });
    const bound = { tally: 'surveys/x', columns: '["ja"]', shape: 'percent', seen: '38' };
    for (const wrong of [
      { tally: 'javascript:alert(1)' },
      { columns: '{"a":1}' },
      { shape: 'worst' },
      { seen: 'veel' },
      { because: 'no' },
    ] as Record<string, string>[])
      expect((await put({ ...bound, ...wrong })).problem).toBeDefined();
    expect((await put(bound)).problem).toBeUndefined();
    socket.close();
  });
});

const table = { title: 'Veldstudie', source: 'Enquête van een vakvereniging', period: 'najaar 2020' };
const bringIn = (title: string, counts: string, more: object = {}) =>
  people.aylin.post<SurveyDto & { code: string }>(`/api/plgs/${running}/surveys`, {
    ...table,
    title,
    csv: `Vraag;ja;nee\nHelpt samen leren?;${counts}`,
    ...more,
  });
const listed = async () => (await people.renske.get<SurveyDto[]>(`/api/plgs/${running}/surveys`)).body;

describe('a table that others counted', () => {
  it('is brought in and dropped by who analyses, and read by the group', async () => {
    const input = { ...table, csv: fieldStudy };
    expect((await people.esra.post(`/api/plgs/${running}/surveys`, input)).status).toBe(404);
    expect((await people.renske.post(`/api/plgs/${running}/surveys`, input)).status).toBe(403);
    const { status, body } = await people.aylin.post<SurveyDto>(`/api/plgs/${running}/surveys`, input);
    expect(status).toBe(201);
    const { body: read } = await people.renske.get<SurveyDto[]>(`/api/plgs/${running}/surveys`);
    const mine = read.find(({ id }) => id === body.id);
    expect(mine).toMatchObject({ source: table.source, can: { read: true, drop: false } });
    expect(mine?.items.map(({ of }) => of)).toEqual([169, 169, 169, 169, 169]);
    expect((await people.renske.delete(`/api/surveys/${body.id}`)).status).toBe(403);
    expect((await people.esra.delete(`/api/surveys/${body.id}`)).status).toBe(404);
    expect((await people.aylin.delete(`/api/surveys/${body.id}`)).status).toBe(204);
  });

  it('is refused beside another of the same people when the difference is fewer than five (S19)', async () => {
    const all = await bringIn('Iedereen', '12;8');
    expect(all.status).toBe(201);
    expect(await bringIn('Docenten', '10;7')).toMatchObject({
      status: 409,
      body: {
        code: 'survey.tells_few',
        fields: { csv: ['tellsFew'] },
        facts: { question: 'Helpt samen leren?', few: 3 },
      },
    });
    expect((await listed()).map(({ title }) => title)).not.toContain('Docenten');
    const others = await bringIn('Een andere school', '10;7', { isWeighed: true });
    expect(others.body.isWeighed).toBe(true);
    expect((await bringIn('Studenten', '6;3')).status).toBe(201);
    // Beside Studenten these would leave two of Iedereen.
    expect((await bringIn('Ouders', '5;4')).body.code).toBe('survey.tells_few');
    for (const { id } of (await listed()).filter(({ items }) => items[0]?.text === 'Helpt samen leren?'))
      await people.aylin.delete(`/api/surveys/${id}`);
  });

  it('names who did not finish apart, and never among its counts (004-02)', async () => {
    const people169 = { ...table, csv: fieldStudy, completes: 169, partials: 38 };
    const { body } = await people.aylin.post<SurveyDto>(`/api/plgs/${running}/surveys`, people169);
    expect(body).toMatchObject({ completes: 169, partials: 38 });
    const more = await people.aylin.put(`/api/surveys/${body.id}`, { ...people169, completes: 168 });
    expect(more).toMatchObject({ status: 422, body: { code: 'survey.partials_counted', facts: { row: 2 } } });
    await people.aylin.put(`/api/surveys/${body.id}`, { ...table, csv: fieldStudy });
    const { body: read } = await people.renske.get<SurveyDto[]>(`/api/plgs/${running}/surveys`);
    expect(read.find(({ id }) => id === body.id)).toMatchObject({ completes: null, partials: null });
    await people.aylin.delete(`/api/surveys/${body.id}`);
  });

  it('is refused with the row that is not right', async () => {
    const csv = 'Item;ja;nee\nAlles;38%;62%\n';
    expect(await people.aylin.post(`/api/plgs/${running}/surveys`, { ...table, csv })).toMatchObject({
      status: 422,
      body: { code: 'survey.row_refused', facts: { row: 2, because: 'number' } },
    });
    expect(
      (await people.aylin.post(`/api/plgs/${running}/surveys`, { ...table, source: '', csv })).body,
    ).toMatchObject({
      code: 'invalid',
      fields: { source: expect.any(Array) },
    });
  });
});

/** How many of one kind there were all along, came in later, and were taken back: few, many, or none. */
const sizes = fc.tuple(
  fc.constantFrom(0, 0, 1, 2, 3, 5, 7, 11),
  fc.constantFrom(0, 0, 0, 1, 2, 5, 6),
  fc.constantFrom(0, 0, 0, 0, 1, 5),
);
const worlds = fc
  .tuple(fc.array(sizes, { minLength: 12, maxLength: 12 }), fc.infiniteStream(fc.integer({ min: 1, max: 3 })))
  .map(([kinds, marks]) =>
    kinds.flatMap(([stays, late, gone], kind) =>
      [
        ...Array<string>(stays).fill('stays'),
        ...Array<string>(late).fill('late'),
        ...Array<string>(gone).fill('gone'),
      ].map((time, at): Asked => ({
        id: `${kind} ${time} ${at}`,
        audience: kind % 2 === 0 ? 'student' : 'teacher',
        programme: ['FD', 'MZ', 'VK'][Math.floor(kind / 2) % 3] ?? '',
        version: kind < 6 ? '1.0' : '1.7',
        isLate: time === 'late',
        isGone: time === 'gone',
        mark: marks.next().value ?? 1,
      })),
    ),
  );

describe('who knows everybody and reads every number, with every filter and whenever it is shown (S19),', () => {
  let world: CountedWorld;
  beforeAll(async () => {
    world = await CountedWorld.in(house.db, past);
  });
  const methodWhen = async (said: number, gone: number) => {
    const all = world.people({ 'FD student': 6, 'MZ teacher': 3 });
    const lived = all.map((it, at) => ({ ...it, mark: ((at + said) % 3) + 1, isGone: at === gone }));
    await world.livedThrough(lived, people.gijs, people.renske);
    return house.app.get(MethodsService).methodOf(past);
  };

  it('cannot tell what fewer than five said, from any sum or difference of what is shown', async () => {
    let shown = 0;
    let hidden = 0;
    await fc.assert(
      fc.asyncProperty(worlds, async (all) => {
        const seen = await world.livedThrough(all, people.gijs, people.renske);
        shown += seen.length;
        hidden += all.length > 0 ? 1 : 0;
        expect(await findsOut(all, seen)).toEqual([]);
      }),
      { numRuns: 5 },
    );
    // Otherwise nothing was tried.
    expect(shown).toBeGreaterThan(60);
    expect(hidden).toBeGreaterThan(2);
  }, 120_000);

  it('does find it when only what is small is hidden, and not what gives it away', async () => {
    const all = world.people({ 'FD student': 8, 'FD teacher': 2, 'MZ student': 6, 'MZ teacher': 7 });
    const naive = world.everyGroupOf(all).filter(({ over }) => over.length >= smallestGroup);
    const found = await findsOut(all, naive);
    expect(found).toContainEqual(['FD teacher 0', 'FD teacher 1']);
    const seen = await world.livedThrough(all, people.gijs, people.renske);
    expect(seen.length).toBeGreaterThan(0);
    expect(await findsOut(all, seen)).toEqual([]);
  }, 60_000);

  it.each(['vragenlijst', 'kijkkader', 'raadpleging'] as const)(
    'nor from what a %s comes to, before and after some took theirs back',
    async (kind) => {
      const asked = new AskedWorld(house, running, kind, { lead: people.marit, reader: people.renske });
      const few = { 'FD student': 5, 'FD teacher': 2 };
      const many = { 'FD student': 7, 'FD teacher': 6, 'MZ teacher': 1 };
      for (const sizes of [few, many])
        for (const gone of [[0], [0, 1, 2], [6]]) {
          const all = world.people(sizes).map((it, at) => ({
            ...it,
            isGone: gone.includes(at),
            // Something was seen or it was not.
            mark: kind === 'kijkkader' ? (at % 2) + 1 : it.mark,
          }));
          const seen = await asked.livedThrough(all);
          expect(seen.length).toBeGreaterThan(0);
          expect([sizes, gone, await findsOut(all, seen)]).toEqual([sizes, gone, []]);
        }
    },
    120_000,
  );

  it('nor from how the report was made: that tells how many, never who or what', async () => {
    const method = await methodWhen(0, 0);
    expect(method.withdrawn).toBeGreaterThan(0);
    expect(await methodWhen(1, 8)).toEqual(method);
  }, 60_000);

  it('finds no number in the report, its summary, its files or the dossier that was not shown already', async () => {
    const all = world.people({
      'FD student': 8,
      'FD teacher': 2,
      'MZ student': 6,
      'MZ teacher': 7,
      'VK student': 3,
    });
    const seen = await world.livedThrough(all, people.gijs, people.renske);
    const told = new Set(seen.map(said));
    const marit = await house.asPerson('Marit Oldenhof');
    // An author who knows the form of the keys asks for everything in a text, hidden or not.
    const asked = await world.writeEveryNumber(house, people.aylin);
    expect(asked.length).toBeGreaterThan(100);
    const doors = await world.everyDoor(house, people.aylin, marit);
    expect(Object.keys(doors).toSorted()).toEqual(['chapter', 'document', 'dossier', 'pdf', 'summary']);
    for (const [door, numbers] of Object.entries(doors)) {
      expect([door, numbers.filter((it) => !told.has(said(it)))]).toEqual([door, []]);
      // The whole is in each of them, so each was really read.
      expect([door, numbers.some(({ over }) => over.length === all.length)]).toEqual([door, true]);
    }
    expect(await findsOut(all, [...seen, ...Object.values(doors).flat()])).toEqual([]);
  }, 120_000);
});

const said = ({ over, mark, count }: Statement) => JSON.stringify([over.toSorted(), mark, count]);
