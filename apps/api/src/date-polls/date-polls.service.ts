import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CreateDatePollDto, DateOptionInputDto, SettleDatePollDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { endOf, wallClock } from '../calendars/local-time.rules.ts';
import { momentOf, type Moment } from '../cycles/meeting.rules.ts';
import { MeetingsService } from '../cycles/meetings.service.ts';
import { PersonalLinksService } from '../identity/personal-links.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { datePollPolicy } from '../policies/date-poll.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { membershipPolicy } from '../policies/membership.policy.ts';
import { isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { DateLettersService } from './date-letters.service.ts';
import { DateOption } from './date-option.entity.ts';
import { DatePoll } from './date-poll.entity.ts';
import { DateViewsService, type DatePollView } from './date-views.service.ts';

/** Finding a date for a meeting: asking, and choosing. */
@Injectable()
export class DatePollsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly meetings: MeetingsService,
    private readonly links: PersonalLinksService,
    private readonly letters: DateLettersService,
    private readonly views: DateViewsService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
    this.obligations.addLink('date_poll.answer', (me, pollId) => this.letters.linkFor(me.userId, pollId));
  }

  async ofGroup(me: Actor, plgId: string): Promise<DatePollView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const polls = await this.db.repo(DatePoll).find({ where: { plgId }, order: { createdAt: 'DESC' } });
    return this.views.of(polls, me.userId);
  }

  async get(me: Actor, id: string): Promise<DatePollView> {
    const poll = await this.access.load(me, 'read', datePollPolicy, id);
    return this.view(me, poll);
  }

  /** Asks everyone. A second press or a retry of the same form finds the poll that the first one made. */
  async open(me: Actor, plgId: string, input: CreateDatePollDto): Promise<DatePollView> {
    await this.access.load(me, 'plan', plgPolicy, plgId);
    await this.db.waitForTurn(`date polls of ${plgId}`);
    const polls = this.db.repo(DatePoll);
    const existing = await polls.findOneBy({ key: input.key, plgId });
    if (existing) return this.view(me, existing);
    const moments = this.momentsOf(input.options);
    const { meetingId = null, facilitatorId = null } = input;
    if (meetingId) await this.loadMeeting(me, plgId, meetingId);
    if (facilitatorId) {
      const member = await this.access.load(me, 'read', membershipPolicy, facilitatorId);
      if (member.plgId !== plgId) throw new Problem('not_found');
    }
    const { key, title, answerBy = null } = input;
    const poll = await polls.save(
      polls.create({ plgId, key, title, answerBy, meetingId, facilitatorId, settledOptionId: null }),
    );
    await this.addOptions(poll, moments);
    await this.record(me, 'datePoll.opened', poll, { dates: moments.length });
    await this.letters.ask(poll, me.userId, 'opened');
    return this.view(me, poll);
  }

  /** One more date to choose from; everyone is asked about it. */
  async addOption(me: Actor, id: string, input: DateOptionInputDto): Promise<DatePollView> {
    await this.access.load(me, 'settle', datePollPolicy, id);
    const moment = this.momentOf(input);
    await this.db.query('select id from date_poll where id = $1 for update', [id]);
    // Whoever chooses a date at this moment is done first: nobody is asked about one more.
    const poll = await this.access.load(me, 'read', datePollPolicy, id);
    if (poll.state !== 'open') throw new Problem('date_poll.closed');
    const { startsAt, endsAt } = moment;
    if (await this.db.repo(DateOption).existsBy({ pollId: id, startsAt, endsAt }))
      throw new Problem('date_poll.option_twice', { fields: { date: ['unique'] } });
    await this.addOptions(poll, [moment]);
    await this.record(me, 'datePoll.optionAdded', poll);
    await this.letters.ask(poll, me.userId, 'added');
    return this.view(me, poll);
  }

  /** Plans or moves the meeting to this date. What makes it no plain choice has to be meant. */
  async settle(me: Actor, id: string, input: SettleDatePollDto): Promise<DatePollView> {
    await this.access.load(me, 'read', datePollPolicy, id);
    await this.db.query('select id from date_poll where id = $1 for update', [id]);
    const known = await this.access.load(me, 'read', datePollPolicy, id);
    if (known.state === 'settled' && known.settledOptionId === input.optionId) return this.view(me, known);
    if (known.state !== 'open') throw new Problem('date_poll.closed');
    const poll = await this.access.load(me, 'settle', datePollPolicy, id);
    const { standings, options } = await this.view(me, poll);
    const option = options.find((it) => it.id === input.optionId);
    const standing = standings.find((it) => it.id === input.optionId);
    if (!option || !standing) throw new Problem('not_found');
    const { exceptions } = standing;
    if (exceptions.length > 0 && !input.isException)
      throw new Problem('date_poll.needs_exception', { facts: { exceptions } });
    const { meetingId, isNews } = await this.hold(me, poll, option);
    await this.db
      .repo(DatePoll)
      .save(Object.assign(poll, { state: 'settled', settledOptionId: option.id, meetingId }));
    await this.record(me, 'datePoll.settled', poll, { exceptions });
    if (!isNews) await this.letters.tell(poll, me.userId, 'settled', option);
    return this.view(me, poll);
  }

  async withdraw(me: Actor, id: string): Promise<void> {
    await this.access.load(me, 'read', datePollPolicy, id);
    await this.db.query('select id from date_poll where id = $1 for update', [id]);
    const poll = await this.access.load(me, 'settle', datePollPolicy, id);
    await this.db.repo(DatePoll).update({ id }, { state: 'withdrawn', updatedAt: this.clock.now() });
    await this.record(me, 'datePoll.withdrawn', poll);
    await this.letters.tell(poll, me.userId, 'withdrawn', null);
  }

  /** Takes back my own link, for someone who passed the letter on by accident. */
  async revokeLink(me: Actor, id: string): Promise<void> {
    await this.access.load(me, 'read', datePollPolicy, id);
    await this.links.revoke({ purpose: 'date_poll', subjectId: id, userId: me.userId });
  }

  private async view(me: Actor, poll: DatePoll): Promise<DatePollView> {
    const [view] = await this.views.of([poll], me.userId);
    if (!view) throw new Problem('not_found');
    return view;
  }

  /**
   * Through the same door as planning by hand, so that closed days, sequence and invitations are the same.
   * @returns whether calendars hear of it
   */
  private async hold(
    me: Actor,
    poll: DatePoll,
    { startsAt, endsAt }: DateOption,
  ): Promise<{ meetingId: string; isNews: boolean }> {
    const start = wallClock(startsAt);
    const time = { date: start.date, startTime: start.time, endTime: wallClock(endsAt).time };
    if (poll.meetingId === null) {
      const { meeting } = await this.meetings.add(me, poll.plgId, { title: poll.title, ...time });
      return { meetingId: meeting.id, isNews: true };
    }
    const before = await this.loadMeeting(me, poll.plgId, poll.meetingId);
    const isNews = +before.startsAt !== +startsAt || +before.endsAt !== +endsAt;
    await this.meetings.move(me, poll.meetingId, time);
    return { meetingId: poll.meetingId, isNews };
  }

  private async loadMeeting(me: Actor, plgId: string, meetingId: string): Promise<Moment> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, meetingId);
    if (meeting.plgId !== plgId) throw new Problem('not_found');
    if (meeting.state !== 'planned') throw new Problem('date_poll.meeting_fixed');
    return { startsAt: meeting.startsAt, endsAt: meeting.endsAt };
  }

  private momentsOf(options: DateOptionInputDto[]): Moment[] {
    const seen = new Set<string>();
    return options.map((option, index) => {
      const moment = this.momentOf(option, `options.${index}.`);
      const name = `${+moment.startsAt} ${+moment.endsAt}`;
      if (seen.has(name))
        throw new Problem('date_poll.option_twice', { fields: { [`options.${index}.date`]: ['unique'] } });
      seen.add(name);
      return moment;
    });
  }

  private momentOf(option: DateOptionInputDto, path = ''): Moment {
    try {
      const moment = momentOf(option);
      if (moment.startsAt > this.clock.now()) return moment;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { fields = {}, facts } = error.details;
      const placed = Object.fromEntries(Object.entries(fields).map(([name, why]) => [path + name, why]));
      throw new Problem(error.code, { fields: placed, ...(facts && { facts }) });
    }
    throw new Problem('date_poll.in_the_past', { fields: { [`${path}date`]: ['future'] } });
  }

  private async addOptions(poll: DatePoll, moments: Moment[]): Promise<void> {
    const options = this.db.repo(DateOption);
    await options.save(moments.map((moment) => options.create({ pollId: poll.id, ...moment })));
  }

  private async record(
    me: Actor,
    name: 'datePoll.opened' | 'datePoll.optionAdded' | 'datePoll.settled' | 'datePoll.withdrawn',
    { id, plgId }: DatePoll,
    facts: Record<string, number | string[]> = {},
  ): Promise<void> {
    await this.events.record(me, name, { type: 'date_poll', id, plgId }, facts);
  }

  /** Who has not answered is asked to; the coordinator is asked to choose once everyone has, or its day has come. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const plgIds = me.memberships.map(({ plgId }) => plgId);
    const polls = await this.db.repo(DatePoll).findBy({ plgId: In(plgIds), state: 'open' });
    const today = wallClock(this.clock.now()).date;
    return (await this.views.of(polls, me.userId)).flatMap((view): Asked[] => {
      const { poll, answered, members, mine } = view;
      const asked = {
        plgId: poll.plgId,
        subjectId: poll.id,
        path: `/plg/${poll.plgId}/datumprikker/${poll.id}`,
        dueAt: (poll.answerBy && endOf(poll.answerBy)?.toISOString()) ?? null,
        facts: { title: poll.title },
      };
      const isDue = answered === members.length || (poll.answerBy !== null && poll.answerBy < today);
      return [
        ...(mine.size < view.options.length && datePollPolicy.can(me, 'answer', poll)
          ? [{ ...asked, kind: 'date_poll.answer' as const, minutes: 2 }]
          : []),
        ...(isDue && isCoordinator(me, poll.plgId)
          ? [{ ...asked, kind: 'date_poll.settle' as const, minutes: 5 }]
          : []),
      ];
    });
  }
}
