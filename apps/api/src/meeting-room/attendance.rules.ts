export interface ExpectedPerson {
  userId: string;
  programmeId: string | null;
}

export interface ProgrammeCount {
  programmeId: string | null;
  expected: number;
  present: number;
  /** Of those who were present. */
  inHall: number;
}

/** Attendance is reported per programme; those without one (service, research group) form one group. */
export function attendancePerProgramme(
  expected: readonly ExpectedPerson[],
  presentIds: ReadonlySet<string>,
  inHall: ReadonlySet<string> = new Set(),
): ProgrammeCount[] {
  const counts = new Map<string | null, ProgrammeCount>();
  for (const { userId, programmeId } of expected) {
    const count = counts.get(programmeId) ?? { programmeId, expected: 0, present: 0, inHall: 0 };
    counts.set(programmeId, {
      ...count,
      expected: count.expected + 1,
      present: count.present + (presentIds.has(userId) ? 1 : 0),
      inHall: count.inHall + (inHall.has(userId) ? 1 : 0),
    });
  }
  return [...counts.values()];
}
