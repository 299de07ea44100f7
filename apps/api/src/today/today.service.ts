import { Injectable } from '@nestjs/common';
import type { NextMeetingDto, TodayDto } from '@leerkring/shared';
import { In, MoreThan } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** The first screen after sign-in: what is asked of me, and my next meeting. */
@Injectable()
export class TodayService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly obligations: Obligations,
  ) {}

  async of(me: Actor): Promise<TodayDto> {
    const plgs = await this.db.whole(Plg, { id: me.memberships.map(({ plgId }) => plgId) });
    const nameOf = new Map(plgs.map((plg) => [plg.id, plg.name]));
    const obligations = (await this.obligations.of(me))
      .map((obligation) => ({ ...obligation, plgName: nameOf.get(obligation.plgId) ?? '' }))
      .toSorted(
        (a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999') || a.kind.localeCompare(b.kind),
      );
    return { obligations, nextMeeting: await this.nextMeeting(me) };
  }

  private async nextMeeting(me: Actor): Promise<NextMeetingDto | null> {
    const meeting = await this.db.repo(Meeting).findOne({
      where: {
        plgId: In(me.memberships.map((membership) => membership.plgId)),
        state: In(['planned', 'open']),
        endsAt: MoreThan(this.clock.now()),
      },
      relations: { plg: true },
      order: { startsAt: 'ASC' },
    });
    return (
      meeting && {
        id: meeting.id,
        plgId: meeting.plgId,
        plgName: meeting.plg.name,
        title: meeting.title,
        startsAt: meeting.startsAt.toISOString(),
        endsAt: meeting.endsAt.toISOString(),
      }
    );
  }
}
