/** One edit in the log of a chapter, without what it says. */
export interface Logged {
  seq: number;
  at: Date;
  userId: string | null;
}

/** A stretch in which people wrote without a long pause. */
export interface Moment {
  seq: number;
  before: number;
  from: Date;
  at: Date;
  userIds: (string | null)[];
}

/** A second in which somebody wrote, and the edit before its first. */
export interface Second {
  before: number;
  at: Date;
}

/** After this long without a key a new moment begins. */
const pause = 5 * 60_000;
/** And after this long anyway: an evening of writing is more than one moment. */
const longest = 30 * 60_000;

/** What people did in a chapter, in stretches that they would call one; the newest first. */
export function momentsOf(log: readonly Logged[]): Moment[] {
  const moments: Moment[] = [];
  for (const { seq, at, userId } of log) {
    const last = moments.at(-1);
    const goesOn =
      last && at.getTime() - last.at.getTime() <= pause && at.getTime() - last.from.getTime() <= longest;
    if (!goesOn) moments.push({ seq, before: seq - 1, from: at, at, userIds: [userId] });
    else {
      last.seq = seq;
      last.at = at;
      if (!last.userIds.includes(userId)) last.userIds.push(userId);
    }
  }
  return moments.toReversed();
}

const secondOf = ({ at }: { at: Date }): number => Math.floor(at.getTime() / 1000);

/** Every second in which somebody wrote after `from`, up to and including `to`; the oldest first. */
export function secondsOf(log: readonly Logged[], from: number, to: number): Second[] {
  const seconds: Second[] = [];
  for (const edit of log) {
    const last = seconds.at(-1);
    if (edit.seq <= from || edit.seq > to || (last && secondOf(last) >= secondOf(edit))) continue;
    seconds.push({ before: edit.seq - 1, at: edit.at });
  }
  return seconds;
}
