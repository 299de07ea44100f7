import type { CycleDto, CyclePlanDto, DayBlockDto, SkippedWeekDto } from '@leerkring/shared';
import { presentDayBlock } from '../calendars/calendar.presenter.ts';
import type { DayBlock } from '../calendars/closed-period.rules.ts';
import type { Cycle } from './cycle.entity.ts';
import type { SkippedWeek } from './cycle.rules.ts';
import type { Proposal } from './cycles.service.ts';

export function presentCycle(it: Cycle): CycleDto {
  const { id, plgId, targetWeeks, minWeeks, maxWeeks, weekday, startTime, endTime } = it;
  const { optionalInstitutionIds } = it;
  return { id, plgId, targetWeeks, minWeeks, maxWeeks, weekday, startTime, endTime, optionalInstitutionIds };
}

export function presentSkippedWeek(
  { number, on, blocks, nearestFree }: SkippedWeek,
  institutionNames: ReadonlyMap<string, string>,
): SkippedWeekDto {
  return {
    number,
    on,
    blocks: blocks.map((block) => presentDayBlock(block, institutionNames)),
    nearestFree: [...nearestFree],
  };
}

export function presentPlan({ plan, strict, institutionNames }: Proposal): CyclePlanDto {
  const words = (blocks: readonly DayBlock[]): DayBlockDto[] =>
    blocks.map((block) => presentDayBlock(block, institutionNames));
  const skipped = (week: SkippedWeek) => presentSkippedWeek(week, institutionNames);
  return {
    meetings: plan.meetings.map((meeting) => ({ ...meeting, blocks: words(meeting.blocks) })),
    skipped: plan.skipped.map(skipped),
    strict: strict.map(({ on, blocks }) => ({ on, blocks: words(blocks) })),
    meanWeeks: plan.meanWeeks,
    deviationDays: plan.deviationDays,
    stuck: plan.stuck && { ...plan.stuck, skipped: plan.stuck.skipped.map(skipped) },
  };
}
