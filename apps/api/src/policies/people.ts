import type { PlgRole } from '@leerkring/shared';
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

/** Whether this place in a group is theirs. */
export function holdsMembership(me: Actor, membershipId: string | null): boolean {
  return (
    membershipId !== null && me.memberships.some((membership) => membership.membershipId === membershipId)
  );
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

/**
 * The seat that this person acts and votes for at this meeting, or null. A seat has one vote: count by what this
 * answers, never by person. Guests, people without a programme and whoever is replaced have none.
 */
export function seatOfAt(me: Actor, plgId: string, meetingId: string): string | null {
  if (standsAside(me, meetingId)) return null;
  return me.memberships.find((membership) => membership.plgId === plgId)?.seatId ?? null;
}

/** Holds the seat of this programme in this group. */
export function sitsFor(me: Actor, plgId: string, programmeId: string): boolean {
  return me.memberships.some(
    (membership) => membership.plgId === plgId && membership.programmeId === programmeId,
  );
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
