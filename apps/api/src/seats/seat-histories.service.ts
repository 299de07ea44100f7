import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { substitutionPolicy } from '../policies/substitution.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import type { SeatAtMeeting } from './seat.rules.ts';
import { SeatsService } from './seats.service.ts';
import { Substitution } from './substitution.entity.ts';

export interface SeatHistoryView {
  /** With `programme.institution`. */
  seats: Seat[];
  /** Everyone who holds or held a seat for the year, with `user`; the first one first. */
  holders: Membership[];
  standIns: Substitution[];
  /** The meeting that is under way or comes first, and who acts there. */
  next: Meeting | null;
  acting: SeatAtMeeting[];
}

/** What each seat has been through: whoever held it, whoever stood in, and whose vote counts next time. */
@Injectable()
export class SeatHistoriesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly seats: SeatsService,
  ) {}

  async ofGroup(me: Actor, plgId: string): Promise<SeatHistoryView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const next = await this.next(plgId);
    return {
      seats: await this.db
        .repo(Seat)
        .find({ where: { plgId }, relations: { programme: { institution: true } } }),
      holders: await this.db.repo(Membership).find({
        where: { plgId, seatId: Not(IsNull()), isTemporary: false, joinedAt: Not(IsNull()) },
        relations: { user: true },
        order: { joinedAt: 'ASC', id: 'ASC' },
      }),
      standIns: await this.db.repo(Substitution).find({
        where: { plgId, withdrawnAt: IsNull() },
        relations: substitutionPolicy.needs,
        order: { meeting: { startsAt: 'DESC' }, id: 'ASC' },
      }),
      next,
      acting: next ? await this.seats.holdersAt(next) : [],
    };
  }

  /** A meeting that was planned and never held asks for nobody's vote any more. */
  private async next(plgId: string): Promise<Meeting | null> {
    const order = { startsAt: 'ASC' } as const;
    const underWay = await this.db.repo(Meeting).findOne({ where: { plgId, state: 'open' }, order });
    const coming = { plgId, state: 'planned', endsAt: MoreThan(this.clock.now()) } as const;
    return underWay ?? this.db.repo(Meeting).findOne({ where: coming, order });
  }
}
