import { Injectable } from '@nestjs/common';
import type { TimelineDto, TimelineMeetingDto } from '@leerkring/shared';
import { Not } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Progress } from '../platform/progress.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';

/** The year of a group at a glance: its meetings, and how far the work between them is. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly progress: Progress,
  ) {}

  async of(me: Actor, plgId: string): Promise<TimelineDto> {
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    const [first, last] = plg.schoolYear.split('-');
    const meetings = await this.meetings(plgId);
    const now = this.clock.now().toISOString();
    return {
      plgId,
      startsOn: `${first}-08-01`,
      endsOn: `${last}-07-31`,
      meetings,
      work: await this.progress.of(plgId),
      nextMeetingId: meetings.find((meeting) => meeting.endsAt > now)?.id ?? null,
    };
  }

  private async meetings(plgId: string): Promise<TimelineMeetingDto[]> {
    const meetings = await this.db.repo(Meeting).find({
      where: { plgId, state: Not('cancelled') },
      order: { startsAt: 'ASC' },
    });
    return meetings.map(({ id, title, startsAt, endsAt, state }) => ({
      id,
      title,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      state: state === 'cancelled' ? 'planned' : state,
    }));
  }
}
