import { createHash } from 'node:crypto';
import pg from 'pg';
import type { PendingUpdate } from './pending-update.ts';

/** A stored text, as its own row knows it. */
export interface StoredDoc {
  id: string;
  plgId: string;
  lastSeq: number;
  isFrozen: boolean;
}

export interface StoredUpdate {
  seq: number;
  bytes: Uint8Array;
}

/** What became of a batch. `null` instead: the text is frozen and nothing was stored. */
export interface Appended {
  /** The last number before this batch; anything between it and ours was stored by another process. */
  base: number;
  /** Numbers of the rows that are new; a missing one was stored before under the same key. */
  seqs: Set<number>;
}

/** Numbering, storing and refusing in one statement, so that one round trip is one commit. */
const appendSql = `
  with doc as (
    update living_doc set last_seq = last_seq + $2 where id = $1 and frozen_at is null
    returning last_seq - $2 as base
  ), added as (
    insert into doc_update (doc_id, seq, session, client_seq, user_id, schema_version, removed_share, bytes)
    select $1, doc.base + u.ord, u.session, u.client_seq, u.user_id, u.schema_version, u.removed_share,
      substring($9::bytea from u.start for u.size)
    from doc, unnest($3::uuid[], $4::int[], $5::uuid[], $6::int[], $7::real[], $8::int[], $10::int[])
      with ordinality as u(session, client_seq, user_id, schema_version, removed_share, start, size, ord)
    on conflict on constraint doc_update_once do nothing
    returning seq
  )
  select doc.base, coalesce((select array_agg(seq) from added), '{}') as seqs from doc`;

/** The same for one edit alone, which most batches are: without the lists it takes a quarter less of the database. */
const appendOneSql = `
  with doc as (
    update living_doc set last_seq = last_seq + 1 where id = $1 and frozen_at is null returning last_seq
  ), added as (
    insert into doc_update (doc_id, seq, session, client_seq, user_id, schema_version, removed_share, bytes)
    select $1, doc.last_seq, $2, $3, $4, $5, $6, $7 from doc
    on conflict on constraint doc_update_once do nothing
    returning seq
  )
  select doc.last_seq - 1 as base, array(select seq from added) as seqs from doc`;

/**
 * The log of living texts, on connections of its own: the hot path of every keystroke must not wait for the
 * transactions of ordinary requests, and each statement here is a transaction by itself.
 */
export class TextStore {
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 8,
      connectionTimeoutMillis: 5000,
      // Opening a connection takes longer than a commit: a pause for thought must not cost the next keystroke that.
      idleTimeoutMillis: 10 * 60_000,
      application_name: 'leerkring-text',
      // An acknowledgement means "on disk", whatever the cluster's default is.
      // Its statements are few and their plans never depend on the values, so none is planned twice.
      options: '-c synchronous_commit=on -c statement_timeout=10000 -c plan_cache_mode=force_generic_plan',
    });
    // A connection that breaks while idle is replaced at the next query; unheard it would end the process.
    this.pool.on('error', () => undefined);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  async open(
    kind: string,
    subjectId: string,
    field: string,
    plgId: string,
    newId: string,
  ): Promise<StoredDoc> {
    const find = `select id, plg_id, last_seq, frozen_at is not null as frozen from living_doc
      where kind = $1 and subject_id = $2 and field = $3`;
    const key = [kind, subjectId, field];
    let { rows } = await this.pool.query<DocRow>({ name: 'text_find', text: find, values: key });
    if (!rows[0]) {
      await this.pool.query(
        `insert into living_doc (id, kind, subject_id, field, plg_id) values ($4, $1, $2, $3, $5)
         on conflict on constraint living_doc_once do nothing`,
        [...key, newId, plgId],
      );
      ({ rows } = await this.pool.query<DocRow>({ name: 'text_find', text: find, values: key }));
    }
    const [row] = rows;
    if (!row) throw new Error('A text that was just made is not there.');
    return { id: row.id, plgId: row.plg_id, lastSeq: row.last_seq, isFrozen: row.frozen };
  }

  /** @returns null when the text is frozen */
  async append(docId: string, batch: PendingUpdate[]): Promise<Appended | null> {
    const [only] = batch;
    const { rows } = await this.pool.query<{ base: number; seqs: number[] }>(
      only && batch.length === 1 ? appendOne(docId, only) : appendMany(docId, batch),
    );
    const [row] = rows;
    return row ? { base: row.base, seqs: new Set(row.seqs) } : null;
  }

  /** The newest snapshot whose checksum is right, and everything after it, as of one moment. */
  async load(
    docId: string,
  ): Promise<{ snapshot: StoredUpdate | null; tail: StoredUpdate[]; lastSeq: number }> {
    const { rows: snapshots } = await this.pool.query<{ upto_seq: number; bytes: Buffer; sha256: Buffer }>({
      name: 'text_snapshots',
      text: 'select upto_seq, bytes, sha256 from doc_snapshot where doc_id = $1 order by upto_seq desc limit 2',
      values: [docId],
    });
    const sound = snapshots.find((it) => sha256(it.bytes).equals(it.sha256));
    const snapshot = sound ? { seq: sound.upto_seq, bytes: sound.bytes } : null;
    const tail = await this.after(docId, snapshot?.seq ?? 0);
    return { snapshot, tail, lastSeq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0 };
  }

  async after(docId: string, seq: number, upto = 2_147_483_647): Promise<StoredUpdate[]> {
    const { rows } = await this.pool.query<{ seq: number; bytes: Buffer }>({
      name: 'text_after',
      text: 'select seq, bytes from doc_update where doc_id = $1 and seq > $2 and seq <= $3 order by seq',
      values: [docId, seq, upto],
    });
    return rows;
  }

  /** Keeps the two newest: the older one is there for the day that the newer one turns out damaged. */
  async saveSnapshot(docId: string, seq: number, bytes: Uint8Array): Promise<void> {
    await this.pool.query(
      `with saved as (
         insert into doc_snapshot (doc_id, upto_seq, bytes, sha256) values ($1, $2, $3, $4)
         on conflict do nothing
       )
       delete from doc_snapshot where doc_id = $1 and upto_seq < (
         select upto_seq from doc_snapshot where doc_id = $1 and upto_seq < $2 order by upto_seq desc limit 1
       )`,
      [docId, seq, bytes, sha256(bytes)],
    );
  }

  /** Edits that took away much of the text and were not undone since. */
  async shrinks(docId: string): Promise<{ seq: number; at: Date; share: number; name: string | null }[]> {
    const { rows } = await this.pool.query<{ seq: number; at: Date; share: number; name: string | null }>({
      name: 'text_shrinks',
      text: `select u.seq, u.at, u.removed_share as share, a.name from doc_update u
        left join user_account a on a.id = u.user_id
        where u.doc_id = $1 and u.removed_share is not null and u.restored_at is null
          and u.at > now() - interval '14 days'
        order by u.seq desc limit 5`,
      values: [docId],
    });
    return rows;
  }

  /** @returns whether this edit was still to be undone */
  async markRestored(docId: string, seq: number): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update doc_update set restored_at = now()
       where doc_id = $1 and seq = $2 and removed_share is not null and restored_at is null`,
      [docId, seq],
    );
    return rowCount === 1;
  }
}

function appendOne(docId: string, it: PendingUpdate): pg.QueryConfig {
  return {
    name: 'text_append_one',
    text: appendOneSql,
    values: [docId, it.session, it.clientSeq, it.userId, it.schemaVersion, it.removedShare, it.bytes],
  };
}

function appendMany(docId: string, batch: PendingUpdate[]): pg.QueryConfig {
  let end = 1;
  const starts = batch.map(({ bytes }) => (end += bytes.length) - bytes.length);
  return {
    name: 'text_append',
    text: appendSql,
    values: [
      docId,
      batch.length,
      list(batch.map((it) => it.session)),
      list(batch.map((it) => it.clientSeq)),
      list(batch.map((it) => it.userId)),
      list(batch.map((it) => it.schemaVersion)),
      list(batch.map((it) => it.removedShare)),
      list(starts),
      // All bytes in one parameter: an array of them would travel as escaped text.
      Buffer.concat(batch.map((it) => it.bytes)),
      list(batch.map((it) => it.bytes.length)),
    ],
  };
}

/** Ids and numbers as PostgreSQL writes an array; they hold nothing that would need quotes, so none is looked for. */
function list(values: (string | number | null)[]): string {
  return `{${values.map((it) => it ?? 'null').join()}}`;
}

interface DocRow {
  id: string;
  plg_id: string;
  last_seq: number;
  frozen: boolean;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
