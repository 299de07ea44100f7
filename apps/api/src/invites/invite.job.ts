import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { InvitesService } from './invites.service.ts';

const morning = 'invites.morning';
const group = 'invites.group';

/** On the first morning back everyone's calendar hears what waited while their school was closed. */
@Injectable()
export class InviteJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly invites: InvitesService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(morning, { perform: ({ key }) => this.askEveryGroup(key) });
    this.jobs.define(group, { perform: ({ key }) => this.invites.settle(key.slice(11), true) });
    this.jobs.daily(morning, '07:30', { catchUp: 12 });
  }

  private async askEveryGroup(day: string): Promise<void> {
    const groups = await this.db.query<{ plg_id: string }>(
      `select distinct plg_id from meeting where state = 'planned' and ends_at > $1`,
      [this.clock.now()],
    );
    for (const { plg_id: plgId } of groups) await this.jobs.add(group, `${day}:${plgId}`);
  }
}
