import { Injectable } from '@nestjs/common';
import type { ReadCalendarFileDto } from '@leerkring/shared';
import { In } from 'typeorm';
import type { Institution } from '../institutions/institution.entity.ts';
import { Access } from '../policies/access.ts';
import { calendarImportPolicy } from '../policies/calendar-import.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { CalendarImport, type ReplacedPeriod } from './calendar-import.entity.ts';
import { judgeRows, type JudgedRow } from './calendar-import.rules.ts';
import { CalendarsService } from './calendars.service.ts';
import { ClosedPeriod } from './closed-period.entity.ts';
import { readCsv, UnreadableFile } from './csv-calendar.rules.ts';
import { wallClock } from './local-time.rules.ts';

const ROWS_AT_MOST = 1000;

/** The reader of calendar files is loaded with the first of them. */
async function readIcs(content: string) {
  const rules = await import('./ics-calendar.rules.ts');
  return rules.readIcs(content, ROWS_AT_MOST);
}

export interface ReadFile {
  fileName: string;
  rows: JudgedRow<ClosedPeriod>[];
  importId: string | null;
}

/** Files with the year planning of an institution: looked at first, saved as a whole, and taken back as a whole. */
@Injectable()
export class CalendarImportsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly calendars: CalendarsService,
  ) {}

  async ofInstitution(me: Actor, institutionId: string): Promise<CalendarImport[]> {
    await this.calendars.loadKept(me, institutionId);
    return this.db.repo(CalendarImport).find({ where: { institutionId }, order: { createdAt: 'DESC' } });
  }

  /** Saves nothing. */
  async preview(me: Actor, institutionId: string, input: ReadCalendarFileDto): Promise<ReadFile> {
    const institution = await this.calendars.loadKept(me, institutionId);
    return { fileName: input.fileName, rows: await this.judge(institution, input), importId: null };
  }

  /** All rows or none. A file that says nothing new leaves nothing behind. */
  async save(me: Actor, institutionId: string, input: ReadCalendarFileDto): Promise<ReadFile> {
    const institution = await this.calendars.loadKept(me, institutionId);
    await this.lock(institutionId);
    const rows = await this.judge(institution, input);
    const refused = rows.filter(({ status }) => status === 'refused');
    if (refused.length > 0)
      throw new Problem('calendar_import.rows_refused', {
        fields: Object.fromEntries(refused.map(({ row, problem }) => [`rows.${row}`, [problem ?? 'row']])),
        facts: { rows: refused.map(({ row, label }) => `${row} (${label})`).slice(0, 20) },
      });
    const wanted = rows.filter(({ status }) => status === 'new' || status === 'replaces');
    if (wanted.length === 0) return { fileName: input.fileName, rows, importId: null };
    const replaced = wanted.flatMap(({ replaces }) => replaces ?? []);
    const made = this.db.repo(CalendarImport).create({
      institutionId,
      fileName: input.fileName,
      added: wanted.length,
      replaced: replaced.map(asReplaced),
      undoneAt: null,
    });
    await this.db.repo(CalendarImport).save(made);
    if (replaced.length > 0)
      await this.db.repo(ClosedPeriod).delete({ id: In(replaced.map(({ id }) => id)) });
    await this.db.repo(ClosedPeriod).save(this.periodsOf(made, input, wanted));
    await this.events.record(
      me,
      'calendar.imported',
      await this.calendars.subject(institutionId, { type: 'calendar_import', id: made.id }),
      { added: wanted.length, replaced: replaced.length },
    );
    return { fileName: input.fileName, rows, importId: made.id };
  }

  /** What the file brought goes, what it replaced returns. Periods that were removed since stay away. */
  async undo(me: Actor, id: string): Promise<CalendarImport> {
    const { institutionId } = await this.access.load(me, 'read', calendarImportPolicy, id);
    await this.lock(institutionId);
    const made = await this.access.load(me, 'undo', calendarImportPolicy, id);
    const periods = this.db.repo(ClosedPeriod);
    await periods.delete({ importId: id });
    const undone = await this.db.repo(CalendarImport).findBy({ institutionId });
    const isUndone = new Set(undone.filter(({ undoneAt }) => undoneAt).map((it) => it.id));
    const own = await periods.findBy({ institutionId });
    for (const it of made.replaced) {
      const period = { ...it, weekdays: [], startTime: '', endTime: '' };
      const [judged] = judgeRows([{ row: 0, label: it.label, problem: null, period: fileForm(period) }], own);
      const returns = judged?.status === 'new' && !(it.importId !== null && isUndone.has(it.importId));
      if (returns) await periods.save(periods.create({ ...period, institutionId }));
    }
    made.undoneAt = this.clock.now();
    await this.db.repo(CalendarImport).save(made);
    await this.events.record(
      me,
      'calendarImport.undone',
      await this.calendars.subject(institutionId, { type: 'calendar_import', id }),
      { added: made.added, replaced: made.replaced.length },
    );
    return made;
  }

  private async judge(
    institution: Institution,
    input: ReadCalendarFileDto,
  ): Promise<JudgedRow<ClosedPeriod>[]> {
    const own = await this.db.repo(ClosedPeriod).findBy({ institutionId: institution.id });
    try {
      const rows = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(input.content)
        ? await readIcs(input.content)
        : readCsv(input.content, institution.region, ROWS_AT_MOST);
      if (rows.length === 0) throw new UnreadableFile('no_columns');
      return judgeRows(rows, own);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      throw new Problem(`calendar_import.${error.reason}`, {
        facts: { line: error.line, rows: ROWS_AT_MOST },
      });
    }
  }

  private periodsOf(
    made: CalendarImport,
    input: ReadCalendarFileDto,
    rows: readonly JudgedRow[],
  ): ClosedPeriod[] {
    const today = wallClock(this.clock.now()).date;
    return rows.flatMap(({ period }) => {
      if (period === null) return [];
      const { from: fromOn, to: toOn, source, ...rest } = period;
      return this.db.repo(ClosedPeriod).create({
        ...rest,
        fromOn,
        toOn,
        institutionId: made.institutionId,
        source: source ?? input.source ?? input.fileName,
        retrievedOn: today,
        importId: made.id,
      });
    });
  }

  /** Two files at once follow each other. */
  private async lock(institutionId: string): Promise<void> {
    await this.db.query('select id from institution where id = $1 for update', [institutionId]);
  }
}

function asReplaced({
  kind,
  label,
  fromOn,
  toOn,
  source,
  retrievedOn,
  importId,
}: ClosedPeriod): ReplacedPeriod {
  return { kind, label, fromOn, toOn, source, retrievedOn, importId };
}

function fileForm({ fromOn: from, toOn: to, kind, label, source }: ReplacedPeriod) {
  return { kind, label, from, to, source, weekdays: [], startTime: '', endTime: '' };
}
