import { Injectable } from '@nestjs/common';
import type { ReciprocityDto } from '@leerkring/shared';
import { AssignmentPlansService } from '../assignments/assignment-plans.service.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { balanceOf, totalOf, yearsOf, type Flow } from './reciprocity.rules.ts';

/** Whether programmes give as many visits as they get, seen over the years. Numbers of visits; nobody is named. */
@Injectable()
export class ReciprocityService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly plans: AssignmentPlansService,
  ) {}

  async of(me: Actor, plgId: string): Promise<ReciprocityDto> {
    const { schoolYear } = await this.access.load(me, 'read', plgPolicy, plgId);
    const { hosts, settings } = await this.plans.worldOf(plgId);
    const flows = await this.flows(
      plgId,
      schoolYear,
      hosts.map(({ id }) => id),
    );
    return {
      plgId,
      waiver: settings.reciprocityWaiver,
      rows: hosts.map(({ id, name }) => {
        const years = yearsOf(flows, id, schoolYear);
        const now = years.find(({ isThisYear }) => isThisYear) ?? totalOf([]);
        return {
          programmeId: id,
          name,
          years,
          total: totalOf(years),
          balance: balanceOf(now, settings.reciprocityWaiver),
        };
      }),
    };
  }

  /** Of this year in this group alone; of earlier years in every group that these programmes were in. */
  private async flows(plgId: string, schoolYear: string, programmeIds: string[]): Promise<Flow[]> {
    return this.db.query<Flow>(
      `select p.school_year as "schoolYear", s.programme_id as "senderId", a.host_programme_id as "hostId",
         count(*)::int as visits, count(a.started_at)::int as begun
       from assignment a join plg p on p.id = a.plg_id
       join membership m on m.id = a.membership_id left join seat s on s.id = m.seat_id
       where (p.id = $1 or p.school_year < $2)
         and (a.host_programme_id = any($3) or s.programme_id = any($3))
       group by 1, 2, 3 order by 1, 2, 3`,
      [plgId, schoolYear, programmeIds],
    );
  }
}
