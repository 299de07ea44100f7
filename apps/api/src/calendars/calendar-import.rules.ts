import type { FileRowStatus } from '@leerkring/shared';
import type { ClosedPeriod } from './closed-period.entity.ts';
import type { FilePeriod, FileRow } from './file-row.rules.ts';
import { schoolYearOf } from './local-date.rules.ts';
import { isHoliday, isPlausibleLength } from './period-kind.rules.ts';

type Own = Pick<
  ClosedPeriod,
  'id' | 'kind' | 'label' | 'fromOn' | 'toOn' | 'weekdays' | 'startTime' | 'endTime'
>;

export interface JudgedRow<O extends Own = Own> extends FileRow {
  status: FileRowStatus;
  /** The period of one's own that this row replaces. */
  replaces: O | null;
}

/** What each row of a file would do to the calendar as it stands; reading the same file again does nothing. */
export function judgeRows<O extends Own>(rows: readonly FileRow[], own: readonly O[]): JudgedRow<O>[] {
  const seen = new Map<string, string>();
  return rows.map((row) => {
    const say = (
      status: FileRowStatus,
      problem: FileRow['problem'] = row.problem,
      replaces: O | null = null,
    ) => ({ ...row, status, problem, replaces });
    const { period } = row;
    if (period === null)
      return say(row.problem === 'appointment' || row.problem === 'other_region' ? 'ignored' : 'refused');
    if (period.to < period.from) return say('refused', 'ends_before_start');
    if (!isPlausibleLength(period.kind, period.from, period.to)) return say('refused', 'length');
    const [slot, exact] = [slotOf(period), exactlyOf(period)];
    const before = seen.get(slot);
    seen.set(slot, exact);
    if (before !== undefined) return before === exact ? say('same') : say('refused', 'twice');
    const there = own.filter((it) => slotOf(asPeriod(it)) === slot);
    if (there.some((it) => exactlyOf(asPeriod(it)) === exact)) return say('same');
    const [old] = there;
    return old ? say('replaces', null, old) : say('new');
  });
}

/** Of each holiday there is one in a school year; of everything else there may be as many as there are. */
function slotOf(it: FilePeriod): string {
  return isHoliday(it.kind) ? `${it.kind} ${schoolYearOf(it.from)}` : exactlyOf(it);
}

function exactlyOf(it: FilePeriod): string {
  // A holiday is the same by its days, whatever it is called.
  const name = isHoliday(it.kind) ? '' : it.label;
  return JSON.stringify([it.kind, it.from, it.to, name, it.weekdays, it.startTime, it.endTime]);
}

function asPeriod(it: Own): FilePeriod {
  const { kind, label, fromOn: from, toOn: to, weekdays, startTime, endTime } = it;
  return { kind, label, from, to, weekdays, startTime, endTime, source: null };
}
