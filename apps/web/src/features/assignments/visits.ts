import {
  compareNames,
  type AssignmentDto,
  type AssignmentPlanDto,
  type AssignmentProposalDto,
  type VisitGround,
  type VisitObstacleDto,
} from '@leerkring/shared';

/** A visit as the screens draw it, agreed or only proposed. */
export interface VisitRow {
  key: string;
  membershipId: string;
  name: string;
  /** null for someone whom no programme sends. */
  fromId: string | null;
  toId: string;
  students: number;
  teachers: number;
  isMine: boolean;
  isNew: boolean;
  grounds: VisitGround[];
  others: VisitObstacleDto[];
  /** Only an agreed visit can be changed. */
  assignment: AssignmentDto | null;
}

export function agreedRows(assignments: AssignmentDto[]): VisitRow[] {
  return assignments.map((it) => ({
    key: it.id,
    membershipId: it.membershipId,
    name: it.interviewerName,
    fromId: it.programmeId,
    toId: it.hostProgrammeId,
    students: it.studentConversations,
    teachers: it.teacherConversations,
    isMine: it.isMine,
    isNew: false,
    grounds: it.grounds,
    others: it.others,
    assignment: it,
  }));
}

export function proposedRows(proposal: AssignmentProposalDto, plan: AssignmentPlanDto): VisitRow[] {
  const hasNews = proposal.visits.some(({ isNew }) => !isNew);
  return proposal.visits.map((it) => {
    const person = plan.people.find(({ membershipId }) => membershipId === it.membershipId);
    return {
      key: `${it.membershipId}:${it.programmeId}`,
      membershipId: it.membershipId,
      name: person?.name ?? '',
      fromId: person?.programmeId ?? null,
      toId: it.programmeId,
      students: it.studentConversations,
      teachers: it.teacherConversations,
      isMine: false,
      isNew: hasNews && it.isNew,
      grounds: it.grounds,
      others: it.others,
      assignment: null,
    };
  });
}

/** Colleagues together, in the order of the programmes; whoever belongs to none comes last. */
export function byProgramme(programmeIds: readonly string[], rows: VisitRow[]): VisitRow[] {
  const place = ({ fromId }: VisitRow) => {
    const at = programmeIds.indexOf(fromId ?? '');
    return at < 0 ? programmeIds.length : at;
  };
  return rows.toSorted((a, b) => place(a) - place(b) || compareNames(a.name, b.name));
}

/** The programmes in the order in which they visit each other, as far as there is one; so a ring is drawn as a ring. */
export function inRingOrder(programmeIds: readonly string[], rows: readonly VisitRow[]): string[] {
  const order: string[] = [];
  for (const first of programmeIds) {
    let next: string | undefined = first;
    while (next !== undefined && !order.includes(next)) {
      order.push(next);
      const here: string = next;
      next = rows.find(({ fromId, toId }) => fromId === here && !order.includes(toId))?.toId;
    }
  }
  return order;
}
