import type { AssignmentDto } from '@leerkring/shared';

type Say = (name: string, from: string, to: string) => string;

/** Who goes where in a turn of visits: one line for each, the last to where the first was. */
export function turnSteps(visits: AssignmentDto[], ids: string[], step: Say, you: string): string[] {
  const turn = ids.flatMap((id) => visits.filter((visit) => visit.id === id));
  return turn.map((visit, at) =>
    step(
      visit.isMine ? you : visit.interviewerName,
      visit.hostProgrammeName,
      turn[(at + 1) % turn.length]?.hostProgrammeName ?? '',
    ),
  );
}

/** What the server is asked: the others in the turn, and who is thought to make each visit. */
export function turnRequest(
  visits: AssignmentDto[],
  ids: string[],
): { withIds: string[]; expects: string[] } {
  return {
    withIds: ids.slice(1),
    expects: ids.map((id) => visits.find((visit) => visit.id === id)?.membershipId ?? ''),
  };
}
