import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { soundUntilSql } from './recordings.service.ts';

const job = 'recordings.erase';

/** Every night the sound goes whose time has come; what was written down of it stays. */
@Injectable()
export class RecordingJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, { perform: () => this.erase() });
    this.jobs.daily(job, '03:30');
  }

  private async erase(): Promise<void> {
    const gone = await this.db.query<{ plg_id: string }>(
      `delete from recording r using interview i
       where i.id = r.interview_id and ${soundUntilSql} <= $1
         and not exists (select from retention_hold h where h.plg_id = r.plg_id and h.lifted_at is null)
       returning r.plg_id`,
      [this.clock.now()],
    );
    for (const [plgId, mine] of Map.groupBy(gone, (it) => it.plg_id))
      await this.events.record(
        null,
        'recordings.erased',
        { type: 'plg', id: plgId, plgId },
        { count: mine.length },
      );
  }
}
