import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AssignDto, ObligationDto, PassOnDto, SwapDto, SwapOptionsDto } from '@leerkring/shared';
import { In, IsNull, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations } from '../platform/obligations.ts';
import { Progress } from '../platform/progress.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { ProtocolsService } from '../protocols/protocols.service.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { isCoordinator, isSelf } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import {
  AssignmentPlansService,
  conversationsAt,
  isGoing,
  type PlanWorld,
} from './assignment-plans.service.ts';
import { AssignmentConflict } from './assignment-conflict.entity.ts';
import { Assignment } from './assignment.entity.ts';
import { refusals, shareOut, visitorOf } from './assignment.rules.ts';
import { broken, nearestTurns, replaced, rotated, swapOptions } from './plan-swaps.rules.ts';
import { includesVisit, type Plan, type Visit } from './plan.rules.ts';

const whole = { interviewer: true, membership: { seat: true }, hostProgramme: true, proposal: true } as const;

const rules = (found: ReturnType<typeof broken>) => [...new Set(found.map(({ rule }) => rule))];

/** Visits as they are agreed, and every way to change them by hand. */
@Injectable()
export class AssignmentsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly progress: Progress,
    private readonly plans: AssignmentPlansService,
    private readonly protocols: ProtocolsService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
    this.progress.setSource('assignments', (plgId) => this.progressOf(plgId));
  }

  async list(me: Actor, plgId: string): Promise<Assignment[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.load(plgId);
  }

  async get(me: Actor, id: string): Promise<Assignment> {
    return this.access.load(me, 'read', assignmentPolicy, id, whole);
  }

  /** One visit more, arranged by hand. */
  async assign(me: Actor, plgId: string, input: AssignDto): Promise<Assignment> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    await this.plans.lock(plgId);
    // Before anything is read: of many who ask the same at once, all but one are answered here.
    const { membershipId, programmeId: hostProgrammeId } = input;
    if (await this.db.repo(Assignment).existsBy({ plgId, membershipId, hostProgrammeId }))
      throw new Problem('assignment.exists');
    const world = await this.plans.worldOf(plgId);
    const { plan, visits } = this.view(world);
    if (!world.hosts.some(({ id }) => id === input.programmeId)) throw new Problem('assignment.not_a_host');
    const interviewerId = await this.interviewer(world, input.membershipId);
    const after = [...visits, { personId: input.membershipId, programmeId: input.programmeId }];
    refuse(plan, visits, after);
    const id = await this.insert(plgId, input.membershipId, interviewerId, input.programmeId);
    await this.shareOut(world, input.programmeId);
    await this.events.record(me, 'assignment.made', { type: 'assignment', id, plgId });
    return this.loadOne(id);
  }

  /** Whoever coordinates sees what stands in the way; the interviewer is offered what is allowed. */
  async swapOptions(me: Actor, id: string): Promise<SwapOptionsDto> {
    const { plgId } = await this.access.load(me, 'offer', assignmentPolicy, id);
    const isShownAll = isCoordinator(me, plgId);
    const world = await this.plans.worldOf(plgId);
    const { plan, rows, visits } = this.view(world);
    const options = swapOptions(
      plan,
      visits,
      rows.findIndex((row) => row.id === id),
    );
    const isFree = (at: number): boolean => !rows[at]?.startedAt;
    const idAt = (at: number): string => rows[at]?.id ?? '';
    return {
      assignmentId: id,
      partners: options.pairs
        .filter((pair) => isFree(pair.with) && (isShownAll || pair.broken.length === 0))
        .map((pair) => ({ assignmentId: idAt(pair.with), broken: rules(pair.broken) })),
      chains: options.chains
        .filter((chain) => chain.every(isFree))
        .map((chain) => ({ withIds: chain.map(idAt) })),
      substitutes: isShownAll
        ? options.substitutes.map(({ personId, broken: found }) => ({
            membershipId: personId,
            broken: rules(found),
          }))
        : [],
    };
  }

  /** These people change places: two of them, or three in a chain. All of it happens, or nothing. */
  async swap(me: Actor, id: string, input: SwapDto): Promise<Assignment[]> {
    const ids = [id, ...input.withIds];
    const { plgId } = await this.placesOf(me, ids, input.expects);
    await this.access.loadAll(me, 'swap', assignmentPolicy, ids);
    await this.turn(me, ids, input.expects);
    await this.events.record(
      me,
      'assignment.swapped',
      { type: 'assignment', id, plgId },
      { assignmentIds: ids },
    );
    const all = await this.load(plgId);
    return all.filter((row) => ids.includes(row.id));
  }

  /** What is nearest to a turn that I just lost: the ids of legal ones, each beginning with a visit of mine. */
  async nearestTurns(me: Actor, plgId: string, hostProgrammeId: string): Promise<string[][]> {
    const { plan, rows, visits } = this.view(await this.plans.worldOf(plgId));
    const isFree = (at: number): boolean => !rows[at]?.startedAt;
    const mine = rows.flatMap((row, at) => (isSelf(me, row.interviewerId) && isFree(at) ? [at] : []));
    const turns = nearestTurns(plan, visits, mine, { programmeId: hostProgrammeId, isFree });
    return turns.map((turn) => turn.map((at) => rows[at]?.id ?? ''));
  }

  /** The visits of a turn that the rules allow, in its order; refuses any other. Waits for whoever changes visits. */
  async legalTurn(me: Actor, ids: string[], expects: string[]): Promise<Assignment[]> {
    const { here, places, plan, visits } = await this.placesOf(me, ids, expects);
    refuse(plan, visits, rotated(visits, places));
    return here;
  }

  /** Everyone in it moves one place on, judged by the rules of this moment; whoever calls this records it. */
  async turn(me: Actor, ids: string[], expects: string[]): Promise<void> {
    const here = await this.legalTurn(me, ids, expects);
    for (const [at, row] of here.entries()) {
      const taker = here[(at + here.length - 1) % here.length];
      if (taker) await this.giveTo(row, taker.membershipId, taker.interviewerId);
    }
  }

  private async placesOf(me: Actor, ids: string[], expects: string[]) {
    if (new Set(ids).size < ids.length)
      throw new Problem('invalid', { fields: { withIds: ['arrayUnique'] } });
    const loaded = await this.access.loadAll(me, 'read', assignmentPolicy, ids);
    const plgId = loaded[0]?.plgId ?? '';
    if (loaded.some((one) => one.plgId !== plgId)) throw new Problem('not_found');
    const { plan, rows, visits } = await this.open(plgId);
    const places = ids.map((one) => rows.findIndex((row) => row.id === one));
    const here = places.flatMap((place) => rows[place] ?? []);
    if (here.length < ids.length || here.some((row, at) => row.membershipId !== expects[at]))
      throw new Problem('assignment.changed');
    if (here.some((row) => row.startedAt)) throw new Problem('assignment.under_way');
    return { plgId, here, places, plan, visits };
  }

  /** Someone else makes this visit: the reserve, for whoever fell ill. */
  async passOn(me: Actor, id: string, input: PassOnDto): Promise<Assignment> {
    const { plgId } = await this.access.load(me, 'read', assignmentPolicy, id);
    const { world, plan, rows, visits } = await this.open(plgId);
    const place = rows.findIndex((row) => row.id === id);
    const row = rows[place];
    if (!row || row.membershipId !== input.expects) throw new Problem('assignment.changed');
    if (row.startedAt) throw new Problem('assignment.under_way');
    await this.access.load(me, 'swap', assignmentPolicy, id);
    const interviewerId = await this.interviewer(world, input.membershipId);
    refuse(plan, visits, replaced(visits, place, input.membershipId));
    await this.giveTo(row, input.membershipId, interviewerId);
    await this.events.record(me, 'assignment.passedOn', { type: 'assignment', id, plgId });
    return this.loadOne(id);
  }

  async release(me: Actor, id: string): Promise<void> {
    const { plgId, hostProgrammeId, startedAt } = await this.access.load(me, 'read', assignmentPolicy, id);
    if (startedAt) throw new Problem('assignment.under_way');
    await this.access.load(me, 'release', assignmentPolicy, id);
    const { world } = await this.open(plgId);
    await this.db.repo(Assignment).delete({ id });
    await this.shareOut(world, hostProgrammeId);
    await this.events.record(me, 'assignment.released', { type: 'assignment', id, plgId });
  }

  /** The interviewer cannot go after all; whoever calls this records it. */
  async giveBack(me: Actor, id: string): Promise<void> {
    const { plgId, hostProgrammeId, membershipId, startedAt } = await this.access.load(
      me,
      'read',
      assignmentPolicy,
      id,
    );
    if (startedAt) throw new Problem('assignment.under_way');
    await this.access.load(me, 'giveBack', assignmentPolicy, id);
    const { world } = await this.open(plgId);
    if (includesVisit(world.pins, membershipId, hostProgrammeId)) throw new Problem('assignment.pinned');
    await this.db.repo(Assignment).delete({ id });
    await this.shareOut(world, hostProgrammeId);
  }

  /**
   * Nobody goes on the visits of who left the group, or interviews no longer; whoever calls this records it. A visit that
   * had not begun is gone, one that had begun keeps what was held. Who is back takes up what nobody took over.
   * @returns the visits, or what remains of them, that are free now
   */
  async freeOfStopped(plgId: string): Promise<Pick<Assignment, 'membershipId' | 'hostProgrammeId'>[]> {
    // Before anything is read: whoever gives visits at this moment may be giving one to who just left.
    await this.plans.lock(plgId);
    const { free, back } = await this.ofStopped(plgId);
    if (free.length + back.length === 0) return [];
    const assignments = this.db.repo(Assignment);
    const now = this.clock.now();
    await assignments.delete({ id: idsOf(free.filter(({ startedAt }) => !startedAt)) });
    const begun = free.filter(({ startedAt }) => startedAt);
    await assignments.update({ id: idsOf(begun) }, { endedAt: now, updatedAt: now });
    await assignments.update({ id: idsOf(back) }, { endedAt: null, updatedAt: now });
    const world = await this.plans.worldOf(plgId);
    for (const host of new Set([...free, ...back].map(({ hostProgrammeId }) => hostProgrammeId)))
      await this.shareOut(world, host);
    return free;
  }

  private async ofStopped(plgId: string) {
    const world = await this.plans.worldOf(plgId);
    const held = await this.plans.heldOn(world.agreed);
    const isHeld = (row: Assignment): boolean => {
      const { studentConversations = 0, teacherConversations = 0 } = held.get(row.id) ?? {};
      return (
        studentConversations >= row.studentConversations && teacherConversations >= row.teacherConversations
      );
    };
    const stopped = world.agreed.filter((row) => !isGoing(world, row) && !row.endedAt);
    // Who came to work there in the meantime does not go on with it.
    const ended = world.agreed.filter(
      (row) =>
        row.endedAt &&
        world.people.some(
          ({ userId, worksAt }) => userId === row.interviewerId && !worksAt.includes(row.hostProgrammeId),
        ),
    );
    return {
      world,
      free: stopped.filter((row) => !row.startedAt || !isHeld(row)),
      back: ended.filter((row) => this.missingAt(world, row.hostProgrammeId) > 0),
    };
  }

  /** Someone comes forward for a visit that was given back; whoever calls this records it. */
  async take(plgId: string, membershipId: string, hostProgrammeId: string): Promise<void> {
    const { world, plan, visits } = await this.open(plgId);
    const interviewerId = await this.interviewer(world, membershipId);
    refuse(plan, visits, [...visits, { personId: membershipId, programmeId: hostProgrammeId }], true);
    await this.insert(plgId, membershipId, interviewerId, hostProgrammeId);
    await this.shareOut(world, hostProgrammeId);
  }

  mayVisit(world: PlanWorld, membershipId: string, hostProgrammeId: string): boolean {
    const { plan, visits } = this.view(world);
    const after = [...visits, { personId: membershipId, programmeId: hostProgrammeId }];
    return (
      world.people.some(({ id }) => id === membershipId) && broken(plan, visits, after, true).length === 0
    );
  }

  /** How many visitors a host still lacks. */
  missingAt(world: PlanWorld, hostProgrammeId: string): number {
    const terms = world.hosts.find(({ id }) => id === hostProgrammeId)?.terms;
    const need = terms ? (terms.interviewers ?? world.settings.interviewersPerProgramme) : 0;
    const here = world.agreed.filter((row) => row.hostProgrammeId === hostProgrammeId && !row.endedAt).length;
    return Math.max(0, need - here);
  }

  /** The first conversation has begun: from now on this visit stays as it is. Called again, it changes nothing. */
  async markStarted(id: string): Promise<void> {
    await this.db.repo(Assignment).update({ id, startedAt: IsNull() }, { startedAt: this.clock.now() });
  }

  /** Whether it was said before this moment that this interviewer does not go there. */
  async hasConflict({ membershipId, hostProgrammeId }: Assignment, before: Date): Promise<boolean> {
    // The database counts in microseconds and a device in milliseconds: all of that millisecond counts.
    const createdAt = LessThan(new Date(before.getTime() + 1));
    return this.db
      .repo(AssignmentConflict)
      .existsBy({ membershipId, programmeId: hostProgrammeId, createdAt });
  }

  private view(world: PlanWorld): { plan: Plan; rows: Assignment[]; visits: Visit[] } {
    const rows = world.agreed.filter(({ endedAt }) => !endedAt);
    const visits = rows.map((row) => ({ personId: row.membershipId, programmeId: row.hostProgrammeId }));
    return { plan: this.plans.planOf(world, [], true), rows, visits };
  }

  private async open(
    plgId: string,
  ): Promise<{ world: PlanWorld; plan: Plan; rows: Assignment[]; visits: Visit[] }> {
    await this.plans.lock(plgId);
    const world = await this.plans.worldOf(plgId);
    return { world, ...this.view(world) };
  }

  private async insert(
    plgId: string,
    membershipId: string,
    interviewerId: string,
    hostProgrammeId: string,
  ): Promise<string> {
    const assignments = this.db.repo(Assignment);
    const { id } = await assignments.save(
      assignments.create({
        plgId,
        membershipId,
        interviewerId,
        hostProgrammeId,
        studentConversations: 0,
        teacherConversations: 0,
        proposalId: null,
        startedAt: null,
        endedAt: null,
      }),
    );
    return id;
  }

  private async giveTo(row: Assignment, membershipId: string, interviewerId: string): Promise<void> {
    await this.db
      .repo(Assignment)
      .update({ id: row.id }, { membershipId, interviewerId, proposalId: null, updatedAt: this.clock.now() });
  }

  private async interviewer({ people }: PlanWorld, membershipId: string): Promise<string> {
    if (!people.some(({ id }) => id === membershipId)) throw new Problem('assignment.not_an_interviewer');
    return (await this.db.repo(Membership).findOneByOrFail({ id: membershipId })).userId;
  }

  /** The conversations at one host, over whoever visits it now; who comes no more keeps what they held. */
  private async shareOut(world: PlanWorld, hostProgrammeId: string): Promise<void> {
    const { plgId } = world.settings;
    const rows = await this.db
      .repo(Assignment)
      .find({ where: { plgId, hostProgrammeId }, order: { id: 'ASC' } });
    const going = rows.filter((row) => !row.endedAt && (!row.startedAt || isGoing(world, row)));
    // Until somebody takes it over, what remains stays where it was planned: it has still to be held.
    if (going.length === 0) return;
    for (const row of rows.filter((it) => !going.includes(it)))
      await this.db
        .repo(Assignment)
        .update({ id: row.id }, { ...world.kept.get(row.id), updatedAt: this.clock.now() });
    const shares = shareOut(
      conversationsAt(world, hostProgrammeId),
      going.map(({ membershipId }) => visitorOf(world.people, membershipId)),
    );
    for (const [at, row] of going.entries())
      await this.db.repo(Assignment).update({ id: row.id }, { ...shares[at], updatedAt: this.clock.now() });
  }

  private async load(plgId: string): Promise<Assignment[]> {
    return this.db.whole(Assignment, { plgId }, whole);
  }

  private async loadOne(id: string): Promise<Assignment> {
    return this.db.repo(Assignment).findOneOrFail({ where: { id }, relations: whole });
  }

  /** Once the questions are settled, the coordinator is asked who visits whom. */
  private async askedOf(me: Actor): Promise<Omit<ObligationDto, 'plgName'>[]> {
    const asked: Omit<ObligationDto, 'plgName'>[] = [];
    for (const { plgId } of me.memberships) {
      if (!isCoordinator(me, plgId)) continue;
      const version = await this.protocols.current(plgId);
      if (!version || (await this.db.repo(Assignment).existsBy({ plgId }))) continue;
      const path = `/plg/${plgId}/bezoeken`;
      asked.push({
        kind: 'assignment.arrange',
        plgId,
        subjectId: version.id,
        path,
        dueAt: null,
        minutes: 10,
        facts: {},
      });
    }
    return asked;
  }

  private async progressOf(plgId: string): Promise<{ done: number; total: number }> {
    const done = await this.db.repo(Assignment).countBy({ plgId, endedAt: IsNull() });
    const { hosts, settings } = await this.plans.worldOf(plgId);
    const total = hosts.reduce(
      (sum, { terms }) => sum + (terms.interviewers ?? settings.interviewersPerProgramme),
      0,
    );
    return { done: Math.min(done, total), total: done > 0 ? total : 0 };
  }
}

const idsOf = (rows: Assignment[]) => In(rows.map(({ id }) => id));

/** The first thing a change would break is what it is refused with. */
function refuse(plan: Plan, before: readonly Visit[], after: readonly Visit[], isWhole?: boolean): void {
  const [first] = broken(plan, before, after, isWhole);
  const code = first && refusals[first.rule];
  if (code) throw new Problem(code);
}
