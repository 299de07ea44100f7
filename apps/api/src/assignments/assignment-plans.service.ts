import { Injectable } from '@nestjs/common';
import {
  type ChangeAssignmentPlanDto,
  type DeclareConflictDto,
  type HostTermsDto,
  type SetPinDto,
  skillKey,
} from '@leerkring/shared';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { Employment } from '../institutions/employment.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { programmeNamesOf, Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { assignmentConflictPolicy } from '../policies/assignment-conflict.policy.ts';
import { assignmentPinPolicy } from '../policies/assignment-pin.policy.ts';
import { membershipPolicy } from '../policies/membership.policy.ts';
import { isCoordinator, isSelf } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { AssignmentConflict } from './assignment-conflict.entity.ts';
import { HostTerms } from './host-terms.entity.ts';
import { InterviewerTerms } from './interviewer-terms.entity.ts';
import { AssignmentPin } from './assignment-pin.entity.ts';
import { AssignmentPlan } from './assignment-plan.entity.ts';
import { Assignment } from './assignment.entity.ts';
import { refusals, type Conversations } from './assignment.rules.ts';
import { obstaclesTo, type Plan, type Visit } from './plan.rules.ts';

/** What a plan is made from: what is asked, who can go, and what stands in the way. */
export interface PlanWorld {
  settings: AssignmentPlan;
  /** In the order in which a ring reads. */
  hosts: { id: string; name: string; terms: HostTermsDto }[];
  people: (Plan['people'][number] & { name: string; userId: string })[];
  conflicts: Visit[];
  earlier: Visit[];
  pins: Visit[];
  agreed: Assignment[];
  /** What was held on visits that had begun, by those who come no more; by visit. */
  kept: Map<string, Conversations>;
}

const visit = (one: { membershipId: string; programmeId: string }): Visit => ({
  personId: one.membershipId,
  programmeId: one.programmeId,
});

const asVisit = (one: Assignment): Visit => ({
  personId: one.membershipId,
  programmeId: one.hostProgrammeId,
});

/** However people write it, and in which of our languages. */
const alike = (skills: readonly string[]): string[] => [...new Set(skills.map(skillKey))];

const YEAR = 365 * 86_400_000;

/** How many conversations this host asks for, all visitors together, without what those held who come no more. */
export function conversationsAt(world: PlanWorld, hostId: string): Conversations {
  const { settings, hosts, agreed, kept } = world;
  const terms = hosts.find(({ id }) => id === hostId)?.terms;
  const held = agreed.flatMap(({ id, hostProgrammeId }) =>
    hostProgrammeId === hostId ? (kept.get(id) ?? []) : [],
  );
  const left = (of: keyof Conversations): number =>
    Math.max(
      0,
      held.reduce((rest, one) => rest - one[of], terms?.[of] ?? settings[of]),
    );
  return {
    studentConversations: left('studentConversations'),
    teacherConversations: left('teacherConversations'),
  };
}

/** Whether this person still interviews for the group, also when their place in it is a new one. */
export const isGoing = ({ people }: Pick<PlanWorld, 'people'>, { interviewerId }: Assignment): boolean =>
  people.some(({ userId }) => userId === interviewerId);

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
    const { id, ...settings } = await this.settingsOf(plgId);
    await this.db.query(
      `insert into assignment_plan (id, plg_id) values ($1, $2) on conflict (plg_id) do nothing`,
      [id, plgId],
    );
    const fields = mergeEdit(input, {
      interviewersPerProgramme: settings.interviewersPerProgramme,
      studentConversations: settings.studentConversations,
      teacherConversations: settings.teacherConversations,
      mostVisits: settings.mostVisits,
      allowsMutualPairs: settings.allowsMutualPairs,
      allowsRepeats: settings.allowsRepeats,
      grouping: settings.grouping,
      everyoneVisits: settings.everyoneVisits,
      reciprocityWaiver: settings.reciprocityWaiver,
    });
    await this.db.repo(AssignmentPlan).update({ plgId }, { ...fields, updatedAt: this.clock.now() });
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
    const isPinned = !isSelf(me, membership.userId);
    const conflicts = this.db.repo(AssignmentConflict);
    const known = await conflicts.findOneBy({ membershipId: membership.id, programmeId: input.programmeId });
    if (known?.isPinned === isPinned || known?.isPinned) throw new Problem('assignment_conflict.exists');
    if (known) return this.pinConflict(me, known, membership);
    const conflict = await conflicts.save(conflicts.create({ ...input, plgId, isPinned }));
    conflict.membership = membership;
    await this.events.record(me, 'assignmentConflict.declared', {
      type: 'assignmentConflict',
      id: conflict.id,
      plgId,
    });
    return conflict;
  }

  /** The coordinator agrees with what somebody said of themselves: from now on it stays, with their own reason. */
  private async pinConflict(
    me: Actor,
    conflict: AssignmentConflict,
    membership: Membership,
  ): Promise<AssignmentConflict> {
    const { id, plgId } = conflict;
    await this.db.repo(AssignmentConflict).update({ id }, { isPinned: true, updatedAt: this.clock.now() });
    await this.events.record(me, 'assignmentConflict.pinned', { type: 'assignmentConflict', id, plgId });
    return Object.assign(conflict, { isPinned: true, membership });
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
    const plan = this.planOf(await this.worldOf(plgId), [], false);
    const person = plan.people.find(({ id }) => id === input.membershipId);
    if (!person) throw new Problem('assignment.not_an_interviewer');
    const [obstacle] = obstaclesTo(plan, person, input.programmeId);
    if (obstacle) throw new Problem(refusals[obstacle] ?? 'assignment.own_programme');
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
      relations: { programme: { institution: true } },
      order: { id: 'ASC' },
    });
    const members = await this.db.repo(Membership).find({
      where: { plgId, leftAt: IsNull(), joinedAt: Not(IsNull()) },
      relations: { user: true, seat: true },
      order: { id: 'ASC' },
    });
    const interviewers = members.filter(({ roles }) => roles.includes('interviewer'));
    const userId = In(interviewers.map((member) => member.userId));
    const since = new Date(this.clock.now().getTime() - YEAR);
    // Who left a team less than a year ago still knows everyone there.
    const employments = await this.db.repo(Employment).find({
      where: [
        { userId, endedAt: IsNull(), programmeId: Not(IsNull()) },
        { userId, endedAt: MoreThan(since), programmeId: Not(IsNull()) },
      ],
    });
    const terms = await this.db
      .repo(InterviewerTerms)
      .findBy({ membershipId: In(interviewers.map(({ id }) => id)) });
    const asked = await this.db.repo(HostTerms).findBy({ plgId });
    const settings = await this.settingsOf(plgId);
    const names = programmeNamesOf(seats);
    const hosts = seats.map(({ programmeId: id }) => {
      const own = asked.find(({ programmeId }) => programmeId === id);
      return {
        id,
        name: names.get(id) ?? '',
        terms: {
          interviewers: own?.interviewers ?? null,
          studentConversations: own?.studentConversations ?? null,
          teacherConversations: own?.teacherConversations ?? null,
          halfDays: own?.halfDays ?? [],
          skills: own?.skills ?? [],
        },
      };
    });
    const isHost = new Set(hosts.map(({ id }) => id));
    const agreed = await this.db.repo(Assignment).find({ where: { plgId }, order: { id: 'ASC' } });
    const goes = new Set(interviewers.map((member) => member.userId));
    return {
      settings,
      hosts,
      people: interviewers.map((member) => {
        const works = employments
          .filter(({ userId }) => userId === member.userId)
          .map((one) => one.programmeId ?? '');
        const homeId = member.seat?.programmeId ?? null;
        const own = terms.find(({ membershipId }) => membershipId === member.id);
        const tenths = own?.tenths ?? 10;
        return {
          id: member.id,
          userId: member.userId,
          name: member.user.name,
          homeId,
          worksAt: [...new Set([...(homeId ? [homeId] : []), ...works])]
            .filter((id) => isHost.has(id))
            .toSorted(),
          maxVisits: Math.ceil((settings.mostVisits * tenths) / 10),
          audiences: own?.audiences ?? ['student', 'teacher'],
          tenths,
          halfDays: own?.halfDays ?? [],
          skills: own?.skills ?? [],
        };
      }),
      earlier: await this.earlierOf(plgId, interviewers),
      conflicts: (
        await this.db.repo(AssignmentConflict).find({ where: { plgId }, order: { id: 'ASC' } })
      ).map(visit),
      pins: (await this.db.repo(AssignmentPin).find({ where: { plgId }, order: { id: 'ASC' } })).map(visit),
      agreed,
      kept: await this.heldOn(
        agreed.filter((row) => row.startedAt && (row.endedAt || !goes.has(row.interviewerId))),
      ),
    };
  }

  /** Conversations that were handed in, of each of these visits; one that was withdrawn afterwards was held all the same. */
  async heldOn(rows: Assignment[]): Promise<Map<string, Conversations>> {
    if (rows.length === 0) return new Map();
    const held = await this.db.query<Conversations & { id: string }>(
      `select a.id, count(i.id) filter (where i.audience = 'student')::int as "studentConversations",
              count(i.id) filter (where i.audience = 'teacher')::int as "teacherConversations"
       from assignment a left join interview i on i.assignment_id = a.id and i.submitted_at is not null
       where a.id = any($1) group by a.id`,
      [rows.map(({ id }) => id)],
    );
    return new Map(held.map(({ id, ...counts }) => [id, counts]));
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
      .map(({ name: _name, userId: _userId, ...person }) => ({
        ...person,
        skills: alike(person.skills),
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
      programmes: hosts.map(({ id, terms }) => {
        const { studentConversations, teacherConversations } = conversationsAt(world, id);
        const need = terms.interviewers ?? settings.interviewersPerProgramme;
        return {
          id,
          need,
          audienceNeed: {
            student: studentConversations > 0 && need > 0 ? 1 : 0,
            teacher: teacherConversations > 0 && need > 0 ? 1 : 0,
          },
          halfDays: terms.halfDays,
          skills: need > 0 ? alike(terms.skills ?? []) : [],
        };
      }),
      people,
      conflicts: world.conflicts.filter((one) => isHere(one) && !isStarted(one)),
      earlier: world.earlier.filter((one) => isHere(one) && !isStarted(one)),
      pins: [...started.filter(isHere), ...pins],
      current: isRepair
        ? agreed.map(asVisit).filter((one) => isHere(one) && !without.includes(one.personId))
        : [],
      rules: {
        mutualPairs: settings.allowsMutualPairs ? 'allowed' : 'refused',
        repeats: settings.allowsRepeats ? 'allowed' : 'refused',
        grouping: isRepair ? 'free' : settings.grouping,
        everyoneVisits: settings.everyoneVisits,
        reciprocity: settings.reciprocityWaiver === '',
      },
    };
  }

  /** Where somebody, or whoever went for the same programme, went in the last year in which any of them visited. */
  private async earlierOf(plgId: string, members: Membership[]): Promise<Visit[]> {
    const rows = await this.db.query<Visit>(
      `with past as (
         select a.interviewer_id, s.programme_id, a.host_programme_id, p.school_year
         from assignment a join plg p on p.id = a.plg_id
         join membership m on m.id = a.membership_id left join seat s on s.id = m.seat_id
         where p.school_year < (select school_year from plg where id = $1)
       ), pair as (
         select m.id as member_id, past.host_programme_id, past.school_year
         from membership m left join seat s on s.id = m.seat_id
         join past on past.interviewer_id = m.user_id or past.programme_id = s.programme_id
         where m.id = any($2)
       )
       select distinct member_id as "personId", host_programme_id as "programmeId" from pair
       where school_year = (select max(school_year) from pair)
       order by 1, 2`,
      [plgId, members.map(({ id }) => id)],
    );
    return rows;
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
        allowsRepeats: false,
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

  async refuseStrangeHost(plgId: string, programmeId: string): Promise<void> {
    if (!(await this.db.repo(Seat).existsBy({ plgId, programmeId })))
      throw new Problem('assignment.not_a_host');
  }
}
