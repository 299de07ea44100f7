type Value = string | boolean | null;

/** A row as it is stored, by the names of its columns. */
export type Row = Record<string, unknown>;
/** Rows by table. */
export type Rows = Map<string, Row[]>;

/** One table of a year, with exactly the columns that go along. Another column is another version of the form. */
export interface FormTable {
  table: string;
  /** The room whose file it is in. */
  room: string;
  columns: string;
  /** Read by fewer than the whole group: in the dossier it is under lock, and opens with the code alone. */
  isSealed?: true;
  /** Which rows of `t` belong to the group `$1`. Without it: those that name the group. */
  where?: string;
  /** Columns that stay behind. */
  without?: string;
  /** Of those, the ones that go along under lock. */
  apart?: string;
  /** What stands in the dossier in place of a column. */
  instead?: Record<string, string>;
  /** The version of the form that it came with: a dossier of an older one has none of it. */
  since?: number;
  /** Columns that came with a later version of the form, and what they are in a dossier of an older one. */
  newer?: Record<string, { since: number; was: Value | ((row: Row) => Value) }>;
}

/** A table's name as SQL takes it. */
export const quoted = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** The name by which the form knows the table with this `oid`. */
export const nameOf = (oid: string): string => `(
  select case n.nspname when 'public' then c.relname::text else n.nspname || '.' || c.relname end
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = ${oid})`;

export const ofPlg = 't.plg_id = $1';

/** Rows of a thing of the group, where they do not name the group themselves. */
export const below = (column: string, parent: string): string =>
  `t.${column} in (select id from ${parent} where plg_id = $1)`;
