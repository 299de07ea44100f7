import { Injectable } from '@nestjs/common';
import { type ChangeHostDto, type ChangeInterviewerDto, eachSkillOnce } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { isId, newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { membershipPolicy } from '../policies/membership.policy.ts';
import { isCoordinator, isSelf, sitsFor } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { HostTerms } from './host-terms.entity.ts';
import { InterviewerTerms } from './interviewer-terms.entity.ts';
import { AssignmentPlansService, type PlanWorld } from './assignment-plans.service.ts';

/** What interviewers and hosts can do, and when: each says so for themselves, the coordinator for everyone. */
@Injectable()
export class AssignmentTermsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly plans: AssignmentPlansService,
  ) {}

  async changeInterviewer(
    me: Actor,
    plgId: string,
    membershipId: string,
    input: ChangeInterviewerDto,
  ): Promise<PlanWorld> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const membership = await this.access.load(me, 'read', membershipPolicy, membershipId);
    if (membership.plgId !== plgId) throw new Problem('not_found');
    if (!isCoordinator(me, plgId) && !isSelf(me, membership.userId)) throw new Problem('forbidden');
    if (!membership.roles.includes('interviewer') || membership.leftAt)
      throw new Problem('assignment.not_an_interviewer');
    await this.plans.lock(plgId);
    const terms = this.db.repo(InterviewerTerms);
    await this.db.query(
      `insert into interviewer_terms (id, membership_id) values ($1, $2) on conflict (membership_id) do nothing`,
      [newId(), membershipId],
    );
    const { id, tenths, audiences, halfDays, skills } = await terms.findOneByOrFail({ membershipId });
    const fields = mergeEdit(input, { tenths, audiences, halfDays, skills });
    const once = fields.skills && { skills: eachSkillOnce(fields.skills) };
    await terms.update({ id }, { ...fields, ...once, updatedAt: this.clock.now() });
    await this.events.record(me, 'assignmentInterviewer.changed', {
      type: 'assignmentInterviewer',
      id,
      plgId,
    });
    return this.plans.worldOf(plgId);
  }

  async changeHost(me: Actor, plgId: string, programmeId: string, input: ChangeHostDto): Promise<PlanWorld> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isId(programmeId)) throw new Problem('not_found');
    await this.plans.refuseStrangeHost(plgId, programmeId);
    if (!isCoordinator(me, plgId) && !sitsFor(me, plgId, programmeId)) throw new Problem('forbidden');
    await this.plans.lock(plgId);
    const hosts = this.db.repo(HostTerms);
    const known = await hosts.findOneBy({ plgId, programmeId });
    // How many come and what they ask is agreed for all; a programme itself says when it suits and what helps.
    const fields = known
      ? mergeEdit(input, {
          interviewers: known.interviewers,
          studentConversations: known.studentConversations,
          teacherConversations: known.teacherConversations,
          halfDays: known.halfDays,
          skills: known.skills,
        })
      : mergeEdit(input, {});
    const { halfDays } = fields;
    const skills = eachSkillOnce(fields.skills ?? known?.skills ?? []);
    const change = isCoordinator(me, plgId) ? { ...fields, skills } : { halfDays, skills };
    const host = await hosts.save(
      Object.assign(known ?? hosts.create({ plgId, programmeId, halfDays: [] }), change),
    );
    await this.events.record(me, 'assignmentHost.changed', { type: 'assignmentHost', id: host.id, plgId });
    return this.plans.worldOf(plgId);
  }
}
