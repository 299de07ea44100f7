import { Injectable, type OnModuleInit } from '@nestjs/common';
import { missedForDays } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Jobs } from '../platform/jobs/jobs.ts';

const job = 'missed.forget';

/** When someone was in a meeting, and what they have seen of it since, is forgotten once it is shown no more. */
@Injectable()
export class MissedJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, { perform: () => this.forget() });
    this.jobs.daily(job, '03:40');
  }

  private async forget(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - missedForDays * 86_400_000);
    // Also of a meeting that nobody ever closed.
    for (const table of ['stay', 'acknowledgement'])
      await this.db.query(
        `delete from ${table} where meeting_id in (select id from meeting where coalesce(held_at, ends_at) < $1)`,
        [before],
      );
  }
}
