import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  compareNames,
  type FreezeVersionDto,
  type RecommendationAudience,
  type SignOffDto,
  type SignReportDto,
  type Snapshot,
  type TallyDto,
  type UnsourcedNumberDto,
} from '@leerkring/shared';
import { In } from 'typeorm';
import { AnalysisService, type ThemeView } from '../analysis/analysis.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Obligations } from '../platform/obligations.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isVacant, Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { reportVersionPolicy } from '../policies/report-version.policy.ts';
import { reportPolicy } from '../policies/report.policy.ts';
import { Report } from '../reports/report.entity.ts';
import { TalliesService } from '../tallies/tallies.service.ts';
import { Approval } from './approval.entity.ts';
import { ClaimsService } from './claims.service.ts';
import { unsourcedNumbers } from './number.rules.ts';
import { ReportVersion } from './report-version.entity.ts';
import { presentSigners } from './signature.presenter.ts';
import { SignaturesService, type Signer } from './signatures.service.ts';
import { retireTypesetter, sheetOf } from './pdf.job.ts';
import { hashOf, isHigher, parseNumber } from './snapshot.rules.ts';
import { SnapshotsService } from './snapshots.service.ts';

const whole = { report: true, frozenBy: true, approvals: { approvedBy: true }, errata: true } as const;

export interface VersionView {
  version: ReportVersion;
  seats: Seat[];
  /** As they are now, to see which numbers would be others. */
  themes: ThemeView[];
  tallies: TallyDto[];
  signers: Signer[];
}

/** Frozen versions of a report: made, approved per programme, published and withdrawn. */
@Injectable()
export class PublicationsService implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly analysis: AnalysisService,
    private readonly claims: ClaimsService,
    private readonly snapshots: SnapshotsService,
    private readonly obligations: Obligations,
    private readonly signatures: SignaturesService,
    private readonly tallies: TalliesService,
  ) {}

  onApplicationShutdown(): void {
    retireTypesetter();
  }

  /** The newest version asks every seat for its yes until it is public; versions before 1.0 are drafts to read. */
  onModuleInit(): void {
    this.obligations.addSource(async (me) => {
      const newest = await this.newestOf(me.memberships.map(({ plgId }) => plgId));
      return newest
        .filter((it) => !it.publishedAt && reportVersionPolicy.can(me, 'approve', it))
        .map(({ id, plgId, number }) => ({
          kind: 'version.approve',
          plgId,
          subjectId: id,
          path: `/plg/${plgId}/rapport/versies`,
          dueAt: null,
          minutes: 20,
          facts: { number },
        }));
    });
  }

  async list(me: Actor, plgId: string): Promise<VersionView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const seats = await this.seatsOf(plgId);
    const versions = await this.db.whole(ReportVersion, { plgId }, whole, { major: 'DESC', minor: 'DESC' });
    const themes = await this.analysis.themesOf(plgId);
    const tallies = await this.tallies.talliesOf(plgId);
    const [any] = versions;
    const signers = any ? await this.signatures.signersOf(any.reportId) : [];
    return versions.map((version) => ({ version, seats, themes, tallies, signers }));
  }

  /** What a version of the report as it is now would still owe its readers. */
  async unsourced(me: Actor, reportId: string): Promise<UnsourcedNumberDto[]> {
    const report = await this.access.load(me, 'read', reportPolicy, reportId);
    return unsourcedNumbers((await this.snapshots.draftOf(report, me.locale)).snapshot);
  }

  /** Freezes the report as it is now. From here on nobody changes it, not even us. */
  async freeze(me: Actor, reportId: string, input: FreezeVersionDto): Promise<VersionView> {
    const { plgId } = await this.access.load(me, 'freeze', reportPolicy, reportId);
    const id = await this.freezeAt(this.clock.now(), me, reportId, input);
    await this.record(me, 'version.frozen', id, plgId, input.number);
    return this.view(id);
  }

  /** For who has already asked who is asking. */
  async freezeAt(
    frozenAt: Date,
    me: Pick<Actor, 'userId' | 'locale'>,
    reportId: string,
    input: FreezeVersionDto,
  ): Promise<string> {
    // One at a time per report, so that numbers and the address are given out in order.
    const report = await this.db
      .repo(Report)
      .findOneOrFail({ where: { id: reportId }, lock: { mode: 'pessimistic_write' } });
    const { plgId } = report;
    const number = parseNumber(input.number);
    const versions = this.db.repo(ReportVersion);
    const [last] = await versions.find({
      where: { reportId },
      order: { major: 'DESC', minor: 'DESC' },
      take: 1,
    });
    if (last && !isHigher(number, last))
      throw new Problem('version.number_not_higher', { facts: { last: last.number } });
    const { changeNote } = input;
    const about = { number: input.number, changeNote, locale: me.locale, frozenAt };
    const snapshot = await this.snapshots.frozenOf(report, about);
    const { id } = await versions.save(
      versions.create({
        ...number,
        plgId,
        reportId,
        changeNote,
        snapshot,
        sha256: hashOf(snapshot),
        contentSha256: (await this.snapshots.contentOf(report)).sha256,
        unsourcedNumbers: unsourcedNumbers(snapshot).length,
        longSummaries: await this.longSummaries(report, snapshot),
        frozenAt,
        frozenById: me.userId,
        publishedAt: null,
        withdrawnAt: null,
      }),
    );
    return id;
  }

  private async longSummaries(
    { id, plgId }: Pick<Report, 'id' | 'plgId'>,
    snapshot: Snapshot,
  ): Promise<RecommendationAudience[]> {
    const standing = await this.snapshots.standingOf(snapshot, plgId);
    const long: RecommendationAudience[] = [];
    for (const { audience } of snapshot.summaries ?? [])
      if ((await sheetOf(id, snapshot, standing, audience)).pages > 1) long.push(audience);
    return long;
  }

  /** Who signed the report exactly as it is now. */
  async signOff(me: Actor, reportId: string): Promise<SignOffDto> {
    const report = await this.access.load(me, 'read', reportPolicy, reportId);
    const { snapshot, sha256 } = await this.snapshots.contentOf(report);
    const open = await this.claims.openIn(report, snapshot);
    return { sha256, open, signers: presentSigners(me, await this.signatures.signersOf(reportId), sha256) };
  }

  /** Someone signs for the content that they read: as it is now, or as a version has it. */
  async sign(me: Actor, reportId: string, { sha256, reason }: SignReportDto): Promise<SignOffDto> {
    const report = await this.access.load(me, 'read', reportPolicy, reportId);
    const signer = await this.signatures.signerOf(me, reportId);
    const frozen = await this.db.repo(ReportVersion).findOneBy({ reportId, contentSha256: sha256 });
    const now = await this.snapshots.contentOf(report);
    if (!frozen && now.sha256 !== sha256) throw new Problem('report.changed_since');
    const open = await this.claims.openIn(report, frozen?.snapshot ?? now.snapshot);
    const openPoints = open.map(({ kind }) => kind);
    if (open.length > 0 && !reason) throw new Problem('report.points_open', { facts: { open: openPoints } });
    const despite = { openPoints, reason: open.length > 0 ? (reason ?? null) : null };
    await this.signatures.sign(signer, report, sha256, despite);
    await this.events.record(me, 'report.signed', { type: 'report', id: reportId, plgId: report.plgId });
    return this.signOff(me, reportId);
  }

  /** A programme's yes, by who holds its seat. */
  async approve(me: Actor, id: string): Promise<VersionView> {
    const version = await this.access.load(me, 'approve', reportVersionPolicy, id);
    const seatId = me.memberships.find((membership) => membership.plgId === version.plgId)?.seatId;
    if (!seatId) throw new Problem('forbidden');
    const approvals = this.db.repo(Approval);
    await approvals.save(
      approvals.create({
        plgId: version.plgId,
        versionId: id,
        seatId,
        approvedById: me.userId,
        sha256: version.sha256,
        approvedAt: this.clock.now(),
      }),
    );
    await this.record(me, 'version.approved', id, version.plgId, version.number);
    return this.view(id);
  }

  async publish(me: Actor, id: string): Promise<VersionView> {
    const version = await this.access.load(me, 'publish', reportVersionPolicy, id);
    const numbers = unsourcedNumbers(version.snapshot).map(({ number }) => number);
    if (numbers.length > 0) throw new Problem('version.numbers_unsourced', { facts: { numbers } });
    // What was withdrawn since may have changed what fits.
    const { reportId, plgId } = version;
    const audiences = await this.longSummaries({ id: reportId, plgId }, version.snapshot);
    if (version.longSummaries.length + audiences.length > 0)
      throw new Problem('version.summary_too_long', {
        facts: { audiences: [...new Set([...version.longSummaries, ...audiences])] },
      });
    const seats = await this.seatsOf(version.plgId);
    const missing = seats.filter(
      (seat) => !isVacant(seat) && !version.approvals.some((approval) => approval.seatId === seat.id),
    );
    if (missing.length > 0)
      throw new Problem('version.not_approved', {
        facts: { programmes: missing.map((seat) => seat.programme.name) },
      });
    const unsigned = (await this.signatures.signersOf(version.reportId)).filter(
      ({ given }) => !given.some(({ sha256 }) => sha256 === version.contentSha256),
    );
    if (unsigned.length > 0)
      throw new Problem('version.not_signed', { facts: { names: unsigned.map(({ name }) => name) } });
    await this.db.repo(ReportVersion).update({ id }, { publishedAt: this.clock.now() });
    await this.record(me, 'version.published', id, version.plgId, version.number);
    return this.view(id);
  }

  /** Takes it out of the public eye; what is left says that it was there. */
  async withdraw(me: Actor, id: string): Promise<VersionView> {
    const version = await this.access.load(me, 'withdraw', reportVersionPolicy, id);
    await this.db.repo(ReportVersion).update({ id }, { withdrawnAt: this.clock.now() });
    await this.record(me, 'version.withdrawn', id, version.plgId, version.number);
    return this.view(id);
  }

  /** The newest version of each group, without what it says. */
  private async newestOf(plgIds: string[]): Promise<ReportVersion[]> {
    const versions = await this.db.repo(ReportVersion).find({
      select: { id: true, plgId: true, major: true, minor: true, publishedAt: true, withdrawnAt: true },
      where: { plgId: In(plgIds) },
      relations: reportVersionPolicy.needs,
      order: { major: 'DESC', minor: 'DESC' },
    });
    return [...Map.groupBy(versions, ({ plgId }) => plgId).values()].flatMap(([first]) => first ?? []);
  }

  private async seatsOf(plgId: string): Promise<Seat[]> {
    const seats = await this.db.whole(Seat, { plgId }, { programme: { institution: true }, holders: true });
    return seats.toSorted((a, b) => compareNames(a.programme.name, b.programme.name));
  }

  private async record(
    me: Actor,
    event: 'version.frozen' | 'version.approved' | 'version.published' | 'version.withdrawn',
    id: string,
    plgId: string,
    number: string,
  ): Promise<void> {
    await this.events.record(me, event, { type: 'version', id, plgId }, { number });
  }

  /** For who has already asked who is asking. */
  async view(id: string): Promise<VersionView> {
    const version = await this.db.wholeOne(ReportVersion, id, whole);
    const themes = await this.analysis.themesOf(version.plgId);
    const tallies = await this.tallies.talliesOf(version.plgId);
    const signers = await this.signatures.signersOf(version.reportId);
    return { version, seats: await this.seatsOf(version.plgId), themes, tallies, signers };
  }
}
