import type { AgendaItemDto, AttendeeDto, MeetingRoomDto, ProgrammeAttendanceDto } from '@leerkring/shared';
import { presentMeeting, type MeetingView } from '../cycles/meeting.presenter.ts';
import type { Guest } from '../guests/guest.entity.ts';
import type { Substitution } from '../seats/substitution.entity.ts';
import { isGuestPlace, type Membership } from '../plgs/membership.entity.ts';
import { programmeNamesOf } from '../plgs/seat.entity.ts';
import { agendaItemPolicy } from '../policies/agenda-item.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { AgendaItem } from './agenda-item.entity.ts';
import type { Attendance } from './attendance.entity.ts';
import { attendancePerProgramme } from './attendance.rules.ts';

export interface MeetingRoomView {
  now: Date;
  view: MeetingView;
  agenda: AgendaItem[];
  /** With `user` and `seat.programme.institution`. */
  members: Membership[];
  guests: Guest[];
  standing: Substitution[];
  attendance: Attendance[];
}

export function presentMeetingRoom(me: Actor, it: MeetingRoomView): MeetingRoomDto {
  return {
    serverNow: it.now.toISOString(),
    meeting: presentMeeting(me, it.view),
    currentItemId: it.agenda.find(({ isCurrent }) => isCurrent)?.id ?? null,
    agenda: it.agenda.map((item) => presentAgendaItem(me, item)),
    attendees: presentAttendees(it),
    programmes: presentProgrammes(it),
  };
}

/** Guests are counted together, whatever they come from. */
const together = 'guests';

/** Needs `meeting`. */
export function presentAgendaItem(me: Actor, it: AgendaItem): AgendaItemDto {
  const { id, position, title, minutes, extraMinutes, elapsedMs } = it;
  const runningSince = it.runningSince?.toISOString() ?? null;
  return {
    id,
    position,
    title,
    minutes,
    extraMinutes,
    elapsedMs,
    runningSince,
    can: agendaItemPolicy.abilitiesOf(me, it),
  };
}

const namesIn = (members: readonly Membership[]) =>
  programmeNamesOf(members.flatMap(({ seat }) => seat ?? []));

function presentAttendees({ members, attendance, guests, standing }: MeetingRoomView): AttendeeDto[] {
  const names = namesIn(members);
  const comesFrom = new Map(guests.map(({ membershipId, programme }) => [membershipId, programme]));
  const states = new Map(attendance.map((it) => [it.membershipId, it]));
  return members.map((member) => ({
    membershipId: member.id,
    userId: member.userId,
    name: member.user.name,
    programmeName: names.get(member.seat?.programmeId ?? '') ?? comesFrom.get(member.id) ?? null,
    isGuest: isGuestPlace(member),
    isSubstitute: standing.some(({ substituteId }) => substituteId === member.id),
    state: states.get(member.id)?.state ?? null,
    inHall: states.get(member.id)?.inHall ?? false,
  }));
}

function presentProgrammes({ members, attendance }: MeetingRoomView): ProgrammeAttendanceDto[] {
  const names = namesIn(members);
  const presentIds = new Set(
    attendance.filter(({ state }) => state === 'present').map(({ membershipId }) => membershipId),
  );
  const inHall = new Set(attendance.filter((it) => it.inHall).map(({ membershipId }) => membershipId));
  const expected = members.map((it) => ({
    userId: it.id,
    programmeId: isGuestPlace(it) ? together : (it.seat?.programmeId ?? null),
  }));
  return attendancePerProgramme(expected, presentIds, inHall)
    .map(({ programmeId, ...counts }) => ({
      programmeName: names.get(programmeId ?? '') ?? null,
      areGuests: programmeId === together,
      ...counts,
    }))
    .toSorted((one, other) => Number(one.areGuests) - Number(other.areGuests));
}
