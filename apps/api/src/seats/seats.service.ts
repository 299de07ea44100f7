import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ArrangeSubstituteDto, SubstituteInputDto } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { presentWhen } from '../cycles/meeting-when.presenter.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { IdentityService } from '../identity/identity.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { membershipPolicy } from '../policies/membership.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { substitutionPolicy } from '../policies/substitution.policy.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Mail } from '../platform/mail/mail.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { PlacesService } from '../plgs/places.service.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { isExpected, seatsAt, type SeatAtMeeting } from './seat.rules.ts';
import { Substitution } from './substitution.entity.ts';
import { presentSubstituteMail, presentSuccessorMail } from './substitution.presenter.ts';

const whole = { user: true, plg: true, seat: { programme: true } } as const;

interface Coming {
  member: Membership;
  /** For someone new: where they accept. */
  links: { mailed: string; shown: string } | null;
}

/** Who acts for a programme's seat: standing in for one meeting, and handing over for good. */
@Injectable()
export class SeatsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly places: PlacesService,
    private readonly identity: IdentityService,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A place for one meeting ends with it: when it moves or does not take place, so does that end. */
  onModuleInit(): void {
    this.events.on(['meeting.moved', 'meeting.cancelled'], async ({ subjectId }) => {
      const substitutes = (await this.at(subjectId)).map(({ substitute }) => substitute);
      this.places.judgeAgain(...substitutes.filter(({ isTemporary }) => isTemporary));
    });
  }

  /** Every standing substitution of the group. */
  async list(me: Actor, plgId: string): Promise<Substitution[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Substitution).find({
      where: { plgId, withdrawnAt: IsNull() },
      relations: substitutionPolicy.needs,
      order: { meeting: { startsAt: 'ASC' }, id: 'ASC' },
    });
  }

  /**
   * Every seat of the group with who acts for it at this meeting and who reads along. Whoever counts votes counts one
   * for each seat, whoever of `acting` gave it.
   */
  async holdersAt({ id: meetingId, plgId }: Pick<Meeting, 'id' | 'plgId'>): Promise<SeatAtMeeting[]> {
    const members = await this.db
      .repo(Membership)
      .find({ where: { plgId, leftAt: IsNull() }, relations: whole });
    return seatsAt(members, await this.at(meetingId));
  }

  /** The standing substitutions of one meeting. */
  async at(meetingId: string): Promise<Substitution[]> {
    return this.db.repo(Substitution).find({
      where: { meetingId, withdrawnAt: IsNull() },
      relations: substitutionPolicy.needs,
    });
  }

  /**
   * For tasks that only who acts at a meeting can have: whoever is replaced there, came for another one or is a guest
   * cannot.
   */
  async checkActs({ id, plgId }: Pick<Meeting, 'id' | 'plgId'>, membershipId: string): Promise<void> {
    const member = await this.db
      .repo(Membership)
      .findOneBy({ id: membershipId, plgId, joinedAt: Not(IsNull()), leftAt: IsNull() });
    if (!member) throw new Problem('not_found');
    const standing = await this.at(id);
    const isReplaced = standing.some(({ replacedId }) => replacedId === membershipId);
    if (isReplaced || isGuestPlace(member) || !isExpected(member, standing))
      throw new Problem('meeting.not_acting');
  }

  async arrange(
    me: Actor,
    meetingId: string,
    input: ArrangeSubstituteDto,
  ): Promise<{ substitution: Substitution; link: string | null }> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, meetingId);
    const replaced = await this.access.load(me, 'replace', membershipPolicy, input.replacedId, whole);
    if (replaced.plgId !== meeting.plgId) throw new Problem('not_found');
    if (meeting.state !== 'planned' && meeting.state !== 'open')
      throw new Problem('substitution.meeting_over');
    await this.db.waitForTurn(`substitutions of ${meetingId}`);
    const standing = await this.at(meetingId);
    if (standing.some(({ replacedId }) => replacedId === replaced.id))
      throw new Problem('substitution.exists');
    const { member, links } = await this.find(me, replaced, input, true);
    if (
      standing.some(
        (it) => [it.substituteId, it.replacedId].includes(member.id) || it.substituteId === replaced.id,
      )
    )
      throw new Problem('substitution.substitutes_already');
    const substitutions = this.db.repo(Substitution);
    const { id } = await substitutions.save(
      substitutions.create({
        plgId: meeting.plgId,
        meetingId,
        seatId: replaced.seatId ?? '',
        replacedId: replaced.id,
        substituteId: member.id,
        arrangedById: me.userId,
        withdrawnAt: null,
      }),
    );
    await this.events.record(me, 'substitution.arranged', this.subject(meeting), {
      replacedId: replaced.id,
      substituteId: member.id,
    });
    const page = `${this.config.publicUrl}/plg/${meeting.plgId}/bijeenkomsten/${meetingId}`;
    await this.tell(presentSubstituteMail, replaced, member, links?.mailed ?? page, links !== null, meeting);
    this.places.judgeAgain(replaced, member);
    const substitution = await this.access.load(me, 'read', substitutionPolicy, id);
    return { substitution, link: links?.shown ?? null };
  }

  /** Whoever was replaced comes after all. */
  async withdraw(me: Actor, id: string): Promise<void> {
    const substitution = await this.access.load(me, 'withdraw', substitutionPolicy, id);
    await this.db.repo(Substitution).update({ id }, { withdrawnAt: this.clock.now() });
    const { substitute, replaced, meetingId, plgId } = substitution;
    const isTemporary = substitute.isTemporary;
    if (isTemporary && !(await this.isStillAsked(substitute.id))) await this.places.leave(substitute);
    // A colleague on the same seat acts there as before.
    await this.events.record(
      me,
      'substitution.withdrawn',
      { type: 'meeting', id: meetingId, plgId },
      isTemporary ? { membershipId: substitute.id } : {},
    );
    this.places.judgeAgain(replaced, substitute);
  }

  /** For good: one leaves, whose name stays in what was; the other holds the seat from now on. */
  async handOver(
    me: Actor,
    membershipId: string,
    input: SubstituteInputDto,
  ): Promise<{ membershipId: string; link: string | null }> {
    const { seatId, plgId } = await this.access.load(me, 'handOver', membershipPolicy, membershipId);
    await this.db.waitForTurn(`seat ${seatId}`);
    await this.places.setAlone(plgId);
    // Meanwhile somebody else may have handed it over.
    const leaving = await this.access.load(me, 'handOver', membershipPolicy, membershipId, whole);
    const { member, links } = await this.find(me, leaving, input, false);
    const inherited = leaving.roles.filter((role) => role !== 'coordinator');
    const roles = [...new Set([...member.roles, ...inherited])].filter((role) => role !== 'guest');
    await this.db
      .repo(Membership)
      .update({ id: member.id }, { hold: leaving.hold ?? 'delegate', isTemporary: false, roles });
    await this.places.leave(leaving);
    await this.events.record(
      me,
      'seat.handedOver',
      { type: 'seat', id: leaving.seatId ?? '', plgId: leaving.plgId },
      { fromId: leaving.id, toId: member.id },
    );
    const page = `${this.config.publicUrl}/plg/${leaving.plgId}`;
    await this.tell(presentSuccessorMail, leaving, member, links?.mailed ?? page, links !== null, null);
    this.places.judgeAgain(leaving, member);
    return { membershipId: member.id, link: links?.shown ?? null };
  }

  /** Places that were for one meeting end when nothing asks for them any more; their names stay in the minutes. */
  async tidy(): Promise<void> {
    const temporary = await this.db.repo(Membership).findBy({ isTemporary: true, leftAt: IsNull() });
    for (const member of temporary) {
      if (await this.isStillAsked(member.id)) continue;
      await this.db.transaction(async () => {
        await this.places.leave(member);
        await this.events.record(null, 'member.left', { type: 'member', id: member.id, plgId: member.plgId });
        this.places.judgeAgain(member);
      });
    }
  }

  /** Who comes: a holder of the same seat, or someone new who gets a place on it. */
  private async find(
    me: Actor,
    replaced: Membership,
    input: SubstituteInputDto,
    isTemporary: boolean,
  ): Promise<Coming> {
    const { plgId, seatId } = replaced;
    if (input.membershipId) {
      const member = await this.access.load(me, 'read', membershipPolicy, input.membershipId, whole);
      return { member: this.onSeat(replaced, member), links: null };
    }
    const missing = {
      ...(!input.name && { name: ['minLength'] }),
      ...(!input.email && { email: ['isEmail'] }),
    };
    if (!input.name || !input.email) throw new Problem('invalid', { fields: missing });
    const { member, isNew } = await this.places.take(
      me,
      { name: input.name, email: input.email },
      {
        plgId,
        seatId,
        hold: isTemporary ? 'substitute' : 'delegate',
        roles: ['delegate'],
        isTemporary,
      },
    );
    if (!isNew) return { member: this.onSeat(replaced, member), links: null };
    return { member, links: await this.identity.invitationLinks(me, member.user, member.id) };
  }

  private onSeat(replaced: Membership, member: Membership): Membership {
    if (member.id === replaced.id) throw new Problem('substitution.oneself');
    if (member.plgId !== replaced.plgId || member.leftAt || member.seatId !== replaced.seatId)
      throw new Problem('substitution.other_seat');
    return member;
  }

  private async isStillAsked(membershipId: string): Promise<boolean> {
    const [row] = await this.db.query(
      `select 1 from substitution t join meeting g on g.id = t.meeting_id where t.substitute_id = $1
       and t.withdrawn_at is null and g.state <> 'cancelled' and g.ends_at > $2::timestamptz - interval '7 days' limit 1`,
      [membershipId, this.clock.now()],
    );
    return row !== undefined;
  }

  private async tell(
    present: typeof presentSubstituteMail,
    replaced: Membership,
    member: Membership,
    link: string,
    isNew: boolean,
    meeting: Meeting | null,
  ): Promise<void> {
    const { user } = member;
    const letter = present(user.locale, {
      name: nameOf(member),
      replaced: nameOf(replaced),
      programme: replaced.seat?.programme.name ?? '',
      group: replaced.plg.name,
      title: meeting?.title ?? '',
      when: meeting ? presentWhen(user.locale, meeting) : '',
      link,
      isNew,
    });
    await this.mail.send({
      to: user.email,
      ...letter,
      plgId: replaced.plgId,
      waits: { until: meeting?.startsAt ?? null },
    });
  }

  private subject({ id, plgId }: Meeting) {
    return { type: 'meeting', id, plgId };
  }
}
