import type { Locale, PlgRole } from '@leerkring/shared';

/** Someone's place in a group, as rules need to know it. */
export interface ActorMembership {
  membershipId: string;
  plgId: string;
  seatId: string | null;
  /** The programme of the seat. */
  programmeId: string | null;
  roles: PlgRole[];
}

/** Who is asking: loaded from the database for every request, never from what the client says. */
export interface Actor {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  locale: Locale;
  /** Administrator of this installation. */
  isAdministrator: boolean;
  /** Institutions where this person works. */
  institutionIds: string[];
  /** Programmes where this person works now, also for one day a week. */
  programmeIds: string[];
  /** Institutions whose quality service this person belongs to. */
  qualityServiceOf: string[];
  memberships: ActorMembership[];
}
