import type {
  CommentDto,
  ReportDto,
  ReturnedDraftDto,
  SectionDto,
  SuggestionDto,
  TextPosition,
} from '@leerkring/shared';
import * as Y from 'yjs';
import { presentReturned } from '../src/drafts/draft.presenter.ts';
import { ReturnsService } from '../src/drafts/returns.service.ts';
import { Clock } from '../src/platform/clock.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg, type CastName } from './support/cast.ts';
import { heldUpBy } from './support/held-up.ts';
import { whileInFlight } from './support/in-flight.ts';
import { TextEditor } from './support/text-editor.ts';
import {
  editWord,
  paragraphAfter,
  joinedAfter,
  paragraphBefore,
  splitAfter,
  tracked,
  withoutParagraph,
  zipOf,
} from './support/word-edit.ts';
import { all, wordParts, wordsIn } from './support/word-parts.ts';

let house: TestApp;
const people = {} as Record<CastName, Visitor>;
let report: ReportDto;
const sockets: { close(): void }[] = [];

const open = async (name: CastName, section: SectionDto) => {
  const socket = await people[name].socket();
  sockets.push(socket);
  return TextEditor.open(socket, { kind: 'section', subjectId: section.id, field: 'text' });
};

/** What the editor sends for a selection: positions of the text as this person has it. */
const selected = (editor: TextEditor, words: string, line = 0) => {
  const run = (editor.root.get(line) as Y.XmlElement).get(0) as Y.XmlText;
  const from = run.toString().indexOf(words);
  const position = (index: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(run, index)) as TextPosition;
  return { anchor: position(from), head: position(from + words.length) };
};

beforeAll(async () => {
  house = await bootApp();
  for (const name of ['marit', 'renske', 'carlijn', 'bram', 'noor', 'esra', 'vera'] as const)
    people[name] = await house.as(name);
  const title = 'Kleine groepen';
  report = (await people.marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title })).body;
});
afterEach(() => sockets.splice(0).forEach((it) => it.close()));
afterAll(() => house.close());

const draftPath = (): string => `/api/reports/${report.id}/docx`;
const draft = async (name: CastName): Promise<Buffer> => {
  const { cookie } = people[name];
  const answer = await fetch(`${house.origin}${draftPath()}`, { headers: cookie ? { cookie } : {} });
  expect(answer.headers.get('content-type')).toContain('wordprocessingml');
  return Buffer.from(await answer.arrayBuffer());
};

const send = async (name: CastName, bytes: Buffer, to = report.id) => {
  const answer = await fetch(`${house.origin}/api/reports/${to}/returned-drafts`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      origin: house.origin,
      ...(people[name].cookie && { cookie: people[name].cookie }),
    },
    body: new Uint8Array(bytes),
  });
  return { status: answer.status, body: (await answer.json()) as ReturnedDraftDto & { code?: string } };
};
const suggestionsFrom = async (author: string): Promise<SuggestionDto[]> =>
  (await people.bram.get<SuggestionDto[]>(`/api/plgs/${plg}/suggestions`)).body.filter(
    (it) => it.fromName === author,
  );
const counts = () =>
  house.db.query(
    `select (select count(*) from suggestion) as suggestions, (select count(*) from comment) as comments,
       (select count(*) from event) as events, (select sum(last_seq) from living_doc) as texts`,
  );

const withType = (type: string) => (source: string) =>
  source.replace('?>', `?>${type}`).replace('Overleg', '&x;');

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the draft in Word', () => {
  let section: SectionDto;

  beforeAll(async () => {
    section = report.sections[4]!;
    const bram = await open('bram', section);
    await bram.write('Overleg kost tijd.');
    await bram.write('Wij leren veel van elkaar en van de student.');
    const words = selected(bram, 'van de student', 1);
    const said = { text: 'Van wie nog meer?', excerpt: 'van de student', at: words };
    await people.carlijn.post(`/api/sections/${section.id}/comments`, said);
    const at = selected(bram, 'leren veel', 1);
    await people.renske.post(`/api/sections/${section.id}/suggestions`, {
      at,
      was: 'leren veel',
      text: 'leren <nog> meer',
      reason: 'Het is meer & meer.',
    });
  });

  it('is kept by no browser, and is of the day on the wall where UTC still has the day before', async () => {
    const clock = jest.spyOn(house.app.get(Clock), 'now');
    clock.mockReturnValue(new Date(`${dayIn(1)}T23:30:00Z`));
    const { headers } = await people.renske.get(draftPath());
    clock.mockRestore();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-disposition')).toContain(`-concept-${dayIn(2)}.docx`);
  });

  it('is for the group alone', async () => {
    for (const name of ['esra', 'vera', 'noor'] as const)
      expect((await people[name].get(draftPath())).status).toBe(404);
    expect((await house.stranger().get(draftPath())).status).toBe(401);
  });

  it('has what is proposed and said in the margin, at the words it is about', async () => {
    const parts = await wordParts(await draft('renske'));
    const comments = all(parts['word/comments.xml'], 'w:comment').map((it) => [
      it.getAttribute('w:author'),
      all(it, 'w:p').map(wordsIn).join('|'),
    ]);
    expect(comments).toContainEqual(['Carlijn te Brake', 'Van wie nog meer?']);
    const index = comments.findIndex(([, words]) => words?.includes('leren veel'));
    expect(comments[index]?.[1]).toBe(
      'Voorstel: “leren veel” wordt “leren <nog> meer”.|Waarom: Het is meer & meer.',
    );
    const [, inside] = String(parts['word/document.xml']).split(`commentRangeStart w:id="${index}"/>`);
    const [about] = (inside ?? '').split('<w:commentRangeEnd');
    expect(about?.replaceAll(/<[^>]+>/g, '')).toBe('leren veel');
    expect(wordsIn(parts['word/document.xml'])).toContain('Wij leren veel van elkaar en van de student.');
  });

  it('comes back untouched without a single suggestion, and only from who may suggest', async () => {
    const bytes = await draft('renske');
    for (const name of ['esra', 'vera', 'noor'] as const) expect((await send(name, bytes)).status).toBe(404);
    const before = await counts();
    const { status, body } = await send('renske', bytes);
    expect({ status, ...body }).toEqual({
      status: 200,
      suggestions: 0,
      remarks: 0,
      known: 0,
      chapters: [],
      closed: [],
    });
    expect(await counts()).toEqual(before);
  });

  it('brings every tracked change as a suggestion of who made it, once, and changes no text (S22)', async () => {
    const [ineke, joost] = [
      { author: 'Ineke van Buiten', date: '2026-11-20T10:15:00Z' },
      { author: 'Joost & Co', date: '2026-11-21T08:00:00Z' },
    ];
    const said =
      '<w:comment w:id="77" w:author="Ineke van Buiten" w:date="2026-11-20T10:16:00Z" w:initials="IB"><w:p><w:r><w:t>Samen is meer.</w:t></w:r></w:p></w:comment><w:comment w:id="78" w:author="Joost &amp; Co" w:initials="J"><w:p><w:r><w:t>Mooi stuk.</w:t></w:r></w:p></w:comment>';
    const bytes = await editWord(await draft('renske'), {
      'word/document.xml': (source) => {
        const escaped = { ...joost, author: 'Joost &amp; Co' };
        const around: [string, string] = [
          '<w:commentRangeStart w:id="77"/>',
          '<w:commentRangeEnd w:id="77"/>',
        ];
        const first = tracked(source, 'elkaar', 'elkaars werk', ineke, around);
        const second = tracked(first, 'Overleg kost tijd.', 'Overleg kost tijd en rust.', escaped);
        return second
          .replace(/(<w:commentRangeEnd w:id="77"\/>)/, '$1<w:commentRangeStart w:id="78"/>')
          .replace('<w:sectPr>', '<w:commentRangeEnd w:id="78"/><w:sectPr>');
      },
      'word/comments.xml': (source) => source.replace('</w:comments>', `${said}</w:comments>`),
    });
    const texts = await house.db.query('select sum(last_seq) from living_doc');
    const { status, body } = await send('renske', bytes);
    expect({ status, suggestions: body.suggestions, remarks: body.remarks }).toEqual({
      status: 200,
      suggestions: 2,
      remarks: 1,
    });
    expect(body.chapters).toEqual([
      { sectionId: section.id, title: section.title, suggestions: 2, remarks: 1 },
    ]);
    expect(await house.db.query('select sum(last_seq) from living_doc')).toEqual(texts);
    const [work] = await suggestionsFrom('Ineke van Buiten');
    expect(work).toMatchObject({
      sectionId: section.id,
      authorName: 'Renske Bolhuis',
      fromAt: '2026-11-20T10:15:00.000Z',
      was: 'elkaar',
      now: 'elkaar',
      text: 'elkaars werk',
      reason: 'Samen is meer.',
      state: 'open',
      isStale: false,
    });
    const [rest] = await suggestionsFrom('Joost & Co');
    expect(rest).toMatchObject({ was: 'tijd.', text: 'tijd en rust.', now: 'tijd.', isStale: false });
    const { body: comments } = await people.bram.get<CommentDto[]>(`/api/plgs/${plg}/comments`);
    expect(comments.map(({ text }) => text)).toContain('Joost & Co in Word: Mooi stuk.');
    const [event] = await house.db.query<{ facts: object }>(
      `select facts from event where name = 'draft.returned' order by at desc limit 1`,
    );
    expect(event?.facts).toEqual({ suggestions: 2, remarks: 1 });
    const again = await send('renske', bytes);
    expect(again.body).toMatchObject({ suggestions: 0, remarks: 0, known: 3, chapters: [] });
  });

  it('is taken over by who writes there, and stands beside the text of now when that went on', async () => {
    const [first] = await suggestionsFrom('Ineke van Buiten');
    const accepted = await people.bram.post<SuggestionDto>(`/api/suggestions/${first!.id}/accept`, {
      now: 'elkaar',
    });
    expect(accepted.body).toMatchObject({ state: 'accepted' });
    const late = await editWord(await draft('renske'), {
      'word/document.xml': (source) => tracked(source, 'Overleg', 'Praten', { author: 'Late Lezer' }),
    });
    const bram = await open('bram', section);
    await bram.edit((root) => ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(7, 'gen'));
    await bram.edit((root) => ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(20, ' Zeker.'));
    expect((await send('carlijn', late)).body).toMatchObject({ suggestions: 1 });
    expect((await suggestionsFrom('Late Lezer'))[0]).toMatchObject({
      was: 'Overleg',
      text: 'Praten',
      now: 'Overleggen',
      isStale: true,
      fromAt: null,
    });
  });

  it('brings paragraphs and points that were begun, split and taken out as suggestions, and writes them as such (S22)', async () => {
    const other = report.sections[3]!;
    const bram = await open('bram', other);
    const lines = ['Eerst dit.', 'Tweede zin. Derde zin.', 'Dit mag weg.', 'Kop boven alles', 'Slot.'];
    for (const words of lines) await bram.write(words);
    await bram.edit((root) => {
      const list = new Y.XmlElement('bulletList');
      const item = new Y.XmlElement('listItem');
      const point = new Y.XmlElement('paragraph');
      point.insert(0, [new Y.XmlText('Punt een.')]);
      item.insert(0, [point]);
      list.insert(0, [item]);
      root.push([list]);
    });
    const by = { author: 'Anna Alinea', date: '2026-11-22T09:00:00Z' };
    const bytes = await editWord(await draft('renske'), {
      'word/document.xml': (source) => {
        const begun = paragraphAfter(source, 'Eerst dit.', 'Dan een nieuwe alinea.', by);
        const split = splitAfter(begun, 'Tweede zin.', by);
        const gone = withoutParagraph(split, 'Dit mag weg.', by);
        const titled = paragraphAfter(gone, 'Slot.', 'Een nieuwe kop', by, 'Heading2');
        const before = paragraphBefore(titled, 'Kop boven alles', 'Ervoor komt dit.', by);
        return paragraphAfter(before, 'Punt een.', 'Punt twee.', by);
      },
    });
    const renske = (await house.app.get(Sessions).actorOf(cast.renske.id))!;
    // Sent once more while it is being taken in, it still comes in once.
    let first: ReturnedDraftDto | undefined;
    const again = await whileInFlight(
      house,
      async () => {
        first = presentReturned(await house.app.get(ReturnsService).takeIn(renske, report.id, { bytes }));
      },
      () => send('renske', bytes),
    );
    expect(first).toMatchObject({ suggestions: 6, remarks: 0 });
    expect(again.body).toMatchObject({ suggestions: 0, known: 6 });
    const brought = await suggestionsFrom('Anna Alinea');
    expect(brought.map(({ was, text }) => [was, text])).toEqual(
      expect.arrayContaining([
        ['', '\nDan een nieuwe alinea.'],
        ['zin.', 'zin.\n'],
        ['Dit mag weg.', ''],
        ['', 'Ervoor komt dit.\n'],
        ['', '\nEen nieuwe kop'],
        ['', '\nPunt twee.'],
      ]),
    );
    expect((await send('renske', bytes)).body).toMatchObject({ suggestions: 0, known: 6 });
    for (const { id, now } of brought)
      expect((await people.bram.post(`/api/suggestions/${id}/accept`, { now: now ?? '' })).status).toBe(200);
    const after = await open('bram', other);
    const shown = after.root.toString().replaceAll(/<paragraph>(.*?)<\/paragraph>/g, '$1|');
    expect(shown).toBe(
      'Eerst dit.|Dan een nieuwe alinea.|Tweede zin.|Derde zin.||Ervoor komt dit.|Kop boven alles|Slot.|Een nieuwe kop|' +
        '<bulletlist><listitem>Punt een.|</listitem><listitem>Punt twee.|</listitem></bulletlist>',
    );
  });

  it('brings two lines that became one as a suggestion, and writes them as one with what stands in them (S22)', async () => {
    const other = report.sections[1]!;
    const bram = await open('bram', other);
    for (const words of ['Kort begin.', 'Daarna meer.', 'Blijft apart.', 'Oud slot.', 'Echt het slot.'])
      await bram.write(words);
    await bram.edit((root) => {
      const heading = new Y.XmlElement('heading');
      heading.setAttribute('level', 2 as unknown as string);
      heading.insert(0, [new Y.XmlText('Kopje')]);
      const below = new Y.XmlElement('paragraph');
      below.insert(0, [new Y.XmlText('Onder het kopje.')]);
      const bold = (root.get(1) as Y.XmlElement).get(0) as Y.XmlText;
      bold.format(7, 4, { bold: {} });
      root.push([heading, below]);
    });
    const by = { author: 'Joris Joint', date: '2026-11-23T09:00:00Z' };
    const bytes = await editWord(await draft('renske'), {
      'word/document.xml': (source) => {
        const one = joinedAfter(source, 'Kort begin.', by);
        const two = joinedAfter(tracked(one, 'Echt het slot.', 'Het slot.', by), 'Oud slot.', by);
        return joinedAfter(withoutParagraph(two, 'Blijft apart.', by), 'Kopje', by);
      },
    });
    // Under a heading no two lines become one: that is said beside the text instead.
    expect((await send('renske', bytes)).body).toMatchObject({ suggestions: 3, remarks: 1 });
    const brought = await suggestionsFrom('Joris Joint');
    expect(brought.map(({ was, text }) => [was, text])).toEqual(
      expect.arrayContaining([
        ['\nDaarna', 'Daarna'],
        ['\nEcht het', 'Het'],
        ['Blijft apart.', ''],
      ]),
    );
    for (const it of brought) expect(it).toMatchObject({ now: it.was, isStale: false });
    for (const { id, now } of brought)
      expect((await people.bram.post(`/api/suggestions/${id}/accept`, { now })).status).toBe(200);
    const after = await open('bram', other);
    expect(after.root.toString().replaceAll(/<paragraph>(.*?)<\/paragraph>/g, '$1|')).toBe(
      'Kort begin. Daarna <bold>meer</bold>.||Oud slot. Het slot.|<heading level="2">Kopje</heading>Onder het kopje.|',
    );
    // What nobody changed since comes back without a single suggestion.
    expect((await send('renske', await draft('renske'))).body).toMatchObject({ suggestions: 0, remarks: 0 });
  });

  it('leaves out chapters in which this person may not suggest, and says which', async () => {
    await people.marit.patch(`/api/sections/${section.id}`, { suggesting: 'authors' });
    const bytes = await editWord(await draft('renske'), {
      'word/document.xml': (source) => tracked(source, 'student', 'leerling', { author: 'Wie Dan Ook' }),
    });
    expect((await send('renske', bytes)).body).toMatchObject({ suggestions: 0, closed: [section.title] });
    expect(await suggestionsFrom('Wie Dan Ook')).toEqual([]);
    await people.marit.patch(`/api/sections/${section.id}`, { suggesting: 'circle' });
  });

  it('is refused with one clear reason when it is no document, another report, or made to harm', async () => {
    const good = await draft('renske');
    const entities = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const outside = `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const bomb = await zipOf([
      ['[Content_Types].xml', '<Types/>'],
      ['word/document.xml', Buffer.alloc(13 * 1024 * 1024, 32)],
    ]);
    const traversal = Buffer.from(
      (await editWord(good, { 'word/aaaaaaaaa.xml': () => '<a/>' }))
        .toString('latin1')
        .replaceAll('word/aaaaaaaaa.xml', '../../../etc/pass1'),
      'latin1',
    );
    const cases: [string, Buffer, number][] = [
      ['file.empty', Buffer.alloc(0), 422],
      ['draft.not_word', Buffer.from('geen document'), 422],
      ['draft.not_word', await zipOf([['lees.txt', 'hallo']]), 422],
      ['draft.not_word', good.subarray(0, good.length - 400), 422],
      ['draft.unsafe', await editWord(good, { 'word/document.xml': withType(entities) }), 422],
      ['draft.unsafe', await editWord(good, { 'word/document.xml': withType(outside) }), 422],
      ['draft.unsafe', await editWord(good, { 'word/document.xml': (it) => it.slice(0, -20) }), 422],
      ['draft.unsafe', await editWord(good, { 'word/vbaProject.bin': () => 'x' }), 422],
      ['draft.unsafe', traversal, 422],
      ['draft.too_large', bomb, 413],
      ['draft.too_large', await zipOf(Array.from({ length: 1200 }, (_, at) => [`a${at}`, ''])), 413],
      ['draft.too_large', Buffer.alloc(11 * 1024 * 1024), 413],
      ['too_large', Buffer.alloc(16 * 1024 * 1024), 413],
    ];
    const before = await counts();
    for (const [code, bytes, status] of cases) {
      const answer = await send('renske', bytes);
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    }
    const other = await editWord(good, {
      'docProps/custom.xml': (source) => source.replace(report.id, '00000000-0000-7000-8000-000000000000'),
    });
    expect((await send('renske', other)).body).toMatchObject({ code: 'draft.other_report' });
    expect(await counts()).toEqual(before);
  });

  it('holds up a signature as long as anything said or proposed in it has no answer (S18)', async () => {
    expect(await heldUpBy(people.marit, report.id)).toEqual(
      expect.arrayContaining(['suggestions', 'comments']),
    );
    const because = 'Dat staat er al.';
    for (const { id, state } of (await people.bram.get<SuggestionDto[]>(`/api/plgs/${plg}/suggestions`)).body)
      if (state === 'open') await people.bram.post(`/api/suggestions/${id}/decline`, { because });
    expect(await heldUpBy(people.marit, report.id)).not.toContain('suggestions');
    for (const { id } of (await people.bram.get<CommentDto[]>(`/api/plgs/${plg}/comments`)).body)
      await people.bram.post(`/api/comments/${id}/resolve`);
    expect(await heldUpBy(people.marit, report.id)).not.toContain('comments');
  });
});
