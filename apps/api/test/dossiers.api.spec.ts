import { createHash } from 'node:crypto';
import {
  mostDossierBytes,
  type AnswerDto,
  type DossierTakenInDto,
  type PlgDto,
  type SessionDto,
} from '@leerkring/shared';
import {
  besideOf,
  mostInside,
  packDossier,
  sealedFile,
  type Manifest,
} from '../src/dossiers/dossier-archive.rules.ts';
import {
  columnsIn,
  columnsOf,
  dossierForm,
  leftOutOf,
  staysBehind,
} from '../src/dossiers/dossier-form.rules.ts';
import type { Row } from '../src/dossiers/form-table.rules.ts';
import { keyOf, lock } from '../src/dossiers/dossier-seal.rules.ts';
import { readDossier } from '../src/dossiers/reading.rules.ts';
import { verifyDossier } from '../../../scripts/verify-dossier.mjs';
import { readZip, writeZip } from '../src/platform/files/zip.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plantCanaries, standing } from './support/canaries.ts';
import {
  agreeOnVisits,
  asForm,
  download,
  manifestOf,
  newer,
  openSealed,
  reachedIn,
  sheetIds,
} from './support/dossiers.ts';
import { pdfText } from './support/pdf-text.ts';

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const yearOf = async (house: TestApp, order: 'asc' | 'desc'): Promise<string> =>
  (await house.db.query<{ id: string }>(`select id from plg order by school_year ${order} limit 1`))[0]?.id ??
  '';

/** What whoever receives it finds wrong. */
const wrongIn = (zip: Buffer, by?: string) =>
  verifyDossier(zip, by).flatMap(({ what, isRight }) => (isRight ? [] : [what]));

/** Marit coordinates both years and keeps the installation. */
const codeOf = async (marit: Visitor): Promise<string> =>
  (await marit.get<{ code: string }>('/api/dossier-code')).body.code;

/** Everything that can be read in a dossier, its PDFs and documents for Word from the inside. */
async function wordsOf(files: Map<string, Buffer>): Promise<string> {
  const parts: string[] = [];
  for (const [name, bytes] of files) {
    parts.push(name, bytes.toString('utf8'), bytes.toString('latin1'));
    if (name.endsWith('.pdf')) parts.push(pdfText(bytes));
    if (name.endsWith('.docx')) parts.push(...[...(await readZip(bytes, mostInside)).values()].map(String));
  }
  return parts.join('\n');
}

describe('the form of a dossier', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await bootApp();
  });
  afterAll(() => house.close());

  // A dossier on somebody's disk never changes: what is new is of a new form.
  it.each([
    [3, '5e645f86b9abbd514a74eb1851e8e37b6ce6508b9644036fea2aede043e64a01'],
    [4, '5f85abd7a6744fa1550c80ac2c19419851fb64fd7aca521d63546a11166aefea'],
    [5, '3607cae4aae7a685d913dbd8dd4329fc1ed7c6fb85973902c90b600cc3c4a882'],
    [6, '398b8d97fb361be19c0dbb04b8042a85a54b4ab6860c00ed3d335e5dd1873054'],
  ])('is still what it was in version %i', (version, hash) => {
    const tables = dossierForm.filter(({ since = 0 }) => since <= version);
    const lines = tables.map((it) => [it.table, ...columnsIn(it, version)].join(' ')).toSorted();
    expect(hashOf(Buffer.from(lines.join('\n')))).toBe(hash);
  });

  it('decides about every table and every column that there is, and about no other', async () => {
    const rows = await house.db.query<{ name: string; columns: string[] }>(
      `select (case when n.nspname = 'public' then '' else n.nspname || '.' end) || c.relname as name,
         array_agg(a.attname::text order by a.attname) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relkind = 'r' and n.nspname in ('public', 'respondents', 'respondent_keys')
       group by 1 order by 1`,
    );
    const here = new Set(rows.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column}`)));
    const decided = new Set(
      dossierForm.flatMap((it) =>
        [...columnsOf(it), ...leftOutOf(it)].map((column) => `${it.table}.${column}`),
      ),
    );
    // A new column goes along or stays behind: say which in apps/api/src/dossiers/*-form.rules.ts.
    const undecided = [...here].filter(
      (it) => !decided.has(it) && !Object.hasOwn(staysBehind, it.slice(0, it.lastIndexOf('.'))),
    );
    const unknown = [...decided].filter((it) => !here.has(it));
    const gone = Object.keys(staysBehind).filter((table) => !rows.some(({ name }) => name === table));
    expect({ undecided, unknown, gone }).toEqual({ undecided: [], unknown: [], gone: [] });
  });
});

describe('a whole year', () => {
  let house: TestApp;
  let coordinator: Visitor;
  /** Complete, with a public report; and half-way, with what nobody else may read. */
  let past: string;
  let current: string;
  let canaries: Record<string, string>;
  let mails: string[];

  beforeAll(async () => {
    house = await bootApp({ holding: 'example' });
    coordinator = await house.asPerson('Marit Oldenhof');
    past = await yearOf(house, 'asc');
    current = await yearOf(house, 'desc');
    canaries = await plantCanaries(house, { past, current });
    await agreeOnVisits(coordinator, current);
    mails = (
      await house.db.query<{ email: string }>(
        'select u.email from user_account u join membership m on m.user_id = u.id where m.plg_id = $1',
        [current],
      )
    ).map(({ email }) => email);
  }, 120_000);
  afterAll(() => house.close());

  const appoint = (roles: string, plgId: string) =>
    house.db.query(
      `update membership set roles = $1
       where plg_id = $2 and user_id = (select id from user_account where name = 'Marit Oldenhof')`,
      [roles, plgId],
    );

  it('is not for strangers, people elsewhere, or members who do not coordinate', async () => {
    const renske = await house.asPerson('Renske Bolhuis');
    expect((await download(house, house.stranger(), past)).status).toBe(401);
    expect((await download(house, renske, past)).status).toBe(403);
    expect((await renske.get<PlgDto>(`/api/plgs/${past}`)).body.can.archive).toBe(false);
    expect((await coordinator.get<PlgDto>(`/api/plgs/${past}`)).body.can.archive).toBe(true);
    expect((await renske.get('/api/dossier-code')).status).toBe(403);
    expect((await house.stranger().get('/api/dossier-code')).status).toBe(401);
  });

  it('is the same bytes twice, and each of its files is what the manifest says', async () => {
    const { status, bytes } = await download(house, coordinator, past);
    expect(status).toBe(200);
    const files = await readZip(bytes, mostInside);
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
    expect(manifest.counts).toMatchObject({ report_version: 7, portrait: 5, interview: 20, answer: 170 });
    files.delete('manifest.json');
    expect([...files.keys()].toSorted()).toEqual(Object.keys(manifest.files).toSorted());
    for (const [name, content] of files)
      expect([name, manifest.files[name]?.sha256]).toEqual([name, hashOf(content)]);
    for (const form of ['html', 'pdf', 'docx']) expect(files.has(`rapport/1.0.${form}`)).toBe(true);
    expect(
      files
        .get('agenda.ics')
        ?.toString()
        .match(/BEGIN:VEVENT/g),
    ).toHaveLength(5);
    expect((await download(house, coordinator, past)).bytes.equals(bytes)).toBe(true);
    const [told] = await house.db.query(`select count(*)::int as n from event where name = 'dossier.made'`);
    expect(told).toEqual({ n: 2 });
  });

  it('opens from a disk: no script, every address leads to a file beside it, every decision is reached', async () => {
    const files = await readZip((await download(house, coordinator, past)).bytes, mostInside);
    const seen = reachedIn(files);
    const pages = [...seen].map((name) => files.get(name)?.toString() ?? '').join('\n');
    const decisions = await house.db.query<{ id: string }>('select id from decision where plg_id = $1', [
      past,
    ]);
    expect(decisions.length).toBeGreaterThan(3);
    for (const { id } of decisions) expect(pages).toContain(`id="b-${id}"`);
    expect([...seen]).toEqual(
      expect.arrayContaining(['rapport/1.0.html', 'rapport/1.1.pdf', 'rapport/1.1-voor-de-praktijk.pdf']),
    );
    // What is counted in the chapters of now is told in them.
    expect(files.get('rapport.html')?.toString()).toContain('17 van 20 gesprekken, 5 van 5 opleidingen');
    // What was put right beside the newest version goes along with it, and its summaries are the printed page itself.
    expect(files.get('rapport/1.1.html')?.toString()).toContain('waarvan één alleen in het eerste jaar');
    expect(pdfText(files.get('rapport/1.1-voor-de-praktijk.pdf') ?? Buffer.alloc(0))).toContain(
      'In het kort',
    );
  });

  it('shows what groups wrote beside the photographs of their sheets, what teams did, and every attachment', async () => {
    const files = await readZip((await download(house, coordinator, current)).bytes, mostInside);
    const seen = reachedIn(files);
    const [sheet] = sheetIds(files);
    for (const size of ['small', 'large']) expect([...seen]).toContain(`attachments/${sheet}-${size}.webp`);
    const shown = [...files.keys()].filter((it) => /^attachments\/.*-large/.test(it));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((it) => !seen.has(it))).toEqual([]);
    const sources = files.get('bronnen.html')?.toString() ?? '';
    for (const said of [
      'Elke week een uur om bij te praten.',
      'Tijd (3 groepen)',
      'Foto 1 van een vel van groep 1',
    ])
      expect(sources).toContain(said);
    expect(files.get('inzichten.html')?.toString()).toContain('Dat houden we zo.');
  });

  it('is checked by whoever receives it, without us: every file, row and version, and with the code all of it at once', async () => {
    const { bytes } = await download(house, coordinator, past);
    const code = await codeOf(coordinator);
    const looked = verifyDossier(bytes, code).map(({ what }) => what);
    expect(looked).toEqual(
      expect.arrayContaining([
        'index.html',
        'report 1.1',
        expect.stringMatching(/^decision \(\d+\)$/),
        'code',
      ]),
    );
    expect([wrongIn(bytes), wrongIn(bytes, code)]).toEqual([[], []]);
    expect(wrongIn(bytes, `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`)).toEqual(['code']);
    const files = await readZip(bytes, mostInside);
    const changed = (name: string, was: string, is: string) =>
      new Map(files).set(name, Buffer.from((files.get(name)?.toString() ?? '').replace(was, is)));
    expect(wrongIn(await writeZip(changed('index.html', '<h1>', '<h1>Anders ')))).toEqual(['index.html']);
    expect(wrongIn(await writeZip(new Map(files).set('more.txt', Buffer.from('x'))))).toEqual(['more.txt']);
    // Whoever mends the manifest too is found by the hash of the version, and by the code in whatever they change.
    const repacked = async (of: Map<string, Buffer>) => {
      const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
      of.delete('manifest.json');
      return packDossier(of, manifest);
    };
    const title = changed('data/publications.json', '"title": "', '"title": "Anders ');
    expect(wrongIn(await repacked(title))).toEqual([expect.stringMatching(/^report /)]);
    const page = await repacked(changed('index.html', '<h1>', '<h1>Anders '));
    expect([wrongIn(page), wrongIn(page, code)]).toEqual([[], ['code']]);
    expect(() => verifyDossier(bytes.subarray(0, 1000))).toThrow('no zip');
  });

  it('holds no name of a respondent, no words that were taken back, nothing private and no secret, locked or not', async () => {
    const code = await codeOf(coordinator);
    expect(Object.values(canaries).every((it) => it.length > 5)).toBe(true);
    expect(Object.keys(canaries)).toEqual(
      expect.arrayContaining(['the name of a respondent', 'withdrawn words', 'words that come close']),
    );
    for (const plgId of [past, current]) {
      // Who reads answers finds them in the pages; a coordinator who does not, finds them under lock.
      for (const roles of ['{coordinator}', '{coordinator,researcher}']) {
        await appoint(roles, plgId);
        const { bytes } = await download(house, coordinator, plgId);
        const files = await readZip(bytes, mostInside);
        const open = await wordsOf(files);
        const sealed = openSealed(files, code);
        const everything = `${open}\n${JSON.stringify(sealed)}`;
        const isRead = plgId === current;
        expect(open.includes(standing)).toBe(isRead && roles !== '{coordinator}');
        expect(JSON.stringify(sealed).includes(standing)).toBe(isRead);
        const met = Object.entries(canaries).filter(([, canary]) => everything.includes(canary));
        expect(met).toEqual([]);
        expect(mails.filter((it) => open.includes(it))).toEqual([]);
      }
    }
  }, 60_000);

  it('keeps what not everyone reads under lock, and tells under which code only', async () => {
    await appoint('{coordinator}', current);
    const code = await codeOf(coordinator);
    const files = await readZip((await download(house, coordinator, current)).bytes, mostInside);
    const sealed = openSealed(files, code);
    const answers = sealed.tables['answer'] ?? [];
    expect(answers.length).toBeGreaterThan(50);
    const words = answers
      .map((it) => (it['words'] as { text: string } | null)?.text ?? '')
      .filter((it) => it.length > 30);
    const open = await wordsOf(files);
    expect(words.filter((it) => open.includes(it))).toEqual([]);
    const talks = sealed.tables['interview']?.map(({ id }) => String(id)) ?? [];
    expect(talks.filter((id) => open.includes(id))).toEqual([]);
    expect(Object.keys(sealed.apart['user_account'] ?? {}).length).toBeGreaterThan(10);
    // Over whose answers something was counted, and who is quoted how much, is for who reads answers.
    const named = answers.map(({ id }) => String(id)).filter((id) => open.includes(id));
    expect(named).toEqual([]);
    expect(files.has('data/balances.json')).toBe(false);
    // A sign of the code that is wrong, or another file beside it: it stays shut.
    const other = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`;
    expect(() => openSealed(files, other)).toThrow('It does not open.');
    files.set('index.html', Buffer.from('anders'));
    expect(() => openSealed(files, code)).toThrow('It does not open.');
  });

  it('is refused to who does not keep the installation, and with nothing written when it is not whole', async () => {
    await appoint('{coordinator}', past);
    const code = await codeOf(coordinator);
    const before = (await download(house, coordinator, past)).bytes;
    const elsewhere = await bootApp({ holding: 'nothing' });
    const keeper = await begin(elsewhere);
    expect((await takeIn(elsewhere, elsewhere.stranger(), before, code)).status).toBe(401);
    const key = keyOf(code) ?? Buffer.alloc(32);
    const files = await readZip(before, mostInside);
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;
    const changed = (name: string, was: RegExp, is: string) => {
      const said = files.get(name)?.toString() ?? '';
      if (!was.test(said)) throw new Error(`There is no ${was} in ${name}.`);
      return new Map(files).set(name, Buffer.from(said.replace(was, is)));
    };
    /** As somebody would who has the code: every hash is right, and the lock too. */
    const forged = (of: Map<string, Buffer>) => {
      const sealed = Buffer.from(JSON.stringify(openSealed(files, code)));
      const all = new Map(of).set(sealedFile, lock(key, besideOf(of), sealed));
      all.delete('manifest.json');
      return packDossier(all, manifest);
    };
    const unlocked = new Map(changed('index.html', /<h1>/, '<h1>Anders '));
    unlocked.delete('manifest.json');
    const [host] = /"host_programme_id": "[^"]+"/.exec(
      files.get('data/assignments.json')?.toString() ?? '',
    ) ?? [''];
    const visitor = /"membership_id": "([^"]+)"/.exec(
      files.get('data/assignments.json')?.toString() ?? '',
    )?.[1];
    const rows = (
      JSON.parse(files.get('data/members.json')?.toString() ?? '') as { tables: { membership: Row[] } }
    ).tables;
    const seatId = rows.membership.find(({ id }) => id === visitor)?.['seat_id'];
    const seats = JSON.parse(files.get('data/plgs.json')?.toString() ?? '') as { tables: { seat: Row[] } };
    const own = String(seats.tables.seat.find(({ id }) => id === seatId)?.['programme_id']);
    const cases: [string, Buffer | Promise<Buffer>, object?][] = [
      ['dossier.unreadable', Buffer.from('geen zip')],
      ['dossier.unreadable', writeZip([['iets.txt', Buffer.from('x')]])],
      ['dossier.unreadable', before.subarray(0, before.length - 40)],
      [
        'dossier.unsafe',
        Buffer.from(before.toString('latin1').replaceAll('index.html', '../../a.tx'), 'latin1'),
      ],
      ['dossier.too_large', writeZip([['manifest.json', Buffer.alloc(mostInside.bytes + 1)]])],
      [
        'dossier.tampered',
        writeZip(changed('data/decisions.json', /"text"/, '"tekst"')),
        { file: 'data/decisions.json' },
      ],
      [
        'dossier.tampered',
        writeZip(new Map(files).set('data/more.json', Buffer.from('{}'))),
        { file: 'data/more.json' },
      ],
      [
        'dossier.other_form',
        writeZip(changed('manifest.json', /"version": 7/, '"version": 2')),
        { version: 2, ours: 7 },
      ],
      [
        'dossier.other_form',
        writeZip(changed('manifest.json', /"version": 7/, '"version": 8')),
        { version: 8, ours: 7 },
      ],
      // What it says to be, it is: the third form has no such column.
      [
        'dossier.other_form',
        writeZip(changed('manifest.json', /"version": 7/, '"version": 3')),
        { table: 'assignment' },
      ],
      [
        'dossier.inconsistent',
        forged(new Map(files).set(`attachments/${visitor}-large.webp`, Buffer.from('vel'))),
        { rule: 'attachments' },
      ],
      ['dossier.wrong_code', packDossier(unlocked, manifest)],
      [
        'dossier.other_form',
        forged(changed('data/decisions.json', /"text"/, '"tekst"')),
        { table: 'decision' },
      ],
      [
        'dossier.inconsistent',
        forged(changed('data/assignments.json', new RegExp(host), `"host_programme_id": "${own}"`)),
        { rule: 'assignment.own_programme' },
      ],
      ['dossier.inconsistent', forged(changed('data/cycles.json', /"plg_id": "[^"]+"/, '"plg_id": null'))],
      [
        'dossier.inconsistent',
        forged(changed('data/minutes.json', /\\"plain\\":\\"/, '\\"plain\\":\\"Niet. ')),
      ],
    ];
    for (const [reason, made, facts = {}] of cases) {
      const { status, body } = await takeIn(elsewhere, keeper, await made, code);
      expect([reason, status, body]).toMatchObject([
        reason,
        reason === 'dossier.too_large' ? 413 : 422,
        { code: reason, ...(Object.keys(facts).length > 0 && { facts }) },
      ]);
    }
    const other = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`;
    expect((await takeIn(elsewhere, keeper, before, other)).body.code).toBe('dossier.wrong_code');
    expect((await takeIn(elsewhere, keeper, before, '')).body.code).toBe('dossier.wrong_code');
    expect((await takeIn(elsewhere, keeper, Buffer.alloc(mostDossierBytes + 1), code)).status).toBe(413);
    expect(await held(elsewhere)).toMatchObject({ people: 1, groups: 0, institutions: 0, asleep: 0 });

    // One that was saved in an earlier form is the year that it was, with nothing in what is newer.
    await appoint('{coordinator}', current);
    await house.db.query(
      `update recommendation set state = 'agreed', agreed_at = '2026-11-01T12:00Z'
       where plg_id = $1 and state = 'candidate'`,
      [current],
    );
    const now = await readZip((await download(house, coordinator, current)).bytes, mostInside);
    const third = await asForm(3, now, openSealed(now, code), key);
    expect(wrongIn(third, code)).toEqual([]);
    const fourth = await readZip(await asForm(4, now, openSealed(now, code), key), mostInside);
    const visits = readDossier(manifestOf(fourth), fourth, key).rows.get('assignment') ?? [];
    expect(new Set(visits.map((it) => it['ended_at']))).toEqual(new Set([null]));
    // Nothing told when it was agreed but the last change.
    const [agreed] = readDossier(manifestOf(fourth), fourth, key).rows.get('recommendation') ?? [];
    expect(agreed).toMatchObject({ state: 'agreed', agreed_at: agreed?.['updated_at'] });
    expect((await takeIn(elsewhere, keeper, third, code)).status).toBe(200);
    const again = await readZip((await download(elsewhere, keeper, current)).bytes, mostInside);
    const pages = ['bijeenkomsten.html', 'portretten.html', 'rapport.html'];
    expect(pages.filter((name) => !again.get(name)?.equals(now.get(name) ?? key))).toEqual([]);
    const counts = manifestOf(again).counts;
    expect(counts).toEqual({
      ...manifestOf(now).counts,
      ...Object.fromEntries(newer.map((it) => [it, 0])),
    });
    expect(counts).toMatchObject({ workshop: 1, workshop_sheet: 0 });
    await elsewhere.close();
  });

  /** Marit again, with the same address, at the first visit of an installation. */
  async function begin(elsewhere: TestApp): Promise<Visitor> {
    const visitor = elsewhere.stranger();
    const [marit] = await house.db.query<{ email: string }>(
      `select email from user_account where name = 'Marit Oldenhof'`,
    );
    const input = { name: 'Marit', email: marit?.email, password: 'een lang wachtwoord', locale: 'nl' };
    const { body } = await visitor.post<{ fields: object }>('/api/setup/dossier', {
      ...input,
      password: 'kort',
    });
    expect(body.fields).toEqual({ password: ['minLength'] });
    expect((await visitor.post('/api/setup/dossier', input)).status).toBe(204);
    expect((await elsewhere.stranger().post('/api/setup/dossier', input)).body['code']).toBe('setup.done');
    return visitor;
  }

  describe.each(['past', 'current'] as const)('of the %s year', (which) => {
    let elsewhere: TestApp;
    let keeper: Visitor;
    let before: Buffer;
    let code: string;

    beforeAll(async () => {
      const plgId = which === 'past' ? past : current;
      await appoint('{coordinator}', plgId);
      code = await codeOf(coordinator);
      before = (await download(house, coordinator, plgId)).bytes;
      elsewhere = await bootApp({ holding: 'nothing' });
      keeper = await begin(elsewhere);
    }, 60_000);
    afterAll(() => elsewhere.close());

    it('comes into an empty installation, once, and is the same year: every file the same', async () => {
      const { status, body } = await takeIn(elsewhere, keeper, before, code);
      expect([status, body]).toMatchObject([200, { isMember: true }]);
      const after = await download(elsewhere, keeper, body.plgId);
      expect(after.status).toBe(200);
      const [one, other] = [await readZip(before, mostInside), await readZip(after.bytes, mostInside)];
      const differ = [...one.keys()].filter(
        (name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)),
      );
      expect(differ).toEqual([]);
      expect(after.bytes.equals(before)).toBe(true);
      expect((await takeIn(elsewhere, keeper, before, code)).body).toMatchObject({
        code: 'dossier.not_empty',
      });
      const here = await held(house);
      expect(await held(elsewhere)).toMatchObject({ groups: 1, asleep: 0, waiting: here?.waiting, mails: 0 });
    }, 60_000);

    it('goes on from there: who took it in is who they were, and the others ask for a password', async () => {
      const plgId = which === 'past' ? past : current;
      const { body: session } = await keeper.get<SessionDto>('/api/session');
      expect(session.user).toMatchObject({ name: 'Marit Oldenhof', isAdministrator: true });
      expect(session.memberships.map((it) => it.plgId)).toEqual([plgId]);
      const [person] = await elsewhere.db.query<{ email: string }>(
        `select email from user_account where name = 'Gijs ten Elshof' and not has_password and password_hash is null`,
      );
      await elsewhere.stranger().post('/api/password-resets', { email: person?.email });
      const gijs = await elsewhere.asPerson('Gijs ten Elshof');
      const { body: answers } = await gijs.get<AnswerDto[]>(`/api/plgs/${plgId}/interviews/answers`);
      const theirs = await house.asPerson('Gijs ten Elshof');
      expect(answers).toEqual((await theirs.get<AnswerDto[]>(`/api/plgs/${plgId}/interviews/answers`)).body);
      for (const path of [
        'decisions',
        'commitments',
        'themes',
        'recommendations',
        'quotes',
        'timeline',
        'comments',
      ])
        expect([path, (await gijs.get(`/api/plgs/${plgId}/${path}`)).status]).toEqual([path, 200]);
      // What lies beside the year is the same for whoever reads it: what is said, what is proposed, and files.
      const lists = await listsBeside(elsewhere, plgId);
      for (const path of lists)
        expect([path, await readBy(gijs, path)]).toEqual([path, await readBy(theirs, path)]);
      expect(lists.length).toBeGreaterThan(2);
      // What only coordinators read, with who asked for the analyses left where they asked.
      for (const path of ['assignment-proposals', 'analysis-requests']) {
        const here = await keeper.get<Row[]>(`/api/plgs/${plgId}/${path}`);
        const there = await coordinator.get<Row[]>(`/api/plgs/${plgId}/${path}`);
        const settled = there.body.filter((it) => it['acceptedAt'] ?? it['answeredAt']);
        expect([path, settled.length]).toEqual([
          path,
          (path === 'analysis-requests') === (which === 'past') ? 1 : 0,
        ]);
        const nobody = 'versionNumber' in (settled[0] ?? {}) && { name: null, email: null, words: null };
        expect([path, here.body]).toEqual([path, settled.map((it) => ({ ...it, ...nobody }))]);
      }
      // What holds while a year happens, holds again.
      await expect(
        elsewhere.db.query(`update protocol_version set note = 'anders' where frozen_at is not null`),
      ).rejects.toThrow('frozen');
      // And what is taken back here is gone from the next dossier.
      const [talk] = await elsewhere.db.query<{ id: string; name: string; text: string }>(
        `select i.id, u.name from interview i join user_account u on u.id = i.interviewer_id
         where i.withdrawn_at is null order by i.id limit 1`,
      );
      const interviewer = await elsewhere.asPerson(talk?.name ?? '');
      expect((await interviewer.post(`/api/interviews/${talk?.id}/withdraw`)).status).toBe(200);
      const files = await readZip((await download(elsewhere, keeper, plgId)).bytes, mostInside);
      const left = openSealed(files, code).tables['answer'] ?? [];
      expect(left.length).toBeGreaterThan(20);
      expect(left.filter((it) => it['interview_id'] === talk?.id)).toEqual([]);
    }, 60_000);
  });
});

/** Texts come without their history: words are found again where they stand, by other positions than they had. */
const withoutPlace = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (name, value: unknown) =>
    ['at', 'isMoved'].includes(name) ? undefined : value,
  );

const readBy = async (who: Visitor, path: string) => {
  const { status, body } = await who.get(path);
  return [status, status === 200 ? withoutPlace(body) : body['code']];
};

/** What is said and proposed about the report, its versions with what was put right, and every file of a portrait. */
async function listsBeside(house: TestApp, plgId: string): Promise<string[]> {
  const ids = async (table: string) =>
    (await house.db.query<{ id: string }>(`select id from ${table} where plg_id = $1`, [plgId])).map(
      ({ id }) => id,
    );
  return [
    `/api/plgs/${plgId}/comments`,
    `/api/plgs/${plgId}/suggestions`,
    `/api/plgs/${plgId}/versions`,
    `/api/plgs/${plgId}/assignments`,
    '/urennorm',
    `/api/plgs/${plgId}/workshops`,
    ...(await ids('workshop_sheet')).map((id) => `/api/workshop-sheets/${id}/content?size=large`),
    ...(await ids('portrait_file')).map((id) => `/api/portrait-files/${id}/content?size=large`),
  ];
}

/** What an installation holds, and whether all that guards it is awake. */
const held = async (house: TestApp) =>
  (
    await house.db.query<
      Record<'people' | 'groups' | 'institutions' | 'mails' | 'asleep' | 'waiting', number>
    >(
      `select (select count(*)::int from user_account) as people, (select count(*)::int from plg) as groups,
         (select count(*)::int from institution) as institutions, (select count(*)::int from mail) as mails,
         (select count(*)::int from pg_trigger where tgenabled = 'D') as asleep,
         (select count(*)::int from pg_constraint where condeferrable and connamespace = 'public'::regnamespace) as waiting`,
    )
  )[0];

async function takeIn(
  house: TestApp,
  who: Visitor,
  bytes: Buffer,
  code: string,
): Promise<{ status: number; body: DossierTakenInDto & { code?: string; facts?: object } }> {
  const response = await fetch(`${house.origin}/api/dossiers`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': 'application/octet-stream',
      'x-dossier-code': code,
      ...(who.cookie && { cookie: who.cookie }),
    },
  });
  return { status: response.status, body: (await response.json()) as DossierTakenInDto };
}
