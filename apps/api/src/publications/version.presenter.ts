import {
  type ChangedCountDto,
  type TallyDto,
  type TallyNumber,
  tallyValues,
  type VersionDto,
  type VersionErratumDto,
} from '@leerkring/shared';
import type { ThemeView } from '../analysis/analysis.service.ts';
import type { Actor } from '../platform/session/actor.ts';
import { versionErratumPolicy } from '../policies/version-erratum.policy.ts';
import { isVacant, programmeNamesOf } from '../plgs/seat.entity.ts';
import { reportVersionPolicy } from '../policies/report-version.policy.ts';
import { changedCounts } from './count-change.rules.ts';
import type { VersionErratum } from './version-erratum.entity.ts';
import { unsourcedNumbers } from './number.rules.ts';
import type { PublishedVersion } from './page.presenter.ts';
import { publicationWords } from './publication.words.ts';
import type { VersionView } from './publications.service.ts';
import type { ReleaseLine } from './releases.service.ts';
import type { ReportVersion } from './report-version.entity.ts';
import { presentSigners } from './signature.presenter.ts';
import { hashOf } from './snapshot.rules.ts';
import { sayTally } from './tally.words.ts';

/** Needs report, who froze it, and approvals with who gave them. */
export function presentVersion(
  me: Actor,
  { version: it, seats, themes, tallies, signers }: VersionView,
): VersionDto {
  const names = programmeNamesOf(seats);
  return {
    id: it.id,
    plgId: it.plgId,
    reportId: it.reportId,
    number: it.number,
    changeNote: it.changeNote,
    title: it.snapshot.title,
    frozenAt: it.frozenAt.toISOString(),
    frozenBy: it.frozenBy?.name ?? '',
    sha256: it.sha256,
    isIntact: hashOf(it.snapshot) === it.sha256,
    approvals: (it.major >= 1 ? seats : []).map((seat) => {
      const approval = it.approvals.find(({ seatId }) => seatId === seat.id);
      return {
        seatId: seat.id,
        programmeName: names.get(seat.programmeId) ?? '',
        approvedAt: approval?.approvedAt.toISOString() ?? null,
        approvedBy: approval?.approvedBy?.name ?? null,
        isVacant: isVacant(seat),
      };
    }),
    contentSha256: it.contentSha256,
    signers: it.major >= 1 && !it.publishedAt ? presentSigners(me, signers, it.contentSha256) : [],
    unsourced: it.publishedAt ? [] : unsourcedNumbers(it.snapshot),
    errata: it.errata
      .toSorted((a, b) => a.addedAt.getTime() - b.addedAt.getTime())
      .map((erratum) => presentErratum(me, erratum)),
    longSummaries: it.publishedAt ? [] : it.longSummaries,
    changedCounts: it.withdrawnAt ? [] : presentChanges(it, themes, tallies),
    publishedAt: it.publishedAt?.toISOString() ?? null,
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    path: `/publicatie/${it.snapshot.slug}/${it.number}`,
    can: reportVersionPolicy.abilitiesOf(me, it),
  };
}

function presentErratum(me: Actor, it: VersionErratum): VersionErratumDto {
  return {
    id: it.id,
    place: it.place,
    was: it.was,
    becomes: it.becomes,
    addedAt: it.addedAt.toISOString(),
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    can: versionErratumPolicy.abilitiesOf(me, it),
  };
}

function presentChanges(
  { snapshot }: ReportVersion,
  themes: ThemeView[],
  tallies: TallyDto[],
): ChangedCountDto[] {
  const { supported, audience } = publicationWords[snapshot.locale];
  const now = new Map(
    themes.map(({ theme, support, isTooFew }) => [theme.id, supported(isTooFew ? null : support)]),
  );
  const numberNow = (of: TallyNumber): string | undefined => {
    const values = tallyValues(
      tallies.find(({ key }) => key === of.tally),
      of,
    );
    return values ? sayTally(snapshot.locale, of.shape, values) : undefined;
  };
  const summaries = (snapshot.summaries ?? []).map((it) => ({ ...it, title: audience[it.audience] }));
  return changedCounts(
    { ...snapshot, sections: [...snapshot.sections, ...summaries] },
    { support: (themeId) => now.get(themeId), number: numberNow },
    supported,
  );
}

export function presentPublished(it: ReleaseLine): PublishedVersion {
  return {
    number: it.number,
    publishedAt: it.publishedAt?.toISOString() ?? null,
    withdrawn: it.withdrawnAt !== null,
    changeNote: it.changeNote,
  };
}
