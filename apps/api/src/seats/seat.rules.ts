import type { Membership } from '../plgs/membership.entity.ts';
import type { Substitution } from './substitution.entity.ts';

type Standing = Pick<Substitution, 'replacedId' | 'substituteId'>;
type Member = Pick<Membership, 'id' | 'seatId' | 'isTemporary' | 'joinedAt'>;

export interface SeatAtMeeting<M extends Member = Membership> {
  seatId: string;
  /** Who may act and vote for it: any of them, once for all of them. */
  acting: M[];
  /** Who is replaced, and reads along. */
  standingAside: M[];
}

/** Takes part in this meeting: everyone but those who came for another one. */
export function isExpected(
  member: Pick<Member, 'id' | 'isTemporary'>,
  standing: readonly Standing[],
): boolean {
  return !member.isTemporary || standing.some(({ substituteId }) => substituteId === member.id);
}

/** One entry for each seat that someone holds. */
export function seatsAt<M extends Member>(
  members: readonly M[],
  standing: readonly Standing[],
): SeatAtMeeting<M>[] {
  const replaced = new Set(standing.map(({ replacedId }) => replacedId));
  const here = members.filter((it) => it.joinedAt !== null && isExpected(it, standing));
  const seats = Map.groupBy(here, ({ seatId }) => seatId);
  return [...seats].flatMap(([seatId, holders]) =>
    seatId === null
      ? []
      : [
          {
            seatId,
            acting: holders.filter(({ id }) => !replaced.has(id)),
            standingAside: holders.filter(({ id }) => replaced.has(id)),
          },
        ],
  );
}
