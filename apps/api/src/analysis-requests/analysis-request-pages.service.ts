import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale, RequestAnalysesDto } from '@leerkring/shared';
import { IsNull, MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import { normaliseEmail } from '../identity/email.rules.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail } from '../platform/mail/mail.ts';
import { RateLimits } from '../platform/rate-limit.ts';
import { networkOf } from '../platform/session/write-limits.ts';
import type { ReportVersion } from '../publications/report-version.entity.ts';
import { presentConfirmMail } from './analysis-request-mail.presenter.ts';
import { AnalysisRequest } from './analysis-request.entity.ts';

const day = 86_400_000;
const confirmWithin = 3 * day;
/** What was given stays open this long; who asked is erased a year after the answer. */
export const openFor = 30 * day;
const keepFor = 365 * day;
const mostToOneAddress = 3;

/** Requests of readers without an account: asked of the group once their sender confirms. */
@Injectable()
export class AnalysisRequestPagesService implements OnModuleInit {
  /** From one place five at once, and one more every ten minutes. */
  private readonly limits = new RateLimits(1 / 600, 5);

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

  /** @returns 0 when one more may be asked from here, else the seconds to wait */
  waitFor(address: string): number {
    return this.limits.take(networkOf(address));
  }

  /** Asks its sender to confirm. An address that has had enough letters gets no more, and nobody is told. */
  async ask(version: ReportVersion, input: RequestAnalysesDto, locale: Locale): Promise<void> {
    const requests = this.db.repo(AnalysisRequest);
    const { name, words } = input;
    const email = normaliseEmail(input.email);
    const since = new Date(this.clock.now().getTime() - day);
    const recent = { email, confirmedAt: IsNull(), createdAt: MoreThan(since) };
    if ((await requests.countBy(recent)) >= mostToOneAddress) return;
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
    const letter = presentConfirmMail(locale, name, version.snapshot.title, link);
    await this.mail.send({ to: email, ...letter });
  }

  /** The request behind a link that still works. */
  async find(token: string): Promise<AnalysisRequest | null> {
    const createdAt = MoreThan(new Date(this.clock.now().getTime() - confirmWithin));
    return this.db.repo(AnalysisRequest).findOneBy({ tokenHash: hashToken(token), createdAt });
  }

  /** Asks the group, once. */
  async confirm({ id }: AnalysisRequest): Promise<void> {
    const [taken] = await this.db.query<{ plg_id: string }>(
      'update analysis_request set confirmed_at = $2 where id = $1 and confirmed_at is null returning plg_id',
      [id, this.clock.now()],
    );
    if (!taken) return;
    const subject = { type: 'analysis_request', id, plgId: taken.plg_id };
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
    const now = this.clock.now().getTime();
    await this.db.query('delete from analysis_request where confirmed_at is null and created_at < $1', [
      new Date(now - confirmWithin),
    ]);
    await this.db.query(
      `update analysis_request set name = null, email = null, words = null, updated_at = $2
       where coalesce(answered_at, created_at) < $1 and email is not null`,
      [new Date(now - keepFor), new Date(now)],
    );
  }
}
