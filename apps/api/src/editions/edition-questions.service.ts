import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { AskProgrammeDto, Locale } from '@leerkring/shared';
import { MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import { normaliseEmail } from '../identity/email.rules.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail } from '../platform/mail/mail.ts';
import { confirmableSince, confirmOnce, hasEnoughLetters } from '../platform/strangers/asked-by-mail.ts';
import { PlaceLimits } from '../platform/strangers/typed-form.ts';
import { EditionQuestion } from './edition-question.entity.ts';
import type { Edition } from './edition.entity.ts';
import { EditionsService } from './editions.service.ts';
import { presentConfirmMail, presentQuestionMail } from './question-mail.presenter.ts';

/** What was asked is kept this long. */
const keepFor = 30 * 86_400_000;

/** Questions of readers without an account, who see nobody's address: we pass them on once their sender confirms. */
@Injectable()
export class EditionQuestionsService implements OnModuleInit {
  readonly limits = new PlaceLimits();

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

  /** Asks its sender to confirm. An address that has had enough letters gets no more, and nobody is told. */
  async ask(edition: Edition, input: AskProgrammeDto, locale: Locale): Promise<void> {
    const questions = this.db.repo(EditionQuestion);
    const { name, words } = input;
    const email = normaliseEmail(input.email);
    if (await hasEnoughLetters(this.db, EditionQuestion, email, this.clock.now())) return;
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
    const letter = presentConfirmMail(locale, edition.showcase.programme.name, link);
    await this.mail.send({ to: email, ...letter });
  }

  /** The question behind a link that still works. */
  async find(token: string): Promise<EditionQuestion | null> {
    return this.db.repo(EditionQuestion).findOne({
      where: {
        tokenHash: hashToken(token),
        createdAt: MoreThan(confirmableSince(this.clock.now())),
      },
      relations: { portrait: { seat: { programme: true } } },
    });
  }

  /** Passes it on, once. */
  async confirm(question: EditionQuestion): Promise<void> {
    if (!(await confirmOnce(this.db, EditionQuestion, question.id, this.clock.now()))) return;
    const { plgId, portraitId, portrait } = question;
    const holders = await this.editions.holdersOf(portrait.seatId);
    for (const { user } of holders)
      await this.mail.send({
        to: user.email,
        ...presentQuestionMail(user.locale, user.name, portrait.seat.programme.name, question),
        plgId,
        waits: { until: null },
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
    const now = this.clock.now();
    await this.db.query(
      `delete from edition_question where created_at < $1 or (confirmed_at is null and created_at < $2)`,
      [new Date(now.getTime() - keepFor), confirmableSince(now)],
    );
  }
}
