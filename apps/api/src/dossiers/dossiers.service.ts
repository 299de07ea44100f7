import { Injectable } from '@nestjs/common';
import { Meeting } from '../cycles/meeting.entity.ts';
import { calendarFile } from '../cycles/calendar-file.rules.ts';
import { presentCalendarEvent } from '../cycles/meeting.presenter.ts';
import { AnswersService } from '../interviews/answers.service.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { pdfOf, sheetOf } from '../publications/pdf.job.ts';
import { presentDocx } from '../publications/docx.presenter.ts';
import { sheetPaths } from '../publications/sheet.words.ts';
import { ReleasesService } from '../publications/releases.service.ts';
import { SnapshotsService } from '../publications/snapshots.service.ts';
import { Report } from '../reports/report.entity.ts';
import { ReportVersion } from '../publications/report-version.entity.ts';
import { besideOf, mostInside, packDossier, sealedFile, written } from './dossier-archive.rules.ts';
import { describedForm, dossierForm, formName, formVersion } from './dossier-form.rules.ts';
import { presentCodedAnswer, presentReportPage } from './dossier-report.presenter.ts';
import { DossierRowsService } from './dossier-rows.service.ts';
import type { Rows } from './form-table.rules.ts';
import { codeOf, lock } from './dossier-seal.rules.ts';
import { presentSheets } from './dossier-sheets.presenter.ts';
import { presentSite } from './dossier-site.presenter.ts';
import { DossierTextsService } from './dossier-texts.service.ts';
import { Year } from './dossier-view.presenter.ts';

/** The key of an installation's dossiers has no group and no person. */
export const dossierKeyId = '00000000-0000-0000-0000-000000000001';

/** The whole year of a group in one archive. */
@Injectable()
export class DossiersService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly rows: DossierRowsService,
    private readonly texts: DossierTextsService,
    private readonly keys: RespondentKeysService,
    private readonly answers: AnswersService,
    private readonly releases: ReleasesService,
    private readonly snapshots: SnapshotsService,
  ) {}

  /** The same year gives the same bytes. Everything in it is of one moment. */
  async make(me: Actor, plgId: string): Promise<{ name: string; bytes: Buffer }> {
    const plg = await this.access.load(me, 'archive', plgPolicy, plgId);
    const key = await this.db.transaction(() => this.key());
    const files = new Map<string, Buffer>();
    const counts = await this.db.transaction(async () => {
      await this.db.query('set transaction isolation level repeatable read');
      await this.db.query(`set local time zone 'UTC'`);
      return this.collect(files, key, me, plgId);
    });
    await this.db.transaction(() =>
      this.events.record(me, 'dossier.made', { type: 'plg', id: plgId, plgId }),
    );
    const group = { id: plgId, name: plg.name, schoolYear: plg.schoolYear };
    const size = [...files.values()].reduce((sum, it) => sum + it.length, 0);
    if (size > mostInside.bytes || files.size >= mostInside.files) throw new Problem('dossier.too_large');
    return { name: `leerkring-${plg.schoolYear}`, bytes: await packDossier(files, { group, counts }) };
  }

  /** What opens the part of our dossiers that is under lock; for who keeps this installation. */
  async code(me: Actor): Promise<string> {
    if (!me.isAdministrator) throw new Problem('forbidden');
    return this.db.transaction(async () => {
      const code = codeOf(await this.key());
      await this.events.record(me, 'dossier.code_shown', { type: 'user', id: me.userId, plgId: null });
      return code;
    });
  }

  /** Made when it is first needed. */
  private async key(): Promise<Buffer> {
    await this.db.waitForTurn('key of dossiers');
    return (
      (await this.keys.of([dossierKeyId])).get(dossierKeyId) ??
      this.keys.give(dossierKeyId, dossierKeyId, 'dossier')
    );
  }

  private async collect(
    files: Map<string, Buffer>,
    key: Buffer,
    me: Actor,
    plgId: string,
  ): Promise<Record<string, number>> {
    const rows = await this.rows.gather(plgId);
    const texts = await this.texts.gather(rows);
    const answers = (await this.answers.list(me, plgId)).map((it) => presentCodedAnswer(me.locale, it));
    const versions = await this.addReport(files, me, plgId);
    const report = await this.db.repo(Report).findOneBy({ plgId });
    const draft = report && (await this.snapshots.draftOf(report, me.locale)).snapshot;
    const view = { locale: me.locale, rows, texts, answers, versions, draft };
    for (const [name, bytes] of presentSite(view)) files.set(name, bytes);
    for (const [name, bytes] of presentSheets(new Year(view))) files.set(name, bytes);
    for (const [name, bytes] of await this.texts.files(rows)) files.set(name, bytes);
    files.set('agenda.ics', Buffer.from(await this.calendarOf(plgId)));
    files.set('form.json', written(describedForm));
    for (const [room, tables] of openRooms(rows))
      files.set(`data/${room}.json`, written({ room, tables, ...head }));
    files.set('data/texts.json', written({ ...head, texts }));
    const sealed = { tables: sealedTables(rows), apart: await this.rows.apart(rows) };
    files.set(sealedFile, lock(key, besideOf(files), written(sealed)));
    return Object.fromEntries([...rows].map(([table, list]) => [table, list.length]));
  }

  /** Every version that everyone may read, as page, PDF and document for Word. */
  private async addReport(files: Map<string, Buffer>, me: Actor, plgId: string) {
    const all = await this.db
      .repo(ReportVersion)
      .find({ where: { plgId }, order: { major: 'DESC', minor: 'DESC' } });
    const shown = all.filter(({ isPublic }) => isPublic);
    for (const { id } of shown) {
      const found = await this.releases.read(me, id);
      const { version, standing } = found;
      const at = `rapport/${version.number}`;
      files.set(`${at}.html`, presentReportPage(found, new Set(shown.map(({ number }) => number))));
      files.set(`${at}.pdf`, await pdfOf(id, version.snapshot, standing));
      files.set(`${at}.docx`, await presentDocx(version.reportId, version.snapshot, standing));
      for (const { audience } of version.snapshot.summaries ?? []) {
        const { bytes } = await sheetOf(id, version.snapshot, standing, audience);
        files.set(`${at}-${sheetPaths[audience]}.pdf`, bytes);
      }
    }
    return shown.map(({ number, snapshot, publishedAt, frozenAt }) => ({
      number,
      title: snapshot.title,
      publishedAt: (publishedAt ?? frozenAt).toISOString(),
      summaries: (snapshot.summaries ?? []).map(({ audience }) => audience),
    }));
  }

  /** Without addresses of this installation or of a call. */
  private async calendarOf(plgId: string): Promise<string> {
    const meetings = await this.db.repo(Meeting).find({
      where: { plgId },
      relations: { plg: true },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const events = meetings.map((it) => ({ ...presentCalendarEvent(it, ''), pageUrl: null, joinUrl: null }));
    const [first] = meetings;
    return calendarFile(events, first ? `${first.plg.name} ${first.plg.schoolYear}` : undefined);
  }
}

const head = { form: formName, version: formVersion };

/** What everyone in the group may read, by room. */
function openRooms(rows: Rows): Map<string, Rows> {
  const rooms = new Map<string, Record<string, unknown>>();
  for (const { table, room, isSealed } of dossierForm)
    if (!isSealed) rooms.set(room, { ...rooms.get(room), [table]: rows.get(table) ?? [] });
  return rooms as unknown as Map<string, Rows>;
}

const sealedTables = (rows: Rows): Record<string, unknown> =>
  Object.fromEntries(
    dossierForm.flatMap(({ table, isSealed }) => (isSealed ? [[table, rows.get(table) ?? []]] : [])),
  );
