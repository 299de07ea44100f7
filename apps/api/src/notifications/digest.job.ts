import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { LetterKind, ObligationDto } from '@leerkring/shared';
import { instantAt, wallClock } from '../calendars/local-time.rules.ts';
import { WorkingDaysService } from '../calendars/working-days.service.ts';
import type { Config } from '../config.ts';
import { normaliseEmail } from '../identity/email.rules.ts';
import { PersonalLinksService } from '../identity/personal-links.service.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { MailRow } from '../platform/mail/mail.entity.ts';
import { Mail } from '../platform/mail/mail.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { TodayService } from '../today/today.service.ts';
import { presentCombined, presentDigest, type Linked } from './digest.presenter.ts';
import { letterOn, type Letter } from './digest.rules.ts';
import { NotificationsService } from './notifications.service.ts';

const morning = 'notifications.morning';
const letter = 'notifications.letter';
/** What may end someone's place in a group. */
const endings = ['member.left', 'seat.handedOver', 'substitution.withdrawn', 'guest.revoked'] as const;
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
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly sessions: Sessions,
    private readonly today: TodayService,
    private readonly obligations: Obligations,
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
    this.mail.keepCalm((address, until) => this.mayWait(address, until));
    this.mail.keepWithin((address, plgId) => this.isIn(address, plgId));
    this.events.on([...endings], async ({ plgId }) => {
      if (plgId) await this.mail.withdrawFromStrangers(plgId);
    });
  }

  /** While someone's school is closed a letter waits for their first morning back, unless that is too late for it. */
  private async mayWait(address: string, until: Date | null): Promise<boolean> {
    const [user] = await this.db.query<{ id: string }>('select id from user_account where email = $1', [
      normaliseEmail(address),
    ]);
    const me = user && (await this.sessions.actorOf(user.id));
    if (!me) return false;
    const days = await this.workingDays.of(me.institutionIds);
    const today = wallClock(this.clock.now()).date;
    if (!days.isHoliday(today)) return false;
    const back = instantAt(days.nextWorking(today), '07:30');
    return until === null || (back !== null && back < until);
  }

  private async isIn(address: string, plgId: string): Promise<boolean> {
    const [place] = await this.db.query(
      `select from membership m join user_account u on u.id = m.user_id
       where u.email = $1 and m.plg_id = $2 and m.left_at is null limit 1`,
      [address, plgId],
    );
    return place !== undefined;
  }

  /** One job for each person, so that one failure keeps nobody else's letter. */
  private async askEveryone(day: string): Promise<void> {
    const people = await this.db.query<{ user_id: string }>(
      `select distinct user_id from membership where joined_at is not null and left_at is null
       union select u.id from user_account u join mail m on m.recipient = u.email and m.state = 'held'`,
    );
    for (const { user_id: userId } of people) await this.jobs.add(letter, `${day}:${userId}`);
  }

  private async write(day: string, userId: string): Promise<void> {
    // What an earlier morning left behind is in the letter of the next one, and might disturb a holiday.
    if (day !== wallClock(this.clock.now()).date) return;
    const me = await this.sessions.actorOf(userId);
    if (!me) return;
    const { works } = await this.workingDays.of(me.institutionIds);
    if (!works(day)) return;
    const held = await this.heldFor(me);
    const wanted = letterOn(day, await this.notifications.choiceOf(userId), works);
    const named = wanted ? await this.namedIn(me, wanted) : [];
    if (wanted && named.length > 0) await this.send(me, wanted.kind, named, held);
    else if (held.length > 1)
      await this.mail.send({ to: me.email, ...presentCombined(me, held, `${this.config.publicUrl}/`) });
    else if (held[0]) return this.mail.release(held[0]);
    await this.mail.withdraw(held);
  }

  /** What waited for someone, without what is of a group that they left meanwhile: nobody tells them of it any more. */
  private async heldFor({ userId, email }: Actor): Promise<MailRow[]> {
    const held = await this.mail.heldFor(email);
    const rows = await this.db.query<{ plg_id: string }>(
      'select plg_id from membership where user_id = $1 and left_at is null',
      [userId],
    );
    const isTheirs = ({ plgId }: MailRow) => plgId === null || rows.some(({ plg_id: id }) => id === plgId);
    await this.mail.withdraw(held.filter((it) => !isTheirs(it)));
    return held.filter(isTheirs);
  }

  private async namedIn(me: Actor, wanted: NonNullable<Letter>): Promise<ObligationDto[]> {
    const { obligations } = await this.today.of(me);
    return wanted.kind === 'digest'
      ? obligations
      : obligations.filter(({ dueAt }) => {
          const on = dueAt && wallClock(new Date(dueAt)).date;
          return on && wanted.after < on && on <= wanted.until;
        });
  }

  private async send(
    me: Actor,
    kind: LetterKind,
    obligations: ObligationDto[],
    held: MailRow[],
  ): Promise<void> {
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
    const links: Linked[] = [];
    for (const it of obligations) {
      const href = await this.obligations.linkTo(me, it);
      if (href) links.push({ it, href });
    }
    const words = presentDigest(me, kind, obligations, { now, pageUrl, unsubscribeUrl, links }, held);
    await this.mail.send({ to: me.email, ...words, unsubscribeUrl });
  }
}
