import { randomUUID } from 'node:crypto';
import { readZip } from '../../src/platform/files/zip.ts';
import type { TestApp, Visitor } from './app.ts';
import { exampleQuery } from './example-body.ts';
import { tableOf } from './example-ids.ts';
import { pdfText } from './pdf-text.ts';
import { everyRoute } from './routes.ts';
import { wordParts } from './word-parts.ts';

type House = Pick<TestApp, 'origin' | 'db'>;

/** All that somebody can read of an answer: as it is, and of a PDF, a document for Word or an archive what is inside. */
export async function readWhole(house: House, path: string, who: Visitor): Promise<string> {
  const response = await fetch(`${house.origin}${path}`, {
    headers: { ...(who.cookie && { cookie: who.cookie }) },
    redirect: 'manual',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const head = `${response.status} ${JSON.stringify([...response.headers])}`;
  return `${head}\n${bytes.toString('utf8')}${await insideOf(bytes, type)}`;
}

async function insideOf(bytes: Buffer, type: string): Promise<string> {
  if (type.includes('pdf')) return pdfText(bytes);
  if (type.includes('wordprocessingml')) return Object.values(await wordParts(bytes)).join('\n');
  if (!type.includes('zip')) return '';
  const files = await readZip(bytes, { files: 5000, bytes: 200_000_000 });
  const inside = await Promise.all(
    [...files].map(([name, file]) => insideOf(file, name.replace(/^.*\.docx$/, 'wordprocessingml'))),
  );
  return [...files.values(), ...inside].join('\n');
}

/**
 * Every reading route with things of this group filled in.
 * @param most of how many things of a kind each route is asked
 * @returns paths by route
 */
export async function everyReading(
  house: House,
  plgId: string,
  most: number,
): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  const idsOf = async (noun: string): Promise<string[]> => {
    if (noun === 'plgs') return [plgId];
    if (noun === 'audience') return ['practice'];
    const table = tableOf(noun);
    const known = ids.get(table);
    if (known) return known;
    const rows = await house.db
      .query<{ id: string }>(`select id from ${table} order by id limit ${most}`)
      .catch(() => []);
    const found = rows.map(({ id }) => id);
    ids.set(table, found);
    return found;
  };
  const paths = new Map<string, string[]>();
  for (const route of everyRoute()) {
    const { method, path } = route;
    if (method !== 'GET') continue;
    let filled = [path + exampleQuery(route, randomUUID())];
    for (const [braced, parameter] of path.matchAll(/\{(\w+)\}/g)) {
      const noun = parameter === 'id' ? (path.split('/')[2] ?? '') : (parameter ?? '').replace(/Id$/, 's');
      const values = await idsOf(noun);
      filled = filled.flatMap((it) => values.map((id) => it.replace(braced, id)));
    }
    paths.set(path, filled);
  }
  return paths;
}

/** Where in the database a word stands, in any table and as whatever it is stored: `table.column`. */
export async function columnsWith(house: House, word: string): Promise<string[]> {
  const columns = await house.db.query<{ place: string; table: string; column: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as place,
            format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and n.nspname not in ('pg_catalog', 'information_schema')
     order by 1`,
  );
  const hex = Buffer.from(word).toString('hex');
  const found: string[] = [];
  for (const [table, mine] of Map.groupBy(columns, (it) => it.table)) {
    const holds = mine.map(
      ({ column }, at) => `bool_or(${column}::text ilike $1 or ${column}::text ilike $2) as c${at}`,
    );
    const [row] = await house.db.query<Record<string, boolean | null>>(
      `select ${holds.join(', ')} from ${table}`,
      [`%${word}%`, `%${hex}%`],
    );
    found.push(...mine.flatMap(({ place }, at) => (row?.[`c${at}`] ? [place] : [])));
  }
  return found;
}
