import { Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db.ts';
import { DossierWordsService } from './dossier-words.service.ts';
import { columnsOf, apartOf, dossierForm } from './dossier-form.rules.ts';
import { nameOf, quoted, type FormTable, type Row, type Rows } from './form-table.rules.ts';

/** One column that points to another table's id. */
export interface Reference {
  name: string;
  from: string;
  column: string;
  to: string;
  isNeeded: boolean;
  isDeferrable: boolean;
}

/** Tables of which only comes along what something else names. */
const namedOnly = new Set([
  'user_account',
  'institution',
  'programme',
  'unit',
  'employment',
  'closed_period',
  'derogation_route',
]);

/** The rows of one group's year, each of which only points to rows that are there too. */
@Injectable()
export class DossierRowsService {
  constructor(
    private readonly db: Db,
    private readonly words: DossierWordsService,
  ) {}

  /** In a transaction that sees one moment. */
  async gather(plgId: string): Promise<Rows> {
    const rows: Rows = new Map();
    for (const it of dossierForm)
      rows.set(it.table, namedOnly.has(it.table) ? [] : await this.read(it, it.where, [plgId]));
    // Words that nobody can open any more are no words, and what rests on them goes too.
    await this.words.open(rows);
    const references = await this.references();
    dropDangling(rows, references);
    await this.nameAll(rows, references);
    for (const [table, list] of rows) rows.set(table, list.toSorted(byId));
    return rows;
  }

  /** What of these rows goes along under lock: by table, then by id. */
  async apart(rows: Rows): Promise<Record<string, Record<string, Row>>> {
    const result: Record<string, Record<string, Row>> = {};
    for (const it of dossierForm) {
      const columns = apartOf(it);
      if (columns.length === 0) continue;
      const ids = (rows.get(it.table) ?? []).map(({ id }) => id);
      const found = await this.db.query<{ id: string; it: Row }>(
        `select id, to_jsonb(x) - 'id' as it from (select id, ${columns.map(quoted).join(', ')}
         from ${quoted(it.table)} where id = any($1)) x`,
        [ids],
      );
      result[it.table] = Object.fromEntries(found.map((one) => [one.id, one.it]));
    }
    return result;
  }

  /** Everything in the form that points to an id in the form, or to one that stays behind. */
  async references(): Promise<Reference[]> {
    const tables = dossierForm.map(({ table }) => table);
    return this.db.query<Reference>(
      `select k.conname as name, ${nameOf('k.conrelid')} as "from", a.attname as "column",
         ${nameOf('k.confrelid')} as "to", a.attnotnull as "isNeeded", k.condeferrable as "isDeferrable"
       from pg_constraint k
       cross join lateral unnest(k.conkey, k.confkey) part(here, there)
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = part.here
       join pg_attribute b on b.attrelid = k.confrelid and b.attnum = part.there and b.attname = 'id'
       where k.contype = 'f' and ${nameOf('k.conrelid')} = any($1)
       order by 1, 2, 3`,
      [tables],
    );
  }

  /** People, programmes and institutions that something names, and what belongs to them. */
  private async nameAll(rows: Rows, references: Reference[]): Promise<void> {
    const named = (to: string): string[] => {
      const ids = references
        .filter((it) => it.to === to)
        .flatMap(({ from, column }) => (rows.get(from) ?? []).map((row) => row[column]))
        .filter((id) => typeof id === 'string');
      return [...new Set(ids)];
    };
    const add = async (table: string, where: string, ...values: unknown[]) => {
      const it = dossierForm.find((one) => one.table === table);
      if (it) rows.set(table, await this.read(it, where, values));
    };
    await add('user_account', 't.id = any($1)', named('user_account'));
    callAsInvited(rows);
    await add('programme', 't.id = any($1)', named('programme'));
    await add('institution', 't.id = any($1)', named('institution'));
    const idsOf = (table: string) => (rows.get(table) ?? []).map(({ id }) => id);
    await add(
      'employment',
      `t.user_id = any($1) and (t.programme_id = any($2)
         or t.unit_id in (select id from unit where institution_id = any($3)))`,
      idsOf('user_account'),
      idsOf('programme'),
      idsOf('institution'),
    );
    await add('unit', 't.id = any($1)', named('unit'));
    await add('closed_period', 't.institution_id = any($1)', idsOf('institution'));
    await add(
      'derogation_route',
      't.institution_id = any($1) and t.published_at is not null',
      idsOf('institution'),
    );
  }

  private async read(it: FormTable, where = 't.plg_id = $1', values: unknown[] = []): Promise<Row[]> {
    const columns = columnsOf(it).map((name) =>
      it.instead?.[name] ? `${it.instead[name]} as "${name}"` : `t."${name}"`,
    );
    const found = await this.db.query<{ it: Row }>(
      `select to_jsonb(x) as it from (select ${columns.join(', ')} from ${quoted(it.table)} t where ${where}) x`,
      values,
    );
    return found.map((one) => one.it);
  }
}

const byId = (a: Row, b: Row): number => (String(a['id']) < String(b['id']) ? -1 : 1);

/** Until nothing points to what is not there: the pointer goes where it may be empty, and the row where it may not. */
function dropDangling(rows: Rows, references: Reference[]): void {
  const inside = references.filter(({ to }) => !namedOnly.has(to));
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    const ids = new Map([...rows].map(([table, list]) => [table, new Set(list.map(({ id }) => id))]));
    for (const { from, column, to, isNeeded } of inside) {
      const list = rows.get(from) ?? [];
      const dangles = (row: Row) => typeof row[column] === 'string' && !ids.get(to)?.has(row[column]);
      if (!list.some(dangles)) continue;
      isChanged = true;
      if (isNeeded)
        rows.set(
          from,
          list.filter((row) => !dangles(row)),
        );
      else for (const row of list) if (dangles(row)) row[column] = null;
    }
  }
}

/** Who has not come is called what the one who invited them called them, in a file as on a screen. */
function callAsInvited(rows: Rows): void {
  const places = Map.groupBy(rows.get('membership') ?? [], (it) => it['user_id']);
  for (const person of rows.get('user_account') ?? []) {
    const mine = places.get(person.id) ?? [];
    const called = mine.every((it) => it['joined_at'] === null) ? mine[0]?.['invited_name'] : '';
    if (called) person['name'] = called;
  }
}
