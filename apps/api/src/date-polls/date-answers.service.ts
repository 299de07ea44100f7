import { Injectable } from '@nestjs/common';
import type { AnswerDateDto } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import type { PersonalLink } from '../identity/personal-link.entity.ts';
import { PersonalLinksService } from '../identity/personal-links.service.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isOfTheGroup, Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { datePollPolicy } from '../policies/date-poll.policy.ts';
import { DateAnswer } from './date-answer.entity.ts';
import { DateOption } from './date-option.entity.ts';
import { DatePoll } from './date-poll.entity.ts';
import { DateViewsService, type DatePollView } from './date-views.service.ts';

/** What people say about the dates of a poll, signed in or with the link in their mail. */
@Injectable()
export class DateAnswersService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly links: PersonalLinksService,
    private readonly views: DateViewsService,
  ) {}

  async answer(me: Actor, pollId: string, input: AnswerDateDto): Promise<DatePollView> {
    const poll = await this.access.load(me, 'read', datePollPolicy, pollId);
    await this.record(poll, me.userId, input);
    return this.view(poll, me.userId);
  }

  /** @throws Problem `not_found` for a link that opens nothing (any more) */
  async byLink(token: string): Promise<{ link: PersonalLink; view: DatePollView }> {
    const link = await this.links.find('date_poll', token);
    const poll = await this.db.repo(DatePoll).findOneBy({ id: link.subjectId });
    if (!poll) throw new Problem('not_found');
    await this.memberOf(poll, link.userId);
    return { link, view: await this.view(poll, link.userId) };
  }

  async answerByLink(
    token: string,
    input: AnswerDateDto,
  ): Promise<{ link: PersonalLink; view: DatePollView }> {
    const { link, view } = await this.byLink(token);
    await this.record(view.poll, link.userId, input);
    return this.byLink(token);
  }

  private async record(poll: DatePoll, userId: string, { optionId, answer }: AnswerDateDto): Promise<void> {
    const { id: membershipId } = await this.memberOf(poll, userId);
    if (poll.state !== 'open') throw new Problem('date_poll.closed');
    if (!(await this.db.repo(DateOption).existsBy({ id: optionId, pollId: poll.id })))
      throw new Problem('not_found');
    await this.db.waitForTurn(`dates of ${membershipId}`);
    const answers = this.db.repo(DateAnswer);
    const known = await answers.findOneBy({ optionId, membershipId });
    if (known?.value === answer) return;
    await answers.save(
      Object.assign(known ?? answers.create({ id: newId(), optionId, membershipId }), { value: answer }),
    );
    await this.events.record({ userId }, 'datePoll.answered', {
      type: 'date_poll',
      id: poll.id,
      plgId: poll.plgId,
    });
  }

  private async memberOf({ plgId }: DatePoll, userId: string): Promise<Membership> {
    const member = await this.db
      .repo(Membership)
      .findOneBy({ plgId, userId, joinedAt: Not(IsNull()), leftAt: IsNull() });
    if (!member || !isOfTheGroup(member)) throw new Problem('not_found');
    return member;
  }

  private async view(poll: DatePoll, userId: string): Promise<DatePollView> {
    const [view] = await this.views.of([poll], userId);
    if (!view) throw new Problem('not_found');
    return view;
  }
}
