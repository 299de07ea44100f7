import { Injectable } from '@nestjs/common';
import {
  askedOf,
  type AudienceProgressDto,
  isSettled,
  type HostProgressDto,
  type InterviewProgressDto,
  protocolAudiences,
  type VisitorProgressDto,
} from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import { Db } from '../platform/db/db.ts';
import { Progress } from '../platform/progress.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { isAuthor, isCoordinator, isResearcher, sitsFor, worksAt } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { guideFor } from '../protocols/protocol.rules.ts';
import { Answer } from './answer.entity.ts';
import { RespondentKeysService } from './respondent-keys.service.ts';

interface VisitRow {
  assignment_id: string;
  programme_id: string;
  programme_name: string;
  visitor_id: string;
  visitor_name: string;
  planned: number;
  held: number;
  underway: number;
  student_planned: number;
  student_underway: number;
  student_handed_in: number;
  teacher_planned: number;
  teacher_underway: number;
  teacher_handed_in: number;
}

/** What others than the interviewer get: answers by code, and numbers. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly keys: RespondentKeysService,
    progress: Progress,
  ) {
    progress.setSource('interviews', async (plgId) => {
      const { held, planned } = total(await this.visits(plgId));
      return { done: held, total: planned };
    });
  }

  /** In the order of the codes, which were drawn at random: it tells nothing about when or where. */
  async list(me: Actor, plgId: string): Promise<Answer[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!mayRead(me, plgId)) return [];
    return (await this.standing(plgId)).filter((it) => answerPolicy.can(me, 'read', it));
  }

  /** Everything that was said and stands, for rooms that have already asked who is asking. */
  async standing(plgId: string): Promise<Answer[]> {
    const answers = await this.db.repo(Answer).find({
      where: { plgId, interview: { submittedAt: Not(IsNull()), withdrawnAt: IsNull() } },
      relations: { interview: { protocolVersion: true }, question: true },
      order: { interview: { code: 'ASC' }, question: { position: 'ASC' } },
    });
    await this.keys.open(answers);
    // What a respondent took back says nothing any more.
    const standing = answers.filter((it) => isSettled(it) && (!it.isSensitive || it.sensitiveReleasedAt));
    const versionIds = [...new Set(answers.map((it) => it.question.versionId))];
    return askedOnly(standing, await this.db.whole(ProtocolQuestion, { versionId: versionIds }, {}));
  }

  /** The coordinator sees every visit; a host sees how far the visit to their own programme is, and no more. */
  async progress(me: Actor, plgId: string): Promise<InterviewProgressDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const visits = await this.visits(plgId);
    const isAll = isCoordinator(me, plgId);
    const hosts = new Map<string, HostProgressDto>();
    for (const visit of visits) {
      const programmeId = visit.programme_id;
      if (!isAll && !worksAt(me, programmeId) && !sitsFor(me, plgId, programmeId)) continue;
      const host = hosts.get(programmeId);
      hosts.set(programmeId, {
        programmeId,
        programmeName: visit.programme_name,
        held: (host?.held ?? 0) + visit.held,
        planned: (host?.planned ?? 0) + visit.planned,
      });
    }
    return {
      plgId,
      ...total(visits),
      missing: visits.flatMap(audiencesOf).reduce((sum, { missing }) => sum + missing, 0),
      hosts: [...hosts.values()],
      visitors: isAll ? visits.map(presentVisitor) : [],
      can: {
        readAnswers: mayRead(me, plgId),
        interview: visits.some((visit) => visit.visitor_id === me.userId),
      },
    };
  }

  /** A conversation that was withdrawn afterwards was held all the same: the number tells nobody that it was. */
  private async visits(plgId: string): Promise<VisitRow[]> {
    return this.db.query<VisitRow>(
      `select a.id as assignment_id, p.id as programme_id, p.name as programme_name, u.id as visitor_id, u.name as visitor_name,
              a.student_conversations + a.teacher_conversations as planned,
              count(i.id) filter (where i.submitted_at is not null)::int as held,
              count(i.id) filter (where i.submitted_at is null and i.withdrawn_at is null)::int as underway,
              ${['student', 'teacher'].map(countsOf).join(', ')}
       from assignment a
       join programme p on p.id = a.host_programme_id
       join user_account u on u.id = a.interviewer_id
       left join interview i on i.assignment_id = a.id
       where a.plg_id = $1
       group by a.id, p.id, u.id
       order by p.name, u.name`,
      [plgId],
    );
  }
}

/** What was answered to a question that a later answer hid stays, and speaks for nobody. */
function askedOnly(answers: Answer[], questions: ProtocolQuestion[]): Answer[] {
  const asked = new Set<Answer>();
  for (const mine of Map.groupBy(answers, (it) => it.interviewId).values()) {
    const [first] = mine;
    if (!first) continue;
    const { protocolVersionId, audience } = first.interview;
    const guide = guideFor(
      questions.filter(({ versionId }) => versionId === protocolVersionId),
      audience,
    );
    const said = new Map(mine.map((it) => [it.questionId, it]));
    for (const { id } of askedOf(guide, (questionId) => said.get(questionId))) {
      const answer = said.get(id);
      if (answer) asked.add(answer);
    }
  }
  return answers.filter((it) => asked.has(it));
}

const mayRead = (me: Actor, plgId: string): boolean => isAuthor(me, plgId) || isResearcher(me, plgId);

const countsOf = (audience: string): string => {
  const its = `i.audience = '${audience}'`;
  return `a.${audience}_conversations as ${audience}_planned,
    count(i.id) filter (where ${its} and i.submitted_at is null and i.withdrawn_at is null)::int as ${audience}_underway,
    count(i.id) filter (where ${its} and i.submitted_at is not null)::int as ${audience}_handed_in`;
};

/** What was planned and did not come in; more than was planned is nowhere missing. */
function audiencesOf(it: VisitRow): AudienceProgressDto[] {
  return protocolAudiences.map((audience) => {
    const planned = it[`${audience}_planned`];
    const handedIn = it[`${audience}_handed_in`];
    const held = handedIn + it[`${audience}_underway`];
    return { audience, planned, held, handedIn, missing: Math.max(0, planned - handedIn) };
  });
}

function total(visits: VisitRow[]): { held: number; planned: number } {
  return {
    held: visits.reduce((sum, { held }) => sum + held, 0),
    planned: visits.reduce((sum, { planned }) => sum + planned, 0),
  };
}

function presentVisitor(it: VisitRow): VisitorProgressDto {
  return {
    assignmentId: it.assignment_id,
    programmeId: it.programme_id,
    programmeName: it.programme_name,
    visitorName: it.visitor_name,
    held: it.held,
    planned: it.planned,
    underway: it.underway,
    audiences: audiencesOf(it),
  };
}
