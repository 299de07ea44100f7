import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale, RequestAnalysesDto } from '@leerkring/shared';
import { MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import { normaliseEmail } from '../identity/email.rules.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail } from '../platform/mail/mail.ts';
import { confirmableSince, confirmOnce, hasEnoughLetters } from '../platform/strangers/asked-by-mail.ts';
import { PlaceLimits } from '../platform/strangers/typed-form.ts';
import type { ReportVersion } from '../publications/report-version.entity.ts';
import { presentConfirmMail } from './analysis-request-mail.presenter.ts';
import { AnalysisRequest } from './analysis-request.entity.ts';

const day = 86_400_000;
/** What was given stays open this long; who asked is erased a year after the answer. */
export const openFor = 30 * day;
const keepFor = 365 * day;

/** Requests of readers without an account: asked of the group once their sender confirms. */
@Injectable()
export class AnalysisRequestPagesService implements OnModuleInit {
  readonly limits = new PlaceLimits();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define('analysis-requests.tidy', { perform: () => this.tidy() });
    this.jobs.daily('analysis-requests.tidy', '03:50');
  }

  /** Asks its sender to confirm. An address that has had enough letters gets no more, and nobody is told. */
  async ask(version: ReportVersion, input: RequestAnalysesDto, locale: Locale): Promise<void> {
    const requests = this.db.repo(AnalysisRequest);
    const { name, words } = input;
    const email = normaliseEmail(input.email);
    if (await hasEnoughLetters(this.db, AnalysisRequest, email, this.clock.now())) return;
    const token = newToken();
    await requests.insert({
      id: newId(),
      plgId: version.plgId,
      versionId: version.id,
      locale,
      name,
      email,
      words,
      tokenHash: hashToken(token),
      createdAt: this.clock.now(),
    });
    const link = `${this.config.publicUrl}/analyse-aanvraag/${token}`;
    const letter = presentConfirmMail(locale, version.snapshot.title, link);
    await this.mail.send({ to: email, ...letter });
  }

  /** The request behind a link that still works. */
  async find(token: string): Promise<AnalysisRequest | null> {
    const createdAt = MoreThan(confirmableSince(this.clock.now()));
    return this.db.repo(AnalysisRequest).findOneBy({ tokenHash: hashToken(token), createdAt });
  }

  /** Asks the group, once. */
  async confirm({ id, plgId }: AnalysisRequest): Promise<void> {
    if (!(await confirmOnce(this.db, AnalysisRequest, id, this.clock.now()))) return;
    const subject = { type: 'analysis_request', id, plgId };
    await this.events.record(null, 'analysis_request.made', subject);
  }

  /** What was given to who holds this link, for as long as it is open and the report is public. */
  async given(token: string): Promise<AnalysisRequest | null> {
    const request = await this.db.repo(AnalysisRequest).findOne({
      where: {
        givenHash: hashToken(token),
        answeredAt: MoreThan(new Date(this.clock.now().getTime() - openFor)),
      },
      relations: { version: true },
    });
    return request?.version.isPublic ? request : null;
  }

  /** Words and addresses of strangers are kept no longer than they serve; that was asked and answered stays. */
  private async tidy(): Promise<void> {
    const now = this.clock.now();
    await this.db.query('delete from analysis_request where confirmed_at is null and created_at < $1', [
      confirmableSince(now),
    ]);
    await this.db.query(
      `update analysis_request set name = null, email = null, words = null, updated_at = $2
       where coalesce(answered_at, created_at) < $1 and email is not null`,
      [new Date(now.getTime() - keepFor), now],
    );
  }
}
