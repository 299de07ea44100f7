import type { DecisionDto, MeetingDto, SearchHitDto } from '@leerkring/shared';
import pg from 'pg';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { otherPlg, plg } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
let esra: Visitor;
let meeting: MeetingDto;

const decide = async (text: string) =>
  (await marit.post<DecisionDto>(`/api/meetings/${meeting.id}/decisions`, { text })).body.id;

async function found(words: string, visitor = marit): Promise<string[]> {
  const { status, body } = await visitor.get<SearchHitDto[]>(`/api/search?q=${encodeURIComponent(words)}`);
  expect(status).toBe(200);
  return body.map(({ excerpt }) => excerpt);
}

const meet = async (visitor: Visitor, group: string) => {
  const input = { title: 'Besluiten', date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
  return (await visitor.post<MeetingDto>(`/api/plgs/${group}/meetings`, input)).body;
};

beforeAll(async () => {
  house = await bootApp();
  [marit, esra] = [await house.as('marit'), await house.as('esra')];
  meeting = await meet(marit, plg);
});
afterAll(() => house.close());

describe('searching in Dutch', () => {
  const klas = [
    'Kleinere klassen geven rust.',
    'Een kleine(re) klas vraagt een ander rooster.',
    'Het kleineklassenbeleid geldt een jaar.',
    'Kleine klas, meer gesprek.',
  ];
  const les = ['Twee lessen per week apart.', 'Eén les over rouw.'];
  const noise = ['Over lesbische en homoseksuele studenten.', 'Klassieke muziek in de kantine.'];

  beforeAll(async () => {
    for (const text of [...klas, ...les, ...noise]) await decide(text);
  });

  it('refuses strangers, and words that are none or too many', async () => {
    expect((await house.stranger().get('/api/search?q=klas')).status).toBe(401);
    for (const q of ['', ' ', 'x'.repeat(201)])
      expect((await marit.get(`/api/search?q=${encodeURIComponent(q)}`)).status).toBe(422);
    expect((await marit.get('/api/search')).status).toBe(422);
  });

  it('finds kleinere klassen, kleine(re) klas and kleineklassenbeleid for kleine klas', async () => {
    expect((await found('kleine klas')).toSorted()).toEqual(klas.toSorted());
    expect((await found('kleinere klassen')).toSorted()).toEqual(klas.toSorted());
  });

  it('finds lessen for les, and nothing that merely begins with those letters', async () => {
    expect((await found('les')).toSorted()).toEqual(les.toSorted());
    expect((await found('lessen')).toSorted()).toEqual(les.toSorted());
    expect(await found('klas')).not.toContain(noise[1]);
  });

  it('does not mind accents, capitals and little words', async () => {
    expect(await found('DE LES VAN ROUW, een')).toEqual([les[1]]);
    expect(await found('róúw lés')).toEqual([les[1]]);
    await decide('Overleg met het café en de coöperatie.');
    expect(await found('cafe cooperatie')).toEqual(['Overleg met het café en de coöperatie.']);
  });

  it('takes signs that mean something to a database as ordinary signs', async () => {
    for (const words of ["'", '&', '!klas', 'klas | les', "klas':*", '\\', '%', '_', '(', '<->', ':A', '🙂'])
      expect(await found(words)).toEqual(expect.any(Array));
    expect(await found('geen enkel woord hiervan bestaat zo')).toEqual([]);
  });

  it('shows the form that was typed before the compounds of it', async () => {
    expect((await found('klas')).at(-1)).toBe('Het kleineklassenbeleid geldt een jaar.');
  });

  it('follows a text that is changed or withdrawn', async () => {
    const id = await decide('We beginnen met intervisie.');
    await marit.patch(`/api/decisions/${id}`, { text: 'We beginnen met lesbezoek.' });
    expect(await found('intervisie')).toEqual([]);
    expect(await found('lesbezoeken')).toEqual(['We beginnen met lesbezoek.']);
    await marit.delete(`/api/decisions/${id}`);
    expect(await found('lesbezoek')).toEqual([]);
  });
});

describe('what a search may find', () => {
  it('is what stands in one’s own groups, by whatever words', async () => {
    expect(await found('kleine klas', esra)).toEqual([]);
    expect(await found('kleine klas', await house.as('sjors'))).toEqual([]);
    expect(await found('kleine klas', await house.as('vera'))).toEqual([]);
    expect(await found('kleine klas', await house.as('pauline'))).toEqual([]);
    expect(await found('kleine klas', await house.as('noor'))).toEqual([]);
    expect(await found(`plg:${plg}`, esra)).toEqual([]);
  });

  it('stays apart when two groups say the same', async () => {
    const theirs = await meet(esra, otherPlg);
    await esra.post(`/api/meetings/${theirs.id}/decisions`, { text: 'Ook wij willen een kleine klas.' });
    expect(await found('kleine klas', esra)).toEqual(['Ook wij willen een kleine klas.']);
    expect(await found('kleine klas')).toHaveLength(4);
  });

  it('asks the database the same question whoever asks, and leaves the texts of others untouched', async () => {
    // Enough texts that the index is the way; reading the plan says what is looked at.
    await house.db.query(
      `insert into search_entry (kind, subject_id, plg_id, text, at)
       select 'decision', gen_random_uuid(), $1, 'kleine klas nummer ' || n, now() from generate_series(1, 3000) n`,
      [plg],
    );
    await house.db.query('analyze search_entry');
    const [{ mine }, { theirs }] = [
      await rowsTouched<'mine'>('mine', plg),
      await rowsTouched<'theirs'>('theirs', otherPlg),
    ];
    expect(mine).toBeGreaterThan(3000);
    expect(theirs).toBeLessThan(10);
  });
});

async function rowsTouched<K extends string>(key: K, group: string): Promise<Record<K, number>> {
  const words = ['kleine klas', [group]];
  const [sought] = await house.db.query<{ asked: string }>(
    'select search_query($1, $2, true)::text as asked',
    words,
  );
  const [{ 'QUERY PLAN': plan } = { 'QUERY PLAN': [] }] = await house.db.query<{
    'QUERY PLAN': { Plan: { 'Actual Rows': number; 'Rows Removed by Filter'?: number } }[];
  }>(
    `explain (analyze, format json) select subject_id from search_entry
     where vector @@ $1::tsquery and plg_id = any ($2)`,
    [sought?.asked, [group]],
  );
  const top = plan[0]?.Plan;
  return { [key]: (top?.['Actual Rows'] ?? 0) + (top?.['Rows Removed by Filter'] ?? 0) } as Record<K, number>;
}

it('needs no more than the owner of a database', async () => {
  const admin = new pg.Client({ connectionString: house.databaseUrl });
  await admin.connect();
  const name = `plain_owner_${Date.now()}`;
  try {
    await admin.query(`create role ${name} login password 'x' nosuperuser nocreatedb nocreaterole`);
    await admin.query(`create database ${name} owner ${name} template template0`);
    const url = new URL(house.databaseUrl);
    Object.assign(url, { username: name, password: 'x', pathname: `/${name}` });
    const owner = new pg.Client({ connectionString: url.href });
    await owner.connect();
    try {
      await owner.query('create extension unaccent');
      await owner.query('create extension pg_trgm');
      const { rows } = await owner.query(`select unaccent('één') as plain`);
      expect(rows).toEqual([{ plain: 'een' }]);
    } finally {
      await owner.end();
    }
  } finally {
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`drop role if exists ${name}`);
    await admin.end();
  }
});
