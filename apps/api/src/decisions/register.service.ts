import { Injectable } from '@nestjs/common';
import type { RegisterEntryDto, RegisterKind } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { statusOf } from './decision.rules.ts';

interface Row {
  kind: RegisterKind;
  id: string;
  plg_id: string;
  plg_name: string;
  school_year: string;
  text: string;
  decided_on: string;
  owner_id: string | null;
  owner_name: string | null;
  review_on: string | null;
  superseded_by_id: string | null;
  is_contested: boolean;
  provisional_until: Date | null;
}

/** Decisions and agreed recommendations side by side, of every year in which someone takes part. */
const sql = `
  select it.*, p.name as plg_name, p.school_year,
    case when m.joined_at is null and m.invited_name <> '' then m.invited_name else u.name end as owner_name
  from (
    select 'decision' as kind, id, plg_id, text, decided_on::text, owner_id, review_on::text, superseded_by_id,
      is_contested, provisional_until
    from decision
    union all
    select 'recommendation', id, plg_id, wording, (agreed_at at time zone 'Europe/Amsterdam')::date::text,
      owner_id, due::text, null, false, null
    from recommendation where state = 'agreed'
  ) it
  join plg p on p.id = it.plg_id
  left join membership m on m.id = it.owner_id
  left join user_account u on u.id = m.user_id
  where it.plg_id = any ($1)
  order by it.decided_on desc, it.id desc`;

@Injectable()
export class RegisterService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Every member may read both kinds, so the groups of the one who asks are the whole rule. */
  async list(me: Actor): Promise<RegisterEntryDto[]> {
    const now = this.clock.now();
    const rows = await this.db.query<Row>(sql, [me.memberships.map(({ plgId }) => plgId)]);
    return rows.map((row) => ({
      kind: row.kind,
      id: row.id,
      plgId: row.plg_id,
      plgName: row.plg_name,
      schoolYear: row.school_year,
      text: row.text,
      decidedOn: row.decided_on,
      ownerName: row.owner_name,
      reviewOn: row.review_on,
      status: statusOf(
        {
          supersededById: row.superseded_by_id,
          isContested: row.is_contested,
          provisionalUntil: row.provisional_until,
        },
        now,
      ),
      isMine: me.memberships.some(({ membershipId }) => membershipId === row.owner_id),
    }));
  }
}
