import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { instantAt } from '../calendars/local-time.rules.ts';
import type { Config } from '../config.ts';
import { PersonalLinksService } from '../identity/personal-links.service.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Mail } from '../platform/mail/mail.ts';
import { isOfTheGroup, Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { presentDateMail, presentDateNews, type DateNews } from './date-mail.presenter.ts';
import { DateOption } from './date-option.entity.ts';
import type { DatePoll } from './date-poll.entity.ts';

const DAY = 86_400_000;

/** Writes to everyone who is asked, each with a link of their own. */
@Injectable()
export class DateLettersService {
  constructor(
    private readonly db: Db,
    private readonly mail: Mail,
    private readonly links: PersonalLinksService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param exceptId who asks, and is on the page already */
  async ask(poll: DatePoll, exceptId: string, kind: 'opened' | 'added'): Promise<void> {
    const { id: pollId, plgId, title, answerBy } = poll;
    const { name: groupName } = await this.db.repo(Plg).findOneByOrFail({ id: plgId });
    const options = await this.db.repo(DateOption).find({ where: { pollId }, order: { startsAt: 'ASC' } });
    const members = await this.others(plgId, exceptId);
    const expiresAt = expiry(options);
    const tokens = await this.links.make(
      members.map(({ userId }) => ({ purpose: 'date_poll', subjectId: pollId, userId, expiresAt })),
    );
    await this.mail.send(
      ...members.map(({ user }, index) => ({
        to: user.email,
        plgId,
        waits: { until: openUntil(options, answerBy) },
        ...presentDateMail(user.locale, {
          kind,
          name: user.name,
          title,
          groupName,
          answerBy,
          options,
          url: `${this.config.publicUrl}/datumprikker/${tokens[index]}`,
        }),
      })),
    );
  }

  /** How it ended. Where a meeting is planned or moved, its invitation says so: nobody hears it twice. */
  async tell(
    { plgId, title }: DatePoll,
    exceptId: string,
    kind: DateNews,
    moment: DateOption | null,
  ): Promise<void> {
    const { name: groupName } = await this.db.repo(Plg).findOneByOrFail({ id: plgId });
    const members = await this.others(plgId, exceptId);
    await this.mail.send(
      ...members.map(({ user: { email, locale, name } }) => ({
        to: email,
        plgId,
        waits: { until: moment?.startsAt ?? null },
        ...presentDateNews(locale, { kind, name, title, groupName, moment }),
      })),
    );
  }

  /** For another letter: where this person answers without signing in. */
  async linkFor(userId: string, pollId: string): Promise<string> {
    const options = await this.db.repo(DateOption).findBy({ pollId });
    const link = { purpose: 'date_poll', subjectId: pollId, userId, expiresAt: expiry(options) };
    const [token] = await this.links.make([link]);
    return `${this.config.publicUrl}/datumprikker/${token}`;
  }

  private async others(plgId: string, exceptId: string): Promise<Membership[]> {
    const others = await this.db.repo(Membership).find({
      where: { plgId, userId: Not(exceptId), joinedAt: Not(IsNull()), leftAt: IsNull() },
      relations: { user: true },
    });
    return others.filter(isOfTheGroup);
  }
}

const expiry = (options: readonly DateOption[]): Date =>
  new Date(Math.max(...options.map(({ endsAt }) => +endsAt)) + 7 * DAY);

/** A letter that came after the last moment to answer would ask for nothing. */
function openUntil(options: readonly DateOption[], answerBy: string | null): Date {
  const first = new Date(Math.min(...options.map(({ startsAt }) => +startsAt)));
  const closes = answerBy === null ? null : instantAt(answerBy, '00:00');
  return closes && closes < first ? closes : first;
}
