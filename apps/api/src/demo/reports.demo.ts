import { summaryTextKind } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { ThemeAnswer } from '../analysis/theme-answer.entity.ts';
import { Theme } from '../analysis/theme.entity.ts';
import { newId } from '../platform/ids.ts';
import type { LivingText } from '../platform/living-text/living-text.ts';
import type { TextEdits } from '../platform/living-text/text-edits.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Approval } from '../publications/approval.entity.ts';
import { VersionErratum } from '../publications/version-erratum.entity.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import { ReportVersion } from '../publications/report-version.entity.ts';
import { hashOf } from '../publications/snapshot.rules.ts';
import { Quote } from '../quotes/quote.entity.ts';
import { Signature } from '../publications/signature.entity.ts';
import { RecommendationTheme } from '../recommendations/recommendation-theme.entity.ts';
import { Recommendation } from '../recommendations/recommendation.entity.ts';
import { Report } from '../reports/report.entity.ts';
import { SectionLead } from '../reports/section-lead.entity.ts';
import { Section } from '../reports/section.entity.ts';
import { chapterLines, chapterText, openingLines, summaryLines } from './chapter-texts.demo.ts';
import {
  chapters,
  proposals,
  recommendations,
  themes,
  versions,
  type DemoRecommendation,
  type DemoVersion,
} from './report-texts.demo.ts';
import type { TalliesService } from '../tallies/tallies.service.ts';
import { seatComments } from './comments.demo.ts';
import { seatSuggestions } from './suggestions.demo.ts';
import { numberLines } from './tallies.demo.ts';
import { linkThemes, seatQuotes } from './themes.demo.ts';
import { seatWeighing } from './weighings.demo.ts';
import { known, programmeKeys, type DemoPlg, type DemoWorld } from './world.demo.ts';

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
        isHidden: false,
        state: it.state ?? 'agreed',
        agreedAt: it.state ? null : new Date('2022-01-20T16:20:00Z'),
        ownerId: it.owner ? known(plg.members, it.owner) : null,
        due: it.due ?? null,
        reviewOn: it.reviewOn ?? null,
        proposedById: known(world.people, it.by).id,
      }),
    );
    await db.repo(RecommendationTheme).save(
      it.themes.map((key) =>
        db.repo(RecommendationTheme).create({
          plgId: plg.id,
          recommendationId: recommendation.id,
          themeId: known(themeIds, key),
          viaId: null,
        }),
      ),
    );
  }
}

/** Whoever leads a chapter and the coordinators sign what the version says. */
async function signVersion({ db, a }: DemoWorld, reportId: string, sha256: string, signedAt: Date) {
  // The same content twice is one signature.
  if (await db.repo(Signature).existsBy({ reportId, sha256 })) return;
  const members = await db.repo(Membership).findBy({ plgId: a.id, leftAt: IsNull() });
  const leads = await db.repo(SectionLead).findBy({ section: { reportId } });
  const signers = members.filter(
    ({ id, roles }) => roles.includes('coordinator') || leads.some(({ membershipId }) => membershipId === id),
  );
  await db
    .repo(Signature)
    .save(
      signers.map(({ id: membershipId }) =>
        db.repo(Signature).create({ plgId: a.id, reportId, membershipId, sha256, signedAt }),
      ),
    );
}

async function freezeVersions(
  world: DemoWorld,
  publications: PublicationsService,
  reportId: string,
  list: DemoVersion[],
): Promise<void> {
  const { db, a } = world;
  const author = { userId: known(world.people, 'p09').id, locale: 'nl' as const };
  for (const { number, at, changeNote, publishedAt } of list) {
    const id = await publications.freezeAt(new Date(at), author, reportId, { number, changeNote });
    if (!publishedAt) continue;
    const { sha256, contentSha256 } = await db.repo(ReportVersion).findOneByOrFail({ id });
    await signVersion(world, reportId, contentSha256 ?? '', new Date(at));
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
}

/** 2021-2022: opened, written, recommended, frozen seven times and published twice. */
export async function seatReportA(
  world: DemoWorld,
  publications: PublicationsService,
  texts: LivingText,
): Promise<void> {
  const { a } = world;
  const title = 'Leren van kleine groepen — ervaringen van vijf opleidingen';
  const { reportId, sections } = await seatChapters(world, a, title, chapters.length);
  await freezeVersions(world, publications, reportId, versions.slice(0, 1));
  const themeIds = await seatThemes(world, a, ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
  await linkThemes(world, a, themeIds);
  const keys = { themes: themeIds, quotes: await seatQuotes(world, a) };
  for (const [index, subjectId] of sections.entries()) {
    const [lead] = chapters[index]?.leads ?? [];
    await texts.setInitial(
      { userId: known(world.people, lead ?? 'p13').id },
      { kind: 'section', subjectId, field: 'text', plgId: a.id },
      chapterText(chapterLines[index] ?? [], keys),
    );
  }
  await freezeVersions(world, publications, reportId, versions.slice(1, 3));
  await seatRecommendations(world, a, themeIds, recommendations);
  await freezeVersions(world, publications, reportId, versions.slice(3, 5));
  for (const [audience, lines] of Object.entries(summaryLines))
    await texts.setInitial(
      { userId: known(world.people, 'p13').id },
      { kind: summaryTextKind, subjectId: reportId, field: audience, plgId: a.id },
      chapterText(lines, keys),
    );
  await freezeVersions(world, publications, reportId, versions.slice(5));
  await nameMistake(world, reportId);
}

/** What was found in the last version after it had become public. */
async function nameMistake({ db, a, people }: DemoWorld, reportId: string): Promise<void> {
  const { id: versionId } = await db
    .repo(ReportVersion)
    .findOneOrFail({ where: { reportId }, order: { major: 'DESC', minor: 'DESC' } });
  const it = {
    place: 'Zo werkt het in vijf teams, onder “Twee manieren”',
    was: 'Drie wijken af van de urennorm, soms alleen in het eerste jaar.',
    becomes: 'Drie wijken af van de urennorm, waarvan één alleen in het eerste jaar.',
  };
  await db.repo(VersionErratum).save(
    db.repo(VersionErratum).create({
      ...it,
      plgId: a.id,
      versionId,
      sha256: hashOf(it),
      addedAt: new Date('2022-06-07T09:00:00Z'),
      addedById: known(people, 'p01').id,
      withdrawnAt: null,
    }),
  );
}

/** What a student said about being seen, to Te Brake. */
const seen = 'ST-10 S5';

/** The running year: an opened report with its first sentence, two threads, and first proposals. */
export async function seatReportB(
  world: DemoWorld,
  publications: PublicationsService,
  texts: LivingText,
  edits: TextEdits,
  tallies: TalliesService,
): Promise<void> {
  const { db, b } = world;
  const themeIds = await seatThemes(world, b, ['T2', 'T6']);
  const title = 'Kleine groepen: volhouden en verantwoorden';
  const { reportId, sections } = await seatChapters(world, b, title, 6);
  const [first = ''] = sections;
  const quotes = await seatQuotes(world, b);
  await texts.setInitial(
    { userId: known(world.people, 'p13').id },
    { kind: 'section', subjectId: first, field: 'text', plgId: b.id },
    chapterText(
      [...openingLines, 'Wat het eerst terugkomt, is dat studenten zich gezien weten: #T2.', `“${seen}`],
      { themes: themeIds, quotes },
    ),
  );
  await texts.setInitial(
    { userId: known(world.people, 'p08').id },
    { kind: 'section', subjectId: sections[3] ?? first, field: 'text', plgId: b.id },
    { type: 'doc', content: numberLines(await tallies.talliesOf(b.id)) },
  );
  const { answerId } = await db.repo(Quote).findOneByOrFail({ id: known(quotes, seen) });
  if (answerId)
    await db
      .repo(ThemeAnswer)
      .insert({ id: newId(), plgId: b.id, themeId: known(themeIds, 'T2'), answerId, voice: 'support' });
  await seatRecommendations(world, b, themeIds, proposals);
  await seatWeighing(world, b);
  await seatComments(world, edits, first);
  await seatSuggestions(world, edits, first);
  await freezeVersions(world, publications, reportId, [
    { number: '0.1', at: world.now.toISOString(), changeNote: 'Opzet uit de leervragen' },
  ]);
}

const approvers = { FD: 'p03', MZ: 'p05', HV: 'p07', SB: 'p09', VK: 'p11' } as const;
