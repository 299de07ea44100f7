import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  portraitFieldsOf,
  portraitFilesMost,
  type DescribePortraitFileDto,
  type OrderPortraitFilesDto,
  type FileKind,
  type FileSize,
} from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { formatOf, hasEnd, kindOf, safeName } from '../platform/files/file-kind.ts';
import { readPicture } from '../platform/files/pictures.ts';
import { Scanner } from '../platform/files/scanner.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { Access } from '../policies/access.ts';
import { portraitFilePolicy } from '../policies/portrait-file.policy.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { PortraitFileKeepingService } from './portrait-file-keeping.service.ts';
import { PortraitFile } from './portrait-file.entity.ts';
import type { DraftView } from './portrait.presenter.ts';
import { PortraitsService } from './portraits.service.ts';

const job = 'portraits.scan';

/** What is kept of a file that was sent. */
interface Taken {
  kind: FileKind;
  parts: Record<string, Buffer>;
  width: number | null;
  height: number | null;
}

/** Pictures and documents of a portrait: taken in, described, put in order, taken away. */
@Injectable()
export class PortraitFilesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly scanner: Scanner,
    private readonly sessions: Sessions,
    private readonly portraits: PortraitsService,
    private readonly keeping: PortraitFileKeepingService,
  ) {}

  onModuleInit(): void {
    // A scanner that is away for a weekend finds everything waiting.
    this.jobs.define(job, { perform: ({ key }) => this.check(key), retries: 100, patience: 20 });
  }

  /** Reading the file happens before anything is locked or written; the same file twice is one. */
  async add(me: Actor, id: string, name: string, sent: unknown): Promise<DraftView> {
    await this.access.load(me, 'write', portraitPolicy, id);
    const bytes = (sent as { bytes?: unknown } | null)?.bytes;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('file.empty');
    const taken = await take(bytes);
    const now = await this.sessions.again(me);
    return this.db.transaction(() => this.keep(now, id, name, sha256(bytes), taken));
  }

  private async keep(me: Actor, id: string, name: string, source: string, taken: Taken): Promise<DraftView> {
    const portrait = await this.access.load(me, 'write', portraitPolicy, id);
    const isAsked = portraitFieldsOf(portrait.templateVersion).some(({ kind }) => kind === 'files');
    if (!isAsked) throw new Problem('not_found');
    await this.lock(id);
    const now = await this.keeping.of(id);
    if (now.some(({ sourceSha256 }) => sourceSha256 === source)) return this.portraits.draft(id);
    if (now.length >= portraitFilesMost) throw new Problem('portrait.files_full');
    const fileId = newId();
    const { kind, parts, width, height } = taken;
    const large = parts['large'] ?? Buffer.alloc(0);
    await this.db.repo(PortraitFile).insert({
      id: fileId,
      plgId: portrait.plgId,
      portraitId: id,
      kind,
      name: safeName(name, kind),
      width,
      height,
      size: large.length,
      sha256: sha256(large),
      sourceSha256: source,
      state: this.scanner.isThere ? 'checking' : 'ready',
      position: now.length,
      addedById: me.userId,
    });
    for (const [size, part] of Object.entries(parts))
      await this.db.query(
        'insert into portrait_file_bytes (id, file_id, size, bytes) values ($1, $2, $3, $4)',
        [newId(), fileId, size, part],
      );
    if (this.scanner.isThere) await this.jobs.add(job, fileId);
    await this.record(me, 'portrait_file.added', portrait.plgId, id, { fileId, kind });
    return this.portraits.draft(id);
  }

  async describe(me: Actor, fileId: string, input: DescribePortraitFileDto): Promise<DraftView> {
    const file = await this.access.load(me, 'describe', portraitFilePolicy, fileId);
    const { alt, caption } = mergeEdit(input, { alt: file.alt, caption: file.caption });
    if (file.alt !== alt || file.caption !== caption) {
      await this.db.repo(PortraitFile).update({ id: fileId }, { alt, caption });
      await this.record(me, 'portrait_file.described', file.plgId, file.portraitId, { fileId });
    }
    return this.portraits.draft(file.portraitId);
  }

  /** Someone may have added or taken away one meanwhile: then the order that was seen is no longer one. */
  async order(me: Actor, id: string, input: OrderPortraitFilesDto): Promise<DraftView> {
    const { plgId } = await this.access.load(me, 'write', portraitPolicy, id);
    await this.lock(id);
    const now = (await this.keeping.of(id)).map((file) => file.id);
    const { ids } = mergeEdit(input, { ids: now });
    if (now.length !== ids.length || now.some((it) => !ids.includes(it))) throw new Problem('conflict');
    if (now.some((it, at) => ids[at] !== it)) {
      await this.place(ids);
      await this.record(me, 'portrait_file.ordered', plgId, id, { files: ids.length });
    }
    return this.portraits.draft(id);
  }

  /** Gone for the programme at once; others go on reading what was shared until the next version. */
  async remove(me: Actor, fileId: string): Promise<DraftView> {
    const { portraitId: id, plgId } = await this.access.load(me, 'remove', portraitFilePolicy, fileId);
    await this.lock(id);
    await this.db.query('update portrait_file set removed_at = now(), position = null where id = $1', [
      fileId,
    ]);
    await this.place((await this.keeping.of(id)).map((file) => file.id));
    await this.keeping.forget(id);
    await this.record(me, 'portrait_file.removed', plgId, id, { fileId });
    return this.portraits.draft(id);
  }

  async open(
    me: Actor,
    fileId: string,
    size: FileSize,
  ): Promise<{ kind: FileKind; name: string; bytes: Buffer }> {
    const { kind, name } = await this.access.load(me, 'open', portraitFilePolicy, fileId);
    const bytes = await this.keeping.bytesOf(fileId, kind === 'picture' ? size : 'large');
    if (!bytes) throw new Problem('not_found');
    return { kind, name, bytes };
  }

  /** What is kept and served is what the scanner sees; of what it refuses nothing stays but that it was refused. */
  private async check(fileId: string): Promise<void> {
    const file = await this.db.repo(PortraitFile).findOneBy({ id: fileId, state: 'checking' });
    const bytes = file && (await this.keeping.bytesOf(fileId, 'large'));
    if (!bytes) return;
    const isClean = !this.scanner.isThere || (await this.scanner.isClean(bytes));
    await this.db.repo(PortraitFile).update({ id: fileId }, { state: isClean ? 'ready' : 'refused' });
    if (!isClean) await this.db.query('delete from portrait_file_bytes where file_id = $1', [fileId]);
    await this.record(null, 'portrait_file.checked', file.plgId, file.portraitId, { fileId, isClean });
  }

  /** One at a time per portrait, so that it never has more than it may. */
  private async lock(portraitId: string): Promise<void> {
    await this.db.query('select id from portrait where id = $1 for update', [portraitId]);
  }

  private async place(ids: string[]): Promise<void> {
    await this.db.query(
      `update portrait_file f set position = it.at - 1, updated_at = now()
       from unnest($1::uuid[]) with ordinality as it(id, at) where f.id = it.id`,
      [ids],
    );
  }

  private record(
    me: Actor | null,
    name: Parameters<Events['record']>[1],
    plgId: string,
    portraitId: string,
    facts: Parameters<Events['record']>[3],
  ) {
    return this.events.record(me, name, { type: 'portrait', id: portraitId, plgId }, facts);
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A picture is written anew from its pixels; a document is kept as it is, and never shown as a page of ours. */
async function take(bytes: Buffer): Promise<Taken> {
  const format = formatOf(bytes);
  if (!format) throw new Problem('file.kind');
  const kind = kindOf(format);
  if (kind === 'document') {
    if (!hasEnd(bytes)) throw new Problem('file.broken');
    return { kind, parts: { large: bytes }, width: null, height: null };
  }
  const { large, small, width, height } = await readPicture(bytes);
  return { kind, parts: { large, small }, width, height };
}
