import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  compareNames,
  type AcceptInvitationDto,
  type AppointDto,
  type InviteMemberDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { IdentityService } from '../identity/identity.service.ts';
import type { LinkToken } from '../identity/link-token.entity.ts';
import { User } from '../identity/user.entity.ts';
import { Employment } from '../institutions/employment.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { PlacesService } from '../plgs/places.service.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { membershipPolicy } from '../policies/membership.policy.ts';
import { isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';

const whole = { user: true, seat: { programme: true } } as const;

/** Who takes part in a group: invitations, places, roles and leaving. */
@Injectable()
export class MembersService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly places: PlacesService,
    private readonly identity: IdentityService,
    private readonly obligations: Obligations,
  ) {}

  /** A seat that nobody holds or is invited to asks the coordinator for someone. */
  onModuleInit(): void {
    this.obligations.addSource(async (me) => {
      const mine = me.memberships.map(({ plgId }) => plgId).filter((plgId) => isCoordinator(me, plgId));
      const seats = await this.db.whole(Seat, { plgId: mine }, { programme: true, holders: true });
      const empty = Map.groupBy(
        seats.filter(({ holders }) => holders.every(({ leftAt }) => leftAt !== null)),
        ({ plgId }) => plgId,
      );
      return [...empty].map(([plgId, left]) => ({
        kind: 'member.invite',
        plgId,
        subjectId: plgId,
        path: `/plg/${plgId}/leden`,
        dueAt: null,
        minutes: 5,
        facts: { programmes: left.map(({ programme }) => programme.name).toSorted() },
      }));
    });
  }

  async list(me: Actor, plgId: string): Promise<Membership[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const members = await this.db.whole(Membership, { plgId, leftAt: null }, whole);
    return members.toSorted((a, b) => compareNames(a.user.name, b.user.name));
  }

  /** Asks someone into the group. Whoever holds a programme's seat works there from then on, as far as we know. */
  async invite(
    me: Actor,
    plgId: string,
    input: InviteMemberDto,
  ): Promise<{ member: Membership; link: string }> {
    const plg = await this.access.load(me, 'invite', plgPolicy, plgId);
    const seat = input.seatId ? await this.db.repo(Seat).findOneBy({ id: input.seatId, plgId }) : null;
    if (input.seatId && !seat) throw new Problem('not_found');
    const { member, isNew } = await this.places.take(me, input, {
      plgId,
      seatId: seat?.id ?? null,
      hold: seat ? (input.hold ?? 'delegate') : null,
      roles: input.roles,
      task: input.task ?? '',
    });
    if (!isNew) throw new Problem('member.exists');
    const link = await this.identity.invite(me, member.user, {
      name: plg.name,
      plgId,
      membershipId: member.id,
    });
    await this.events.record(
      me,
      'member.invited',
      { type: 'member', id: member.id, plgId },
      { roles: input.roles },
    );
    return { member, link };
  }

  /** A new letter with a new link for who has not come yet; the links of before stop working. */
  async inviteAgain(me: Actor, id: string): Promise<{ member: Membership; link: string }> {
    const member = await this.access.load(me, 'inviteAgain', membershipPolicy, id, { plg: true });
    await this.identity.withdrawLinks(id);
    const link = await this.identity.invite(me, member.user, {
      name: member.plg.name,
      plgId: member.plgId,
      membershipId: id,
    });
    await this.events.record(
      me,
      'member.invited',
      { type: 'member', id, plgId: member.plgId },
      { roles: member.roles },
    );
    return { member, link };
  }

  /**
   * What an invitation is for; `plgName` is null when it only opens an account. Whoever invites has the link too, and
   * learns nobody's name by it: the name of an account in use is told to that person alone.
   */
  async invitation(
    me: Actor | null,
    token: string,
  ): Promise<{ link: LinkToken; name: string; plgName: string | null }> {
    const link = await this.identity.findLink(token, 'invitation');
    const { name, email, hasPassword } = link.user;
    const isSelf = me?.userId === link.userId;
    if (!link.membershipId) return { link, name: isSelf || !hasPassword ? name : email, plgName: null };
    const member = await this.db
      .repo(Membership)
      .findOne({ where: { id: link.membershipId }, relations: { plg: true, user: true } });
    if (!member || member.leftAt) throw new Problem('invitation.withdrawn');
    return { link, name: isSelf ? name : nameOf(member), plgName: member.plg.name };
  }

  /**
   * Takes the place. Someone without a password chooses one; someone who has one must be signed in as that person.
   * @returns the secret of a new session, or null when `me` already has one
   */
  async accept(me: Actor | null, token: string, input: AcceptInvitationDto): Promise<string | null> {
    const { link } = await this.invitation(me, token);
    if (link.user.hasPassword && me?.userId !== link.userId) throw new Problem('unauthenticated');
    if (!link.user.hasPassword && !input.password)
      throw new Problem('invalid', { fields: { password: ['minLength'] } });
    await this.identity.use(link);
    await this.db.repo(User).update({ id: link.userId }, { name: input.name });
    await this.db.repo(Employment).update({ userId: link.userId }, { addedAs: '' });
    if (!link.user.hasPassword && input.password)
      await this.identity.setPassword(link.userId, input.password);
    if (link.membershipId) await this.join(link.userId, link.membershipId);
    this.places.judgeAgain(link);
    return me?.userId === link.userId && link.user.hasPassword
      ? null
      : this.identity.openSession(link.userId);
  }

  async appoint(me: Actor, id: string, input: AppointDto): Promise<Membership> {
    const { plgId } = await this.access.load(me, 'appoint', membershipPolicy, id);
    // Authors are named, and seats handed over, elsewhere.
    await this.places.setAlone(plgId);
    const member = await this.access.load(me, 'appoint', membershipPolicy, id);
    const { roles, task = member.task } = mergeEdit(input, { roles: member.roles, task: member.task });
    if (!roles.includes('coordinator')) await this.refuseLastCoordinator(member);
    await this.db.repo(Membership).update({ id }, { roles, task, updatedAt: this.clock.now() });
    await this.events.record(
      me,
      'role.changed',
      { type: 'member', id, plgId: member.plgId },
      { userId: member.userId, roles },
    );
    this.places.judgeAgain(member);
    return this.loadWhole(id);
  }

  async remove(me: Actor, id: string): Promise<void> {
    const member = await this.access.load(me, 'remove', membershipPolicy, id);
    await this.refuseLastCoordinator(member);
    await this.places.leave(member);
    await this.events.record(
      me,
      'member.left',
      { type: 'member', id, plgId: member.plgId },
      { userId: member.userId },
    );
    this.places.judgeAgain(member);
  }

  private async join(userId: string, membershipId: string): Promise<void> {
    const member = await this.loadWhole(membershipId);
    await this.db.repo(Membership).update({ id: membershipId }, { joinedAt: this.clock.now() });
    if (member.seat) await this.employ(userId, member.seat.programmeId);
    await this.events.record({ userId }, 'member.joined', {
      type: 'member',
      id: membershipId,
      plgId: member.plgId,
    });
  }

  /** A delegate of a programme works there: that is what keeps them from interviewing at home. */
  private async employ(userId: string, programmeId: string): Promise<void> {
    const employments = this.db.repo(Employment);
    if (await employments.existsBy({ userId, programmeId, endedAt: IsNull() })) return;
    const employment = await employments.save(
      employments.create({ userId, programmeId, unitId: null, endedAt: null }),
    );
    await this.events.record(
      { userId },
      'employment.added',
      { type: 'employment', id: employment.id, plgId: null },
      { userId },
    );
  }

  private async refuseLastCoordinator(member: Membership): Promise<void> {
    if (!member.roles.includes('coordinator')) return;
    // Locking the group makes two coordinators who leave at the same time wait for each other.
    await this.db.repo(Plg).findOne({ where: { id: member.plgId }, lock: { mode: 'pessimistic_write' } });
    // Who comes for one meeting is no coordinator to leave a group to.
    const [others] = await this.db.query<{ count: string }>(
      `select count(*) from membership where plg_id = $1 and id <> $2 and left_at is null and joined_at is not null
         and not is_temporary and 'coordinator' = any(roles)`,
      [member.plgId, member.id],
    );
    if (Number(others?.count) === 0) throw new Problem('plg.last_coordinator');
  }

  private async loadWhole(id: string): Promise<Membership> {
    return this.db.repo(Membership).findOneOrFail({ where: { id }, relations: whole });
  }
}
