import {
  portraitTextKind,
  validateAs,
  EditionDto,
  PracticeCardDto,
  type PortraitDto,
  type PortraitFieldId,
  type PortraitReachName,
  type PortraitValueDto,
} from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg, seats, type CastName } from './support/cast.ts';

let house: TestApp;
let now = new Date('2026-11-02T09:00:00Z');
let id = '';
let edition: EditionDto;

type Problem = { code: string; fields?: Record<string, string[]> };
const list = `/api/plgs/${plg}/editions`;
const slug = 'maatschappelijke-zorg-2026-2027';
const page = `/portret/${slug}`;
const others = ['marit', 'tjeerd', 'renske', 'bram'] as const;
const outside = ['noor', 'esra', 'sjors', 'vera', 'pauline'] as const;
const yes = (it: EditionDto) => ({ mayPublish: true, sha256: it.sha256 });

async function save(fieldId: PortraitFieldId, value: PortraitValueDto): Promise<void> {
  const me = await house.as('carlijn');
  const { body } = await me.get<PortraitDto>(`/api/portraits/${id}`);
  const revision = body.fields.find((field) => field.id === fieldId)?.revision ?? 0;
  expect((await me.put(`/api/portraits/${id}/fields`, { fieldId, revision, value })).status).toBe(200);
}

async function write(field: PortraitFieldId, words: string): Promise<void> {
  const address = { kind: portraitTextKind, subjectId: id, field, plgId: plg };
  await house.db.transaction(() => house.app.get(LivingText).setInitial(null, address, words));
}

async function reach(fieldIds: PortraitFieldId[], to: PortraitReachName, opensOn: string | null = null) {
  const me = await house.as('carlijn');
  const input = { fieldIds, reach: to, opensOn };
  expect((await me.put(`/api/portraits/${id}/reach`, input)).status).toBe(200);
}

const share = async () => (await house.as('carlijn')).post(`/api/portraits/${id}/publish`);
const propose = async (me: Visitor) =>
  me.post<EditionDto & Problem>(`/api/portraits/${id}/editions`, { mayPublish: true });
const read = async (path: string) => house.stranger().get<string>(path);
const form = (fields: Record<string, string>, path = `${page}/vraag`, from = '192.0.2.1') =>
  house.stranger().request<string>('POST', path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    'x-forwarded-for': from,
  });

const asked = async (me: Visitor) =>
  (await me.get<{ obligations: { kind: string; path: string }[] }>('/api/today')).body.obligations.filter(
    ({ kind }) => kind === 'edition.consent',
  );
const at = async () => house.db.query('select xmin from edition where id = $1', [edition.id]);
const letters = async (recipient: string) =>
  house.db.query<{ subject: string; text: string; unsubscribe_url: string | null }>(
    'select subject, text, unsubscribe_url from mail where recipient = $1 order by created_at',
    [recipient],
  );

beforeAll(async () => {
  // Where a reader is, is what the proxy in front says.
  house = await bootApp({ env: { TRUST_PROXY: '1' } });
  house.app.get(Clock).now = () => now;
  const carlijn = await house.as('carlijn');
  id = (await carlijn.post<PortraitDto>(`/api/plgs/${plg}/portraits`, { seatId: seats.MZ })).body.id;
  await save('title', { line: 'Leerwerkplaats <b>in het huis</b>' });
  await save('core', { line: 'CANARY-plg' });
  await save('contact', { line: 'CANARY-institution' });
  await save('owner', { line: 'CANARY-programme' });
  await write('goal', 'Gesprekken over houding krijgen een vaste plek.');
  await write('organisation', 'In het verpleeghuis.');
  await write('drawbacks', 'Te vroeg CANARY-later.');
  await reach(['contact'], 'institution');
  await reach(['owner'], 'programme');
});
afterAll(() => house.close());

describe('making public', () => {
  it('begins with sharing, with fields for everyone, a licence and a right to publish', async () => {
    const carlijn = await house.as('carlijn');
    expect((await propose(carlijn)).status).toBe(403);
    await share();
    for (const name of others) expect((await propose(await house.as(name))).status).toBe(403);
    // Colleagues read the one field that reaches them, and no more.
    for (const name of ['sjors', 'vera'] as const)
      expect((await propose(await house.as(name))).status).toBe(403);
    for (const name of ['esra', 'pauline'] as const)
      expect((await propose(await house.as(name))).status).toBe(404);
    expect((await propose(carlijn)).body.code).toBe('edition.nothing_public');
    await reach(['title', 'goal'], 'public');
    await reach(['drawbacks'], 'public', '2026-11-20');
    expect((await propose(carlijn)).body.code).toBe('edition.no_licence');
    await save('licence', { choice: 'group_only' });
    expect((await propose(carlijn)).body.code).toBe('edition.no_licence');
    await save('licence', { choice: 'cc_by' });
    const refused = await carlijn.post<Problem>(`/api/portraits/${id}/editions`, { mayPublish: false });
    expect(refused.body.fields).toHaveProperty('mayPublish');
    // Words that came along under the same terms only stay under them.
    const from = (startedFrom: object | null) =>
      house.db.query('update portrait set started_from = $2 where id = $1', [id, startedFrom]);
    await from({ slug: 'a', licence: 'cc_by', also: [{ slug: 'b', licence: 'cc_by_sa' }] });
    expect((await propose(carlijn)).body.code).toBe('edition.share_alike');
    await from(null);
    expect((await read(page)).status).toBe(404);
  });

  it('waits for everyone who holds the seat, and asks them', async () => {
    const [carlijn, dennis] = [await house.as('carlijn'), await house.as('dennis')];
    const proposed = await propose(carlijn);
    expect(proposed.status).toBe(201);
    edition = proposed.body;
    expect(validateAs(EditionDto, edition).fields).toBeNull();
    expect(edition).toMatchObject({ state: 'proposed', number: 1, can: { consent: false, decline: true } });
    expect(edition.fields.map((field) => field.id)).toEqual(['title', 'goal', 'drawbacks']);
    expect(edition.later).toEqual([{ fieldId: 'drawbacks', reach: 'public', opensOn: '2026-11-20' }]);
    expect((await propose(dennis)).body.code).toBe('edition.proposed');
    expect((await read(page)).status).toBe(404);
    expect((await read('/portretten')).body).not.toContain(slug);

    expect(await asked(carlijn)).toEqual([]);
    expect(await asked(dennis)).toMatchObject([{ path: `/plg/${plg}/portretten/${id}/openbaar` }]);

    for (const verb of ['consent', 'decline', 'withdraw']) {
      for (const name of [...others, ...outside])
        expect(
          (await (await house.as(name)).post(`/api/editions/${edition.id}/${verb}`, yes(edition))).status,
        ).toBe(404);
    }
    const other = { mayPublish: true, sha256: '0'.repeat(64) };
    const path = `/api/editions/${edition.id}/consent`;
    expect((await dennis.post<Problem>(path, other)).body.code).toBe('edition.other_text');
    expect((await carlijn.post(path, yes(edition))).status).toBe(403);
    await expect(
      house.db.transaction(() => house.db.query('update edition set published_at = now()')),
    ).rejects.toThrow('with the consent of its programme');
    await expect(house.db.query(`update edition set showcase = '{}'`)).rejects.toThrow('never change');
  });

  it('can be stopped by each of them, without a trace for others', async () => {
    const dennis = await house.as('dennis');
    expect((await dennis.post(`/api/editions/${edition.id}/decline`)).status).toBe(200);
    expect((await dennis.post(`/api/editions/${edition.id}/consent`, yes(edition))).status).toBe(403);
    expect((await (await house.as('marit')).get<EditionDto[]>(list)).body).toEqual([]);
    expect((await read(`${page}/1`)).status).toBe(404);
  });

  it('is done with the last yes, once, also when two say it at the same moment', async () => {
    const [carlijn, dennis] = [await house.as('carlijn'), await house.as('dennis')];
    edition = (await propose(carlijn)).body;
    expect(edition.number).toBe(2);
    const answers = await Promise.all(
      [1, 2].map(() => dennis.post<EditionDto>(`/api/editions/${edition.id}/consent`, yes(edition))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      state: 'public',
      isCurrent: true,
    });
    expect((await propose(carlijn)).body.code).toBe('edition.same');
    // The hash is over what waits for its day too: whoever knows the rest could try what that is.
    const told = (await (await house.as('bram')).get<EditionDto[]>(list)).body;
    expect(told.map(({ id: one, sha256 }) => [one, sha256])).toEqual([[edition.id, null]]);
    const names = await house.db.query<{ name: string }>(
      `select name from event where name like 'edition.%' order by at, id`,
    );
    expect(names.map(({ name }) => name)).toEqual([
      'edition.proposed',
      'edition.declined',
      'edition.proposed',
      'edition.published',
    ]);
  });
});

describe('the public page', () => {
  it('needs no script and no account, and says whose it is and what one may do with it', async () => {
    const { status, body, headers } = await read(page);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|<img|<iframe|url\(|@import|<b>in het/i);
    expect(body).toContain('Leerwerkplaats &lt;b&gt;in het huis&lt;/b&gt;');
    expect(body).toContain('Gesprekken over houding krijgen een vaste plek.');
    expect(body).toContain('https://creativecommons.org/licenses/by/4.0/deed.nl');
    expect(body).toContain(`http://leerkring.test${page}/2`);
    expect(body).toContain('Door de opleiding nagelezen en openbaar gemaakt op 2 november 2026');
    expect((await read(`${page}/2`)).body).toBe(body);
    for (const path of [`${page}/1`, `${page}/3`, `${page}/x`, '/portret/nergens', `${page}/2/3`])
      expect((await read(path)).status).toBe(404);
  });

  it('holds nothing that was not meant for everyone, nor any person or address', async () => {
    for (const path of [page, `${page}/2`, `${page}/kaart`, '/portretten', '/publicaties']) {
      const { body, headers } = await read(path);
      expect(body).not.toContain('CANARY');
      expect(JSON.stringify([...headers])).not.toContain('CANARY');
      for (const { name, email } of Object.values(cast)) {
        expect(body).not.toContain(email);
        expect(body).not.toContain(name);
      }
    }
    const [kept] = await house.db.query<{ page: string }>('select page from edition where page is not null');
    expect(kept?.page).not.toContain('CANARY');
    const marit = (await (await house.as('marit')).get<EditionDto[]>(list)).body;
    expect(JSON.stringify(marit)).not.toContain('CANARY');
    expect(marit[0]).toMatchObject({ consents: [], proposedByName: null, can: { withdraw: false } });
  });

  it('is written once, and anew only when there is something else to read', async () => {
    const before = await at();
    await read(page);
    await read(`${page}/2`);
    expect(await at()).toEqual(before);
    await reach(['goal'], 'plg');
    expect((await read(page)).body).not.toContain('Gesprekken over houding');
    expect(await at()).not.toEqual(before);
    // What was never said yes to does not come in by reaching further.
    await reach(['core'], 'public');
    expect((await read(page)).body).not.toContain('CANARY');
    await reach(['core'], 'plg');
    await reach(['goal'], 'public');
    expect((await read(page)).body).toContain('Gesprekken over houding');
  });

  it('has a card on one sheet, of what everyone may read now, with a quote that may be used', async () => {
    const card = async () => (await read(`${page}/kaart`)).body;
    const { status, body, headers } = await read(`${page}/kaart`);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("form-action 'none'");
    expect(body).not.toMatch(/<script|<form|<img|url\(|<b>in het/i);
    expect(body).toContain('Leerwerkplaats &lt;b&gt;in het huis&lt;/b&gt;');
    expect(body).toContain('<blockquote><p>Gesprekken over houding krijgen een vaste plek.</p></blockquote>');
    expect(body).toContain('https://creativecommons.org/licenses/by/4.0/deed.nl');
    expect(body).toContain(`href="${page}#vraag"`);
    expect((await read(page)).body).toContain(`href="${page}/kaart"`);
    // The group reads how it is organised; everyone does not.
    expect(body).not.toContain('In het verpleeghuis.');
    const mine = (await (await house.as('marit')).get<PracticeCardDto>(`/api/portraits/${id}/card`)).body;
    expect(validateAs(PracticeCardDto, mine).fields).toBeNull();
    expect(mine.parts.map(({ fieldId }) => fieldId)).toEqual(['goal', 'organisation']);
    expect(mine).toMatchObject({ publicPath: `${page}/kaart`, quote: { licence: 'cc_by', fieldId: 'goal' } });
    expect(JSON.stringify(mine)).not.toMatch(/CANARY-(programme|institution|later)/);
    // A colleague outside the group reads what is for everyone, and nothing of the group.
    const hers = (await (await house.as('sjors')).get<PracticeCardDto>(`/api/portraits/${id}/card`)).body;
    expect(hers.parts.map(({ fieldId }) => fieldId)).toEqual(['goal']);
    expect(hers.line).toBe('');
    for (const name of ['esra', 'pauline'] as const)
      expect((await (await house.as(name)).get(`/api/portraits/${id}/card`)).status).toBe(404);
    await reach(['goal'], 'plg');
    expect(await card()).not.toContain('Gesprekken over houding');
    const within = (await (await house.as('marit')).get<PracticeCardDto>(`/api/portraits/${id}/card`)).body;
    expect(within.quote).toMatchObject({ fieldId: 'goal', licence: null });
    await reach(['goal'], 'public');
    expect(await card()).toContain('Gesprekken over houding');
    expect((await read('/portret/nergens/kaart')).status).toBe(404);
  });

  it('shows a field that waits once the job has passed its day', async () => {
    now = new Date('2026-11-19T23:10:00Z');
    expect((await read(page)).body).not.toContain('CANARY-later');
    await house.app.get(Jobs).runDue();
    expect((await read(page)).body).toContain('CANARY-later');
  });
});

describe('a question of a reader', () => {
  const question = { name: 'Ans de Vries', email: 'ans@elders.example', words: 'Hoe begin je hiermee?' };
  const holders = [cast.carlijn.email, cast.dennis.email];

  it('says what is not right yet, at the field, and keeps what was typed', async () => {
    const { status, body } = await form({ name: '', email: 'a@b@c', words: 'kort "<script>' });
    expect(status).toBe(422);
    expect(body).not.toContain('"<script>');
    expect(body).toContain('Vul je naam in');
    expect(body).toContain('Dit is geen e-mailadres');
    expect(body).toContain('value="a@b@c"');
    expect((await form({})).status).toBe(422);
    expect((await house.stranger().post(`${page}/vraag`, [])).status).toBe(422);
    expect((await form(question, '/portret/nergens/vraag')).status).toBe(404);
    expect((await form(question, '/api/password-resets')).status).toBe(400);
    const foreign = await house.stranger().request('POST', `${page}/vraag`, 'name=x', {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://elders.example',
    });
    expect(foreign.status).toBe(403);
  });

  it('goes to the programme only after its sender confirms, once, and shows nobody’s address', async () => {
    expect((await form({ ...question, website: 'https://spam.example' })).status).toBe(200);
    expect(await letters(question.email)).toEqual([]);
    const { status, body } = await form(question);
    expect(status).toBe(200);
    for (const address of holders) expect(body).not.toContain(address);
    const [letter] = await letters(question.email);
    for (const address of holders) expect(JSON.stringify(letter)).not.toContain(address);
    // Whoever it is sent to may never have asked: no word of the sender goes along.
    expect(letter?.text).not.toMatch(/Ans|Hoe begin/);
    expect(await letters(cast.carlijn.email)).toEqual([]);
    const link = /\/portret-vraag\/([\w-]{43})/.exec(letter?.text ?? '')?.[0] ?? '';
    // Mail programs open links by themselves: opening sends nothing.
    expect((await read(link)).status).toBe(200);
    expect(await letters(cast.carlijn.email)).toEqual([]);
    expect((await form({}, link)).status).toBe(200);
    expect((await form({}, link)).status).toBe(200);
    for (const address of holders) {
      const got = await letters(address);
      expect(got).toHaveLength(1);
      expect(got[0]?.text).toContain('Hoe begin je hiermee?');
      expect(got[0]?.text).toContain('ans@elders.example');
    }
    expect((await form({}, `/portret-vraag/${'x'.repeat(43)}`)).status).toBe(404);
    const events = JSON.stringify(await house.db.query(`select * from event where name = 'edition.asked'`));
    expect(events).not.toContain('ans@');
  });

  it('is limited from one place, and to one address', async () => {
    const answers: Awaited<ReturnType<typeof form>>[] = [];
    for (let at = 0; at < 6; at += 1)
      answers.push(await form({ ...question, email: `c${at}@elders.example` }));
    const slow = answers.findLast(({ status }) => status === 429);
    expect(slow?.body).toContain('Even wachten.');
    // What was typed still stands there, to be sent in a while.
    expect(slow?.body).toContain(question.words);
    expect(slow?.body).toContain('value="c5@elders.example"');
    // One mailbox is one mailbox, however it is spelled and wherever it is asked from.
    for (const [at, email] of [
      'b@elders.example',
      'B@elders.example',
      'b@Elders.example',
      'B@ELDERS.example',
    ].entries())
      expect((await form({ ...question, email }, undefined, `192.0.2.${10 + at}`)).status).toBe(200);
    expect(await letters('b@elders.example')).toHaveLength(3);
  });

  it('is forgotten', async () => {
    now = new Date(now.getTime() + 4 * 86_400_000);
    await house.app.get(Jobs).runDue();
    const left = await house.db.query<{ email: string }>('select email from edition_question');
    expect(left).toEqual([{ email: 'ans@elders.example' }]);
    now = new Date(now.getTime() + 30 * 86_400_000);
    await house.app.get(Jobs).runDue();
    expect(await house.db.query('select from edition_question')).toEqual([]);
  });
});

const linkIn = (text: string, path: string) =>
  new RegExp(`/${path}/[\\w-]{43}`).exec(text)?.[0] ?? `/${path}/none`;

describe('following', () => {
  const email = 'Volger@elders.example';
  const address = email.toLowerCase();
  it('is asked for twice, and says the same to everyone', async () => {
    const path = `${page}/volgen`;
    expect((await form({ email: 'geen adres' }, path)).status).toBe(422);
    const asked = await form({ email }, path);
    expect(asked.status).toBe(200);
    expect((await form({ email, website: 'x' }, path)).body).toBe(asked.body);
    expect((await form({ email }, path)).body).toBe(asked.body);
    expect((await form({ email }, path)).body).toBe(asked.body);
    const got = await letters(address);
    expect(got).toHaveLength(2);
    const link = linkIn(got[0]?.text ?? '', 'portret-volgen');
    expect((await read(link)).status).toBe(200);
    expect(await house.db.query('select from edition_follower where confirmed_at is not null')).toEqual([]);
    expect((await form({}, link)).status).toBe(200);
    expect((await form({}, link)).status).toBe(200);
    expect((await form({ email }, path)).body).toBe(asked.body);
    expect(await letters(address)).toHaveLength(2);
    expect((await form({}, `/portret-volgen/${'x'.repeat(43)}`)).status).toBe(404);
    const statuses: number[] = [];
    for (let at = 0; at < 5; at += 1)
      statuses.push((await form({ email: `volger${at}@elders.example` }, path)).status);
    expect(statuses).toContain(429);
  });

  it('is one letter for each real change, and ends with one click', async () => {
    const jobs = house.app.get(Jobs);
    await reach(['goal'], 'plg');
    await reach(['goal'], 'public');
    await jobs.runDue();
    expect(await letters(address)).toHaveLength(2);
    await save('title', { line: 'Leerwerkplaats, tweede jaar' });
    await share();
    const [carlijn, dennis] = [await house.as('carlijn'), await house.as('dennis')];
    edition = (await propose(carlijn)).body;
    await jobs.runDue();
    expect(await letters(address)).toHaveLength(2);
    await dennis.post(`/api/editions/${edition.id}/consent`, yes(edition));
    await jobs.runDue();
    await jobs.runDue();
    const got = await letters(address);
    expect(got).toHaveLength(3);
    const link = linkIn(got[2]?.text ?? '', 'portret-stoppen');
    expect((await read(link)).status).toBe(200);
    expect(await house.db.query('select from edition_follower where confirmed_at is not null')).toHaveLength(
      1,
    );
    // As a mail program does it.
    const clicked = await house.stranger().request('POST', link, 'List-Unsubscribe=One-Click', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(clicked.status).toBe(200);
    expect((await form({}, link)).status).toBe(200);
    expect(await house.db.query('select from edition_follower where email = $1', [address])).toEqual([]);
    expect((await read(link)).status).toBe(404);
  });

  it('sends no more than a few letters to one mailbox, over all portraits, and says the same', async () => {
    const [busy, quiet] = ['druk@elders.example', 'stil@elders.example'];
    // They were asked to follow three portraits today.
    await house.db.transaction(async () => {
      await house.db.query('set local session_replication_role = replica');
      await house.db.query(
        `insert into edition_follower (id, plg_id, portrait_id, email, locale, created_at)
         select gen_random_uuid(), $1, gen_random_uuid(), $2, 'nl', $3 from generate_series(1, 3)`,
        [plg, busy, now],
      );
    });
    const asked = await form({ email: quiet }, `${page}/volgen`, '192.0.2.2');
    expect((await form({ email: busy }, `${page}/volgen`, '192.0.2.2')).body).toBe(asked.body);
    expect(await letters(quiet)).toHaveLength(1);
    expect(await letters(busy)).toEqual([]);
  });
});

const follow = async (email: string) => {
  expect((await form({ email }, `${page}/volgen`, '192.0.2.3')).status).toBe(200);
  return linkIn((await letters(email)).at(-1)?.text ?? '', 'portret-volgen');
};

describe('withdrawing', () => {
  const [follower, other] = ['trouw@elders.example', 'nooit@elders.example'];
  const subjects = async () => {
    await house.app.get(Jobs).runDue();
    return (await letters(follower)).slice(1).map(({ subject }) => subject);
  };
  const gone = 'Het portret van Maatschappelijke Zorg is ingetrokken';

  it('leaves a tombstone at every address, and is for the programme alone', async () => {
    for (const name of others as readonly CastName[])
      expect((await (await house.as(name)).post(`/api/editions/${edition.id}/withdraw`)).status).toBe(403);
    await form({}, await follow(follower));
    await follow(other);
    const dennis = await house.as('dennis');
    expect((await dennis.post(`/api/editions/${edition.id}/withdraw`)).status).toBe(200);
    expect(await subjects()).toEqual([gone]);
    for (const path of [page, `${page}/2`, `${page}/3`, `${page}/kaart`]) {
      const { status, body } = await read(path);
      expect(status).toBe(410);
      expect(body).toContain('Ingetrokken');
      expect(body).not.toContain('Gesprekken over houding');
    }
    expect((await form({ name: 'A', email: 'a@b.example', words: 'Een lange vraag.' })).status).toBe(410);
    const [row] = await house.db.query<{ page: string | null }>('select page from edition where id = $1', [
      edition.id,
    ]);
    expect(row?.page).toBeNull();
    expect((await read('/portretten')).body).not.toContain(slug);
    const [, letter] = await letters(follower);
    expect(letter?.text).not.toContain('Gesprekken over houding');
    expect(letter?.unsubscribe_url).toMatch(/\/portret-stoppen\/[\w-]{43}$/);
    // Who never confirmed hears nothing.
    expect(await letters(other)).toHaveLength(1);
  });

  it('happens by itself when the portrait is taken back from the group', async () => {
    const [carlijn, dennis] = [await house.as('carlijn'), await house.as('dennis')];
    const again = (await propose(carlijn)).body;
    expect(again.number).toBe(4);
    await dennis.post(`/api/editions/${again.id}/consent`, yes(again));
    expect((await read(page)).status).toBe(200);
    const news = 'Nieuw in het portret van Maatschappelijke Zorg';
    expect(await subjects()).toEqual([gone, news]);
    expect((await carlijn.post(`/api/portraits/${id}/withdraw`)).status).toBe(201);
    expect((await read(page)).status).toBe(410);
    expect(await subjects()).toEqual([gone, news, gone]);
    await share();
    await reach(['goal'], 'plg');
    expect((await read(page)).status).toBe(410);
    expect(await subjects()).toEqual([gone, news, gone]);
    // Nobody is kept for what does not come back.
    now = new Date(now.getTime() + 366 * 86_400_000);
    await house.app.get(Jobs).runDue();
    expect(await house.db.query('select from edition_follower where email = $1', [follower])).toEqual([]);
  });
});
