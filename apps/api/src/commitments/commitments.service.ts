import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  MakeCommitmentDto,
  ObligationDto,
  SettleCommitmentDto,
  UpdateCommitmentDto,
} from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { commitmentPolicy } from '../policies/commitment.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { visitsIn } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Substitution } from '../seats/substitution.entity.ts';
import { Commitment } from './commitment.entity.ts';

/** Who does what before when; it comes back until it is settled. */
@Injectable()
export class CommitmentsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async list(me: Actor, plgId: string): Promise<Commitment[]> {
    const visits = visitsIn(me, plgId);
    if (!visits.length) await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Commitment).find({
      where: { plgId, ...(visits.length && { meetingId: In(visits) }) },
      relations: commitmentPolicy.needs,
      order: { dueOn: 'ASC', id: 'ASC' },
    });
  }

  /** @param id given by whoever already points to it, such as a line in the minutes */
  async commit(
    me: Actor,
    meetingId: string,
    input: MakeCommitmentDto,
    id: string = newId(),
  ): Promise<Commitment> {
    const meeting = await this.access.load(me, 'minute', meetingPolicy, meetingId);
    await this.checkItem(meetingId, input.agendaItemId);
    await this.checkOwner(meeting.plgId, input.membershipId);
    await this.checkDeputy(meeting.plgId, input.membershipId, input.deputyId);
    const commitments = this.db.repo(Commitment);
    const commitment = commitments.create({
      ...input,
      id,
      deputyId: input.deputyId ?? null,
      ...this.under(meeting, input.agendaItemId),
    });
    await commitments.insert(commitment);
    await this.events.record(me, 'commitment.made', this.subject(commitment), {
      membershipId: input.membershipId,
    });
    return this.access.load(me, 'read', commitmentPolicy, commitment.id);
  }

  async change(me: Actor, id: string, sent: UpdateCommitmentDto): Promise<Commitment> {
    const commitment = await this.access.load(me, 'edit', commitmentPolicy, id);
    const { text, membershipId: doer, deputyId: other, dueOn } = commitment;
    const input = mergeEdit(sent, { text, membershipId: doer, deputyId: other, dueOn });
    if (input.membershipId) await this.checkOwner(commitment.plgId, input.membershipId);
    const { membershipId = commitment.membershipId, deputyId = commitment.deputyId } = input;
    await this.checkDeputy(commitment.plgId, membershipId, deputyId);
    await this.db.repo(Commitment).update({ id }, { ...input });
    await this.events.record(me, 'commitment.changed', this.subject(commitment));
    return this.access.load(me, 'read', commitmentPolicy, id);
  }

  async settle(me: Actor, id: string, { state, reason = '' }: SettleCommitmentDto): Promise<Commitment> {
    const commitment = await this.access.load(me, 'settle', commitmentPolicy, id);
    if (state === 'dropped' && reason === '')
      throw new Problem('commitment.reason_missing', { fields: { reason: ['minLength'] } });
    await this.db.repo(Commitment).update({ id }, { state, reason });
    await this.events.record(me, 'commitment.settled', this.subject(commitment), { state });
    return Object.assign(commitment, { state, reason });
  }

  /**
   * What I took on and have not settled yet, what fell to me because its owner left, and what comes with the seat of
   * whom I stand in for or succeed.
   */
  private async askedOf(me: Actor): Promise<Omit<ObligationDto, 'plgName'>[]> {
    const own = me.memberships.map(({ membershipId }) => membershipId);
    const seatIds = me.memberships.flatMap(({ seatId }) => seatId ?? []);
    const replaced = await this.db.repo(Substitution).findBy({
      substituteId: In(own),
      withdrawnAt: IsNull(),
      meeting: { state: In(['planned', 'open']) },
    });
    const mine = await this.db.repo(Commitment).findBy([
      { state: 'open', membershipId: In([...own, ...replaced.map(({ replacedId }) => replacedId)]) },
      { state: 'open', deputyId: In(own), membershipId: IsNull() },
      { state: 'open', deputyId: In(own), membership: { leftAt: Not(IsNull()) } },
      { state: 'open', deputyId: IsNull(), membership: { seatId: In(seatIds), leftAt: Not(IsNull()) } },
    ]);
    return mine.map(({ id, plgId, meetingId, dueOn, text }) => ({
      kind: 'commitment.settle',
      plgId,
      subjectId: id,
      path: `/plg/${plgId}/bijeenkomsten/${meetingId}`,
      dueAt: dueOn,
      minutes: null,
      facts: { text },
    }));
  }

  private under({ id, plgId }: Meeting, agendaItemId: string | undefined) {
    return { meetingId: id, plgId, agendaItemId: agendaItemId ?? null };
  }

  private async checkItem(meetingId: string, id: string | undefined): Promise<void> {
    if (id !== undefined && !(await this.db.repo(AgendaItem).existsBy({ id, meetingId })))
      throw new Problem('not_found');
  }

  private async checkDeputy(
    plgId: string,
    ownerId: string | null,
    deputyId: string | null | undefined,
  ): Promise<void> {
    if (!deputyId) return;
    await this.checkOwner(plgId, deputyId);
    if (deputyId === ownerId)
      throw new Problem('commitment.deputy_is_owner', { fields: { deputyId: ['notOwner'] } });
  }

  private async checkOwner(plgId: string, id: string): Promise<void> {
    const owner = await this.db.repo(Membership).findOneBy({ id, plgId, leftAt: IsNull() });
    if (!owner || isGuestPlace(owner)) throw new Problem('not_found');
  }

  private subject({ id, plgId, meetingId }: Commitment) {
    return { type: 'commitment', id, plgId, about: meetingId };
  }
}
