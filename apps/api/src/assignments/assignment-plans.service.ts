import { Injectable } from '@nestjs/common';
import type { ChangeAssignmentPlanDto, DeclareConflictDto, SetPinDto } from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import { Employment } from '../institutions/employment.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { assignmentConflictPolicy } from '../policies/assignment-conflict.policy.ts';
import { assignmentPinPolicy } from '../policies/assignment-pin.policy.ts';
import { membershipPolicy } from '../policies/membership.policy.ts';
import { isCoordinator, isSelf } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { AssignmentConflict } from './assignment-conflict.entity.ts';
import { AssignmentPin } from './assignment-pin.entity.ts';
import { AssignmentPlan } from './assignment-plan.entity.ts';
import { Assignment } from './assignment.entity.ts';
import { worksThere, type Plan, type Visit } from './plan.rules.ts';

/** What a plan is made from: what is asked, who can go, and what stands in the way. */
export interface PlanWorld {
  settings: AssignmentPlan;
  /** In the order in which a ring reads. */
  hosts: { id: string; name: string }[];
  people: (Plan['people'][number] & { name: string })[];
  conflicts: Visit[];
  pins: Visit[];
  agreed: Assignment[];
}

const visit = (one: { membershipId: string; programmeId: string }): Visit => ({
  personId: one.membershipId,
  programmeId: one.programmeId,
});

const asVisit = (one: Assignment): Visit => ({
  personId: one.membershipId,
  programmeId: one.hostProgrammeId,
});

@Injectable()
export class AssignmentPlansService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async get(me: Actor, plgId: string): Promise<PlanWorld> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.worldOf(plgId);
  }

  async change(me: Actor, plgId: string, input: ChangeAssignmentPlanDto): Promise<PlanWorld> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    await this.lock(plgId);
    const { id } = await this.settingsOf(plgId);
    await this.db.query(
      `insert into assignment_plan (id, plg_id) values ($1, $2) on conflict (plg_id) do nothing`,
      [id, plgId],
    );
    await this.db.repo(AssignmentPlan).update({ plgId }, { ...input, updatedAt: this.clock.now() });
    await this.events.record(me, 'assignmentPlan.changed', { type: 'assignmentPlan', id, plgId });
    return this.worldOf(plgId);
  }

  // — conflicts and pins —

  /** Coordinators see all of them, anyone else their own. */
  async conflicts(me: Actor, plgId: string): Promise<AssignmentConflict[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const mine = isCoordinator(me, plgId) ? {} : { membership: { userId: me.userId } };
    return this.db.repo(AssignmentConflict).find({
      where: { plgId, ...mine },
      relations: { membership: true },
      order: { id: 'ASC' },
    });
  }

  async declareConflict(me: Actor, plgId: string, input: DeclareConflictDto): Promise<AssignmentConflict> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const membership = await this.memberOf(me, plgId, input.membershipId);
    if (!isCoordinator(me, plgId) && !isSelf(me, membership.userId)) throw new Problem('forbidden');
    await this.refuseStrangeHost(plgId, input.programmeId);
    const conflicts = this.db.repo(AssignmentConflict);
    if (await conflicts.existsBy({ membershipId: membership.id, programmeId: input.programmeId }))
      throw new Problem('assignment_conflict.exists');
    const conflict = await conflicts.save(conflicts.create({ ...input, plgId }));
    conflict.membership = membership;
    await this.events.record(me, 'assignmentConflict.declared', {
      type: 'assignmentConflict',
      id: conflict.id,
      plgId,
    });
    return conflict;
  }

  async withdrawConflict(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'withdraw', assignmentConflictPolicy, id);
    await this.db.repo(AssignmentConflict).delete({ id });
    await this.events.record(me, 'assignmentConflict.withdrawn', { type: 'assignmentConflict', id, plgId });
  }

  async pins(me: Actor, plgId: string): Promise<AssignmentPin[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isCoordinator(me, plgId)) return [];
    return this.db.repo(AssignmentPin).find({ where: { plgId }, order: { id: 'ASC' } });
  }

  async setPin(me: Actor, plgId: string, input: SetPinDto): Promise<AssignmentPin> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    await this.refuseStrangeHost(plgId, input.programmeId);
    const { people, conflicts } = await this.worldOf(plgId);
    const person = people.find(({ id }) => id === input.membershipId);
    if (!person) throw new Problem('assignment.not_an_interviewer');
    if (worksThere(person, input.programmeId)) throw new Problem('assignment.own_programme');
    if (conflicts.some((one) => one.personId === person.id && one.programmeId === input.programmeId))
      throw new Problem('assignment.conflict');
    const pins = this.db.repo(AssignmentPin);
    if (await pins.existsBy({ ...input })) throw new Problem('assignment_pin.exists');
    const pin = await pins.save(pins.create({ ...input, plgId }));
    await this.events.record(me, 'assignmentPin.set', { type: 'assignmentPin', id: pin.id, plgId });
    return pin;
  }

  async removePin(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'remove', assignmentPinPolicy, id);
    await this.db.repo(AssignmentPin).delete({ id });
    await this.events.record(me, 'assignmentPin.removed', { type: 'assignmentPin', id, plgId });
  }

  // — for the rest of the room —

  /** Whoever changes visits waits here for whoever is changing them: one group, one hand at a time. */
  async lock(plgId: string): Promise<void> {
    await this.db.query('select from plg where id = $1 for no key update', [plgId]);
  }

  async worldOf(plgId: string): Promise<PlanWorld> {
    const seats = await this.db.repo(Seat).find({
      where: { plgId },
      relations: { programme: true },
      order: { id: 'ASC' },
    });
    const members = await this.db.repo(Membership).find({
      where: { plgId, leftAt: IsNull(), joinedAt: Not(IsNull()) },
      relations: { user: true, seat: true },
      order: { id: 'ASC' },
    });
    const interviewers = members.filter(({ roles }) => roles.includes('interviewer'));
    const employments = await this.db.repo(Employment).find({
      where: {
        userId: In(interviewers.map(({ userId }) => userId)),
        endedAt: IsNull(),
        programmeId: Not(IsNull()),
      },
    });
    const settings = await this.settingsOf(plgId);
    const hosts = seats.map(({ programme }) => ({ id: programme.id, name: programme.name }));
    const isHost = new Set(hosts.map(({ id }) => id));
    return {
      settings,
      hosts,
      people: interviewers.map((member) => {
        const works = employments
          .filter(({ userId }) => userId === member.userId)
          .map((one) => one.programmeId ?? '');
        const homeId = member.seat?.programmeId ?? null;
        return {
          id: member.id,
          name: member.user.name,
          homeId,
          worksAt: [...new Set([...(homeId ? [homeId] : []), ...works])]
            .filter((id) => isHost.has(id))
            .toSorted(),
          maxVisits: settings.mostVisits,
          audiences: ['student', 'teacher'],
        };
      }),
      conflicts: (
        await this.db.repo(AssignmentConflict).find({ where: { plgId }, order: { id: 'ASC' } })
      ).map(visit),
      pins: (await this.db.repo(AssignmentPin).find({ where: { plgId }, order: { id: 'ASC' } })).map(visit),
      agreed: await this.db.repo(Assignment).find({ where: { plgId }, order: { id: 'ASC' } }),
    };
  }

  /**
   * The question for the solver. Visits under way are part of every answer.
   * @param without people who cannot go this time
   * @param isRepair keeps to what is agreed; how programmes travel is then only a wish
   */
  planOf(world: PlanWorld, without: readonly string[], isRepair: boolean): Plan {
    const { settings, hosts, agreed } = world;
    const started = agreed.filter(({ startedAt }) => startedAt).map(asVisit);
    const ofPerson = (id: string): number => started.filter(({ personId }) => personId === id).length;
    const people = world.people
      .map(({ name: _name, ...person }) => ({
        ...person,
        maxVisits: without.includes(person.id)
          ? ofPerson(person.id)
          : Math.max(person.maxVisits, ofPerson(person.id)),
      }))
      .filter(({ maxVisits }) => maxVisits > 0);
    const isHere = ({ personId }: Visit): boolean => people.some(({ id }) => id === personId);
    const isStarted = (visit: Visit): boolean =>
      started.some((one) => one.personId === visit.personId && one.programmeId === visit.programmeId);
    const pins = world.pins.filter(
      (pin) => isHere(pin) && !without.includes(pin.personId) && !isStarted(pin),
    );
    return {
      programmes: hosts.map(({ id }) => ({
        id,
        need: settings.interviewersPerProgramme,
        audienceNeed: {
          student: settings.studentConversations > 0 ? 1 : 0,
          teacher: settings.teacherConversations > 0 ? 1 : 0,
        },
      })),
      people,
      conflicts: world.conflicts.filter((one) => isHere(one) && !isStarted(one)),
      pins: [...started.filter(isHere), ...pins],
      current: isRepair
        ? agreed.map(asVisit).filter((one) => isHere(one) && !without.includes(one.personId))
        : [],
      rules: {
        mutualPairs: settings.allowsMutualPairs ? 'allowed' : 'refused',
        grouping: isRepair ? 'free' : settings.grouping,
        everyoneVisits: settings.everyoneVisits,
        reciprocity: settings.reciprocityWaiver === '',
      },
    };
  }

  private async settingsOf(plgId: string): Promise<AssignmentPlan> {
    const plans = this.db.repo(AssignmentPlan);
    const found = await plans.findOneBy({ plgId });
    return (
      found ??
      plans.create({
        id: newId(),
        plgId,
        interviewersPerProgramme: 2,
        studentConversations: 2,
        teacherConversations: 2,
        mostVisits: 1,
        allowsMutualPairs: false,
        grouping: 'together',
        everyoneVisits: true,
        reciprocityWaiver: '',
      })
    );
  }

  private async memberOf(me: Actor, plgId: string, membershipId: string): Promise<Membership> {
    const membership = await this.access.load(me, 'read', membershipPolicy, membershipId);
    if (membership.plgId !== plgId) throw new Problem('not_found');
    return membership;
  }

  private async refuseStrangeHost(plgId: string, programmeId: string): Promise<void> {
    if (!(await this.db.repo(Seat).existsBy({ plgId, programmeId })))
      throw new Problem('assignment.not_a_host');
  }
}
