import { Injectable } from '@nestjs/common';
import type { NextMeetingDto, TodayDto } from '@leerkring/shared';
import { In, MoreThan, Not } from 'typeorm';
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

  /** Of the groups they are in, without those at which someone stands in for them; of another only where they stand in. */
  private async nextMeeting(me: Actor): Promise<NextMeetingDto | null> {
    const toCome = { state: In(['planned', 'open']), endsAt: MoreThan(this.clock.now()) };
    const ofTheGroup = me.memberships.filter(({ onlyAt }) => onlyAt === null).map(({ plgId }) => plgId);
    const only = me.memberships.flatMap(({ onlyAt }) => onlyAt ?? []);
    const meeting = await this.db.repo(Meeting).findOne({
      where: [
        { ...toCome, plgId: In(ofTheGroup), id: Not(In(me.standsAsideAt)) },
        { ...toCome, id: In(only) },
      ],
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
