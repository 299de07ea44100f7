import { Injectable } from '@nestjs/common';
import {
  missedForDays,
  type MissedDto,
  type MissedExtent,
  type MissedSummaryDto,
  type SeenItemDto,
} from '@leerkring/shared';
import { In, MoreThan } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Attendance } from '../meeting-room/attendance.entity.ts';
import { Stay } from '../meeting-room/stay.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isExpected } from '../seats/seat.rules.ts';
import { SeatsService } from '../seats/seats.service.ts';
import { Acknowledgement } from './acknowledgement.entity.ts';
import { FindingsService, type Away, type Finding } from './findings.service.ts';
import { absencesOf } from './missed.rules.ts';

const key = ({ kind, id }: SeenItemDto) => `${kind} ${id}`;

interface View extends Away {
  extent: MissedExtent;
}

/** What someone missed of the meetings of their groups, and what of it they have seen since. */
@Injectable()
export class MissedService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly realtime: Realtime,
    private readonly seats: SeatsService,
    private readonly findings: FindingsService,
  ) {}

  /** The latest meetings of which I missed something, newest first. */
  async mine(me: Actor): Promise<MissedSummaryDto[]> {
    const since = new Date(this.clock.now().getTime() - missedForDays * 86_400_000);
    const plgIds = me.memberships.map(({ plgId }) => plgId);
    const meetings = await this.db.repo(Meeting).find({
      where: [
        { plgId: In(plgIds), state: 'held', heldAt: MoreThan(since) },
        { plgId: In(plgIds), state: 'open' },
      ],
      relations: { plg: true },
      order: { startsAt: 'DESC', id: 'ASC' },
    });
    const summaries: MissedSummaryDto[] = [];
    for (const meeting of meetings) {
      const view = await this.view(me, meeting);
      // Whoever has not come yet, may still come.
      if (!view || view.extent === 'none' || (view.isWhole && meeting.state === 'open')) continue;
      const { items: _, absences: __, ...summary } = await this.present(me, view);
      summaries.push(summary);
    }
    return summaries;
  }

  async of(me: Actor, meetingId: string): Promise<MissedDto> {
    return this.present(me, await this.load(me, meetingId));
  }

  /** "Seen". Saying so twice changes nothing, on whatever device. */
  async acknowledge(me: Actor, meetingId: string, items: SeenItemDto[]): Promise<MissedDto> {
    const view = await this.load(me, meetingId);
    const { plgId, id } = view.meeting;
    const found = await this.findings.of(me, view);
    const known = new Map(found.map((it) => [key(it), it]));
    const isSeen = await this.seenBy(view);
    const fresh: Finding[] = [];
    for (const item of items) {
      const finding = known.get(key(item));
      if (!finding) throw new Problem('not_found');
      if (!isSeen(finding)) fresh.push(finding);
    }
    for (const finding of fresh)
      await this.db.query(
        `insert into acknowledgement (id, plg_id, meeting_id, membership_id, kind, subject_id, seen_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict on constraint acknowledgement_once
         do update set seen_at = excluded.seen_at, updated_at = now()`,
        [newId(), plgId, id, view.membership.id, finding.kind, finding.id, this.clock.now()],
      );
    // In no log, whose rows never go, and told to nobody else: what someone has read is their own.
    if (fresh.length > 0) {
      const hint = { resource: 'missed', id, plgId: null, at: this.clock.now().toISOString() };
      this.db.afterCommit(() => this.realtime.hint(`user:${me.userId}`, hint));
    }
    return this.present(me, view);
  }

  private async load(me: Actor, meetingId: string): Promise<View> {
    const meeting = await this.access.load(me, 'follow', meetingPolicy, meetingId, { plg: true });
    const view = await this.view(me, meeting);
    if (!view) throw new Problem('not_found');
    return view;
  }

  /** Null for who has no place in the group: guests, and whoever stands in at another meeting. */
  private async view(me: Actor, meeting: Meeting): Promise<View | null> {
    const place = me.memberships.find(({ plgId }) => plgId === meeting.plgId);
    if (!place) return null;
    const membership = await this.db.repo(Membership).findOneByOrFail({ id: place.membershipId });
    if (!isExpected(membership, await this.seats.at(meeting.id))) return null;
    const { id: membershipId, joinedAt } = membership;
    const here = { meetingId: meeting.id, membershipId };
    const none = { meeting, membership, isWhole: false, absences: [], nextAt: null };
    if (!meeting.openedAt) return { ...none, extent: 'none' };
    const from = joinedAt && joinedAt > meeting.openedAt ? joinedAt : meeting.openedAt;
    const { extent, absences } = absencesOf({
      from,
      heldAt: meeting.heldAt,
      isPresent: await this.db.repo(Attendance).existsBy({ ...here, state: 'present' }),
      stays: await this.db.repo(Stay).findBy(here),
    });
    if (extent === 'none') return { ...none, extent };
    const [next] = await this.db.query<{ at: Date | null }>(
      'select min(opened_at) as at from meeting where plg_id = $1 and starts_at > $2',
      [meeting.plgId, meeting.startsAt],
    );
    return { ...none, extent, absences, isWhole: extent === 'whole', nextAt: next?.at ?? null };
  }

  private async present(me: Actor, view: View): Promise<MissedDto> {
    const { meeting, extent, absences } = view;
    const isSeen = await this.seenBy(view);
    const found = extent === 'none' ? [] : await this.findings.of(me, view);
    const items = found.map(({ renewedAt, ...it }) => ({ ...it, isSeen: isSeen({ ...it, renewedAt }) }));
    return {
      meetingId: meeting.id,
      plgId: meeting.plgId,
      plgName: meeting.plg.name,
      title: meeting.title,
      startsAt: meeting.startsAt.toISOString(),
      extent,
      unseen: items.filter((it) => !it.isSeen).length,
      absences: absences.map(({ from, until }) => ({
        from: from.toISOString(),
        until: until?.toISOString() ?? null,
      })),
      items,
    };
  }

  private async seenBy({ meeting, membership }: View): Promise<(it: Finding) => boolean> {
    const rows = await this.db
      .repo(Acknowledgement)
      .findBy({ meetingId: meeting.id, membershipId: membership.id });
    const seenAt = new Map(rows.map(({ kind, subjectId: id, seenAt: at }) => [key({ kind, id }), at]));
    return ({ renewedAt, ...it }) => {
      const at = seenAt.get(key(it));
      return at !== undefined && (renewedAt === null || at >= renewedAt);
    };
  }
}
