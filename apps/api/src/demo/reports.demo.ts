import { Theme } from '../analysis/theme.entity.ts';
import { Approval } from '../publications/approval.entity.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import { ReportVersion } from '../publications/report-version.entity.ts';
import { RecommendationTheme } from '../recommendations/recommendation-theme.entity.ts';
import { Recommendation } from '../recommendations/recommendation.entity.ts';
import { Comment } from '../reports/comment.entity.ts';
import { Report } from '../reports/report.entity.ts';
import { SectionLead } from '../reports/section-lead.entity.ts';
import { Section } from '../reports/section.entity.ts';
import { chapters, recommendations, themes, versions, type DemoRecommendation } from './report-texts.demo.ts';
import { known, programmeKeys, type DemoPlg, type DemoWorld } from './world.demo.ts';

/** What was found and asked in one year; ids by the keys of the example: T1 … T7, chapter numbers from 1. */
export interface DemoReport {
  reportId: string;
  themes: Record<string, string>;
  sections: string[];
}

async function seatThemes(world: DemoWorld, plg: DemoPlg, keys: string[]): Promise<Record<string, string>> {
  const repo = world.db.repo(Theme);
  const rows = keys.map((key, index) => {
    const { lv, ...text } = known(themes, key);
    return repo.create({
      ...text,
      plgId: plg.id,
      position: index + 1,
      leadingQuestionId: plg.leadingQuestions[lv - 1] ?? null,
    });
  });
  await repo.save(rows);
  return Object.fromEntries(keys.map((key, index) => [key, rows[index]?.id ?? '']));
}

async function seatChapters(world: DemoWorld, plg: DemoPlg, title: string, count: number) {
  const { db } = world;
  const report = await db.repo(Report).save(db.repo(Report).create({ plgId: plg.id, title, slug: null }));
  const rows = chapters.slice(0, count).map((chapter, index) =>
    db.repo(Section).create({
      plgId: plg.id,
      reportId: report.id,
      position: index + 1,
      kind: chapter.kind,
      title: chapter.title,
      leadingQuestionId: chapter.lv ? (plg.leadingQuestions[chapter.lv - 1] ?? null) : null,
    }),
  );
  await db.repo(Section).save(rows);
  const leads = rows.flatMap((section, index) =>
    (chapters[index]?.leads ?? []).map((person) =>
      db.repo(SectionLead).create({
        plgId: plg.id,
        sectionId: section.id,
        membershipId: known(plg.members, person),
      }),
    ),
  );
  await db.repo(SectionLead).save(leads);
  return { reportId: report.id, sections: rows.map(({ id }) => id) };
}

async function seatRecommendations(
  world: DemoWorld,
  plg: DemoPlg,
  themeIds: Record<string, string>,
  list: DemoRecommendation[],
): Promise<void> {
  const { db } = world;
  for (const [index, it] of list.entries()) {
    const recommendation = await db.repo(Recommendation).save(
      db.repo(Recommendation).create({
        plgId: plg.id,
        position: index + 1,
        audience: it.audience,
        wording: it.wording,
        state: it.state ?? 'agreed',
        ownerId: it.owner ? known(plg.members, it.owner) : null,
        due: it.due ?? null,
        proposedById: known(world.people, it.by).id,
      }),
    );
    await db.repo(RecommendationTheme).save(
      it.themes.map((key) =>
        db.repo(RecommendationTheme).create({
          plgId: plg.id,
          recommendationId: recommendation.id,
          themeId: known(themeIds, key),
        }),
      ),
    );
  }
}

/** 2021-2022 complete and published; the running year has an opened report, a first thread and first proposals. */
export async function seatReports(world: DemoWorld): Promise<{ a: DemoReport; b: DemoReport }> {
  const { db, a, b } = world;
  const themesA = await seatThemes(world, a, ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
  const title = 'Leren van kleine groepen — ervaringen van vijf opleidingen';
  const reportA = await seatChapters(world, a, title, chapters.length);
  await seatRecommendations(world, a, themesA, recommendations);

  const themesB = await seatThemes(world, b, ['T2', 'T6']);
  const reportB = await seatChapters(world, b, 'Kleine groepen: volhouden en verantwoorden', 6);
  await seatRecommendations(world, b, themesB, [
    {
      audience: 'practice',
      wording: 'Plan elk halfjaar één middag om lessen opnieuw te maken.',
      themes: ['T2'],
      by: 'p05',
      state: 'candidate',
    },
    {
      audience: 'policy',
      wording: 'Maak één meetinstrument voor het hele land.',
      themes: [],
      by: 'p12',
      state: 'idea',
    },
  ]);
  await db.repo(Comment).save(
    db.repo(Comment).create({
      plgId: b.id,
      sectionId: reportB.sections[0] ?? '',
      authorId: known(world.people, 'p03').id,
      text: 'Noem hier ook waarom Verkoper vijf jaar geleden nog twijfelde.',
      excerpt: '',
      resolvedAt: null,
    }),
  );
  return { a: { ...reportA, themes: themesA }, b: { ...reportB, themes: themesB } };
}

/** The frozen versions of both years, and everyone's yes to the two that became public. */
export async function seatVersions(
  world: DemoWorld,
  publications: PublicationsService,
  reports: { a: DemoReport; b: DemoReport },
): Promise<void> {
  const { db, a } = world;
  const author = { userId: known(world.people, 'p09').id, locale: 'nl' as const };
  for (const { number, at, changeNote, publishedAt } of versions) {
    const id = await publications.freezeAt(new Date(at), author, reports.a.reportId, { number, changeNote });
    if (!publishedAt) continue;
    const { sha256 } = await db.repo(ReportVersion).findOneByOrFail({ id });
    await db.repo(Approval).save(
      programmeKeys.map((key) =>
        db.repo(Approval).create({
          plgId: a.id,
          versionId: id,
          seatId: a.seats[key],
          approvedById: known(world.people, approvers[key]).id,
          sha256,
          approvedAt: new Date(at),
        }),
      ),
    );
    await db.repo(ReportVersion).update({ id }, { publishedAt: new Date(publishedAt) });
  }
  await publications.freezeAt(world.now, author, reports.b.reportId, {
    number: '0.1',
    changeNote: 'Opzet uit de leervragen',
  });
}

const approvers = { FD: 'p03', MZ: 'p05', HV: 'p07', SB: 'p09', VK: 'p11' } as const;
