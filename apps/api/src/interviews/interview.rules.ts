import { type AnswerRevisionDto, nothingSaid } from '@leerkring/shared';
import { schoolYearBounds } from '../calendars/local-date.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';

/** A revision with every field; what an older device leaves out was not said. */
export type WholeRevision = Required<AnswerRevisionDto>;

/** What is skipped says nothing: whatever stood there before the reason goes. */
export function settled(revision: AnswerRevisionDto): WholeRevision {
  const { skipReason = null } = revision;
  if (skipReason !== null) return { ...revision, ...nothingSaid, skipReason, namesKept: [] };
  return {
    ...revision,
    scale: revision.scale ?? null,
    choice: revision.choice ?? null,
    number: revision.number ?? null,
    ranking: revision.ranking ?? [],
    cells: revision.cells ?? [],
    followUps: (revision.followUps ?? []).filter(({ asked, answer }) => asked !== '' || answer !== ''),
    skipReason,
    isSensitive: revision.isSensitive ?? false,
    namesKept: revision.namesKept ?? [],
  };
}

const earliest = Date.UTC(2000, 0, 1);

/** A moment as a device claims it. Its clock may be wrong, but a conversation never began in the future. */
export function claimedMoment(claim: string, now: Date): Date {
  const at = new Date(claim);
  return at.getTime() >= earliest && at <= now ? at : now;
}

/** A school year `2026-2027` is over on the first of August of its second year, by the calendar on the wall. */
export function isYearOver(schoolYear: string, now: Date): boolean {
  return wallClock(now).date > schoolYearBounds(schoolYear).to;
}
