import { Injectable } from '@nestjs/common';
import type { ObligationDto } from '@leerkring/shared';
import { MeetingsService } from '../cycles/meetings.service.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Seat } from '../plgs/seat.entity.ts';

/** What portraits ask of people, and how far a group is with them. */
@Injectable()
export class PortraitWorkService {
  constructor(
    private readonly db: Db,
    private readonly meetings: MeetingsService,
  ) {}

  /** Whoever holds a seat without a published portrait is asked for it, before the second meeting. */
  async askedOf(me: Actor): Promise<Omit<ObligationDto, 'plgName'>[]> {
    const seatIds = me.memberships.flatMap(({ seatId }) => (seatId ? [seatId] : []));
    if (!seatIds.length) return [];
    const published = await this.db.query<{ seat_id: string }>(
      'select seat_id from portrait where seat_id = any($1) and published_at is not null',
      [seatIds],
    );
    const done = new Set(published.map((row) => row.seat_id));
    const open = seatIds.filter((id) => !done.has(id));
    const seats = await this.db.whole(Seat, { id: open }, { programme: true });
    return Promise.all(
      seats.map(async ({ id, plgId, programme }) => ({
        kind: 'portrait.write',
        plgId,
        subjectId: id,
        path: `/plg/${plgId}/portretten/begin`,
        dueAt: (await this.meetings.inOrder(plgId))[1]?.startsAt.toISOString() ?? null,
        minutes: 90,
        facts: { programme: programme.name },
      })),
    );
  }

  async progressOf(plgId: string): Promise<{ done: number; total: number }> {
    const [row] = await this.db.query<{ done: string; total: string }>(
      `select count(portrait.published_at) as done, count(*) as total
       from seat left join portrait on portrait.seat_id = seat.id where seat.plg_id = $1`,
      [plgId],
    );
    return { done: Number(row?.done ?? 0), total: Number(row?.total ?? 0) };
  }
}
