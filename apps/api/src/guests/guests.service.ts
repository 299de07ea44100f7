import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { compareNames, type InviteGuestDto, type TakeInGuestDto, type VisitDto } from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import type { Config } from '../config.ts';
import { presentWhen } from '../cycles/meeting-when.presenter.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { IdentityService } from '../identity/identity.service.ts';
import { Access } from '../policies/access.ts';
import { guestPolicy } from '../policies/guest.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { Mail } from '../platform/mail/mail.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { PlacesService } from '../plgs/places.service.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Guest } from './guest.entity.ts';
import { presentGuestMail } from './guest.presenter.ts';
import { openUntil } from './guest.rules.ts';

/** Whom a group receives at one of its meetings: inviting, granting, sending away, taking in as a member. */
@Injectable()
export class GuestsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly sessions: Sessions,
    private readonly places: PlacesService,
    private readonly identity: IdentityService,
    private readonly realtime: Realtime,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A guest comes for the meeting alone: when it moves or does not take place, so does the end of what they read. */
  onModuleInit(): void {
    this.events.on(['meeting.moved', 'meeting.cancelled'], async ({ subjectId: meetingId }) => {
      const guests = await this.db
        .repo(Guest)
        .find({ where: { meetingId, revokedAt: IsNull() }, relations: { membership: true } });
      this.places.judgeAgain(...guests.map(({ membership }) => membership));
    });
  }

  async list(me: Actor, plgId: string): Promise<Guest[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const guests = await this.db.repo(Guest).find({
      where: { plgId, revokedAt: IsNull() },
      relations: guestPolicy.needs,
      order: { meeting: { startsAt: 'ASC' }, id: 'ASC' },
    });
    return guests.toSorted(
      (a, b) => +a.meeting.startsAt - +b.meeting.startsAt || compareNames(a.name, b.name),
    );
  }

  /** Everyone who was invited to one meeting, the latest invitation of each; also when it does not stand any more. */
  async at(meetingId: string): Promise<Guest[]> {
    const all = await this.db.repo(Guest).find({ where: { meetingId }, order: { createdAt: 'ASC' } });
    return [...new Map(all.map((it) => [it.membershipId, it])).values()];
  }

  /** Whether this guest was given the right to contribute at this meeting. */
  async contributes(meetingId: string, membershipId: string): Promise<boolean> {
    return this.db.repo(Guest).existsBy({ meetingId, membershipId, takesPart: true, revokedAt: IsNull() });
  }

  async invite(me: Actor, meetingId: string, input: InviteGuestDto): Promise<{ guest: Guest; link: string }> {
    const meeting = await this.access.load(me, 'lead', meetingPolicy, meetingId, { plg: true });
    if (openUntil(meeting) <= this.clock.now()) throw new Problem('guest.over');
    // One place in the group, however often they come.
    const { plgId } = meeting;
    const { member, isNew } = await this.places.take(me, input, {
      plgId,
      seatId: null,
      hold: null,
      roles: ['guest'],
    });
    if (!isNew && !isGuestPlace(member)) throw new Problem('guest.is_member');
    const { id: membershipId, user } = member;
    const guests = this.db.repo(Guest);
    if (await guests.existsBy({ meetingId, membershipId, revokedAt: IsNull() }))
      throw new Problem('guest.exists');
    const token = newToken();
    const { id } = await guests.save(
      guests.create({
        plgId,
        meetingId,
        membershipId,
        name: input.name,
        programme: input.programme,
        takesPart: input.takesPart,
        tokenHash: hashToken(token),
        invitedById: me.userId,
        enteredAt: null,
        revokedAt: null,
      }),
    );
    const link = `${this.config.publicUrl}/gast/${token}`;
    const facts = { name: input.name, by: me.name, group: meeting.plg.name, title: meeting.title, link };
    const letter = presentGuestMail(user.locale, { ...facts, when: presentWhen(user.locale, meeting) });
    await this.mail.send({ to: user.email, ...letter, plgId });
    await this.events.record(me, 'guest.invited', this.subject(meeting), { guestId: id });
    this.places.judgeAgain(member);
    return { guest: await this.access.load(me, 'read', guestPolicy, id), link };
  }

  /** Contributing, or reading along again; it holds from the guest's next message on. */
  async grant(me: Actor, id: string, takesPart: boolean): Promise<Guest> {
    const guest = await this.access.load(me, 'grant', guestPolicy, id, { membership: true });
    await this.db.repo(Guest).update({ id }, { takesPart });
    await this.events.record(me, 'guest.granted', this.subject(guest.meeting), {
      guestId: id,
      membershipId: guest.membershipId,
      takesPart,
    });
    this.places.judgeAgain(guest.membership);
    return this.access.load(me, 'read', guestPolicy, id);
  }

  /** The next request is refused, and what is open is closed at once. */
  async revoke(me: Actor, id: string): Promise<void> {
    const guest = await this.access.load(me, 'revoke', guestPolicy, id, { membership: true });
    await this.db.repo(Guest).update({ id }, { revokedAt: this.clock.now() });
    const { membership } = guest;
    const isElsewhere = await this.db
      .repo(Guest)
      .existsBy({ membershipId: membership.id, revokedAt: IsNull() });
    // A place that was never taken leaves no trace in the list of members.
    if (!isElsewhere && membership.joinedAt === null) await this.places.leave(membership);
    await this.events.record(me, 'guest.revoked', this.subject(guest.meeting), {
      guestId: id,
      membershipId: membership.id,
    });
    await this.endSessions([guest]);
  }

  /** From guest to member on the same place: attendance and what was contributed stay theirs. */
  async takeIn(me: Actor, id: string, input: TakeInGuestDto): Promise<string> {
    const wanted = { membership: { user: true }, meeting: { plg: true } };
    await this.access.load(me, 'takeIn', guestPolicy, id);
    // Two presses at once follow each other, and the second finds that it was done.
    await this.db.query('select id from guest where id = $1 for update', [id]);
    const guest = await this.access.load(me, 'takeIn', guestPolicy, id, wanted);
    const { plgId, membership } = guest;
    const seat = input.seatId ? await this.db.repo(Seat).findOneBy({ id: input.seatId, plgId }) : null;
    if (input.seatId && !seat) throw new Problem('not_found');
    const hold = seat ? (input.hold ?? 'delegate') : null;
    // Until they accept they are invited, as every member to be.
    await this.db
      .repo(Membership)
      .update({ id: membership.id }, { roles: input.roles, seatId: seat?.id ?? null, hold, joinedAt: null });
    const all = await this.db.repo(Guest).findBy({ membershipId: membership.id, revokedAt: IsNull() });
    await this.db.repo(Guest).update({ id: In(all.map((it) => it.id)) }, { revokedAt: this.clock.now() });
    const group = { name: guest.meeting.plg.name, plgId, membershipId: membership.id };
    const link = await this.identity.invite(me, membership.user, group);
    await this.events.record(
      me,
      'guest.takenIn',
      { type: 'member', id: membership.id, plgId },
      { roles: input.roles, membershipId: membership.id, meetingIds: all.map((it) => it.meetingId) },
    );
    await this.endSessions(all.map((it) => Object.assign(it, { membership })));
    return link;
  }

  /** Where I am a guest, for my first screen. */
  async visitsOf(me: Actor): Promise<VisitDto[]> {
    if (!me.visits.length) return [];
    const meetings = await this.db.repo(Meeting).find({
      where: { id: In(me.visits.map(({ meetingId }) => meetingId)) },
      relations: { plg: true },
      order: { startsAt: 'ASC' },
    });
    return meetings.map(({ id, plgId, plg, title, startsAt, endsAt }) => ({
      meetingId: id,
      plgId,
      plgName: plg.name,
      title,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }));
  }

  /** Who came by a code loses that session; someone with an account is judged again. */
  private async endSessions(guests: Guest[]): Promise<void> {
    const closed = await this.sessions.closeGuests(guests.map(({ id }) => id));
    this.db.afterCommit(() => {
      for (const sessionId of closed) this.realtime.disconnectSession(sessionId);
    });
    this.places.judgeAgain(...guests.map(({ membership }) => membership));
  }

  private subject({ id, plgId }: Meeting) {
    return { type: 'meeting', id, plgId };
  }
}
