import type { PlgRole } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';

/**
 * The small world in which the permission matrix is drawn. Policies describe their states as things in this world,
 * e.g. `examples: { planned: { plgId: world.plgId, heldAt: null } }`.
 */
export const world = {
  institutionId: '00000000-0000-7000-8000-000000000001',
  plgId: '00000000-0000-7000-8000-000000000002',
  /** The programme whose seat `own` people hold. */
  programmeId: '00000000-0000-7000-8000-000000000003',
  otherProgrammeId: '00000000-0000-7000-8000-000000000004',
  seatId: '00000000-0000-7000-8000-000000000005',
  otherSeatId: '00000000-0000-7000-8000-000000000006',
  /** Whoever asks. */
  myUserId: '00000000-0000-7000-8000-000000000007',
  otherUserId: '00000000-0000-7000-8000-000000000008',
  myMembershipId: '00000000-0000-7000-8000-000000000009',
  otherMembershipId: '00000000-0000-7000-8000-00000000000a',
  meetingId: '00000000-0000-7000-8000-00000000000b',
} as const;

const nobody: Actor = {
  userId: world.myUserId,
  sessionId: '',
  name: '',
  email: '',
  locale: 'nl',
  isAdministrator: false,
  institutionIds: [],
  programmeIds: [],
  qualityServiceOf: [],
  memberships: [],
  visits: [],
  standsAsideAt: [],
  isVisitor: false,
  endsAt: null,
};

function member(roles: PlgRole[], programmeId: string | null = null): Actor {
  const seatId = programmeId && (programmeId === world.programmeId ? world.seatId : world.otherSeatId);
  return {
    ...nobody,
    institutionIds: [world.institutionId],
    programmeIds: programmeId ? [programmeId] : [],
    memberships: [
      { membershipId: world.myMembershipId, plgId: world.plgId, seatId, programmeId, roles, onlyAt: null },
    ],
  };
}

function substitute(): Actor {
  const it = member(['delegate'], world.programmeId);
  return { ...it, memberships: it.memberships.map((one) => ({ ...one, onlyAt: [world.meetingId] })) };
}

function guest(takesPart: boolean): Actor {
  const visit = {
    guestId: '',
    membershipId: world.myMembershipId,
    plgId: world.plgId,
    meetingId: world.meetingId,
    programme: '',
  };
  return { ...nobody, visits: [{ ...visit, takesPart }], isVisitor: true };
}

/** The columns of the matrix: everyone a rule may have to judge. */
export const exampleActors: Record<string, Actor> = {
  'anyone signed in': nobody,
  administrator: { ...nobody, isAdministrator: true },
  'quality service': {
    ...nobody,
    institutionIds: [world.institutionId],
    qualityServiceOf: [world.institutionId],
  },
  'works at the programme': {
    ...nobody,
    institutionIds: [world.institutionId],
    programmeIds: [world.programmeId],
  },
  guest: guest(false),
  'guest who takes part': guest(true),
  'delegate of the programme': member(['delegate'], world.programmeId),
  'delegate who is replaced': {
    ...member(['delegate'], world.programmeId),
    standsAsideAt: [world.meetingId],
  },
  'substitute for one meeting': substitute(),
  'delegate of another': member(['delegate'], world.otherProgrammeId),
  interviewer: member(['interviewer'], world.otherProgrammeId),
  author: member(['author'], world.otherProgrammeId),
  researcher: member(['researcher']),
  'quality officer': member(['quality_officer']),
  coordinator: member(['coordinator']),
};
