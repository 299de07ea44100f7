import { Injectable } from '@nestjs/common';
import {
  openPointKinds,
  type ClaimDto,
  type OpenPointDto,
  type OpenPointKind,
  type Snapshot,
} from '@leerkring/shared';
import { DoubleCodingsService } from '../double-codings/double-codings.service.ts';
import { repeating } from '../fact-checks/fact-check.rules.ts';
import { AnswersService } from '../interviews/answers.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { reportPolicy } from '../policies/report.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { QuotesService } from '../quotes/quotes.service.ts';
import { RecommendationsService } from '../recommendations/recommendations.service.ts';
import type { Report } from '../reports/report.entity.ts';
import { Section } from '../reports/section.entity.ts';
import { unsupportedClaims } from './claim.rules.ts';
import { copiedIn } from './copied.rules.ts';
import { quotesShownIn } from './snapshot.rules.ts';
import { SnapshotsService } from './snapshots.service.ts';

/** Work of others that the report rests on and that is not done, and what was asked in it and has no answer yet. */
const undone = `
  select
    (select count(*)::int from reading_round where plg_id = $1 and opened_at is null)
      + (select count(*)::int from read_thread t join reader r on r.id = t.reader_id
         join reading_round o on o.id = r.round_id
         where o.plg_id = $1 and o.opened_at is not null and t.joint_id is null) as reading,
    (select count(*)::int from suggestion g join section s on s.id = g.section_id
     where s.report_id = $2 and g.state = 'open') as suggestions,
    (select count(*)::int from comment c join section s on s.id = c.section_id
     where s.report_id = $2 and c.resolved_at is null and c.deleted_at is null) as comments,
    (select count(*)::int from fact_check
     where plg_id = $1 and taken_back_at is null and (
       (verdict is null and due_at >= $3) or (verdict = 'differs' and reply = ''))) as facts`;

/** What a report says that rests on nothing, and what else should be done before anybody signs it. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly quotes: QuotesService,
    private readonly recommendations: RecommendationsService,
    private readonly snapshots: SnapshotsService,
    private readonly answers: AnswersService,
    private readonly doubleCodings: DoubleCodingsService,
  ) {}

  async list(me: Actor, reportId: string): Promise<ClaimDto[]> {
    const report = await this.access.load(me, 'read', reportPolicy, reportId);
    const { snapshot } = await this.snapshots.draftOf(report, me.locale);
    const recommendations = (await this.recommendations.listOf(report.plgId)).filter(
      (it) => it.state !== 'idea' && !it.isHidden && it.mergedIntoId === null,
    );
    const revealing = await this.quotes.unchecked(me, report.plgId);
    const loose = unsupportedClaims({
      sections: await this.answeringIn(report, snapshot),
      themes: snapshot.themes,
      recommendations: recommendations.map(({ id, wording, evidence }) => ({
        id,
        wording,
        themeIds: evidence.map(({ themeId }) => themeId),
      })),
    });
    // Who does not read answers is not told which words are in one.
    const copied = isAnalyst(me, report.plgId) ? await this.copiedIn(report, snapshot) : [];
    return [
      ...loose,
      ...revealing.map(({ id, code, words }) => ({
        kind: 'quote' as const,
        subjectId: id,
        name: code,
        text: (words ?? '').slice(0, 200).toWellFormed(),
      })),
      ...copied,
    ];
  }

  /** What is open for exactly this content, the same for everyone. For who has already asked who is asking. */
  async openIn(report: Report, snapshot: Snapshot): Promise<OpenPointDto[]> {
    const loose = unsupportedClaims({ ...snapshot, sections: await this.answeringIn(report, snapshot) });
    const [row] = await this.db.query<
      Record<Exclude<OpenPointKind, 'claims' | 'copied' | 'recognisable' | 'codings'>, number>
    >(undone, [report.plgId, report.id, this.clock.now()]);
    const unchecked = await this.quotes.uncheckedOf(report.plgId);
    const counts = {
      reading: 0,
      suggestions: 0,
      comments: 0,
      facts: 0,
      ...row,
      codings: await this.doubleCodings.unsettled(report.plgId),
      claims: loose.length,
      copied: (await this.copiedIn(report, snapshot)).length,
      recognisable: quotesShownIn(snapshot).filter((id) => unchecked.has(id)).length,
    };
    return openPointKinds.map((kind) => ({ kind, count: counts[kind] })).filter(({ count }) => count > 0);
  }

  private async copiedIn(report: Report, snapshot: Snapshot): Promise<ClaimDto[]> {
    const said = (await this.answers.standing(report.plgId)).flatMap((it) => [
      it.text,
      ...it.followUps.map(({ answer }) => answer),
    ]);
    return copiedIn(report.id, snapshot, repeating(said));
  }

  /** An introduction claims nothing; a chapter that is gone by now is none any more. */
  private async answeringIn({ id }: Report, { sections }: Snapshot): Promise<Snapshot['sections']> {
    const now = await this.db.repo(Section).findBy({ reportId: id });
    const answering = new Set(now.filter((it) => it.leadingQuestionId !== null).map((it) => it.id));
    return sections.filter((it) => answering.has(it.id));
  }
}
