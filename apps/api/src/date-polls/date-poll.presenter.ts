import {
  compareNames,
  type DateConflictDto,
  type DateOptionDto,
  type DateOptionTimeDto,
  type DatePollDto,
  type DatePollLinkDto,
  type DatePollSummaryDto,
  type DateProgrammeDto,
} from '@leerkring/shared';
import { presentDayBlock } from '../calendars/calendar.presenter.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import type { User } from '../identity/user.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Membership } from '../plgs/membership.entity.ts';
import { programmeNamesOf } from '../plgs/seat.entity.ts';
import { datePollPolicy } from '../policies/date-poll.policy.ts';
import type { DateOption } from './date-option.entity.ts';
import type { Standing } from './date-ranking.rules.ts';
import type { DatePollView } from './date-views.service.ts';

export function presentSummary(
  me: Actor,
  { poll, members, options, answered, mine }: DatePollView,
): DatePollSummaryDto {
  const { id, plgId, title, state, meetingId, answerBy } = poll;
  return {
    id,
    plgId,
    title,
    state,
    meetingId,
    answerBy,
    asked: members.length,
    answered,
    haveIAnswered: mine.size === options.length,
    can: datePollPolicy.abilitiesOf(me, poll),
  };
}

export function presentDatePoll(me: Actor, view: DatePollView): DatePollDto {
  const { poll, plg, members, seats, options, standings, winner } = view;
  const byId = new Map(options.map((option) => [option.id, option]));
  const order = winner ? standings.map(({ id }) => id) : options.map(({ id }) => id);
  return {
    ...presentSummary(me, view),
    plgName: plg.name,
    programmes: seats.length,
    facilitatorName: members.find(({ id }) => id === poll.facilitatorId)?.user.name ?? null,
    settledOptionId: poll.settledOptionId,
    options: order.flatMap((id) => {
      const [option, standing] = [byId.get(id), standings.find((it) => it.id === id)];
      return option && standing ? [presentOption(view, option, standing)] : [];
    }),
    winner,
  };
}

/** Nobody else's name or answer: whoever holds the link sees the dates and what its owner said. */
export function presentDatePollLink(user: User, view: DatePollView): DatePollLinkDto {
  const { poll, plg, options, mine } = view;
  return {
    name: user.name,
    plgName: plg.name,
    title: poll.title,
    state: poll.state,
    answerBy: poll.answerBy,
    settledOptionId: poll.settledOptionId,
    options: options.map((option) => ({
      ...presentTime(view, option),
      mine: mine.get(option.id) ?? null,
      conflicts: (view.conflicts.get(option.id) ?? []).map((meeting) => ({
        ...presentConflict(meeting),
        title: null,
      })),
    })),
  };
}

function presentTime(view: DatePollView, { id, startsAt, endsAt }: DateOption): DateOptionTimeDto {
  return {
    id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    blocks: (view.blocks.get(id) ?? []).map((block) => presentDayBlock(block, view.institutionNames)),
  };
}

function presentConflict({ title, startsAt, endsAt }: Meeting): DateConflictDto {
  return { kind: 'meeting', title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

function presentOption(view: DatePollView, option: DateOption, standing: Standing): DateOptionDto {
  const { represented, yes, ifNeedBe, no, silent, exceptions } = standing;
  return {
    ...presentTime(view, option),
    rank: view.winner ? view.standings.indexOf(standing) + 1 : null,
    represented,
    yes,
    ifNeedBe,
    no,
    silent,
    exceptions,
    programmes: presentProgrammes(view, option),
    mine: view.mine.get(option.id) ?? null,
    conflicts: (view.conflicts.get(option.id) ?? []).map(presentConflict),
  };
}

function presentProgrammes(view: DatePollView, option: DateOption): DateProgrammeDto[] {
  const said = new Map(
    view.answers.filter(({ optionId }) => optionId === option.id).map((it) => [it.membershipId, it.value]),
  );
  const present = (programmeName: string | null, people: Membership[]): DateProgrammeDto => {
    const voices = people
      .map(({ id, user }) => ({ membershipId: id, name: user.name, answer: said.get(id) ?? null }))
      .toSorted((one, other) => compareNames(one.name, other.name));
    return {
      programmeName,
      isRepresented: voices.some(({ answer }) => answer === 'yes' || answer === 'if_need_be'),
      mayStillCome: voices.some(({ answer }) => answer === null),
      people: voices,
    };
  };
  const names = programmeNamesOf(view.seats);
  const programmes = view.seats
    .map(({ id, programmeId }) =>
      present(
        names.get(programmeId) ?? null,
        view.members.filter(({ seatId }) => seatId === id),
      ),
    )
    .toSorted((one, other) => compareNames(one.programmeName ?? '', other.programmeName ?? ''));
  const others = view.members.filter(({ seatId }) => seatId === null);
  return others.length > 0 ? [...programmes, present(null, others)] : programmes;
}
