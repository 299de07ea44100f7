import type { MoveMeetingDto } from '@leerkring/shared';
import { instantAt } from '../calendars/local-time.rules.ts';
import { Problem } from '../platform/http/problem.ts';

export interface Moment {
  startsAt: Date;
  endsAt: Date;
}

/**
 * A day and two times on the wall clock as instants.
 * @throws Problem when the meeting would end before it starts, or in the hour that spring skips
 */
export function momentOf({
  date,
  startTime,
  endTime,
}: Pick<MoveMeetingDto, 'date' | 'startTime' | 'endTime'>): Moment {
  if (endTime <= startTime)
    throw new Problem('meeting.ends_before_start', { fields: { endTime: ['afterStart'] } });
  const startsAt = instantAt(date, startTime);
  const endsAt = instantAt(date, endTime);
  if (startsAt === null || endsAt === null) {
    const field = startsAt === null ? 'startTime' : 'endTime';
    throw new Problem('meeting.time_does_not_exist', { fields: { [field]: ['exists'] }, facts: { date } });
  }
  return { startsAt, endsAt };
}
