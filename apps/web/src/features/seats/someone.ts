import type { MemberDto, SubstituteInputDto } from '@leerkring/shared';

/** Who shares the seat and could come instead. */
export function colleaguesOf(member: MemberDto | undefined, members: MemberDto[]): MemberDto[] {
  return members.filter(
    (it) => member && it.seatId === member.seatId && it.id !== member.id && !it.isInvited,
  );
}

/** Of the two ways to say who comes, only the chosen one is sent. */
export function oneWay<T extends { [K in keyof SubstituteInputDto]?: string | null }>(
  values: T,
  isNew: boolean,
): T {
  return isNew ? { ...values, membershipId: undefined } : { ...values, name: undefined, email: undefined };
}
