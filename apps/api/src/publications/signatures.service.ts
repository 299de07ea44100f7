import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Signature } from './signature.entity.ts';

/** Whose signature a report needs, with every one they gave. */
export interface Signer {
  membershipId: string;
  userId: string;
  name: string;
  isLead: boolean;
  /** Oldest first. */
  given: { sha256: string; at: string }[];
}

/** The leads of chapters and the coordinators of the group: `version_signed_by_leads` asks the same. */
const signers = `
  select m.id, m.user_id, u.name, l.is_lead, coalesce(g.given, '[]') as given
  from membership m
  join user_account u on u.id = m.user_id
  cross join lateral (
    select exists (
      select from section_lead l join section s on s.id = l.section_id
      where s.report_id = $1 and l.membership_id = m.id
    ) as is_lead
  ) l
  left join lateral (
    select jsonb_agg(jsonb_build_object('sha256', g.sha256, 'at', g.signed_at) order by g.signed_at) as given
    from signature g where g.report_id = $1 and g.membership_id = m.id
  ) g on true
  where m.plg_id = (select plg_id from report where id = $1) and m.left_at is null
    and (l.is_lead or 'coordinator' = any(m.roles))
  order by l.is_lead desc, u.name, m.id`;

@Injectable()
export class SignaturesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async signersOf(reportId: string): Promise<Signer[]> {
    const rows = await this.db.query<{
      id: string;
      user_id: string;
      name: string;
      is_lead: boolean;
      given: Signer['given'];
    }>(signers, [reportId]);
    return rows.map((row) => ({
      membershipId: row.id,
      userId: row.user_id,
      name: row.name,
      isLead: row.is_lead,
      given: row.given,
    }));
  }

  /** The same content twice is one signature. */
  async sign(me: Actor, plgId: string, reportId: string, sha256: string): Promise<void> {
    const signer = (await this.signersOf(reportId)).find(({ userId }) => userId === me.userId);
    if (!signer) throw new Problem('forbidden');
    if (signer.given.some((it) => it.sha256 === sha256)) return;
    const signatures = this.db.repo(Signature);
    const { membershipId } = signer;
    await signatures.save(
      signatures.create({ plgId, reportId, membershipId, sha256, signedAt: this.clock.now() }),
    );
  }
}
