import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isHoliday } from './period-kind.rules.ts';
import { ClosedPeriod } from './closed-period.entity.ts';
import { weekdayOf, yearOf, type LocalDate } from './local-date.rules.ts';
import { publicHolidays } from './public-holiday.rules.ts';
import { Db } from '../platform/db/db.ts';

/** On which days someone is at work: no weekend, no public holiday, and their own school is not closed. */
@Injectable()
export class WorkingDaysService {
  constructor(private readonly db: Db) {}

  /** @param institutionIds where this person works; who works at two is free only when both are closed */
  async of(institutionIds: readonly string[]): Promise<(day: LocalDate) => boolean> {
    const periods = (
      await this.db.repo(ClosedPeriod).findBy({ institutionId: In([...institutionIds]) })
    ).filter(({ kind }) => isHoliday(kind) || kind === 'closure');
    const isClosed = (institutionId: string, day: LocalDate): boolean =>
      periods.some((it) => it.institutionId === institutionId && it.fromOn <= day && day <= it.toOn);
    return (day) => {
      if (weekdayOf(day) > 5) return false;
      if (publicHolidays(yearOf(day)).some(({ on }) => on === day)) return false;
      return institutionIds.length === 0 || institutionIds.some((id) => !isClosed(id, day));
    };
  }
}
