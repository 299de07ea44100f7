import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AddSectionDto,
  NameAuthorsDto,
  OpenReportDto,
  TextNodeJson,
  UpdateReportDto,
  UpdateSectionDto,
} from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import { MembersService } from '../members/members.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { Progress } from '../platform/progress.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { PlacesService } from '../plgs/places.service.ts';
import type { Plg } from '../plgs/plg.entity.ts';
import { Access } from '../policies/access.ts';
import { decisionPolicy } from '../policies/decision.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { reportPolicy } from '../policies/report.policy.ts';
import { sectionPolicy } from '../policies/section.policy.ts';
import type { Decision } from '../decisions/decision.entity.ts';
import { statusOf } from '../decisions/decision.rules.ts';
import { outlineOf } from './outline.rules.ts';
import { Report } from './report.entity.ts';
import { SectionLead } from './section-lead.entity.ts';
import { Section } from './section.entity.ts';

const whole = { sections: { leads: { membership: { user: true } } } } as const;
const wholePlg = { leadingQuestions: true, seats: { programme: { institution: true } } } as const;

/** What goes along with a report without being part of it. */
export interface ReportView {
  report: Report;
  authors: Membership[];
  openComments: Map<string, number>;
}

/** What stands on the cover. */
export interface ReportCover {
  plg: Plg;
  authors: Membership[];
}

export interface ReportText extends ReportCover {
  sections: { section: Section; text: TextNodeJson }[];
}

const isGone = ({ membership }: SectionLead): boolean =>
  membership.leftAt !== null || !membership.roles.includes('author');

/** The report of a group: its chapters, and who leads them. */
@Injectable()
export class ReportsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly texts: LivingText,
    private readonly progress: Progress,
    private readonly members: MembersService,
    private readonly places: PlacesService,
  ) {}

  /** Every chapter has a text of its own: whoever may write in it here, may write in it there. */
  onModuleInit(): void {
    this.progress.setSource('reports', async (plgId) => {
      const [row] = await this.db.query<{ done: number; total: number }>(
        `select count(d.id)::int as done, count(*)::int as total from section s
         left join living_doc d on d.kind = 'section' and d.subject_id = s.id and d.last_seq > 0
         where s.plg_id = $1`,
        [plgId],
      );
      return row ?? { done: 0, total: 0 };
    });
    this.texts.register('section', {
      authorize: async (me, id, ability) => {
        const { plgId } = await this.access.load(me, ability, sectionPolicy, id);
        return { plgId, isFrozen: false };
      },
      resource: 'reports',
    });
    this.events.on(['member.left', 'role.changed', 'seat.handedOver'], async ({ plgId }) => {
      if (plgId !== null) await this.letGo(plgId);
    });
  }

  /** Who left or writes no more leads no chapter. What was theirs alone to write is from then on for every author. */
  private async letGo(plgId: string): Promise<void> {
    const leads = await this.db.repo(SectionLead).find({ where: { plgId }, relations: { membership: true } });
    for (const [id, ofSection] of Map.groupBy(leads, ({ sectionId }) => sectionId)) {
      const gone = ofSection.filter(isGone);
      if (gone.length === 0) continue;
      await this.db.repo(SectionLead).delete({ id: In(gone.map((lead) => lead.id)) });
      if (gone.length === ofSection.length)
        await this.db.repo(Section).update({ id }, { writing: 'authors', updatedAt: this.clock.now() });
      await this.events.record(null, 'section.changed', { type: 'section', id, plgId });
    }
  }

  async list(me: Actor, plgId: string): Promise<ReportView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const report = await this.db.repo(Report).findOneBy({ plgId });
    return report ? [await this.view(report.id)] : [];
  }

  /** Opens the one report, with a chapter for every leading question. */
  async open(me: Actor, plgId: string, input: OpenReportDto): Promise<ReportView> {
    const plg = await this.access.load(me, 'openReport', plgPolicy, plgId, { leadingQuestions: true });
    const reports = this.db.repo(Report);
    if (await reports.existsBy({ plgId })) throw new Problem('report.already_opened');
    const report = await reports.save(reports.create({ plgId, title: input.title, slug: null }));
    const sections = this.db.repo(Section);
    await sections.save(
      outlineOf(plg.leadingQuestions, me.locale).map((chapter, index) =>
        sections.create({ ...chapter, plgId, reportId: report.id, position: index + 1 }),
      ),
    );
    await this.events.record(me, 'report.opened', { type: 'report', id: report.id, plgId });
    return this.view(report.id);
  }

  async update(me: Actor, id: string, sent: UpdateReportDto): Promise<ReportView> {
    const report = await this.access.load(me, 'edit', reportPolicy, id, { sections: true });
    const sections = report.sections.toSorted((a, b) => a.position - b.position);
    const input = mergeEdit(sent, { title: report.title, order: sections.map((it) => it.id) });
    if (input.title !== undefined) await this.db.repo(Report).update({ id }, { title: input.title });
    if (input.order !== undefined) await this.reorder(report, input.order);
    await this.events.record(me, 'report.changed', { type: 'report', id, plgId: report.plgId });
    return this.view(id);
  }

  /** Says who writes: they may from this moment on, and everyone else of the group reads, comments and proposes. */
  async nameAuthors(me: Actor, id: string, input: NameAuthorsDto): Promise<ReportView> {
    const { plgId } = await this.access.load(me, 'appoint', reportPolicy, id);
    await this.places.setAlone(plgId);
    const members = await this.db.repo(Membership).findBy({ plgId, leftAt: IsNull() });
    const now = members.filter(({ roles }) => roles.includes('author')).map((it) => it.id);
    const wanted = new Set(mergeEdit(input, { authorIds: now }).authorIds);
    if (members.filter((it) => wanted.has(it.id) && !isGuestPlace(it)).length !== wanted.size)
      throw new Problem('not_found');
    const [added, gone] = [
      members.filter((it) => wanted.has(it.id) && !it.roles.includes('author')),
      members.filter((it) => !wanted.has(it.id) && it.roles.includes('author')),
    ];
    const leads = await this.db
      .repo(SectionLead)
      .countBy({ plgId, membershipId: In(gone.map((it) => it.id)) });
    if (leads > 0 || gone.some(({ roles }) => roles.length === 1)) throw new Problem('report.author_stays');
    for (const { id: memberId, roles } of added)
      await this.members.appoint(me, memberId, { roles: [...roles, 'author'] });
    for (const { id: memberId, roles } of gone)
      await this.members.appoint(me, memberId, { roles: roles.filter((role) => role !== 'author') });
    await this.events.record(
      me,
      'report.authorsNamed',
      { type: 'report', id, plgId },
      { added: added.map(({ userId }) => userId), gone: gone.map(({ userId }) => userId) },
    );
    return this.view(id);
  }

  async addSection(me: Actor, reportId: string, input: AddSectionDto): Promise<ReportView> {
    await this.access.load(me, 'edit', reportPolicy, reportId);
    await this.db.waitForTurn(`sections of ${reportId}`);
    const report = await this.access.load(me, 'edit', reportPolicy, reportId, { sections: true });
    if (input.kind !== 'text' && report.sections.some((section) => section.kind === input.kind))
      throw new Problem('section.kind_taken');
    const decision = input.decisionId ? await this.adopted(me, report.plgId, input.decisionId) : null;
    const sections = this.db.repo(Section);
    const position = Math.max(0, ...report.sections.map((section) => section.position)) + 1;
    const section = await sections.save(
      sections.create({
        kind: input.kind,
        title: input.title,
        plgId: report.plgId,
        reportId,
        position,
        leadingQuestionId: null,
        decisionId: decision?.id ?? null,
      }),
    );
    if (decision)
      await this.texts.setInitial(
        me,
        { kind: 'section', subjectId: section.id, field: 'text', plgId: report.plgId },
        decision.text,
      );
    await this.events.record(me, 'section.added', { type: 'section', id: section.id, plgId: report.plgId });
    return this.view(reportId);
  }

  async updateSection(me: Actor, id: string, sent: UpdateSectionDto): Promise<ReportView> {
    const appoints =
      sent.leadIds !== undefined || sent.writing !== undefined || sent.suggesting !== undefined;
    const section = await this.access.load(
      me,
      appoints && sent.title === undefined ? 'appoint' : 'edit',
      sectionPolicy,
      id,
    );
    if (appoints) await this.access.load(me, 'appoint', sectionPolicy, id);
    const { title, leadIds, writing, suggesting } = mergeEdit(sent, {
      ...(sent.title !== undefined && { title: section.title }),
      ...(sent.leadIds !== undefined && { leadIds: section.leads.map((it) => it.membershipId) }),
      ...(sent.writing !== undefined && { writing: section.writing }),
      ...(sent.suggesting !== undefined && { suggesting: section.suggesting }),
    });
    const leadCount = leadIds?.length ?? section.leads.length;
    if ((writing ?? section.writing) === 'leads' && leadCount === 0)
      throw new Problem('section.nobody_writes', { fields: { leadIds: ['arrayMinSize'] } });
    if (leadIds !== undefined) await this.appointLeads(section, leadIds);
    const changes = { title, writing, suggesting, updatedAt: this.clock.now() };
    await this.db
      .repo(Section)
      .update({ id }, Object.fromEntries(Object.entries(changes).filter(([, it]) => it !== undefined)));
    await this.events.record(me, 'section.changed', { type: 'section', id, plgId: section.plgId });
    return this.view(section.reportId);
  }

  async dropSection(me: Actor, id: string): Promise<void> {
    const { reportId } = await this.access.load(me, 'edit', sectionPolicy, id);
    await this.db.waitForTurn(`sections of ${reportId}`);
    // Somebody else may have dropped it, or the last one beside it, meanwhile.
    const section = await this.access.load(me, 'edit', sectionPolicy, id);
    if ((await this.db.repo(Section).countBy({ reportId: section.reportId })) === 1)
      throw new Problem('report.last_section');
    await this.db.repo(Section).delete({ id });
    await this.events.record(me, 'section.dropped', { type: 'section', id, plgId: section.plgId });
  }

  /** Who made it and of which group it is. For rooms that have already asked who is asking. */
  async coverOf(id: string): Promise<ReportCover> {
    const { plg, plgId } = await this.db.wholeOne(Report, id, { plg: wholePlg });
    return { plg, authors: await this.comeOf(plgId) };
  }

  /** Everything the authors wrote, as it is now. For rooms that have already asked who is asking. */
  async textOf(id: string): Promise<ReportText> {
    const report = await this.db.wholeOne(Report, id, { sections: true, plg: wholePlg });
    const texts = await this.texts.jsonOf(
      'section',
      report.sections.map((section) => section.id),
      ['text'],
    );
    return {
      plg: report.plg,
      authors: await this.comeOf(report.plgId),
      sections: report.sections.map((section) => ({
        section,
        text: texts.get(section.id)?.['text'] ?? { type: 'doc', content: [] },
      })),
    };
  }

  /** What the group adopted and still stands, for who may read it. */
  private async adopted(me: Actor, plgId: string, id: string): Promise<Decision> {
    const decision = await this.access.load(me, 'read', decisionPolicy, id);
    if (decision.plgId !== plgId) throw new Problem('not_found');
    const status = statusOf(decision, this.clock.now());
    if (status === 'superseded' || status === 'contested')
      throw new Problem('section.decision_fell', { fields: { decisionId: ['isIn'] } });
    return decision;
  }

  private async authorsOf(plgId: string): Promise<Membership[]> {
    const members = await this.db
      .repo(Membership)
      .find({ where: { plgId, leftAt: IsNull() }, relations: { user: true } });
    return members.filter((member) => member.roles.includes('author'));
  }

  /** Nobody stands on a cover who did not come: an invitation is no yes, and an address is no way to a name. */
  private async comeOf(plgId: string): Promise<Membership[]> {
    return (await this.authorsOf(plgId)).filter(({ joinedAt }) => joinedAt !== null);
  }

  private async reorder(report: Report, order: string[]): Promise<void> {
    const known = new Set(report.sections.map((section) => section.id));
    if (order.length !== known.size || !order.every((id) => known.has(id)))
      throw new Problem('invalid', { fields: { order: ['arrayUnique'] } });
    for (const [index, id] of order.entries())
      await this.db.repo(Section).update({ id }, { position: index + 1 });
  }

  private async appointLeads(section: Section, membershipIds: string[]): Promise<void> {
    const members = await this.db
      .repo(Membership)
      .findBy({ id: In(membershipIds), plgId: section.plgId, leftAt: IsNull() });
    if (
      members.length !== membershipIds.length ||
      !members.every((member) => member.roles.includes('author'))
    )
      throw new Problem('section.lead_no_author');
    const leads = this.db.repo(SectionLead);
    await leads.delete({ sectionId: section.id });
    await leads.save(
      membershipIds.map((membershipId) =>
        leads.create({ plgId: section.plgId, sectionId: section.id, membershipId }),
      ),
    );
  }

  private async view(id: string): Promise<ReportView> {
    const report = await this.db.wholeOne(Report, id, whole);
    const counts = await this.db.query<{ section_id: string; open: number }>(
      `select section_id, count(*)::int as open from comment
       where resolved_at is null and deleted_at is null and section_id = any($1) group by section_id`,
      [report.sections.map((section) => section.id)],
    );
    return {
      report,
      authors: await this.authorsOf(report.plgId),
      openComments: new Map(counts.map((row) => [row.section_id, row.open])),
    };
  }
}
