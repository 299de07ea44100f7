import type { ReplanDto, SeriesDto } from '@leerkring/shared';
import { presentDayBlock } from '../calendars/calendar.presenter.ts';
import { presentSkippedWeek } from './cycle.presenter.ts';
import type { Series } from './replan.rules.ts';
import type { ReplanView } from './replans.service.ts';

export function presentReplan({ meetingId, rhythm, meetings, options, calendar }: ReplanView): ReplanDto {
  const { institutionNames } = calendar;
  const present = ({ dates, deviationDays, meanWeeks, moved, skipped }: Series): SeriesDto => ({
    deviationDays,
    meanWeeks,
    moved,
    skipped: skipped.map((week) => presentSkippedWeek(week, institutionNames)),
    meetings: meetings.flatMap(({ id, title, sequence }, index) => {
      const [date, before] = [dates[index], options.current.dates[index]];
      if (!date || !before) return [];
      const { blocks, ...rest } = date;
      return [
        {
          meetingId: id,
          number: index + 1,
          title,
          sequence,
          from: before.on,
          ...rest,
          blocks: blocks.map((block) => presentDayBlock(block, institutionNames)),
        },
      ];
    }),
  });
  return {
    meetingId,
    targetWeeks: rhythm.targetWeeks,
    current: present(options.current),
    smallest: options.smallest && present(options.smallest),
    onwards: options.onwards && present(options.onwards),
  };
}
