import type { EntityMetadata, FindOptionsRelations, ObjectLiteral } from 'typeorm';

type Relations = Record<string, unknown>;
type Read = (values: unknown[]) => ObjectLiteral;

/** Which rows: a value, one of several, or null. */
export type Which<E> = { [K in keyof E]?: E[K] | readonly NonNullable<E[K]>[] | null };

/** By which columns; what is equal comes oldest first. */
export type Order<E> = { [K in keyof E]?: 'ASC' | 'DESC' };

/** One thing with what hangs on it, as one JSON array in SQL and back again as entities. */
interface Shape {
  sql: string;
  read: Read;
}

// Numbers are finite wherever they come in, and PostgreSQL writes a double so that reading it gives the same one.
const asTheyAre = new Set([
  'uuid',
  'text',
  'smallint',
  'int',
  'integer',
  'boolean',
  'real',
  'double precision',
  'jsonb',
  'date',
]);
const given = (value: unknown): unknown => value;
/** Types that JSON has no word for: how they are written down, and read again. */
const others: Record<string, { write: (value: string) => string; read: (value: never) => unknown }> = {
  // Seconds with six decimals; half a microsecond more, because a double falls just short of some of them.
  timestamptz: {
    write: (value) => `date_part('epoch', ${value})`,
    read: (seconds: number) => new Date(Math.floor(seconds * 1000 + 0.0005)),
  },
  bytea: {
    write: (value) => `encode(${value}, 'base64')`,
    read: (encoded: string) => Buffer.from(encoded, 'base64'),
  },
};

/**
 * Statements that fetch entities with their relations in one go. TypeORM asks once per relation and builds each
 * question anew, which cost an ordinary read several milliseconds; these are made once and come back as one value.
 */
export class WholeStatements {
  private readonly made = new Map<string, Shape>();

  /** @returns the statement, its values and how to read the one column of its rows */
  build<E extends ObjectLiteral>(
    metadata: EntityMetadata,
    which: Which<E>,
    relations: FindOptionsRelations<E>,
    order: Order<E>,
  ): { sql: string; values: unknown[]; read: (values: unknown[]) => E } {
    const key = `${metadata.tablePath} ${JSON.stringify(relations)}`;
    let shape = this.made.get(key);
    if (!shape) this.made.set(key, (shape = shapeOf(metadata, 't', relations)));
    const values: unknown[] = [];
    const conditions = Object.entries(which).map(([name, value]: [string, unknown]) => {
      const column = columnOf(metadata, name);
      // A condition that lost its value must fail, never find everything.
      if (value === undefined) throw new Error(`Nothing to look for in ${name}.`);
      if (value === null) return `${column} is null`;
      values.push(value);
      const place = `$${values.length}`;
      return `${column} = ${Array.isArray(value) ? `any(${place})` : place}`;
    });
    if (conditions.length === 0) throw new Error('Nothing to look for.');
    const turns = Object.entries(order).map(
      ([name, way]) => `${columnOf(metadata, name)} ${way === 'DESC' ? 'desc' : 'asc'}`,
    );
    const sql = `select ${shape.sql} as it from ${tableOf(metadata)} t
      where ${conditions.join(' and ')} order by ${[...turns, 't.id'].join(', ')}`;
    return { sql, values, read: shape.read as (values: unknown[]) => E };
  }
}

function shapeOf(metadata: EntityMetadata, alias: string, relations: Relations): Shape {
  const parts: string[] = [];
  const readers: { name: string; read: (value: never) => unknown }[] = [];
  for (const column of metadata.columns) {
    // What is only read when asked for by name stays where it is.
    if (!column.isSelect || column.isVirtual) continue;
    const type = String(column.type);
    const other = others[type];
    if (column.transformer || (other ? column.isArray : !asTheyAre.has(type)))
      throw new Error(`Nobody knows yet how to read ${metadata.tableName}.${column.databaseName}.`);
    const value = `${alias}.${quoted(column.databaseName)}`;
    parts.push(other ? other.write(value) : value);
    readers.push({ name: column.propertyName, read: other?.read ?? given });
  }
  for (const [name, deeper] of Object.entries(relations)) {
    if (!deeper) continue;
    const related = relatedOf(metadata, alias, name, typeof deeper === 'object' ? (deeper as Relations) : {});
    parts.push(related.sql);
    readers.push({ name, read: related.read });
  }
  return {
    sql: `json_build_array(${parts.join(', ')})`,
    read: (values) => {
      const entity = metadata.create() as ObjectLiteral;
      for (let at = 0; at < readers.length; at++) {
        const reader = readers[at];
        const value = values[at];
        if (reader) entity[reader.name] = value === null ? null : reader.read(value as never);
      }
      return entity;
    },
  };
}

function relatedOf(metadata: EntityMetadata, alias: string, name: string, deeper: Relations) {
  const relation = metadata.findRelationWithPropertyPath(name);
  if (!relation || !(relation.isManyToOne || relation.isOneToMany))
    throw new Error(`Nobody knows yet how to follow ${metadata.tableName}.${name}.`);
  const target = relation.inverseEntityMetadata;
  const inner = `${alias}_${name}`.slice(-40);
  const { sql, read } = shapeOf(target, inner, deeper);
  const columns = relation.isManyToOne ? relation.joinColumns : (relation.inverseRelation?.joinColumns ?? []);
  const [owner, owned] = relation.isManyToOne ? [alias, inner] : [inner, alias];
  const tie = columns
    .map(
      ({ databaseName, referencedColumn }) =>
        `${owned}.${quoted(referencedColumn?.databaseName ?? 'id')} = ${owner}.${quoted(databaseName)}`,
    )
    .join(' and ');
  if (relation.isManyToOne)
    return { sql: `(select ${sql} from ${tableOf(target)} ${inner} where ${tie})`, read };
  return {
    sql: `(select coalesce(json_agg(${sql} order by ${inner}.id), '[]') from ${tableOf(target)} ${inner} where ${tie})`,
    read: (rows: unknown[][]) => rows.map(read),
  };
}

function columnOf(metadata: EntityMetadata, name: string): string {
  const column = metadata.findColumnWithPropertyName(name);
  if (!column) throw new Error(`${metadata.tableName} has no ${name}.`);
  return `t.${quoted(column.databaseName)}`;
}

function tableOf({ tablePath }: EntityMetadata): string {
  return tablePath.split('.').map(quoted).join('.');
}

function quoted(name: string): string {
  return `"${name}"`;
}
