import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type FileSize, type SheetKind, workshopSheetsMost } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { formatOf, kindOf } from '../platform/files/file-kind.ts';
import { type Picture, readPicture } from '../platform/files/pictures.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { Access } from '../policies/access.ts';
import { workshopGroupPolicy } from '../policies/workshop-group.policy.ts';
import { workshopSheetPolicy } from '../policies/workshop-sheet.policy.ts';
import { WorkshopSheet } from './workshop-sheet.entity.ts';
import { Workshop } from './workshop.entity.ts';
import { wholeWorkshop } from './workshop.rules.ts';

/** Photographs of sheets, beside what is typed over from them. */
@Injectable()
export class WorkshopSheetsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly sessions: Sessions,
  ) {}

  /**
   * What a camera adds, such as where it was, is not in what is kept: a picture is written anew from its pixels, before
   * anything is locked or written.
   */
  async add(me: Actor, groupId: string, kind: SheetKind, sent: unknown): Promise<Workshop> {
    await this.access.load(me, 'change', workshopGroupPolicy, groupId);
    const bytes = (sent as { bytes?: unknown } | null)?.bytes;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('file.empty');
    const format = formatOf(bytes);
    if (!format || kindOf(format) !== 'picture') throw new Problem('file.kind');
    const picture = await readPicture(bytes);
    const source = createHash('sha256').update(bytes).digest('hex');
    const now = await this.sessions.again(me);
    return this.db.transaction(() => this.keep(now, groupId, kind, source, picture));
  }

  private async keep(
    me: Actor,
    groupId: string,
    kind: SheetKind,
    sourceSha256: string,
    { large, small, width, height }: Picture,
  ): Promise<Workshop> {
    const { plgId, workshopId } = await this.access.load(me, 'change', workshopGroupPolicy, groupId);
    await this.db.waitForTurn(`sheets of ${groupId}`);
    const sheets = this.db.repo(WorkshopSheet);
    const there = await sheets.findBy({ groupId });
    if (there.some((it) => it.sourceSha256 === sourceSha256)) return this.loadOne(workshopId);
    if (there.length >= workshopSheetsMost) throw new Problem('workshop.sheets_full');
    const id = newId();
    await sheets.insert({ id, plgId, workshopId, groupId, kind, width, height, sourceSha256 });
    for (const [size, part] of Object.entries({ large, small }))
      await this.db.query(
        'insert into workshop_sheet_bytes (id, sheet_id, size, bytes) values ($1, $2, $3, $4)',
        [newId(), id, size, part],
      );
    return this.done(me, 'workshop.photographed', plgId, workshopId);
  }

  async remove(me: Actor, id: string): Promise<Workshop> {
    const { plgId, workshopId } = await this.access.load(me, 'remove', workshopSheetPolicy, id);
    await this.db.repo(WorkshopSheet).delete({ id });
    return this.done(me, 'workshop.photograph_removed', plgId, workshopId);
  }

  async open(
    me: Actor,
    id: string,
    size: FileSize,
  ): Promise<{ kind: 'picture'; name: string; bytes: Buffer }> {
    await this.access.load(me, 'read', workshopSheetPolicy, id);
    const [row] = await this.db.query<{ bytes: Buffer }>(
      'select bytes from workshop_sheet_bytes where sheet_id = $1 and size = $2',
      [id, size],
    );
    if (!row) throw new Problem('not_found');
    return { kind: 'picture', name: 'vel.webp', bytes: row.bytes };
  }

  private async done(
    me: Actor,
    name: Parameters<Events['record']>[1],
    plgId: string,
    id: string,
  ): Promise<Workshop> {
    await this.events.record(me, name, { type: 'workshop', id, plgId });
    return this.loadOne(id);
  }

  private loadOne(id: string): Promise<Workshop> {
    return this.db.wholeOne(Workshop, id, wholeWorkshop);
  }
}
