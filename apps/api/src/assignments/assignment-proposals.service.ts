import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { MakeProposalDto } from '@leerkring/shared';
import type { Config } from '../config.ts';
import { User } from '../identity/user.entity.ts';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Mail, type Message } from '../platform/mail/mail.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { Access } from '../policies/access.ts';
import { assignmentProposalPolicy } from '../policies/assignment-proposal.policy.ts';
import { isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { presentChangedVisits } from './assignment-mail.presenter.ts';
import { AssignmentPlansService, conversationsAt, type PlanWorld } from './assignment-plans.service.ts';
import { AssignmentProposal, type ProposalAnswer } from './assignment-proposal.entity.ts';
import { Assignment } from './assignment.entity.ts';
import { explainedRefusal, explainedVisits, hashOf } from './assignment.rules.ts';
import type { Outcome } from './plan-solver.rules.ts';
import { isPlanQueueFull, retireSolver, runPlan, warmSolver } from './plan.job.ts';
import type { Plan } from './plan.rules.ts';

const matches = (row: Assignment, visit: ProposalAnswer['visits'][number]): boolean =>
  row.membershipId === visit.membershipId && row.hostProgrammeId === visit.programmeId;

/** Proposals of who visits whom: made by the solver, kept with their question and their reasons, taken over once. */
@Injectable()
export class AssignmentProposalsService implements OnApplicationShutdown {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly plans: AssignmentPlansService,
    private readonly mail: Mail,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationShutdown(): void {
    retireSolver();
  }

  /** Newest first. */
  async list(me: Actor, plgId: string): Promise<AssignmentProposal[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isCoordinator(me, plgId)) return [];
    // Who looks at proposals may ask for one.
    warmSolver();
    return this.db
      .repo(AssignmentProposal)
      .find({ where: { plgId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  async get(me: Actor, id: string): Promise<AssignmentProposal> {
    return this.access.load(me, 'read', assignmentProposalPolicy, id);
  }

  async make(me: Actor, plgId: string, input: MakeProposalDto): Promise<AssignmentProposal> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    const world = await this.plans.worldOf(plgId);
    if (input.without.some((id) => !world.people.some((person) => person.id === id)))
      throw new Problem('assignment.not_an_interviewer');
    const plan = this.plans.planOf(world, input.without, input.isRepair);
    if (isPlanQueueFull()) throw new Problem('too_many_requests');
    const outcome = await runPlan(plan);
    return this.db.transaction(async () => {
      await this.access.load(await this.sessions.again(me), 'coordinate', plgPolicy, plgId);
      const proposals = this.db.repo(AssignmentProposal);
      const proposal = await proposals.save(
        proposals.create({
          plgId,
          outcome: outcome.kind,
          isRepair: input.isRepair,
          without: input.without,
          inputHash: this.hash(world, plan),
          input: { plan, agreed: world.agreed.map(({ id }) => id) },
          answer: answerOf(world, plan, outcome),
          madeById: me.userId,
          acceptedAt: null,
        }),
      );
      await this.events.record(
        me,
        'assignmentProposal.made',
        { type: 'assignmentProposal', id: proposal.id, plgId },
        { outcome: outcome.kind },
      );
      return proposal;
    });
  }

  /** Makes the proposal what is agreed, if nothing it was made from has changed since. */
  async accept(me: Actor, id: string): Promise<AssignmentProposal> {
    const { plgId } = await this.access.load(me, 'read', assignmentProposalPolicy, id);
    await this.plans.lock(plgId);
    const proposal = await this.db.repo(AssignmentProposal).findOneByOrFail({ id });
    if (proposal.acceptedAt) throw new Problem('assignment_proposal.accepted');
    if (proposal.outcome !== 'plan') throw new Problem('assignment_proposal.impossible');
    await this.access.load(me, 'accept', assignmentProposalPolicy, id);
    const world = await this.plans.worldOf(plgId);
    const plan = this.plans.planOf(world, proposal.without, proposal.isRepair);
    if (this.hash(world, plan) !== proposal.inputHash) throw new Problem('assignment_proposal.stale');
    const gone = await this.apply(proposal, world);
    await this.tell(me, proposal, world, gone);
    proposal.acceptedAt = this.clock.now();
    await this.db.repo(AssignmentProposal).update({ id }, { acceptedAt: proposal.acceptedAt });
    await this.events.record(
      me,
      'assignmentProposal.accepted',
      { type: 'assignmentProposal', id, plgId },
      { visits: proposal.answer.visits.length },
    );
    return proposal;
  }

  private async apply(
    { id, plgId, answer }: AssignmentProposal,
    { people, agreed, kept }: PlanWorld,
  ): Promise<Assignment[]> {
    const assignments = this.db.repo(Assignment);
    const gone = agreed.filter(
      (row) => !row.startedAt && !answer.visits.some((visit) => matches(row, visit)),
    );
    for (const row of gone) await assignments.delete({ id: row.id });
    const users = await this.db.query<{ id: string; user_id: string }>(
      'select id, user_id from membership where id = any($1)',
      [people.map((person) => person.id)],
    );
    for (const visit of answer.visits) {
      const {
        membershipId,
        programmeId: hostProgrammeId,
        studentConversations,
        teacherConversations,
      } = visit;
      const row = agreed.find((one) => matches(one, visit));
      const shares = { studentConversations, teacherConversations, proposalId: id };
      if (row) {
        await assignments.update({ id: row.id }, { ...shares, updatedAt: this.clock.now() });
        continue;
      }
      const interviewerId = users.find((user) => user.id === membershipId)?.user_id;
      if (!interviewerId) throw new Problem('assignment_proposal.stale');
      await assignments.save(
        assignments.create({
          plgId,
          membershipId,
          interviewerId,
          hostProgrammeId,
          startedAt: null,
          endedAt: null,
          ...shares,
        }),
      );
    }
    // Others hold from now on what remains of a visit whose interviewer comes no more.
    for (const { id: visitId, hostProgrammeId } of agreed)
      if (kept.has(visitId) && answer.visits.some(({ programmeId }) => programmeId === hostProgrammeId))
        await assignments.update({ id: visitId }, { ...kept.get(visitId), updatedAt: this.clock.now() });
    return gone;
  }

  /** Whose visits are others than were agreed hears so, and nobody else; a first plan is found under Today. */
  private async tell(me: Actor, it: AssignmentProposal, world: PlanWorld, gone: Assignment[]): Promise<void> {
    if (world.agreed.length === 0) return;
    const fresh = it.answer.visits.filter((visit) => !world.agreed.some((row) => matches(row, visit)));
    const nameOf = (id: string) => world.hosts.find((host) => host.id === id)?.name ?? [];
    const changed = world.people.flatMap(({ id, userId }) => {
      const gained = fresh.filter((visit) => visit.membershipId === id);
      const lost = gone.filter((row) => row.membershipId === id);
      if (userId === me.userId || gained.length + lost.length === 0) return [];
      return [
        {
          userId,
          gained: gained.flatMap(({ programmeId }) => nameOf(programmeId)),
          lost: lost.flatMap(({ hostProgrammeId }) => nameOf(hostProgrammeId)),
        },
      ];
    });
    const users = await this.db.repo(User).findBy({ id: In(changed.map(({ userId }) => userId)) });
    const letters = users.map(({ id, name, email, locale }): Message => {
      const { gained = [], lost = [] } = changed.find(({ userId }) => userId === id) ?? {};
      const pageUrl = `${this.config.publicUrl}/plg/${it.plgId}/bezoeken`;
      const letter = presentChangedVisits(locale, { name, by: me.name, gained, lost, pageUrl });
      return { to: email, ...letter, plgId: it.plgId, waits: { until: null } };
    });
    await this.mail.send(...letters);
  }

  /** Also of what is agreed: a proposal does not undo what someone arranged in the meantime. */
  private hash(world: PlanWorld, plan: Plan): string {
    const agreed = world.agreed.map((one) => ({
      personId: one.membershipId,
      programmeId: one.hostProgrammeId,
    }));
    return hashOf({ ...plan, current: [...plan.current, ...agreed] }, totalsOf(world));
  }
}

const totalsOf = (world: PlanWorld) =>
  Object.fromEntries(world.hosts.map(({ id }) => [id, conversationsAt(world, id)]));

function answerOf(world: PlanWorld, plan: Plan, outcome: Outcome): ProposalAnswer {
  const none: ProposalAnswer = { isProven: false, visits: [], because: [], ways: [] };
  if (outcome.kind === 'out_of_time') return none;
  if (outcome.kind === 'impossible') return { ...none, isProven: true, ...explainedRefusal(plan, outcome) };
  const agreed = world.agreed.map((one) => ({
    personId: one.membershipId,
    programmeId: one.hostProgrammeId,
  }));
  const stays = (row: Assignment): boolean =>
    outcome.visits.some((it) => it.personId === row.membershipId && it.programmeId === row.hostProgrammeId);
  return {
    ...none,
    isProven: outcome.proven,
    lost: world.agreed
      .filter((row) => !row.startedAt && !stays(row))
      .map(({ membershipId, hostProgrammeId: programmeId }) => ({ membershipId, programmeId })),
    visits: explainedVisits(plan, agreed, outcome.visits, totalsOf(world)),
  };
}
