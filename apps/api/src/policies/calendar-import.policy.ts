import { CalendarImport } from '../calendars/calendar-import.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { keepsCalendar } from './people.ts';

/** Which files were read in is for those who keep the calendar; what came of it everyone sees. */
export const calendarImportPolicy = policy(CalendarImport, {
  rules: {
    read: (me, it) => keepsCalendar(me, it.institutionId),
    undo: (me, it) => keepsCalendar(me, it.institutionId) && it.undoneAt === null,
  },
  examples: {
    'of the own institution': { institutionId: world.institutionId, undoneAt: null },
    'taken back': { institutionId: world.institutionId, undoneAt: new Date('2026-11-12') },
  },
});
