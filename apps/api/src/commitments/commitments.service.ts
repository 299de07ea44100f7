import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  MakeCommitmentDto,
  ObligationDto,
  SettleCommitmentDto,
  UpdateCommitmentDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { commitmentPolicy } from '../policies/commitment.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
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
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Commitment).find({
      where: { plgId },
      relations: { membership: { user: true }, meeting: true },
      order: { dueOn: 'ASC', id: 'ASC' },
    });
  }

  async commit(me: Actor, meetingId: string, input: MakeCommitmentDto): Promise<Commitment> {
    const meeting = await this.access.load(me, 'minute', meetingPolicy, meetingId);
    await this.checkItem(meetingId, input.agendaItemId);
    await this.checkOwner(meeting.plgId, input.membershipId);
    const commitments = this.db.repo(Commitment);
    const commitment = commitments.create({ ...input, ...this.under(meeting, input.agendaItemId) });
    await commitments.save(commitment);
    await this.events.record(me, 'commitment.made', this.subject(commitment), {
      membershipId: input.membershipId,
    });
    return this.access.load(me, 'read', commitmentPolicy, commitment.id);
  }

  async change(me: Actor, id: string, input: UpdateCommitmentDto): Promise<Commitment> {
    const commitment = await this.access.load(me, 'edit', commitmentPolicy, id);
    if (input.membershipId) await this.checkOwner(commitment.plgId, input.membershipId);
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

  /** What I took on and have not settled yet. */
  private async askedOf(me: Actor): Promise<Omit<ObligationDto, 'plgName'>[]> {
    const places = me.memberships.map(({ membershipId }) => membershipId);
    const mine = await this.db.whole(Commitment, { state: 'open', membershipId: places });
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

  private async checkOwner(plgId: string, id: string): Promise<void> {
    if (!(await this.db.repo(Membership).existsBy({ id, plgId, leftAt: IsNull() })))
      throw new Problem('not_found');
  }

  private subject({ id, plgId }: Commitment) {
    return { type: 'commitment', id, plgId };
  }
}
