import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { AskProgrammeDto, Locale } from '@leerkring/shared';
import { IsNull, MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail } from '../platform/mail/mail.ts';
import { RateLimits } from '../platform/rate-limit.ts';
import { networkOf } from '../platform/session/write-limits.ts';
import { EditionQuestion } from './edition-question.entity.ts';
import type { Edition } from './edition.entity.ts';
import { EditionsService } from './editions.service.ts';
import { presentConfirmMail, presentQuestionMail } from './question-mail.presenter.ts';

const day = 86_400_000;
/** A link to confirm works this long; what was asked is kept this long. */
const confirmWithin = 3 * day;
const keepFor = 30 * day;
const mostToOneAddress = 3;

/** Questions of readers without an account, who see nobody's address: we pass them on once their sender confirms. */
@Injectable()
export class EditionQuestionsService implements OnModuleInit {
  /** From one place five at once, and one more every ten minutes. */
  private readonly limits = new RateLimits(1 / 600, 5);

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly editions: EditionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define('editions.tidy', { perform: () => this.tidy() });
    this.jobs.daily('editions.tidy', '03:40');
  }

  /** @returns 0 when one more may be asked from here, else the seconds to wait */
  waitFor(address: string): number {
    return this.limits.take(networkOf(address));
  }

  /** Asks its sender to confirm. An address that has had enough letters gets no more, and nobody is told. */
  async ask(edition: Edition, { name, email, words }: AskProgrammeDto, locale: Locale): Promise<void> {
    const questions = this.db.repo(EditionQuestion);
    const since = new Date(this.clock.now().getTime() - day);
    const recent = { email, confirmedAt: IsNull(), createdAt: MoreThan(since) };
    if ((await questions.countBy(recent)) >= mostToOneAddress) return;
    const token = newToken();
    await questions.save(
      questions.create({
        plgId: edition.plgId,
        portraitId: edition.portraitId,
        name,
        email,
        words,
        tokenHash: hashToken(token),
        confirmedAt: null,
        createdAt: this.clock.now(),
      }),
    );
    const link = `${this.config.publicUrl}/portret-vraag/${token}`;
    const letter = presentConfirmMail(locale, name, edition.showcase.programme.name, link);
    await this.mail.send({ to: email, ...letter });
  }

  /** The question behind a link that still works. */
  async find(token: string): Promise<EditionQuestion | null> {
    return this.db.repo(EditionQuestion).findOne({
      where: {
        tokenHash: hashToken(token),
        createdAt: MoreThan(new Date(this.clock.now().getTime() - confirmWithin)),
      },
      relations: { portrait: { seat: { programme: true } } },
    });
  }

  /** Passes it on, once. */
  async confirm(question: EditionQuestion): Promise<void> {
    const [taken] = await this.db.query<{ id: string }>(
      'update edition_question set confirmed_at = $2 where id = $1 and confirmed_at is null returning id',
      [question.id, this.clock.now()],
    );
    if (!taken) return;
    const { plgId, portraitId, portrait } = question;
    const holders = await this.editions.holdersOf(portrait.seatId);
    for (const { user } of holders)
      await this.mail.send({
        to: user.email,
        ...presentQuestionMail(user.locale, user.name, portrait.seat.programme.name, question),
        waitsUntil: null,
      });
    await this.events.record(
      null,
      'edition.asked',
      { type: 'portrait', id: portraitId, plgId },
      { holders: holders.length },
    );
  }

  /** Words and addresses of strangers are kept no longer than they serve. */
  private async tidy(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.db.query(
      `delete from edition_question where created_at < $1 or (confirmed_at is null and created_at < $2)`,
      [new Date(now - keepFor), new Date(now - confirmWithin)],
    );
  }
}
