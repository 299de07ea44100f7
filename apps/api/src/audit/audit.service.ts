import { Injectable } from '@nestjs/common';
import type { AuditEntryDto, EventFacts, EventName } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';

interface Row {
  id: string;
  at: Date;
  name: string;
  actor_name: string | null;
  subject_type: string;
  subject_id: string;
  facts: EventFacts;
}

const pageSize = 200;

/** Known by its code, so that a name beside it would say whose conversation it is; or of somebody of another group. */
const withoutActor: EventName[] = [
  'askBack.answered',
  'exchange.proposed',
  'exchange.accepted',
  'exchange.declined',
  'exchange.withdrawn',
];
/** Readers know an answer by its id and its code, never who held the conversation; and what a team did is the team's. */
const withoutAnswer: EventName[] = [
  'askBack.answered',
  'interview.amended',
  'interview.corrected',
  'interview.released',
  'team_item.answered',
];

/** Reads the one log of what happened. */
@Injectable()
export class AuditService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
  ) {}

  /** A coordinator sees what happened in the group: the latest 200, or those before `before`. */
  async ofPlg(me: Actor, plgId: string, before: Date | null): Promise<AuditEntryDto[]> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    return this.read('e.plg_id = $1', plgId, before);
  }

  /** An administrator sees what happened outside groups: sign-ins, organisations, roles; never what groups do. */
  async ofInstallation(me: Actor, before: Date | null): Promise<AuditEntryDto[]> {
    if (!me.isAdministrator) throw new Problem('forbidden');
    return this.read('e.plg_id is null and $1::text is null', null, before);
  }

  private async read(condition: string, key: string | null, before: Date | null): Promise<AuditEntryDto[]> {
    const rows = await this.db.query<Row>(
      `select e.id, e.at, e.name, u.name as actor_name, e.subject_type, e.subject_id,
         case when e.name = any($4) then e.facts - 'answer' else e.facts end as facts
       from event e left join user_account u on u.id = e.actor_id and e.name <> all($3)
       where ${condition} and ($2::timestamptz is null or e.at < $2)
       order by e.at desc, e.id desc limit ${pageSize}`,
      [key, before, withoutActor, withoutAnswer],
    );
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      name: row.name,
      actorName: row.actor_name,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      facts: row.facts,
    }));
  }
}
