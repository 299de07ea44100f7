import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { eventResources, type AnswerInviteDto, type EventName, type InviteAnswer } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { instantAt, wallClock } from '../calendars/local-time.rules.ts';
import { WorkingDaysService } from '../calendars/working-days.service.ts';
import { invitationFile } from '../cycles/calendar-file.rules.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { presentCalendarEvent } from '../cycles/meeting.presenter.ts';
import { PersonalLinksService } from '../identity/personal-links.service.ts';
import type { User } from '../identity/user.entity.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Mail, type Message } from '../platform/mail/mail.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isOfTheGroup, Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Substitution } from '../seats/substitution.entity.ts';
import { presentInviteMails, type InviteLetter } from './invite-mail.presenter.ts';
import { Invite } from './invite.entity.ts';
import { newsFor, type Invitee, type News } from './invite.rules.ts';

const DAY = 86_400_000;
/** Whatever changes a meeting or who takes part may change what calendars have to know. */
const causes = (Object.keys(eventResources) as EventName[]).filter((name) =>
  ['meetings', 'members'].includes(eventResources[name] ?? ''),
);

type Draft = News<Meeting, Invite> & {
  before: Pick<Invite, 'startsAt' | 'endsAt'> | null;
  invite: Invite;
};

export interface InvitesView {
  meeting: Meeting;
  members: Membership[];
  invites: Invite[];
  canAnswer: boolean;
}

export interface InviteLinkView {
  invite: Invite;
  canAnswer: boolean;
  isReplaced: boolean;
}

/** Keeps everyone's calendar right, and hears who comes. */
@Injectable()
export class InvitesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly links: PersonalLinksService,
    private readonly workingDays: WorkingDaysService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(causes, async ({ plgId }) => {
      if (plgId !== null) await this.settle(plgId);
    });
  }

  /**
   * Tells every calendar of this group what it does not know yet; two at once wait for each other and say it once.
   * @param isMorning the first thing of a day: what waited for someone is then told in one letter
   */
  async settle(plgId: string, isMorning = false): Promise<void> {
    await this.db.waitForTurn(`invites of ${plgId}`);
    const meetings = await this.db.repo(Meeting).find({ where: { plgId }, relations: { plg: true } });
    const members = (
      await this.db.repo(Membership).find({ where: { plgId, leftAt: IsNull() }, relations: { user: true } })
    ).filter(isOfTheGroup);
    const told = await this.db.repo(Invite).find({ where: { plgId }, relations: { user: true } });
    const invitees = await this.inviteesOf(members);
    const news = newsFor(meetings, invitees, told, this.clock.now());
    if (news.length === 0) return;
    const people = new Map([...told, ...members].map(({ userId, user }) => [userId, user]));
    const drafts = news.map((it) => {
      const before = it.told && { startsAt: it.told.startsAt, endsAt: it.told.endsAt };
      const isDateOnly =
        invitees.some(({ userId, isInvited }) => userId === it.userId && isInvited) ||
        (it.told?.isDateOnly === true && ['cancelled', 'withdrawn'].includes(it.kind));
      return { ...it, before, invite: this.note(it, isDateOnly) };
    });
    await this.db.repo(Invite).save(drafts.map(({ invite }) => invite));
    const tokens = await this.makeLinks(drafts.map(({ invite }) => invite));
    const letters = [...Map.groupBy(drafts, ({ userId }) => userId)].flatMap(([userId, mine]) => {
      const user = people.get(userId);
      if (!user) return [];
      const [together, apart] = isMorning ? split(mine) : [[], mine];
      return [together, ...apart.map((draft) => [draft])].flatMap((some) => this.letters(some, user, tokens));
    });
    await this.mail.send(...letters);
    await this.events.record(
      null,
      'invite.sent',
      { type: 'plg', id: plgId, plgId },
      { letters: letters.length },
    );
  }

  async ofMeeting(me: Actor, meetingId: string): Promise<InvitesView> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, meetingId);
    // Who comes is the group's to know: a guest follows the meeting, and is asked by a letter of their own.
    await this.access.load(me, 'read', plgPolicy, meeting.plgId);
    const canAnswer = meetingPolicy.can(me, 'attend', meeting) && this.isToCome(meeting);
    const invites = await this.db.repo(Invite).findBy({ meetingId });
    return { meeting, members: await this.comersTo(meeting), invites, canAnswer };
  }

  async answer(me: Actor, meetingId: string, input: AnswerInviteDto): Promise<InvitesView> {
    const meeting = await this.access.load(me, 'attend', meetingPolicy, meetingId);
    await this.access.load(me, 'read', plgPolicy, meeting.plgId);
    if (+meeting.startsAt !== Date.parse(input.startsAt)) throw new Problem('invite.moved');
    await this.record(me.userId, meeting, input.answer, 'page');
    return this.ofMeeting(me, meetingId);
  }

  /** What a link in a mail is about. @throws Problem `not_found` when it opens nothing (any more) */
  async byLink(token: string): Promise<InviteLinkView> {
    const link = await this.links.find('invite', token);
    const invite = await this.db
      .repo(Invite)
      .findOne({ where: { id: link.subjectId }, relations: { user: true, meeting: { plg: true } } });
    if (!invite || !(await this.isMember(invite.plgId, invite.userId))) throw new Problem('not_found');
    const isReplaced = await this.isReplaced(invite);
    return { invite, isReplaced, canAnswer: !isReplaced && this.isToCome(invite.meeting) };
  }

  async answerByLink(token: string, input: AnswerInviteDto): Promise<InviteLinkView> {
    const { invite, isReplaced } = await this.byLink(token);
    if (isReplaced) throw new Problem('substitution.reads_along');
    if (+invite.meeting.startsAt !== Date.parse(input.startsAt)) throw new Problem('invite.moved');
    await this.record(invite.userId, invite.meeting, input.answer, 'link');
    return this.byLink(token);
  }

  /** @param stamp when a calendar program wrote it; what is older than the last answer is left alone */
  async record(
    userId: string,
    meeting: Meeting,
    answer: InviteAnswer,
    via: 'page' | 'link' | 'calendar',
    stamp: Date | null = null,
  ): Promise<boolean> {
    if (!this.isToCome(meeting)) throw new Problem('invite.over');
    await this.db.waitForTurn(`invites of ${meeting.plgId}`);
    const { id: meetingId, plgId, startsAt, endsAt, sequence } = meeting;
    const invites = this.db.repo(Invite);
    const invite =
      (await invites.findOneBy({ meetingId, userId })) ??
      invites.create({ meetingId, plgId, userId, startsAt, endsAt, sequence, method: null });
    const isOlder = [invite.replyStamp, invite.answeredAt].some((last) => stamp && last && stamp <= last);
    if (isOlder) return false;
    const now = this.clock.now();
    const isNew = invite.answer !== answer;
    // A clock that is ahead must not make every later reply seem old.
    const replyStamp = stamp === null ? invite.replyStamp : new Date(Math.min(+stamp, +now));
    await invites.save(Object.assign(invite, { answer, answeredAt: stamp ? replyStamp : now, replyStamp }));
    if (isNew)
      await this.events.record(
        { userId },
        'invite.answered',
        { type: 'meeting', id: meetingId, plgId },
        { via },
      );
    return isNew;
  }

  async isMember(plgId: string, userId: string): Promise<boolean> {
    return (await this.membersOf(plgId)).some((it) => it.userId === userId);
  }

  private isToCome({ state, endsAt }: Meeting): boolean {
    return (state === 'planned' || state === 'open') && endsAt > this.clock.now();
  }

  /** Who came for one meeting, or as a guest, hears of that one only, by the letter that asked them. */
  private async membersOf(plgId: string): Promise<Membership[]> {
    return (await this.everyoneIn(plgId)).filter(isOfTheGroup);
  }

  /** Whose coming counts for this meeting: who stands in for somebody, and not the one who is replaced. */
  private async comersTo({ id: meetingId, plgId }: Meeting): Promise<Membership[]> {
    const standing = await this.db.repo(Substitution).findBy({ meetingId, withdrawnAt: IsNull() });
    const substitutes = new Set(standing.map(({ substituteId }) => substituteId));
    const replaced = new Set(standing.map(({ replacedId }) => replacedId));
    const people = await this.everyoneIn(plgId);
    return people.filter((it) => !replaced.has(it.id) && (isOfTheGroup(it) || substitutes.has(it.id)));
  }

  /** Whether somebody else comes in this person's place, so that the own answer counts for nothing. */
  private isReplaced({ meetingId, userId }: Invite): Promise<boolean> {
    return this.db.repo(Substitution).existsBy({ meetingId, replaced: { userId }, withdrawnAt: IsNull() });
  }

  private everyoneIn(plgId: string): Promise<Membership[]> {
    return this.db.repo(Membership).find({
      where: { plgId, joinedAt: Not(IsNull()), leftAt: IsNull() },
      relations: { user: true, seat: { programme: { institution: true } } },
    });
  }

  /** What the calendar knows after this letter. An answer holds for the moment it was given for. */
  private note({ kind, meeting, userId, told }: News<Meeting, Invite>, isDateOnly: boolean): Invite {
    const { id: meetingId, plgId, sequence, startsAt, endsAt } = meeting;
    const isTakenOff = kind === 'withdrawn';
    const isPutBack = kind === 'invited' && told?.method === 'CANCEL';
    const isFilledIn = kind === 'invited' && told?.method === 'REQUEST';
    const isForgotten = kind === 'moved' || isPutBack;
    const invite = told ?? this.db.repo(Invite).create({ id: newId(), meetingId, plgId, userId, raised: 0 });
    return Object.assign(invite, {
      method: kind === 'cancelled' || isTakenOff ? 'CANCEL' : 'REQUEST',
      sequence,
      startsAt,
      endsAt,
      isDateOnly,
      raised: invite.raised + (isTakenOff || isPutBack || isFilledIn ? 1 : 0),
      ...(isForgotten && { answer: null, answeredAt: null, replyStamp: null }),
    });
  }

  private async inviteesOf(members: Membership[]): Promise<Invitee[]> {
    const works = await this.db.query<{ user_id: string; institution_ids: string[] }>(
      `select e.user_id, array_agg(distinct coalesce(p.institution_id, n.institution_id)) as institution_ids
       from employment e left join programme p on p.id = e.programme_id left join unit n on n.id = e.unit_id
       where e.ended_at is null and e.user_id = any($1) group by e.user_id`,
      [members.map(({ userId }) => userId)],
    );
    const today = wallClock(this.clock.now()).date;
    const backBy = new Map<string, Date | null>();
    for (const [key, same] of Map.groupBy(works, (it) => it.institution_ids.toSorted().join())) {
      const days = await this.workingDays.of(key.split(','));
      const backAt = days.isHoliday(today) ? instantAt(days.nextWorking(today), '07:30') : null;
      for (const { user_id: userId } of same) backBy.set(userId, backAt);
    }
    return members.map(({ userId, joinedAt }) => ({
      userId,
      isInvited: joinedAt === null,
      backAt: backBy.get(userId) ?? null,
    }));
  }

  private async makeLinks(invites: Invite[]): Promise<Map<string, string>> {
    const asked = invites.filter(({ method, isDateOnly }) => method === 'REQUEST' && !isDateOnly);
    const tokens = await this.links.make(
      asked.map(({ id, userId, endsAt }) => ({
        purpose: 'invite',
        subjectId: id,
        userId,
        expiresAt: new Date(endsAt.getTime() + 7 * DAY),
      })),
    );
    return new Map(asked.map(({ id }, index) => [id, tokens[index] ?? '']));
  }

  private letters(drafts: Draft[], user: User, tokens: Map<string, string>): Message[] {
    const told = drafts.map((draft) => this.tell(draft, user, tokens.get(draft.invite.id) ?? null));
    const letters = presentInviteMails(
      user.locale,
      told.map(({ letter }) => letter),
    );
    return letters.map((letter, index) => ({
      to: user.email,
      ...letter,
      // Whoever left has to hear that it goes out of their calendar.
      ...(told[index]?.calendar.method !== 'CANCEL' && { plgId: drafts[0]?.meeting.plgId }),
      ...(told[index] && { calendar: told[index].calendar }),
    }));
  }

  private tell(
    { kind, meeting, invite, before }: Draft,
    user: User,
    token: string | null,
  ): { letter: InviteLetter; calendar: NonNullable<Message['calendar']> } {
    const whole = presentCalendarEvent(meeting, this.config.publicUrl);
    // Who has not come in yet is told when it is; where, and what it is about, is the group's.
    const event = invite.isDateOnly ? { ...whole, location: null, joinUrl: null, pageUrl: null } : whole;
    const method = invite.method ?? 'REQUEST';
    const content = invitationFile(
      {
        ...event,
        sequence: invite.toldSequence,
        changedAt: this.clock.now(),
        isCancelled: method === 'CANCEL',
      },
      {
        method,
        organiser: { name: meeting.plg.name, email: this.mail.sender },
        invitee: { name: user.name, email: user.email },
        answer: invite.answer,
      },
    );
    const letter: InviteLetter = {
      kind: kind === 'invited' && invite.isDateOnly ? 'dated' : kind,
      name: user.name,
      event,
      before,
      answerUrl: token && `${this.config.publicUrl}/komst/${token}`,
      hasAnswered: invite.answer !== null,
      hearsCalendars: this.config.inboundMailToken !== null,
    };
    return { letter, calendar: { method, content } };
  }
}

/** What someone can read at once, in the order of the year; and what is told by itself. */
function split(drafts: Draft[]): [together: Draft[], apart: Draft[]] {
  const isAsked = ({ invite }: Draft) => invite.method === 'REQUEST' && !invite.isDateOnly;
  const together = drafts
    .filter(isAsked)
    .toSorted((one, other) => +one.meeting.startsAt - +other.meeting.startsAt);
  return [together, drafts.filter((it) => !isAsked(it))];
}
