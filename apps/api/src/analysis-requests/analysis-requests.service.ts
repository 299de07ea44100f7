import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { AnswerAnalysisRequestDto } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { Mail } from '../platform/mail/mail.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { analysisRequestPolicy } from '../policies/analysis-request.policy.ts';
import { hasRole } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { presentAnswerMail } from './analysis-request-mail.presenter.ts';
import { AnalysisRequest } from './analysis-request.entity.ts';

const whole = { version: true, answeredBy: true } as const;

/** Requests for the analyses under a public report, and what the coordinator answers. */
@Injectable()
export class AnalysisRequestsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly obligations: Obligations,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource(async (me) => {
      const plgIds = me.memberships.flatMap(({ plgId }) =>
        hasRole(me, plgId, 'coordinator') ? [plgId] : [],
      );
      if (plgIds.length === 0) return [];
      const waiting = await this.db.whole(AnalysisRequest, { plgId: plgIds, answeredAt: null }, whole);
      return waiting
        .filter((it) => analysisRequestPolicy.can(me, 'answer', it))
        .map(({ id, plgId, version }) => ({
          kind: 'analysis_request.answer' as const,
          plgId,
          subjectId: id,
          path: `/plg/${plgId}/rapport/versies`,
          dueAt: null,
          minutes: 10,
          facts: { number: version.number },
        }));
    });
  }

  /** The log: every request that was confirmed, newest first. */
  async list(me: Actor, plgId: string): Promise<AnalysisRequest[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.repo(AnalysisRequest).find({
      where: { plgId, confirmedAt: Not(IsNull()) },
      relations: whole,
      relationLoadStrategy: 'query',
      order: { confirmedAt: 'DESC', id: 'ASC' },
    });
    return all.filter((it) => analysisRequestPolicy.can(me, 'read', it));
  }

  /** For who answers: the version whose analyses these would be. */
  async read(me: Actor, id: string): Promise<AnalysisRequest> {
    return this.access.load(me, 'read', analysisRequestPolicy, id);
  }

  /** Once, with a reason, and of what may be given only the parts that were chosen. */
  async answer(me: Actor, id: string, { answer, parts, reason }: AnswerAnalysisRequestDto) {
    await this.access.load(me, 'answer', analysisRequestPolicy, id);
    await this.db.query('select id from analysis_request where id = $1 for update', [id]);
    const request = await this.access.load(me, 'answer', analysisRequestPolicy, id);
    const { plgId, version, email, name, locale } = request;
    const isGiven = answer === 'given';
    if (isGiven && parts.length === 0)
      throw new Problem('analysis_request.nothing_given', { fields: { parts: ['arrayMinSize'] } });
    if (isGiven && !version.isPublic) throw new Problem('analysis_request.not_public');
    const token = newToken();
    await this.db.repo(AnalysisRequest).update(
      { id },
      {
        answer,
        parts: isGiven ? parts : [],
        reason,
        answeredAt: this.clock.now(),
        answeredById: me.userId,
        givenHash: isGiven ? hashToken(token) : null,
      },
    );
    if (email !== null) {
      const link = isGiven ? `${this.config.publicUrl}/analyse-inzage/${token}` : null;
      const letter = presentAnswerMail(locale, name ?? '', version.snapshot.title, { answer, reason, link });
      await this.mail.send({ to: email, ...letter });
    }
    await this.events.record(
      me,
      'analysis_request.answered',
      { type: 'analysis_request', id, plgId },
      { answer, parts: isGiven ? parts : [] },
    );
    return this.db.wholeOne(AnalysisRequest, id, whole);
  }
}
