import { Injectable } from '@nestjs/common';
import { protocolAudiences, type InterviewTaskDto, type TaskGuideDto } from '@leerkring/shared';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { Assignment } from '../assignments/assignment.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { sitsFor, worksAt } from '../policies/people.ts';
import { ProtocolVersion } from '../protocols/protocol-version.entity.ts';
import { ProtocolsService } from '../protocols/protocols.service.ts';
import { Interview } from './interview.entity.ts';
import { presentGuide } from './interview.presenter.ts';
import { isYearOver } from './interview.rules.ts';
import { RespondentKeysService } from './respondent-keys.service.ts';

/** What an interviewer takes along: visits, questions and conversations under way. */
@Injectable()
export class KitsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly protocols: ProtocolsService,
    private readonly assignments: AssignmentsService,
    private readonly keys: RespondentKeysService,
    obligations: Obligations,
  ) {
    obligations.addSource((me) => this.asked(me));
  }

  /** My visits of this school year, each with the questions it uses now and those of conversations under way. */
  async tasks(me: Actor): Promise<InterviewTaskDto[]> {
    const visits = await this.visits(me);
    const interviews = await this.interviewsOf(me, visits);
    return Promise.all(
      visits.map(async (visit) => {
        const guides = await this.guides(
          visit,
          interviews.filter((it) => it.assignmentId === visit.id),
        );
        return {
          assignmentId: visit.id,
          plgId: visit.plgId,
          plgName: visit.plg.name,
          hostProgrammeName: visit.hostProgramme.name,
          refusal: await this.refusal(me, visit, guides),
          guides,
        };
      }),
    );
  }

  /** Words go along only of what is under way: a device keeps no more than it needs. */
  async interviews(me: Actor): Promise<Interview[]> {
    return this.interviewsOf(me, await this.visits(me));
  }

  private async interviewsOf(me: Actor, visits: Assignment[]): Promise<Interview[]> {
    const found = await this.db.whole(
      Interview,
      { assignmentId: visits.map(({ id }) => id), interviewerId: me.userId },
      { assignment: { hostProgramme: true }, answers: true },
      { startedAt: 'ASC' },
    );
    for (const it of found) if (it.state !== 'started') it.answers = [];
    await this.keys.open(found.flatMap(({ answers }) => answers));
    return found;
  }

  private async visits(me: Actor): Promise<Assignment[]> {
    const found = await this.db.whole(
      Assignment,
      { interviewerId: me.userId, plgId: me.memberships.map(({ plgId }) => plgId) },
      { plg: true, hostProgramme: true },
    );
    return found.filter(({ plg }) => !isYearOver(plg.schoolYear, this.clock.now()));
  }

  private async guides(visit: Assignment, interviews: Interview[]): Promise<TaskGuideDto[]> {
    const current = await this.protocols.current(visit.plgId);
    const ids = new Set(interviews.map(({ protocolVersionId }) => protocolVersionId));
    if (current) ids.add(current.id);
    const versions = await this.db.whole(ProtocolVersion, { id: [...ids] }, { questions: true });
    return versions.flatMap((version) =>
      protocolAudiences.map((audience) =>
        presentGuide(
          version,
          audience,
          audience === 'student' ? visit.studentConversations : visit.teacherConversations,
          version.id === current?.id,
          visit.plg.retentionMonths,
        ),
      ),
    );
  }

  private async refusal(me: Actor, visit: Assignment, guides: TaskGuideDto[]): Promise<string | null> {
    if (worksAt(me, visit.hostProgrammeId) || sitsFor(me, visit.plgId, visit.hostProgrammeId))
      return 'interview.own_programme';
    if (visit.endedAt) return 'interview.visit_ended';
    if (await this.assignments.hasConflict(visit, this.clock.now())) return 'interview.conflict';
    return guides.some(({ isCurrent }) => isCurrent) ? null : 'interview.protocol_not_frozen';
  }

  /** A visit asks for conversations as long as fewer were handed in than planned, once there are questions. */
  private async asked(me: Actor): Promise<Asked[]> {
    const visits = await this.visits(me);
    const interviews = await this.interviewsOf(me, visits);
    const isFrozen = new Map<string, boolean>();
    for (const { plgId } of visits)
      if (!isFrozen.has(plgId)) isFrozen.set(plgId, (await this.protocols.current(plgId)) !== null);
    return visits.flatMap((visit) => {
      const planned = visit.studentConversations + visit.teacherConversations;
      const held = interviews.filter((it) => it.assignmentId === visit.id && it.submittedAt).length;
      if (visit.endedAt || held >= planned || !isFrozen.get(visit.plgId)) return [];
      return [
        {
          kind: 'interview.hold',
          plgId: visit.plgId,
          subjectId: visit.id,
          path: '/gesprekken',
          dueAt: null,
          minutes: (planned - held) * 45,
          facts: { programme: visit.hostProgramme.name, held, planned },
        },
      ];
    });
  }
}
