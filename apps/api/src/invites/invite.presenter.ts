import {
  compareNames,
  type InviteAnswer,
  type InviteLinkDto,
  type InvitedProgrammeDto,
  type InvitesDto,
} from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { programmeNamesOf } from '../plgs/seat.entity.ts';
import type { InviteLinkView, InvitesView } from './invites.service.ts';

/** Names and answers, never an address. */
export function presentInvites(me: Actor, { meeting, members, invites, canAnswer }: InvitesView): InvitesDto {
  const answers = new Map(invites.map(({ userId, answer }) => [userId, answer]));
  const answerOf = ({ userId }: { userId: string }): InviteAnswer | null => answers.get(userId) ?? null;
  const count = (answer: InviteAnswer | null): number =>
    members.filter((member) => answerOf(member) === answer).length;
  const names = programmeNamesOf(members.flatMap(({ seat }) => seat ?? []));
  const programmes = [...Map.groupBy(members, ({ seat }) => seat?.programmeId)].map(
    ([programmeId, people]): InvitedProgrammeDto => ({
      programmeName: names.get(programmeId ?? '') ?? null,
      people: people
        .map((it) => ({ membershipId: it.id, name: it.user.name, answer: answerOf(it) }))
        .toSorted((one, other) => compareNames(one.name, other.name)),
    }),
  );
  return {
    meetingId: meeting.id,
    startsAt: meeting.startsAt.toISOString(),
    mine: answerOf(me),
    canAnswer,
    accepted: count('accepted'),
    tentative: count('tentative'),
    declined: count('declined'),
    silent: count(null),
    // Those who come for no programme stand last.
    programmes: programmes.toSorted((one, other) =>
      compareNames(one.programmeName ?? '\uffff', other.programmeName ?? '\uffff'),
    ),
  };
}

/** Needs `user` and `meeting.plg`. Says nothing of anybody else. */
export function presentInviteLink({ invite, canAnswer, isReplaced }: InviteLinkView): InviteLinkDto {
  const { user, meeting, answer } = invite;
  return {
    name: user.name,
    plgName: meeting.plg.name,
    title: meeting.title,
    state: meeting.state,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    location: meeting.location,
    answer,
    canAnswer,
    isReplaced,
  };
}
