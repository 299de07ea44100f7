import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { eraseAtSql } from './respondents.service.ts';

const job = 'respondents.erase';

/** Every night the rows that tie a code to a person are removed; conversations and their codes stay and name nobody. */
@Injectable()
export class RespondentJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly events: Events,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, { perform: () => this.erase() });
    this.jobs.daily(job, '03:20');
  }

  private async erase(): Promise<void> {
    const due = await this.db.query<{ respondent_id: string; plg_id: string }>(
      `select respondent_id, plg_id from (
         select i.respondent_id, i.plg_id, ${eraseAtSql} as erase_at from interview i
         where i.respondent_id is not null
           and not exists (select from retention_hold h where h.plg_id = i.plg_id and h.lifted_at is null)
       ) kept group by respondent_id, plg_id having max(erase_at) <= $1`,
      [this.clock.now()],
    );
    if (due.length === 0) return;
    const ids = due.map((it) => it.respondent_id);
    await this.db.query('update interview set respondent_id = null where respondent_id = any($1)', [ids]);
    // Their keys go with them (`respondent_takes_key_along`).
    await this.db.query('delete from respondents.respondent where id = any($1)', [ids]);
    for (const [plgId, gone] of Map.groupBy(due, (it) => it.plg_id))
      await this.events.record(
        null,
        'respondents.erased',
        { type: 'plg', id: plgId, plgId },
        { count: gone.length },
      );
  }
}
