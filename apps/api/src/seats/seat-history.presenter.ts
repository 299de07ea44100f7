import { compareNames, type SeatHistoryDto, type SeatStandInDto } from '@leerkring/shared';
import type { Membership } from '../plgs/membership.entity.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { programmeNamesOf } from '../plgs/seat.entity.ts';
import type { SeatHistoryView } from './seat-histories.service.ts';
import type { Substitution } from './substitution.entity.ts';

/** One for each seat, by the name of its programme. */
export function presentSeatHistories(view: SeatHistoryView): SeatHistoryDto[] {
  const programmes = programmeNamesOf(view.seats);
  return view.seats
    .map(({ id, programmeId }) => ({
      seatId: id,
      programmeName: programmes.get(programmeId) ?? '',
      holdings: view.holders.filter(({ seatId }) => seatId === id).map(presentHolding),
      standIns: view.standIns.filter(({ seatId }) => seatId === id).map(presentStandIn),
      vote: presentVote(id, view),
    }))
    .toSorted((one, other) => compareNames(one.programmeName, other.programmeName));
}

function presentHolding(it: Membership): SeatHistoryDto['holdings'][number] {
  return {
    membershipId: it.id,
    name: nameOf(it),
    hold: it.hold ?? 'delegate',
    from: (it.joinedAt ?? it.createdAt).toISOString(),
    until: it.leftAt?.toISOString() ?? null,
  };
}

function presentStandIn(it: Substitution): SeatStandInDto {
  return {
    id: it.id,
    meetingId: it.meetingId,
    meetingTitle: it.meeting.title,
    startsAt: it.meeting.startsAt.toISOString(),
    substituteName: nameOf(it.substitute),
    replacedName: nameOf(it.replaced),
  };
}

const names = (members: Membership[] = []) => members.map(nameOf).toSorted(compareNames);

function presentVote(seatId: string, { next, acting }: SeatHistoryView): SeatHistoryDto['vote'] {
  if (!next) return null;
  const seat = acting.find((it) => it.seatId === seatId);
  return {
    meetingId: next.id,
    meetingTitle: next.title,
    startsAt: next.startsAt.toISOString(),
    acting: names(seat?.acting),
    standingAside: names(seat?.standingAside),
  };
}
