// Searching Dutch texts: a hundred thousand of them in two hundred groups, words that occur often and seldom, with and
// without compounds. Goal: 50 ms at the 95th percentile, and no slower for someone who may read nothing of it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPostgres } from '../../../scripts/postgres.mjs';

const texts = 100_000;
const groups = 200;
const rounds = 400;
const goal = 50;

const actor = (ids) => ({ memberships: ids.map((plgId) => ({ plgId })) });
const dist = (file) => import(pathToFileURL(path.resolve(import.meta.dirname, '../dist', file)).href);
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leerkring-search-'));
const postgres = await startPostgres({ dataDir, durable: false });
try {
  await dist('app.module.js');
  const { createDataSource } = await dist('platform/db/data-source.js');
  const { Db } = await dist('platform/db/db.js');
  const { SearchService } = await dist('search/search.service.js');
  const source = await createDataSource(postgres.url);
  await source.initialize();
  await source.runMigrations();
  const began = performance.now();
  await source.query(`insert into plg (id, name, school_year)
    select gen_random_uuid(), 'groep ' || n, '2026-2027' from generate_series(1, ${groups}) n`);
  // Words as they are spread in speech: a few very often, most of them seldom; one in seven is a compound.
  await source.query(`
    with words as (
      select array['klas', 'klassen', 'kleine', 'kleinere', 'les', 'lessen', 'student', 'studenten', 'docent', 'docenten',
        'rooster', 'gesprek', 'gesprekken', 'rust', 'groep', 'groepen', 'begeleiding', 'stage', 'toets', 'coach',
        'besluit', 'vraag', 'vragen', 'opleiding', 'opleidingen', 'team', 'teams', 'week', 'weken', 'jaar'] as core
    ), plgs as (select array_agg(id order by id) as ids from plg)
    insert into search_entry (kind, subject_id, plg_id, text, at)
    select 'decision', gen_random_uuid(), ids[1 + n % ${groups}],
      (select string_agg(
        case when random() < 0.15 then core[1 + floor(random() * 30)] || core[1 + floor(random() * 30)]
          when random() < 0.6 then core[1 + floor(random() * random() * 30)]
          else 'woord' || floor(random() * random() * 20000) end || left(w::text, 0), ' ')
       from generate_series(1, 14) w where n > 0),
      now() - n * interval '1 minute'
    from generate_series(1, ${texts}) n, words, plgs`);
  await source.query('analyze search_entry');
  await source.query('analyze search_word');
  const [{ known }] = await source.query('select count(*)::int as known from search_word');
  console.log(
    `${texts} texts, ${known} long words, written in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );

  const plgs = (await source.query('select id from plg order by id')).map(({ id }) => id);
  const search = new SearchService(new Db(source));
  const asked = [
    'kleine klas',
    'klas',
    'les',
    'student',
    'kleinere klassen rooster',
    'woord77',
    'toets coach',
    'geenwoord',
  ];
  for (const [who, ids] of [
    ['a member of one group', plgs.slice(0, 1)],
    ['a member of five groups', plgs.slice(0, 5)],
    ['a member of a group without these words', ['00000000-0000-7000-8000-00000000ffff']],
  ]) {
    for (const words of asked) await search.find(actor(ids), words);
    const times = [];
    let hits = 0;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      hits += (await search.find(actor(ids), asked[round % asked.length])).length;
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.floor(share * (times.length - 1))];
    const p95 = at(0.95);
    console.log(
      `${who}: p50 ${at(0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, ${(hits / rounds).toFixed(1)} found on average ${p95 <= goal ? '✓' : `✗ goal ${goal} ms`}`,
    );
    if (p95 > goal) process.exitCode = 1;
  }
  await source.destroy();
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
