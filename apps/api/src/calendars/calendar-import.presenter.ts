import type { CalendarFileDto, CalendarFileRowDto, CalendarImportDto } from '@leerkring/shared';
import { calendarImportPolicy } from '../policies/calendar-import.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { CalendarImport } from './calendar-import.entity.ts';
import type { JudgedRow } from './calendar-import.rules.ts';
import type { ReadFile } from './calendar-imports.service.ts';
import type { ClosedPeriod } from './closed-period.entity.ts';
import { lengthOf, sayLengths } from './period-kind.rules.ts';

function presentRow({
  row,
  status,
  problem,
  label,
  period,
  replaces,
}: JudgedRow<ClosedPeriod>): CalendarFileRowDto {
  return {
    row,
    status,
    problem,
    label,
    kind: period?.kind ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    weekdays: period?.weekdays ?? [],
    startTime: period?.startTime || null,
    endTime: period?.endTime || null,
    days: period && period.to >= period.from ? lengthOf(period.from, period.to) : null,
    allowed: period && sayLengths(period.kind),
    replacesFrom: replaces?.fromOn ?? null,
    replacesTo: replaces?.toOn ?? null,
  };
}

export function presentFile({ fileName, rows, importId }: ReadFile): CalendarFileDto {
  return { fileName, importId, rows: rows.map(presentRow) };
}

export function presentImport(me: Actor, it: CalendarImport): CalendarImportDto {
  return {
    id: it.id,
    fileName: it.fileName,
    importedAt: it.createdAt.toISOString(),
    added: it.added,
    replaced: it.replaced.length,
    undoneAt: it.undoneAt?.toISOString() ?? null,
    can: calendarImportPolicy.abilitiesOf(me, it),
  };
}
