import { Injectable } from '@nestjs/common';
import type { BalanceDto, TextNodeJson } from '@leerkring/shared';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Quote } from '../quotes/quote.entity.ts';
import { Report } from '../reports/report.entity.ts';
import { ReportsService } from '../reports/reports.service.ts';
import { Balance } from './balance.entity.ts';
import { balanceOf, type HeldAt, type QuotedSection } from './balance.rules.ts';

/** Which programmes the report quotes much and which little, without telling who said what. */
@Injectable()
export class BalancesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly reports: ReportsService,
  ) {}

  async read(me: Actor, plgId: string): Promise<BalanceDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const may = isAnalyst(me, plgId);
    const nothing = { quotes: 0, conversations: 0, programmes: [], sections: [] };
    if (!may) return { plgId, settledAt: null, ...nothing, can: { read: false, settle: false } };
    const [last] = await this.db
      .repo(Balance)
      .find({ where: { plgId }, order: { settledAt: 'DESC' }, take: 1 });
    const can = { read: true, settle: await this.db.repo(Report).existsBy({ plgId }) };
    return { plgId, settledAt: last?.settledAt.toISOString() ?? null, ...(last?.figures ?? nothing), can };
  }

  /** Counts what stands in the chapters now; not when little changed, because the difference would tell. */
  async settle(me: Actor, plgId: string): Promise<BalanceDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    await this.db.waitForTurn(`balances of ${plgId}`);
    const report = await this.db.repo(Report).findOneBy({ plgId });
    if (!report) throw new Problem('not_found');
    const before = await this.db.repo(Balance).findBy({ plgId });
    const counted = balanceOf(
      await this.sectionsOf(report),
      await this.programmesOf(plgId),
      before.flatMap(({ over }) => over),
    );
    if (!counted) throw new Problem('balance.too_few');
    const id = newId();
    await this.db.repo(Balance).insert({ id, plgId, settledAt: this.clock.now(), ...counted });
    await this.events.record(me, 'balance.settled', { type: 'balance', id, plgId });
    return this.read(me, plgId);
  }

  private async sectionsOf(report: Report): Promise<QuotedSection[]> {
    const { sections } = await this.reports.textOf(report.id);
    const ids = sections.flatMap(({ text }) => quoteIdsIn(text));
    const quotes = await this.db
      .repo(Quote)
      .find({ where: { id: In([...new Set(ids)]), plgId: report.plgId }, relations: { answer: true } });
    const from = new Map(
      quotes.flatMap(({ id, answer, withdrawnAt }) =>
        answer && !withdrawnAt ? [[id, answer.interviewId] as const] : [],
      ),
    );
    return sections.map(({ section, text }) => ({
      sectionId: section.id,
      title: section.title,
      quotedFrom: quoteIdsIn(text).flatMap((id) => from.get(id) ?? []),
    }));
  }

  private programmesOf(plgId: string): Promise<HeldAt[]> {
    return this.db.query<HeldAt>(
      `select p.id as "programmeId", p.name, 
              json_agg(json_build_object('id', i.id, 'audience', i.audience)) as interviews
       from interview i join assignment a on a.id = i.assignment_id join programme p on p.id = a.host_programme_id
       where i.plg_id = $1 and i.submitted_at is not null and i.withdrawn_at is null
       group by p.id order by p.name, p.id`,
      [plgId],
    );
  }
}

/** Every quote that a text shows, as often as it does. */
function quoteIdsIn(node: TextNodeJson): string[] {
  if (node.type === 'quote') return [String(node.attrs?.['quoteId'] ?? '')];
  return (node.content ?? []).flatMap(quoteIdsIn);
}
