import { createHash } from 'node:crypto';
import type { PlgDto } from '@leerkring/shared';
import * as Y from 'yjs';
import { besideOf, mostInside, sealedFile, type Manifest } from '../src/dossiers/dossier-archive.rules.ts';
import { columnsOf, dossierForm, leftOutOf, staysBehind } from '../src/dossiers/dossier-form.rules.ts';
import type { Row } from '../src/dossiers/form-table.rules.ts';
import { keyOf, unlock } from '../src/dossiers/dossier-seal.rules.ts';
import { RespondentKeysService } from '../src/interviews/respondent-keys.service.ts';
import { noWords, sealAnswer, unseal } from '../src/interviews/respondent-key.rules.ts';
import { namePlace } from '../src/interviews/respondent.rules.ts';
import { readZip } from '../src/platform/files/zip.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { pdfText } from './support/pdf-text.ts';

/** As a browser saves it. */
async function download(
  house: TestApp,
  who: Visitor,
  plgId: string,
): Promise<{ status: number; bytes: Buffer }> {
  const response = await fetch(`${house.origin}/api/plgs/${plgId}/dossier`, {
    headers: { ...(who.cookie && { cookie: who.cookie }) },
  });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const yearOf = async (house: TestApp, order: 'asc' | 'desc'): Promise<string> =>
  (await house.db.query<{ id: string }>(`select id from plg order by school_year ${order} limit 1`))[0]?.id ??
  '';

/** What may be read by who reads answers: without meeting it, finding nothing would mean nothing. */
const standing = 'merelwoord';

interface Sealed {
  tables: Record<string, Row[]>;
  apart: Record<string, Record<string, Row>>;
}

/** Marit coordinates both years and keeps the installation. */
const codeOf = async (marit: Visitor): Promise<string> =>
  (await marit.get<{ code: string }>('/api/dossier-code')).body.code;

function openSealed(files: Map<string, Buffer>, code: string): Sealed {
  const key = keyOf(code);
  const sealed = files.get(sealedFile);
  const opened = key && sealed && unlock(key, besideOf(files), sealed, mostInside.bytes);
  if (!opened) throw new Error('It does not open.');
  return JSON.parse(opened.toString()) as Sealed;
}

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
  const canaries: Record<string, string> = {};
  const mails: string[] = [];

  beforeAll(async () => {
    house = await bootApp({ holding: 'example' });
    coordinator = await house.asPerson('Marit Oldenhof');
    past = await yearOf(house, 'asc');
    current = await yearOf(house, 'desc');
    await plantWords();
    await plantPortrait();
    await plantHistory();
    await plantElsewhere();
  }, 120_000);
  afterAll(() => house.close());

  /** Withdrawn words, names, an answer that comes close, and one that was not handed in. */
  async function plantWords(): Promise<void> {
    const keys = house.app.get(RespondentKeysService);
    const talks = await house.db.query<{ id: string; interviewer: string; respondent_id: string }>(
      `select i.id, u.name as interviewer, i.respondent_id from interview i join user_account u on u.id = i.interviewer_id
       where i.plg_id = $1 and i.submitted_at is not null and i.withdrawn_at is null order by i.id`,
      [current],
    );
    const say = async (id: string, text: string): Promise<string> => {
      const [answer] = await house.db.query<{ id: string; question_id: string }>(
        'select id, question_id from answer where interview_id = $1 and words_sealed is not null order by id limit 1',
        [id],
      );
      const key = (await keys.of([id])).get(id);
      if (!answer || !key) throw new Error('There is nothing to say it in.');
      const sealed = sealAnswer(
        key,
        { interviewId: id, questionId: answer.question_id },
        { ...noWords(), text: `Dit zei ik: ${text}.` },
      );
      await asOwner(
        `update answer set words_sealed = '\\x${sealed.toString('hex')}' where id = '${answer.id}'`,
      );
      return text;
    };
    const [gone, close, read] = talks;
    canaries['withdrawn words'] = await say(gone?.id ?? '', 'zwaluwkanarie');
    canaries['words that come close'] = await say(close?.id ?? '', 'hartkanarie');
    await say(read?.id ?? '', standing);
    const [named] = await house.db.query<{ id: string; name_sealed: Buffer }>(
      'select id, name_sealed from respondents.respondent where plg_id = $1 and name_sealed is not null limit 1',
      [current],
    );
    const nameKey = (await keys.of([named?.id ?? ''])).get(named?.id ?? '');
    if (named && nameKey)
      canaries['the name of a respondent'] = unseal(nameKey, namePlace(named.id), named.name_sealed);
    const interviewer = await house.asPerson(gone?.interviewer ?? '');
    expect((await interviewer.post(`/api/interviews/${gone?.id}/withdraw`)).status).toBe(200);
    await asOwner(
      `update answer set is_sensitive = true, is_quote = false where interview_id = '${close?.id}'`,
    );
    const [under] = await house.db.query<{ id: string }>(
      'select id from interview where plg_id = $1 and submitted_at is null and withdrawn_at is null limit 1',
      [current],
    );
    canaries['words that were not handed in'] = await say(under?.id ?? '', 'halverwegekanarie');
  }

  /** What only the programme reads, what waits for its day, and what was written since. */
  async function plantPortrait(): Promise<void> {
    const [it] = await house.db.query<{ id: string }>(
      'select id from portrait where plg_id = $1 and published_at is not null order by id limit 1',
      [past],
    );
    const id = it?.id;
    const plant = { owner: 'eigenaarkanarie', contact: 'contactkanarie', title: 'conceptkanarie' };
    canaries['a field for the programme'] = plant.owner;
    canaries['a field that waits for its day'] = plant.contact;
    canaries['what was written since'] = plant.title;
    const values = JSON.stringify({ owner: { line: plant.owner }, contact: { line: plant.contact } });
    await asOwner(`update portrait_version set values = values || '${values}' where portrait_id = '${id}'`);
    await asOwner(`update portrait_field set value = '{"line":"${plant.title}"}', revision = revision + 1
      where portrait_id = '${id}' and field_id = 'title'`);
    await asOwner(
      `delete from portrait_reach where portrait_id = '${id}' and field_id in ('owner', 'contact')`,
    );
    await asOwner(`insert into portrait_reach (id, plg_id, portrait_id, field_id, reach, opens_on) values
      (gen_random_uuid(), '${past}', '${id}', 'owner', 'programme', null),
      (gen_random_uuid(), '${past}', '${id}', 'contact', 'public', '2031-01-01')`);
    // An edition keeps for later what waits for its day.
    const kept = JSON.stringify({ values: { contact: { line: plant.contact } } });
    await asOwner(
      `update edition set showcase = jsonb_set(showcase, '{values}', showcase -> 'values' || '${kept}'::jsonb -> 'values')
       where portrait_id = '${id}'`,
    );
    const [{ n } = { n: 0 }] = await house.db.query<{ n: number }>(
      `select count(*)::int as n from edition where portrait_id = '${id}' and published_at is not null`,
    );
    expect(n).toBeGreaterThan(0);
  }

  /** Words that stood in a chapter for a while. */
  async function plantHistory(): Promise<void> {
    canaries['words that a chapter said before'] = 'geschiedeniskanarie';
    const [doc] = await house.db.query<{ id: string; last_seq: number }>(
      `select d.id, d.last_seq from living_doc d where d.plg_id = $1 and d.kind = 'section' and d.last_seq > 0
       order by d.id limit 1`,
      [current],
    );
    const id = doc?.id ?? '';
    const rows = await house.db.query<{ bytes: Buffer }>(
      'select bytes from doc_update where doc_id = $1 order by seq',
      [id],
    );
    const text = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(text, bytes);
    const made: Uint8Array[] = [];
    text.on('update', (update: Uint8Array) => made.push(update));
    const place = text.getXmlFragment('prosemirror');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Hier zong de geschiedeniskanarie.')]);
    place.insert(0, [paragraph]);
    place.delete(0, 1);
    for (const [index, bytes] of made.entries())
      await house.db.query(
        `insert into doc_update (doc_id, seq, session, client_seq, schema_version, bytes)
         values ($1, $2, gen_random_uuid(), 1, 1, $3)`,
        [id, (doc?.last_seq ?? 0) + 1 + index, Buffer.from(bytes)],
      );
    await house.db.query('update living_doc set last_seq = last_seq + $2 where id = $1', [id, made.length]);
  }

  /** Letters, secrets, and what somebody wrote for themselves. */
  async function plantElsewhere(): Promise<void> {
    Object.assign(canaries, {
      'a letter': 'postkanarie',
      'a note for oneself': 'notitiekanarie',
      'a note that never opened': 'stiltekanarie',
      'what was tried': 'proefkanarie',
      'the password of a person': 'wachtwoordkanarie',
    });
    await asOwner(`insert into mail (id, recipient, subject, text, state, attempts, html)
      values (gen_random_uuid(), 'iemand@demo.example', 'postkanarie', 'postkanarie', 'kept', 0, 'postkanarie')`);
    await asOwner(`update takeaway set shared_at = null, text = 'notitiekanarie'
      where id = (select id from takeaway where plg_id = '${current}' order by id limit 1)`);
    await asOwner(`update silent_note set text = 'stiltekanarie', step_index = 99
      where id = (select n.id from silent_note n join format_run r on r.id = n.run_id order by n.id limit 1)`);
    await asOwner(`update user_account set password_hash = 'wachtwoordkanarie', has_password = true
      where name = 'Bram Nijkamp'`);
    const people = await house.db.query<{ email: string }>(
      'select u.email from user_account u join membership m on m.user_id = u.id where m.plg_id = $1',
      [current],
    );
    mails.push(...people.map(({ email }) => email));
  }

  /** Past what protects a year from everyone, for what a test puts there. */
  const asOwner = (sql: string) =>
    house.db.transaction(async () => {
      await house.db.query('set local session_replication_role = replica');
      await house.db.query(sql);
    });

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
    const seen = new Set<string>();
    const open = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      if (!name.endsWith('.html')) return;
      const page = files.get(name)?.toString() ?? '';
      expect(page).not.toMatch(/<script|javascript:|\son\w+=/i);
      for (const [, address = ''] of page.matchAll(/<(?:a|img)\s[^>]*?(?:href|src)="([^"]+)"/g)) {
        if (/^(https?:|#|mailto:)/.test(address)) continue;
        const target = new URL(address, `file:///${name}`).pathname.slice(1);
        expect([name, address, files.has(target)]).toEqual([name, address, true]);
        open(target);
      }
    };
    open('index.html');
    const pages = [...seen].map((name) => files.get(name)?.toString() ?? '').join('\n');
    const decisions = await house.db.query<{ id: string }>('select id from decision where plg_id = $1', [
      past,
    ]);
    expect(decisions.length).toBeGreaterThan(3);
    for (const { id } of decisions) expect(pages).toContain(`id="b-${id}"`);
    expect([...seen]).toEqual(expect.arrayContaining(['rapport/1.0.html', 'rapport/1.1.pdf']));
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
    // A sign of the code that is wrong, or another file beside it: it stays shut.
    const other = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`;
    expect(() => openSealed(files, other)).toThrow('It does not open.');
    files.set('index.html', Buffer.from('anders'));
    expect(() => openSealed(files, code)).toThrow('It does not open.');
  });
});
