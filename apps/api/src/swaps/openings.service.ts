import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReturnVisitDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { AssignmentPlansService } from '../assignments/assignment-plans.service.ts';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { openingPolicy } from '../policies/opening.policy.ts';
import { isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Opening } from './opening.entity.ts';

export interface OpeningView {
  opening: Opening;
  /** Visitors that this host still lacks. */
  missing: number;
  /** The rules allow that I go there. */
  mayTake: boolean;
}

const whole = { hostProgramme: true, returnedBy: { user: true } } as const;

/** Visits that people give back, and that others take. */
@Injectable()
export class OpeningsService implements OnModuleInit {
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
    this.events.on(['member.left', 'member.joined', 'role.changed', 'seat.handedOver'], async ({ plgId }) => {
      if (plgId !== null) await this.open(plgId);
    });
  }

  /** What somebody would still have held who left the group or interviews no longer is free, as if they had given it back. */
  private async open(plgId: string): Promise<void> {
    const openings = this.db.repo(Opening);
    for (const { membershipId, hostProgrammeId } of await this.assignments.freeOfStopped(plgId)) {
      // Who came back and left again is asked for once.
      const known = { hostProgrammeId, returnedById: membershipId, takenAt: IsNull() };
      if (await openings.existsBy({ plgId, ...known })) continue;
      const { id } = await openings.save(
        openings.create({ plgId, hostProgrammeId, returnedById: membershipId, reason: '' }),
      );
      await this.events.record(null, 'opening.made', { type: 'opening', id, plgId });
    }
  }

  async list(me: Actor, plgId: string): Promise<OpeningView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const openings = await this.db.whole(Opening, { plgId }, whole, { createdAt: 'DESC' });
    return this.viewed(me, plgId, openings);
  }

  /** One tap and a reason: the visit is free, and the coordinator is asked to see to it. */
  async giveBack(me: Actor, assignmentId: string, { reason }: ReturnVisitDto): Promise<OpeningView> {
    const { plgId, hostProgrammeId, membershipId } = await this.access.load(
      me,
      'read',
      assignmentPolicy,
      assignmentId,
    );
    await this.assignments.giveBack(me, assignmentId);
    const openings = this.db.repo(Opening);
    const { id } = await openings.save(
      openings.create({ plgId, hostProgrammeId, returnedById: membershipId, reason }),
    );
    await this.events.record(me, 'opening.made', { type: 'opening', id, plgId });
    return this.view(me, id);
  }

  /** Whoever comes first: the second hears that it is taken. */
  async take(me: Actor, id: string): Promise<OpeningView> {
    const { plgId } = await this.access.load(me, 'read', openingPolicy, id);
    await this.plans.lock(plgId);
    const opening = await this.db.repo(Opening).findOneByOrFail({ id });
    const [view] = await this.viewed(me, plgId, [opening]);
    if (opening.takenAt || view?.missing === 0)
      throw new Problem('opening.taken', { facts: { alternatives: await this.others(me, plgId) } });
    await this.access.load(me, 'take', openingPolicy, id);
    const mine = me.memberships.find((membership) => membership.plgId === plgId);
    if (!mine) throw new Problem('forbidden');
    await this.assignments.take(plgId, mine.membershipId, opening.hostProgrammeId);
    const now = this.clock.now();
    await this.db
      .repo(Opening)
      .update({ id }, { takenAt: now, takenById: mine.membershipId, updatedAt: now });
    await this.events.record(me, 'opening.taken', { type: 'opening', id, plgId });
    return this.view(me, id);
  }

  /** Visits that I may take instead: the programmes that lack most first, each once. */
  private async others(me: Actor, plgId: string): Promise<string[]> {
    const open = await this.db.whole(Opening, { plgId, takenAt: null }, whole, { createdAt: 'ASC' });
    const views = await this.viewed(me, plgId, open);
    const may = views.filter(({ opening, mayTake }) => mayTake && openingPolicy.can(me, 'take', opening));
    const hosts = new Map(may.toReversed().map((it) => [it.opening.hostProgrammeId, it]));
    return [...hosts.values()].toSorted((a, b) => b.missing - a.missing).map(({ opening }) => opening.id);
  }

  private async view(me: Actor, id: string): Promise<OpeningView> {
    const [opening] = await this.db.whole(Opening, { id }, whole);
    if (!opening) throw new Problem('not_found');
    const [view] = await this.viewed(me, opening.plgId, [opening]);
    return view ?? { opening, missing: 0, mayTake: false };
  }

  private async viewed(me: Actor, plgId: string, openings: Opening[]): Promise<OpeningView[]> {
    if (openings.length === 0) return [];
    const world = await this.plans.worldOf(plgId);
    const mine = me.memberships.find((membership) => membership.plgId === plgId)?.membershipId ?? '';
    return openings.map((opening) => {
      const { hostProgrammeId, takenAt } = opening;
      const missing = takenAt ? 0 : this.assignments.missingAt(world, hostProgrammeId);
      const mayTake = missing > 0 && this.assignments.mayVisit(world, mine, hostProgrammeId);
      return { opening, missing, mayTake };
    });
  }

  /** Until somebody goes there, the coordinator is asked to find someone. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const asked: Asked[] = [];
    for (const { plgId } of me.memberships) {
      if (!isCoordinator(me, plgId)) continue;
      const openings = await this.db
        .repo(Opening)
        .find({ where: { plgId, takenAt: IsNull() }, relations: whole, order: { id: 'ASC' } });
      const views = await this.viewed(me, plgId, openings);
      const hosts = new Map(
        views.filter(({ missing }) => missing > 0).map((it) => [it.opening.hostProgrammeId, it]),
      );
      for (const { opening } of hosts.values())
        asked.push({
          kind: 'opening.fill',
          plgId,
          subjectId: opening.id,
          path: `/plg/${plgId}/bezoeken`,
          dueAt: null,
          minutes: 5,
          facts: { programme: opening.hostProgramme.name },
        });
    }
    return asked;
  }
}
