import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Report } from '../reports/report.entity.ts';
import { Signature } from './signature.entity.ts';

/** Whose signature a report needs, with every one they gave. */
export interface Signer {
  membershipId: string;
  userId: string;
  name: string;
  isLead: boolean;
  /** Oldest first. */
  given: { sha256: string; at: string; reason: string | null }[];
}

/** The leads of chapters and the coordinators who are in the group: `version_signed_by_leads` asks the same. */
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
    select jsonb_agg(jsonb_build_object('sha256', g.sha256, 'at', g.signed_at, 'reason', g.reason) order by g.signed_at) as given
    from signature g where g.report_id = $1 and g.membership_id = m.id
  ) g on true
  where m.plg_id = (select plg_id from report where id = $1) and m.joined_at is not null
    and m.left_at is null and (l.is_lead or 'coordinator' = any(m.roles))
  order by l.is_lead desc, u.name, m.id`;

/** What waits for this person's signature: of each report the newest version from 1.0 on, until it is public. */
const waiting = `
  select v.id, v.plg_id as "plgId", v.major || '.' || v.minor as number
  from (
    select distinct on (report_id) id, plg_id, report_id, major, minor, content_sha256, published_at
    from report_version where plg_id = any($2) order by report_id, major desc, minor desc
  ) v
  join membership m on m.plg_id = v.plg_id and m.user_id = $1 and m.left_at is null
  where v.major >= 1 and v.published_at is null and v.content_sha256 is not null
    and ('coordinator' = any(m.roles) or exists (
      select from section_lead l join section s on s.id = l.section_id
      where s.report_id = v.report_id and l.membership_id = m.id
    ))
    and not exists (
      select from signature g
      where g.report_id = v.report_id and g.membership_id = m.id and g.sha256 = v.content_sha256
    )
  order by v.id`;

@Injectable()
export class SignaturesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly obligations: Obligations,
  ) {}

  /** A newer version asks anew; what was asked for the older one is over. */
  onModuleInit(): void {
    this.obligations.addSource(async (me) => {
      const plgIds = me.memberships.map(({ plgId }) => plgId);
      const rows = await this.db.query<{ id: string; plgId: string; number: string }>(waiting, [
        me.userId,
        plgIds,
      ]);
      return rows.map(({ id, plgId, number }) => ({
        kind: 'version.sign',
        plgId,
        subjectId: id,
        path: `/plg/${plgId}/rapport/versies`,
        dueAt: null,
        minutes: 20,
        facts: { number },
      }));
    });
  }

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

  /** @throws Problem when the report does not need this person's signature */
  async signerOf(me: Actor, reportId: string): Promise<Signer> {
    const signer = (await this.signersOf(reportId)).find(({ userId }) => userId === me.userId);
    if (!signer) throw new Problem('forbidden');
    return signer;
  }

  /** The same content twice is one signature. */
  async sign(
    { membershipId, given }: Signer,
    { plgId, id: reportId }: Report,
    sha256: string,
    despite: Pick<Signature, 'openPoints' | 'reason'>,
  ): Promise<void> {
    if (given.some((it) => it.sha256 === sha256)) return;
    const signatures = this.db.repo(Signature);
    await signatures.save(
      signatures.create({ plgId, reportId, membershipId, sha256, signedAt: this.clock.now(), ...despite }),
    );
  }
}
