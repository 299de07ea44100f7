import { Injectable } from '@nestjs/common';
import type { DateAnswerValue } from '@leerkring/shared';
import { In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import type { DayBlock } from '../calendars/closed-period.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { MeetingsService } from '../cycles/meetings.service.ts';
import { Db } from '../platform/db/db.ts';
import { isOfTheGroup, Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { DateAnswer } from './date-answer.entity.ts';
import { DateOption } from './date-option.entity.ts';
import type { DatePoll } from './date-poll.entity.ts';
import { rankDates, reasonOfFirst, type Standing } from './date-ranking.rules.ts';

/** A poll with everything that is said and known about its dates, as one person may see it. */
export interface DatePollView {
  poll: DatePoll;
  plg: Plg;
  members: Membership[];
  seats: Seat[];
  options: DateOption[];
  answers: DateAnswer[];
  /** What this person said, by option. */
  mine: ReadonlyMap<string, DateAnswerValue>;
  /** This person's own meetings at the time of an option. */
  conflicts: ReadonlyMap<string, Meeting[]>;
  /** Why the day of an option is not free, by option. */
  blocks: ReadonlyMap<string, readonly DayBlock[]>;
  institutionNames: ReadonlyMap<string, string>;
  /** How many have said something about every date. */
  answered: number;
  standings: Standing[];
  winner: ReturnType<typeof reasonOfFirst>;
}

/** Reads polls; who may has been judged by whoever asks. */
@Injectable()
export class DateViewsService {
  constructor(
    private readonly db: Db,
    private readonly meetings: MeetingsService,
  ) {}

  async of(polls: DatePoll[], userId: string): Promise<DatePollView[]> {
    const options = await this.db.repo(DateOption).find({
      where: { pollId: In(polls.map(({ id }) => id)) },
      order: { startsAt: 'ASC', endsAt: 'ASC' },
    });
    const answers = await this.db.repo(DateAnswer).findBy({ optionId: In(options.map(({ id }) => id)) });
    return Promise.all(
      polls.map((poll) => {
        const own = options.filter(({ pollId }) => pollId === poll.id);
        const ids = new Set(own.map(({ id }) => id));
        return this.view(
          poll,
          own,
          answers.filter(({ optionId }) => ids.has(optionId)),
          userId,
        );
      }),
    );
  }

  private async view(
    poll: DatePoll,
    options: DateOption[],
    said: DateAnswer[],
    userId: string,
  ): Promise<DatePollView> {
    const { plgId, facilitatorId } = poll;
    const plg = await this.db.repo(Plg).findOneByOrFail({ id: plgId });
    const seats = await this.db
      .repo(Seat)
      .find({ where: { plgId }, relations: { programme: { institution: true } } });
    const everyone = await this.db.repo(Membership).find({
      where: { plgId, joinedAt: Not(IsNull()), leftAt: IsNull() },
      relations: { user: true, seat: { programme: true } },
    });
    const members = everyone.filter(isOfTheGroup);
    const { blocks, institutionNames } = await this.blocks(plgId, options);
    // Only who takes part now is counted.
    const memberIds = new Set(members.map(({ id }) => id));
    const answers = said.filter(({ membershipId }) => memberIds.has(membershipId));
    const me = members.find((member) => member.userId === userId);
    const standings = rankDates({
      programmeIds: seats.map(({ programmeId }) => programmeId),
      voters: members.map(({ id, seat }) => ({ membershipId: id, programmeId: seat?.programmeId ?? null })),
      facilitatorId,
      candidates: options.map(({ id, startsAt }) => ({
        id,
        startsAt,
        isClosed: (blocks.get(id) ?? []).some(({ isHard }) => isHard),
      })),
      ballots: answers,
    });
    const count = (membershipId: string): number =>
      answers.filter((answer) => answer.membershipId === membershipId).length;
    return {
      poll,
      plg,
      members,
      seats,
      options,
      answers,
      mine: new Map(
        answers.filter(({ membershipId }) => membershipId === me?.id).map((it) => [it.optionId, it.value]),
      ),
      conflicts: await this.conflicts(poll, options, userId),
      blocks,
      institutionNames,
      answered: members.filter(({ id }) => count(id) === options.length).length,
      standings,
      winner: reasonOfFirst(standings),
    };
  }

  /** Options at the same hours are looked up together: lessons hinder at some hours only. */
  private async blocks(
    plgId: string,
    options: DateOption[],
  ): Promise<Pick<DatePollView, 'blocks' | 'institutionNames'>> {
    const blocks = new Map<string, readonly DayBlock[]>();
    const names = new Map<string, string>();
    const times = options.map(({ id, startsAt, endsAt }) => {
      const start = wallClock(startsAt);
      return { id, date: start.date, startTime: start.time, endTime: wallClock(endsAt).time };
    });
    const byHours = Map.groupBy(times, ({ startTime, endTime }) => `${startTime} ${endTime}`);
    for (const group of byHours.values()) {
      const [first, last] = [group[0], group.at(-1)];
      if (!first || !last) continue;
      const calendar = await this.meetings.calendarBetween(plgId, first.date, last.date, first);
      for (const { id, date } of group) blocks.set(id, calendar.days(date));
      for (const [id, name] of calendar.institutionNames) names.set(id, name);
    }
    return { blocks, institutionNames: names };
  }

  private async conflicts(
    { meetingId }: DatePoll,
    options: DateOption[],
    userId: string,
  ): Promise<Map<string, Meeting[]>> {
    const [first] = options;
    const last = Math.max(...options.map(({ endsAt }) => +endsAt));
    if (!first) return new Map();
    const memberships = await this.db
      .repo(Membership)
      .findBy({ userId, joinedAt: Not(IsNull()), leftAt: IsNull() });
    const meetings = await this.db.repo(Meeting).findBy({
      plgId: In(memberships.filter(isOfTheGroup).map(({ plgId }) => plgId)),
      state: In(['planned', 'open']),
      startsAt: LessThan(new Date(last)),
      endsAt: MoreThan(first.startsAt),
      ...(meetingId && { id: Not(meetingId) }),
    });
    return new Map(
      options.map(({ id, startsAt, endsAt }) => [
        id,
        meetings.filter((it) => it.startsAt < endsAt && it.endsAt > startsAt),
      ]),
    );
  }
}
