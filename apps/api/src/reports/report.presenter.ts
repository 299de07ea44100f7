import { compareNames, type ReportDto, type SectionDto, type SectionLeadDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import type { Membership } from '../plgs/membership.entity.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { reportPolicy } from '../policies/report.policy.ts';
import { sectionPolicy } from '../policies/section.policy.ts';
import type { ReportView } from './reports.service.ts';
import type { Section } from './section.entity.ts';

export function presentReport(me: Actor, { report, authors, openComments }: ReportView): ReportDto {
  return {
    id: report.id,
    plgId: report.plgId,
    title: report.title,
    sections: report.sections
      .toSorted((a, b) => a.position - b.position)
      .map((section) => presentSection(me, section, openComments.get(section.id) ?? 0)),
    authors: authors.map(presentLead).toSorted((a, b) => compareNames(a.name, b.name)),
    can: reportPolicy.abilitiesOf(me, report),
  };
}

function presentSection(me: Actor, it: Section, openComments: number): SectionDto {
  return {
    id: it.id,
    reportId: it.reportId,
    position: it.position,
    kind: it.kind,
    title: it.title,
    leadingQuestionId: it.leadingQuestionId,
    decisionId: it.decisionId,
    leads: it.leads.map(({ membership }) => presentLead(membership)),
    writing: it.writing,
    suggesting: it.suggesting,
    openComments,
    can: sectionPolicy.abilitiesOf(me, it),
  };
}

function presentLead(it: Membership): SectionLeadDto {
  return { membershipId: it.id, name: nameOf(it) };
}
