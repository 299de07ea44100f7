import { Injectable } from '@nestjs/common';
import type { FileSize } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { Db } from '../platform/db/db.ts';
import { PortraitFile } from './portrait-file.entity.ts';
import type { PortraitValues } from './portrait-version.entity.ts';

/** Which files of a portrait there are, and how long they stay. */
@Injectable()
export class PortraitFileKeepingService {
  constructor(private readonly db: Db) {}

  /** Those that its programme sees, in their order. */
  async of(portraitId: string): Promise<PortraitFile[]> {
    return this.db.repo(PortraitFile).find({
      where: { portraitId, removedAt: IsNull() },
      relations: { addedBy: true },
      order: { position: 'ASC' },
    });
  }

  async bytesOf(fileId: string, size: FileSize): Promise<Buffer | null> {
    const [row] = await this.db.query<{ bytes: Buffer }>(
      'select bytes from portrait_file_bytes where file_id = $1 and size = $2',
      [fileId, size],
    );
    return row?.bytes ?? null;
  }

  /** From now on the group reads exactly these; nobody but the programme reads the others. */
  async share(portraitId: string, values: PortraitValues): Promise<void> {
    const ids = (values.pictures?.files ?? []).map(({ id }) => id);
    await this.db.query(
      `update portrait_file set is_shared = (id = any($2)), updated_at = now()
       where portrait_id = $1 and is_shared <> (id = any($2))`,
      [portraitId, ids],
    );
    await this.forget(portraitId);
  }

  /** What was taken away and is shown nowhere any more is gone, bytes and all. */
  async forget(portraitId: string): Promise<void> {
    await this.db.query(
      `delete from portrait_file f where portrait_id = $1 and removed_at is not null and not is_shared
       and not exists (
         select from edition e where e.portrait_id = f.portrait_id
         and e.declined_at is null and e.withdrawn_at is null
         and e.showcase #> '{values,pictures,files}' @> jsonb_build_array(jsonb_build_object('id', f.id)))`,
      [portraitId],
    );
  }
}
