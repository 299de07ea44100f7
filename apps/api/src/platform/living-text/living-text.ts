import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { livingTextSchemaVersion, type Hint, type TextNodeJson, type TextShrink } from '@leerkring/shared';
import type { Server } from 'socket.io';
import * as Y from 'yjs';
import type { Config } from '../../config.ts';
import { CONFIG } from '../config.token.ts';
import { Db } from '../db/db.ts';
import { Events } from '../events/events.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../ids.ts';
import { Realtime } from '../realtime/realtime.ts';
import type { Actor } from '../session/actor.ts';
import { Sessions } from '../session/sessions.ts';
import { asJson, jsonToUpdate, textToPlain } from './text-json.ts';
import { restoringUpdate } from './text-restore.ts';
import { TextRoom, type TextAddress, type TextMember } from './text-room.ts';
import { textsFrom, type TextRow } from './text-rows.ts';
import { TextStore } from './text-store.ts';
import { TextJudge } from './text-update.ts';

/** What a room must know of its own texts. */
export interface TextKind {
  /**
   * Whether `me` may read or write this text: load the subject through `access`, which throws when not.
   * Asked when someone joins, and again whenever something happened in the group.
   */
  authorize(
    me: Actor,
    subjectId: string,
    ability: 'read' | 'write',
    field: string,
  ): Promise<{ plgId: string; isFrozen: boolean }>;
  /** What others in the group wait for: its readers hear that the first words of a text are there, and of no other. */
  resource?: Hint['resource'];
}

export interface TextRights {
  plgId: string;
  isFrozen: boolean;
  canWrite: boolean;
}

/** Events after which someone may have lost every right; others can only change who may write. */
const losesSight = /^(member|membership|role|seat|plg|user)\./;
const restAfter = 60_000;
const empty: TextNodeJson = { type: 'doc', content: [] };

/**
 * Shared running texts for every room: a room registers its kind once, gives its texts an address
 * (kind, subject, field), and reads them as ProseMirror JSON. Writing happens over the sockets alone.
 */
@Injectable()
export class LivingText implements OnModuleInit, BeforeApplicationShutdown {
  private readonly kinds = new Map<string, TextKind>();
  private readonly opened = new Map<string, TextRoom>();
  private readonly store: TextStore;
  private readonly hasOthers: boolean;
  private resting: NodeJS.Timeout;
  /** Rises whenever rights may have changed: whoever is opening a text meanwhile is not yet among those who are asked. */
  timesDistrusted = 0;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Db,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly realtime: Realtime,
  ) {
    this.store = new TextStore(config.databaseUrl);
    this.hasOthers = config.redisUrl !== null;
  }

  onModuleInit(): void {
    this.resting = setInterval(() => void this.rest(), restAfter).unref();
    this.events.watch((event) => {
      const atOnce = losesSight.test(event.name);
      this.distrust(event.plgId, atOnce, event.subjectId);
      this.tellOthers('text.distrust', event.plgId, atOnce, event.subjectId);
    });
  }

  /** Last of all: what came in before the doors closed is committed, and opens fast next time. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.resting);
    await Promise.allSettled([...this.opened.values()].map((room) => room.text.rest()));
    for (const room of this.opened.values()) room.close();
    await this.store.close();
  }

  // — for rooms —

  register(kind: string, rules: TextKind): void {
    this.kinds.set(kind, rules);
  }

  /** The text as it is committed now, as ProseMirror JSON; an empty document when nobody wrote yet. */
  async json(kind: string, subjectId: string, field: string): Promise<TextNodeJson> {
    return (await this.jsonOf(kind, [subjectId], [field])).get(subjectId)?.[field] ?? empty;
  }

  /** The words alone, one line per block. */
  async plain(kind: string, subjectId: string, field: string): Promise<string> {
    return textToPlain(await this.json(kind, subjectId, field));
  }

  /** Many texts at once: by subject, then by field. What nobody wrote in is left out. */
  async jsonOf(
    kind: string,
    subjectIds: string[],
    fields?: string[],
  ): Promise<Map<string, Record<string, TextNodeJson>>> {
    const rows = await this.db.query<TextRow>(
      `select d.id, d.subject_id, d.field, piece.bytes
       from living_doc d
       left join lateral (
         select upto_seq, bytes from doc_snapshot s where s.doc_id = d.id order by upto_seq desc limit 1
       ) snapshot on true
       cross join lateral (
         select 0 as seq, snapshot.bytes where snapshot.bytes is not null
         union all
         select u.seq, u.bytes from doc_update u where u.doc_id = d.id and u.seq > coalesce(snapshot.upto_seq, 0)
       ) piece
       where d.kind = $1 and d.subject_id = any($2) and ($3::text[] is null or d.field = any($3))
       order by d.id, piece.seq`,
      [kind, subjectIds, fields ?? null],
    );
    return textsFrom(rows);
  }

  /** One field of many texts as it was at a moment, by subject. What nobody had written in yet is left out. */
  async jsonAt(
    kind: string,
    subjectIds: string[],
    field: string,
    moment: Date,
  ): Promise<Map<string, TextNodeJson>> {
    const rows = await this.db.query<TextRow>(
      `select d.id, d.subject_id, d.field, u.bytes
       from living_doc d join doc_update u on u.doc_id = d.id and u.at <= $4
       where d.kind = $1 and d.subject_id = any($2) and d.field = $3
       order by d.id, u.seq`,
      [kind, subjectIds, field, moment],
    );
    return new Map([...textsFrom(rows)].map(([subjectId, texts]) => [subjectId, texts[field] ?? empty]));
  }

  /**
   * Gives a text its first content, in the current transaction.
   * @param content words (one paragraph per line) or ProseMirror JSON
   * @throws Problem `conflict` when there is something already
   */
  async setInitial(
    me: Pick<Actor, 'userId'> | null,
    { kind, subjectId, field, plgId }: TextAddress & { plgId: string },
    content: string | TextNodeJson,
  ): Promise<void> {
    const bytes = jsonToUpdate(asJson(content));
    if (!('ok' in new TextJudge(new Y.Doc()).judge(bytes))) throw new Problem('text.refused');
    const [row] = await this.db.query<{ id: string }>(
      `insert into living_doc (id, kind, subject_id, field, plg_id, last_seq) values ($1, $2, $3, $4, $5, 1)
       on conflict on constraint living_doc_once do update set last_seq = 1
         where living_doc.last_seq = 0 and living_doc.frozen_at is null
       returning id`,
      [newId(), kind, subjectId, field, plgId],
    );
    if (!row) throw new Problem('conflict');
    await this.db.query(
      `insert into doc_update (doc_id, seq, session, client_seq, user_id, schema_version, bytes)
       values ($1, 1, $2, 1, $3, $4, $5)`,
      [row.id, newId(), me?.userId ?? null, livingTextSchemaVersion, bytes],
    );
    this.db.afterCommit(() => this.catchUp(row.id));
  }

  /**
   * Closes texts for good, in the current transaction: an edit that is not committed by now is refused, also by the
   * database.
   * @param fields which of the subject's texts; also those that nobody opened yet
   * @returns what they say, by field
   */
  async freeze(
    { kind, subjectId, plgId }: { kind: string; subjectId: string; plgId: string },
    fields: string[],
  ): Promise<Record<string, TextNodeJson>> {
    const rows = await this.db.query<{ id: string }>(
      `insert into living_doc (id, kind, subject_id, field, plg_id, frozen_at)
       select id, $2, $3, field, $4, now() from unnest($1::uuid[], $5::text[]) as text(id, field)
       on conflict on constraint living_doc_once do update set frozen_at = coalesce(living_doc.frozen_at, now())
       returning id`,
      [fields.map(() => newId()), kind, subjectId, plgId, fields],
    );
    this.db.afterCommit(() => {
      for (const { id } of rows) {
        this.opened.get(id)?.frozen();
        this.tellOthers('text.frozen', id);
      }
    });
    const texts = (await this.jsonOf(kind, [subjectId], fields)).get(subjectId) ?? {};
    return Object.fromEntries(fields.map((field) => [field, texts[field] ?? empty]));
  }

  /** Shows what a transaction of this house put in the log, here and in the other processes. */
  async catchUp(docId: string): Promise<void> {
    this.tellOthers('text.stored', docId);
    await this.opened.get(docId)?.text.catchUp();
  }

  // — for the sockets —

  rooms(): Iterable<TextRoom> {
    return this.opened.values();
  }

  room(docId: string): TextRoom | undefined {
    return this.opened.get(docId);
  }

  /** @throws Problem when this person may not even read it, or no room answers for such a text */
  async rights(me: Actor, { kind, subjectId, field }: TextAddress): Promise<TextRights> {
    const rules = this.kinds.get(kind);
    if (!rules) throw new Problem('not_found');
    const { plgId, isFrozen } = await rules.authorize(me, subjectId, 'read', field);
    const canWrite = await rules.authorize(me, subjectId, 'write', field).then(
      () => !isFrozen,
      (error: unknown) => {
        if (error instanceof Problem) return false;
        throw error;
      },
    );
    return { plgId, isFrozen, canWrite };
  }

  async open(address: TextAddress, plgId: string): Promise<TextRoom> {
    const stored = await this.store.open(address.kind, address.subjectId, address.field, plgId, newId());
    const known = this.opened.get(stored.id);
    if (known) return known;
    const room = new TextRoom(
      stored.id,
      address,
      stored.plgId,
      stored.isFrozen,
      this.store,
      () => this.realtime.io,
      () => this.tellOthers('text.stored', stored.id),
      () => {
        const resource = this.kinds.get(address.kind)?.resource;
        const id = address.subjectId;
        if (resource)
          this.realtime.hint(`plg:${stored.plgId}`, {
            resource,
            id,
            plgId: stored.plgId,
            at: new Date().toISOString(),
          });
      },
    );
    this.opened.set(stored.id, room);
    return room;
  }

  /** Judges a right again and tells the editor when it changed. */
  judge(room: TextRoom, member: TextMember): Promise<void> {
    member.judging ??= this.judgeNow(room, member).finally(() => (member.judging = null));
    return member.judging;
  }

  release(room: TextRoom, socketId: string): void {
    room.remove(socketId);
  }

  async shrinks(docId: string): Promise<TextShrink[]> {
    const rows = await this.store.shrinks(docId);
    return rows.map(({ seq, at, share, name }) => ({ seq, at: at.toISOString(), share, byName: name ?? '' }));
  }

  /** Puts back what edit `seq` took away, as an edit of the one who asks. */
  async restore(me: Actor, room: TextRoom, seq: number): Promise<{ seq: number }> {
    const rows = await this.store.after(room.id, 0, seq);
    const removal = rows.at(-1);
    if (removal?.seq !== seq) throw new Problem('text.nothing_to_restore');
    const before = rows.slice(0, -1).map((it) => it.bytes);
    const bytes = restoringUpdate(before, removal.bytes);
    if (!bytes || !(await this.store.markRestored(room.id, seq)))
      throw new Problem('text.nothing_to_restore');
    const outcome = await room.text.submit({
      session: newId(),
      clientSeq: 1,
      userId: me.userId,
      schemaVersion: livingTextSchemaVersion,
      bytes,
      encoded: Buffer.from(bytes).toString('base64'),
      removedShare: null,
    });
    if ('refused' in outcome) throw new Problem(outcome.refused);
    room.emit('text.restored', room.id, seq);
    const { kind, field, subjectId } = room.address;
    await this.db.transaction(() =>
      this.events.record(
        me,
        'text.restored',
        { type: kind, id: subjectId, plgId: room.plgId },
        { field, seq: outcome.seq },
      ),
    );
    return outcome;
  }

  private async judgeNow(room: TextRoom, member: TextMember): Promise<void> {
    const judgedAt = performance.now();
    const me = await this.sessions.actorBySession(member.me.sessionId);
    const rights = me && (await this.rights(me, room.address).catch(refusalAsNull));
    const socket = this.realtime.io.sockets.sockets.get(member.socketId);
    if (!me || !rights) {
      room.remove(member.socketId);
      await socket?.leave(room.channel);
      socket?.emit('text.rights', room.id, null);
      return;
    }
    member.me = me;
    member.judgedAt = judgedAt;
    if (rights.canWrite === member.canWrite) return;
    member.canWrite = rights.canWrite;
    socket?.emit('text.rights', room.id, { canWrite: rights.canWrite && !room.isFrozen });
  }

  /** With several processes: what happened here concerns texts that are open there. The log itself is the message. */
  private tellOthers(message: 'text.stored' | 'text.distrust' | 'text.frozen', ...content: unknown[]): void {
    if (this.hasOthers) this.realtime.io.serverSideEmit(message, ...content);
  }

  /** Called once the socket server is there. */
  listenToOthers(server: Server): void {
    if (!this.hasOthers) return;
    server.on(
      'text.stored',
      (docId: string) =>
        void this.opened
          .get(docId)
          ?.text.catchUp()
          .catch(() => undefined),
    );
    server.on('text.frozen', (docId: string) => this.opened.get(docId)?.frozen());
    server.on('text.distrust', (plgId: string | null, atOnce: boolean, subjectId: string) =>
      this.distrust(plgId, atOnce, subjectId),
    );
  }

  /**
   * Something happened in this group: rights are judged again before the next edit, or at once where it happened to
   * the very thing that the text belongs to.
   */
  private distrust(plgId: string | null, atOnce: boolean, subjectId: string): void {
    this.timesDistrusted += 1;
    for (const room of this.opened.values()) {
      if (plgId !== null && room.plgId !== plgId) continue;
      for (const member of room.members.values()) {
        member.judgedAt = 0;
        if (atOnce || subjectId === room.address.subjectId)
          void this.judge(room, member).catch(() => undefined);
      }
    }
  }

  private async rest(): Promise<void> {
    for (const room of this.opened.values()) {
      await room.text.rest().catch(() => undefined);
      if (room.members.size > 0 || room.text.isBusy) continue;
      room.close();
      this.opened.delete(room.id);
    }
  }
}

function refusalAsNull(error: unknown): null {
  if (error instanceof Problem) return null;
  throw error;
}
