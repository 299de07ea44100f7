import type { Locale, PlgRole } from '@leerkring/shared';

/** Someone's place in a group, as rules need to know it. */
export interface ActorMembership {
  membershipId: string;
  plgId: string;
  seatId: string | null;
  /** The programme of the seat. */
  programmeId: string | null;
  roles: PlgRole[];
  /** For whoever stands in: the meetings they come to; null for everyone else. */
  onlyAt: string[] | null;
}

/** An invitation to one thing of a group one is no member of. */
export interface ActorVisit {
  guestId: string;
  membershipId: string;
  plgId: string;
  meetingId: string;
  /** Where they come from, in their own words. */
  programme: string;
  /** Was given the right to contribute, by whoever leads. */
  takesPart: boolean;
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
  /** Places in groups; guests have none. */
  memberships: ActorMembership[];
  visits: ActorVisit[];
  /** Meetings at which someone else acts for this person's seat. */
  standsAsideAt: string[];
  /** Came in with a mailed code: only what is open to guests answers. */
  isVisitor: boolean;
  /** When time alone ends something of all this; null for whoever is asked nothing. */
  endsAt: Date | null;
}
