import type { PlgRole, ProblemCode } from '@leerkring/shared';
import type { Meeting } from '../cycles/meeting.entity.ts';
import type { Actor } from '../platform/session/actor.ts';

/** The words that policies are written in. */

export function isMember(me: Actor, plgId: string): boolean {
  return me.memberships.some((membership) => membership.plgId === plgId);
}

export function hasRole(me: Actor, plgId: string, role: PlgRole): boolean {
  return me.memberships.some((membership) => membership.plgId === plgId && membership.roles.includes(role));
}

export function isCoordinator(me: Actor, plgId: string): boolean {
  return hasRole(me, plgId, 'coordinator');
}

export function isAuthor(me: Actor, plgId: string): boolean {
  return hasRole(me, plgId, 'author');
}

export function isResearcher(me: Actor, plgId: string): boolean {
  return hasRole(me, plgId, 'researcher');
}

/** Reads the answers and finds what comes back in them. */
export function isAnalyst(me: Actor, plgId: string): boolean {
  return isAuthor(me, plgId) || isResearcher(me, plgId);
}

/** A full member: anyone in the group but guests, who hold no place in it. */
export function isInCircle(me: Actor, plgId: string): boolean {
  return me.memberships.some(
    (membership) => membership.plgId === plgId && membership.roles.some((role) => role !== 'guest'),
  );
}

/** Of the group for the year, and not only standing in at one meeting: asked about what comes after that one too. */
export function isMemberForTheYear(me: Actor, plgId: string): boolean {
  return me.memberships.some((membership) => membership.plgId === plgId && membership.onlyAt === null);
}

/** Whether this place in a group is theirs. */
export function holdsMembership(me: Actor, membershipId: string | null): boolean {
  return (
    membershipId !== null && me.memberships.some((membership) => membership.membershipId === membershipId)
  );
}

/** Whether this place is theirs, in a group or as a guest. */
export function holdsPlace(me: Actor, membershipId: string | null): boolean {
  return holdsMembership(me, membershipId) || me.visits.some((visit) => visit.membershipId === membershipId);
}

/** Was invited to this one meeting, without being a member. */
export function isGuestAt(me: Actor, meetingId: string): boolean {
  return me.visits.some((visit) => visit.meetingId === meetingId);
}

/** The meetings of this group to which someone was invited who is no member. */
export function visitsIn(me: Actor, plgId: string): string[] {
  if (isMember(me, plgId)) return [];
  return me.visits.filter((visit) => visit.plgId === plgId).map(({ meetingId }) => meetingId);
}

/** A guest who was given the right to contribute at this meeting. */
export function contributesAt(me: Actor, meetingId: string): boolean {
  return me.visits.some((visit) => visit.meetingId === meetingId && visit.takesPart);
}

/** Someone else acts for this person's seat at this meeting: they read, no more. */
export function standsAside(me: Actor, meetingId: string): boolean {
  return me.standsAsideAt.includes(meetingId);
}

/** Speaks, writes and decides at this meeting: members, but not who is replaced there or came for another one. */
export function actsAt(me: Actor, plgId: string, meetingId: string | null): boolean {
  return isInCircle(me, plgId) && !standsAside(me, meetingId ?? '') && comesTo(me, plgId, meetingId ?? '');
}

/** Everyone of the group comes to every meeting; a substitute comes to those for which one was asked. */
function comesTo(me: Actor, plgId: string, meetingId: string): boolean {
  return me.memberships.some((it) => it.plgId === plgId && (it.onlyAt?.includes(meetingId) ?? true));
}

/** Raises a hand, takes a turn, writes and votes along at this meeting: members, and guests who may contribute. */
export function takesPartAt(me: Actor, plgId: string, meetingId: string): boolean {
  return actsAt(me, plgId, meetingId) || contributesAt(me, meetingId);
}

/** Under which place this person takes part in this meeting: a member's in the group, or a guest's. */
export function placeAt(me: Actor, plgId: string, meetingId: string): string | null {
  const membership = me.memberships.find((it) => it.plgId === plgId);
  const visit = me.visits.find((it) => it.meetingId === meetingId);
  return membership?.membershipId ?? visit?.membershipId ?? null;
}

/** Why someone may only read at this meeting, for when there is more to say than that it is not allowed. */
export function readsAlong(me: Actor, plgId: string, meetingId: string | null): ProblemCode | null {
  if (standsAside(me, meetingId ?? '')) return 'substitution.reads_along';
  const isOnlyGuest = !isMember(me, plgId) && isGuestAt(me, meetingId ?? '');
  return isOnlyGuest && !contributesAt(me, meetingId ?? '') ? 'guest.reads_along' : null;
}

/** The minutes of this meeting were adopted: what they say came out of it keeps its words. */
export function keepsItsWords(meeting: Pick<Meeting, 'minutes'> | null): boolean {
  return meeting?.minutes.some(({ state }) => state === 'adopted') ?? false;
}

/**
 * The seat that this person acts and votes for at this meeting, or null. A seat has one vote: count by what this
 * answers, never by person. Guests, people without a programme, whoever is replaced and whoever stands in at another
 * meeting have none.
 */
export function seatOfAt(me: Actor, plgId: string, meetingId: string): string | null {
  if (!actsAt(me, plgId, meetingId)) return null;
  return me.memberships.find((membership) => membership.plgId === plgId)?.seatId ?? null;
}

/** Holds the seat of this programme in this group. */
export function sitsFor(me: Actor, plgId: string, programmeId: string): boolean {
  return me.memberships.some(
    (membership) => membership.plgId === plgId && membership.programmeId === programmeId,
  );
}

/** The same for the year: speaks in the name of the programme, which who comes for one meeting does not. */
export function speaksFor(me: Actor, plgId: string, programmeId: string): boolean {
  return isMemberForTheYear(me, plgId) && sitsFor(me, plgId, programmeId);
}

export function worksAt(me: Actor, programmeId: string): boolean {
  return me.programmeIds.includes(programmeId);
}

export function worksAtInstitution(me: Actor, institutionId: string): boolean {
  return me.institutionIds.includes(institutionId);
}

/** Belongs to the quality service that guards the method at this institution. */
export function isQualityService(me: Actor, institutionId: string): boolean {
  return me.qualityServiceOf.includes(institutionId);
}

/** Says when an institution is closed: its quality service, or someone of it who takes part in a group. */
export function keepsCalendar(me: Actor, institutionId: string): boolean {
  return (
    me.isAdministrator ||
    isQualityService(me, institutionId) ||
    (worksAtInstitution(me, institutionId) && me.memberships.some(({ roles }) => roles.includes('delegate')))
  );
}

export function isSelf(me: Actor, userId: string): boolean {
  return me.userId === userId;
}
