import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { livingTextSchemaVersion, livingTextSizeLimit } from '@leerkring/shared';
import * as Y from 'yjs';
import { Db } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../ids.ts';
import { LivingText } from './living-text.ts';
import type { LoggedEdit, TextHistory } from './text-history.ts';
import type { TextAddress } from './text-room.ts';
import { TextJudge } from './text-update.ts';

/** As much of a log as is read without letting others go first. */
const pieceOfLog = 300;

interface DocRow {
  id: string;
  last_seq: number;
  frozen: boolean;
}

const pieces = `select piece.bytes from living_doc d
  left join lateral (
    select upto_seq, bytes from doc_snapshot s where s.doc_id = d.id order by upto_seq desc limit 1
  ) snapshot on true
  cross join lateral (
    select 0 as seq, snapshot.bytes where snapshot.bytes is not null
    union all
    select u.seq, u.bytes from doc_update u where u.doc_id = d.id and u.seq > coalesce(snapshot.upto_seq, 0)
  ) piece
  where d.id = $1 order by piece.seq`;

/**
 * Edits that a room makes itself, such as taking over a suggestion: in the transaction of the request, so that the text
 * and what is said about it change together or not at all. Who has the text open sees it as an edit like any other.
 */
@Injectable()
export class TextEdits {
  constructor(
    private readonly db: Db,
    private readonly texts: LivingText,
  ) {}

  /** The text as it is committed now, to look places up in. */
  async read(address: TextAddress): Promise<Y.Doc> {
    const row = await this.find(address);
    return row ? built(await this.bytesOf(row.id)) : new Y.Doc();
  }

  /**
   * Changes a text by exactly what it says at this moment: nobody else's edit comes in between.
   * @param change may throw to leave everything as it is
   * @returns what `change` answered, and the number of the edit in the log: the last one when nothing changed
   */
  async change<T>(
    by: { userId: string | null },
    address: TextAddress,
    change: (doc: Y.Doc) => T,
  ): Promise<{ result: T; seq: number }> {
    const row = await this.find(address, 'for update');
    if (!row) throw new Problem('conflict');
    if (row.frozen) throw new Problem('text.frozen');
    const stored = await this.bytesOf(row.id);
    const doc = built(stored);
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const result = doc.transact(() => change(doc));
    if (updates.length === 0) return { result, seq: row.last_seq };
    const bytes = Y.mergeUpdates(updates);
    if (!('ok' in new TextJudge(built(stored)).judge(bytes))) throw new Problem('text.refused');
    const size = stored.reduce((sum, it) => sum + it.length, bytes.length);
    if (size > livingTextSizeLimit) throw new Problem('text.too_large');
    const seq = row.last_seq + 1;
    await this.db.query('update living_doc set last_seq = $2 where id = $1', [row.id, seq]);
    await this.db.query(
      `insert into doc_update (doc_id, seq, session, client_seq, user_id, schema_version, bytes)
       values ($1, $2, $3, 1, $4, $5, $6)`,
      [row.id, seq, newId(), by.userId, livingTextSchemaVersion, bytes],
    );
    this.db.afterCommit(() => this.texts.catchUp(row.id));
    return { result, seq };
  }

  /** When who wrote, without what. */
  async logOf({ kind, subjectId, field }: TextAddress): Promise<Omit<LoggedEdit, 'bytes'>[]> {
    return this.db.query(
      `select u.seq, u.at, u.user_id as "userId" from living_doc d join doc_update u on u.doc_id = d.id
       where d.kind = $1 and d.subject_id = $2 and d.field = $3 order by u.seq`,
      [kind, subjectId, field],
    );
  }

  /**
   * Writes the text anew from its log, edit by edit. A long one is done in pieces, so that nobody waits for it.
   * @param atPause called when everything up to edit `pause` is there
   */
  async replay(
    { kind, subjectId, field }: TextAddress,
    history: TextHistory,
    upto = 2_147_483_647,
    pause = upto,
    atPause: () => void = () => undefined,
  ): Promise<void> {
    const log = await this.db.query<LoggedEdit>(
      `select u.seq, u.at, u.user_id as "userId", u.bytes from living_doc d join doc_update u on u.doc_id = d.id
       where d.kind = $1 and d.subject_id = $2 and d.field = $3 and u.seq <= $4 order by u.seq`,
      [kind, subjectId, field, upto],
    );
    let isPaused = false;
    for (const [index, edit] of log.entries()) {
      if (!isPaused && edit.seq > pause) {
        isPaused = true;
        atPause();
      }
      history.apply(edit);
      if (index % pieceOfLog === pieceOfLog - 1) await setImmediate();
    }
    if (!isPaused) atPause();
  }

  private async find(
    { kind, subjectId, field }: TextAddress,
    lock: '' | 'for update' = '',
  ): Promise<DocRow | undefined> {
    const [row] = await this.db.query<DocRow>(
      `select id, last_seq, frozen_at is not null as frozen from living_doc
       where kind = $1 and subject_id = $2 and field = $3 ${lock}`,
      [kind, subjectId, field],
    );
    return row;
  }

  private async bytesOf(docId: string): Promise<Uint8Array[]> {
    return (await this.db.query<{ bytes: Uint8Array }>(pieces, [docId])).map((it) => it.bytes);
  }
}

function built(stored: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const bytes of stored) Y.applyUpdate(doc, bytes);
  });
  return doc;
}
