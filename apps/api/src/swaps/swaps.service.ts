import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SwapDto } from '@leerkring/shared';
import { AssignmentPlansService } from '../assignments/assignment-plans.service.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { addDays } from '../calendars/local-date.rules.ts';
import { endOf, wallClock } from '../calendars/local-time.rules.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { holdsMembership } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { swapPolicy } from '../policies/swap.policy.ts';
import { SwapParty } from './swap-party.entity.ts';
import { Swap } from './swap.entity.ts';
import { stateOf } from './swap.rules.ts';

const whole = {
  parties: { membership: { user: true }, hostProgramme: true, assignment: true },
} as const;

/** People swap visits among themselves: asked by one, said yes to by all, and then done whole or not at all. */
@Injectable()
export class SwapsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly plans: AssignmentPlansService,
    private readonly assignments: AssignmentsService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  /** Newest first: those I am in, and for coordinators all. */
  async list(me: Actor, plgId: string): Promise<Swap[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.whole(Swap, { plgId }, whole, { createdAt: 'DESC' });
    return all.filter((it) => swapPolicy.can(me, 'read', it));
  }

  /** Whoever asks says yes by asking. What the rules do not allow cannot even be asked. */
  async ask(me: Actor, assignmentId: string, input: SwapDto): Promise<Swap> {
    const { plgId } = await this.access.load(me, 'giveBack', assignmentPolicy, assignmentId);
    const ids = [assignmentId, ...input.withIds];
    const [towards] = await this.db.repo(Assignment).findBy({ id: input.withIds[0] ?? '', plgId });
    const rows = await this.orNearest(me, plgId, towards?.hostProgrammeId, () =>
      this.assignments.legalTurn(me, ids, input.expects),
    );
    const swaps = this.db.repo(Swap);
    const now = this.clock.now();
    const known = await swaps.findOne({ where: { assignmentId, state: 'open' }, relations: whole });
    if (known) {
      if (stateOf(known, now) === 'open') throw new Problem('swap.asked_already');
      await swaps.update({ id: known.id }, { state: 'expired', updatedAt: now });
    }
    const id = newId();
    // Until and with that day, as the page says: not only until the hour at which it was asked.
    const expiresAt = endOf(addDays(wallClock(now).date, 7)) ?? now;
    await swaps.insert({ id, plgId, assignmentId, state: 'open', expiresAt });
    const parties = this.db.repo(SwapParty);
    await parties.save(
      rows.map((row, place) =>
        parties.create({
          swapId: id,
          place,
          membershipId: row.membershipId,
          assignmentId: row.id,
          hostProgrammeId: row.hostProgrammeId,
          acceptedAt: place === 0 ? now : null,
        }),
      ),
    );
    await this.events.record(me, 'swap.asked', { type: 'swap', id, plgId }, { people: rows.length });
    return this.load(id);
  }

  /** The last yes settles it. Of two that need the same visit, the first wins and the other is told. */
  async accept(me: Actor, id: string): Promise<Swap> {
    const { plgId } = await this.access.load(me, 'read', swapPolicy, id);
    await this.plans.lock(plgId);
    const wanted = await this.towards(me, id);
    const swap = await this.orNearest(me, plgId, wanted, () => this.open(me, 'accept', id));
    const now = this.clock.now();
    const mine = swap.parties.find((party) =>
      me.memberships.some(({ membershipId }) => membershipId === party.membershipId),
    );
    await this.db.repo(SwapParty).update({ id: mine?.id ?? '' }, { acceptedAt: now, updatedAt: now });
    const isLast = swap.parties.every((party) => party.acceptedAt !== null || party === mine);
    if (isLast) {
      const ids = swap.parties.map(({ assignmentId }) => assignmentId ?? '');
      const expects = swap.parties.map(({ membershipId }) => membershipId);
      await this.orNearest(me, plgId, wanted, () => this.assignments.turn(me, ids, expects));
      await this.db.repo(Swap).update({ id }, { state: 'settled', updatedAt: now });
    }
    await this.events.record(me, isLast ? 'swap.settled' : 'swap.accepted', { type: 'swap', id, plgId });
    return this.load(id);
  }

  async decline(me: Actor, id: string): Promise<Swap> {
    return this.end(me, 'decline', id, 'declined');
  }

  async withdraw(me: Actor, id: string): Promise<Swap> {
    return this.end(me, 'withdraw', id, 'withdrawn');
  }

  /** Where the swap would bring me. */
  private async towards(me: Actor, id: string): Promise<string | undefined> {
    const { parties } = await this.load(id);
    const at = parties.findIndex(({ membershipId }) => holdsMembership(me, membershipId));
    return parties[(at + 1) % parties.length]?.hostProgrammeId;
  }

  /** Whoever loses a swap because visits changed hears in the same answer which ones there still are. */
  private async orNearest<T>(
    me: Actor,
    plgId: string,
    programmeId: string | undefined,
    attempt: () => Promise<T>,
  ): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      const isLost = error instanceof Problem && /^(swap\.overtaken|assignment\.)/.test(error.code);
      if (!isLost) throw error;
      const turns = await this.assignments.nearestTurns(me, plgId, programmeId ?? '');
      throw new Problem(error.code, { facts: { alternatives: turns.map((ids) => ids.join(' ')) } });
    }
  }

  private async end(
    me: Actor,
    ability: 'decline' | 'withdraw',
    id: string,
    state: 'declined' | 'withdrawn',
  ): Promise<Swap> {
    const { plgId } = await this.access.load(me, 'read', swapPolicy, id);
    await this.plans.lock(plgId);
    await this.open(me, ability, id);
    await this.db.repo(Swap).update({ id }, { state, updatedAt: this.clock.now() });
    await this.events.record(me, `swap.${state}`, { type: 'swap', id, plgId });
    return this.load(id);
  }

  /** Read again now that nobody else changes visits. */
  private async open(me: Actor, ability: 'accept' | 'decline' | 'withdraw', id: string): Promise<Swap> {
    const swap = await this.load(id);
    const state = stateOf(swap, this.clock.now());
    if (state === 'overtaken') throw new Problem('swap.overtaken');
    if (state === 'expired' && ability === 'accept') throw new Problem('swap.expired');
    if (swap.state !== 'open') throw new Problem('swap.over');
    await this.access.load(me, ability, swapPolicy, id);
    return swap;
  }

  private async load(id: string): Promise<Swap> {
    const swap = await this.db.repo(Swap).findOneOrFail({ where: { id }, relations: whole });
    swap.parties.sort((a, b) => a.place - b.place);
    return swap;
  }

  private async askedOf(me: Actor): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (const { plgId } of me.memberships) {
      const swaps = await this.db.whole(Swap, { plgId, state: 'open' }, whole);
      for (const swap of swaps) {
        if (!swapPolicy.can(me, 'accept', swap) || stateOf(swap, this.clock.now()) !== 'open') continue;
        const first = swap.parties.find(({ place }) => place === 0);
        asked.push({
          kind: 'swap.answer',
          plgId,
          subjectId: swap.id,
          path: `/plg/${plgId}/bezoeken`,
          dueAt: swap.expiresAt.toISOString(),
          minutes: 2,
          facts: { name: first?.membership.user.name ?? '' },
        });
      }
    }
    return asked;
  }
}
