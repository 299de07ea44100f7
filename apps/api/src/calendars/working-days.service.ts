import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Db } from '../platform/db/db.ts';
import { ClosedPeriod } from './closed-period.entity.ts';
import { addDays, weekdayOf, yearOf, type LocalDate } from './local-date.rules.ts';
import { isHoliday } from './period-kind.rules.ts';
import { publicHolidays } from './public-holiday.rules.ts';

/** The calendar of one person: on which days they are at work, and on which their own school is closed. */
export interface PersonalDays {
  /** No weekend, no public holiday, and their own school is not closed. */
  works(day: LocalDate): boolean;
  /** Their school is closed: not for whoever works at none, and not for an ordinary weekend. */
  isHoliday(day: LocalDate): boolean;
  /** The first day after this one on which they work. */
  nextWorking(day: LocalDate): LocalDate;
}

/** Longer than any school holiday, so that looking for a working day always ends. */
const longest = 120;

const isPublic = (day: LocalDate): boolean => publicHolidays(yearOf(day)).some(({ on }) => on === day);

@Injectable()
export class WorkingDaysService {
  constructor(private readonly db: Db) {}

  /** @param institutionIds where this person works; who works at two is free only when both are closed */
  async of(institutionIds: readonly string[]): Promise<PersonalDays> {
    const periods = (
      await this.db.repo(ClosedPeriod).findBy({ institutionId: In([...institutionIds]) })
    ).filter(({ kind }) => isHoliday(kind) || kind === 'closure');
    const isClosed = (institutionId: string, day: LocalDate): boolean =>
      periods.some((it) => it.institutionId === institutionId && it.fromOn <= day && day <= it.toOn);
    const isHolidayOn = (day: LocalDate) =>
      institutionIds.length > 0 && institutionIds.every((id) => isClosed(id, day));
    const works = (day: LocalDate) => weekdayOf(day) <= 5 && !isPublic(day) && !isHolidayOn(day);
    return {
      works,
      isHoliday: isHolidayOn,
      nextWorking: (day) => {
        let next = addDays(day, 1);
        for (let ahead = 1; ahead < longest && !works(next); ahead++) next = addDays(next, 1);
        return next;
      },
    };
  }
}
