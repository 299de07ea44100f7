import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { LetterKind, ObligationDto } from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';
import type { Config } from '../config.ts';
import { PersonalLinksService } from '../identity/personal-links.service.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail } from '../platform/mail/mail.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { TodayService } from '../today/today.service.ts';
import { presentDigest } from './digest.presenter.ts';
import { letterOn } from './digest.rules.ts';
import { NotificationsService } from './notifications.service.ts';
import { WorkingDaysService } from '../calendars/working-days.service.ts';

const morning = 'notifications.morning';
const letter = 'notifications.letter';
const year = 365 * 86_400_000;

/**
 * Each working morning at most one letter to each person, about the same list as their first page. It is computed
 * when it is written, so what was done a minute before is not in it.
 */
@Injectable()
export class DigestJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly sessions: Sessions,
    private readonly today: TodayService,
    private readonly links: PersonalLinksService,
    private readonly notifications: NotificationsService,
    private readonly workingDays: WorkingDaysService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(morning, { perform: ({ key }) => this.askEveryone(key) });
    // After half past eleven nobody calls it a morning letter any more.
    this.jobs.daily(morning, '07:30', { catchUp: 4 });
    this.jobs.define(letter, {
      perform: ({ key }) => this.write(key.slice(0, 10), key.slice(11)),
    });
  }

  /** One job for each person, so that one failure keeps nobody else's letter. */
  private async askEveryone(day: string): Promise<void> {
    const people = await this.db.query<{ user_id: string }>(
      'select distinct user_id from membership where joined_at is not null and left_at is null',
    );
    for (const { user_id: userId } of people) await this.jobs.add(letter, `${day}:${userId}`);
  }

  private async write(day: string, userId: string): Promise<void> {
    const me = await this.sessions.actorOf(userId);
    if (!me) return;
    const works = await this.workingDays.of(me.institutionIds);
    const wanted = letterOn(day, await this.notifications.choiceOf(userId), works);
    if (!wanted) return;
    const { obligations } = await this.today.of(me);
    const named =
      wanted.kind === 'digest'
        ? obligations
        : obligations.filter(({ dueAt }) => {
            const on = dueAt && wallClock(new Date(dueAt)).date;
            return on && wanted.after < on && on <= wanted.until;
          });
    if (named.length > 0) await this.send(me, wanted.kind, named);
  }

  private async send(me: Actor, kind: LetterKind, obligations: ObligationDto[]): Promise<void> {
    const now = this.clock.now();
    const [token] = await this.links.make([
      {
        purpose: `unsubscribe.${kind}`,
        subjectId: me.userId,
        userId: me.userId,
        expiresAt: new Date(now.getTime() + year),
      },
    ]);
    const unsubscribeUrl = `${this.config.publicUrl}/afmelden/${token}`;
    const pageUrl = `${this.config.publicUrl}/`;
    const words = presentDigest(me, kind, obligations, { now, pageUrl, unsubscribeUrl });
    await this.mail.send({ to: me.email, ...words, unsubscribeUrl });
  }
}
