import { randomUUID } from 'node:crypto';
import type { InterviewDto, StartInterviewDto } from '@leerkring/shared';
import type { Db } from '../../src/platform/db/db.ts';
import type { Visitor } from './app.ts';
import { cast, leadingQuestions, membershipOf, plg, programmes, type CastName } from './cast.ts';

/** Of the database: what laying things ready needs. */
type Ready = Pick<Db, 'query' | 'transaction'>;

export interface Guide {
  versionId: string;
  student: string[];
  teacher: string[];
}

/** Version 1.0 of the group's protocol: three questions for students (open, scale, may stay empty), one for teachers. */
export async function writeGuide(db: Ready, isFrozen = true): Promise<Guide> {
  const [protocolId, versionId] = [randomUUID(), randomUUID()];
  const student = [randomUUID(), randomUUID(), randomUUID()];
  const teacher = [randomUUID()];
  await db.transaction(async () => {
    await db.query('insert into protocol (id, plg_id) values ($1, $2)', [protocolId, plg]);
    await db.query(
      `insert into protocol_version (id, plg_id, protocol_id, major, minor, consent_student, consent_teacher)
       values ($1, $2, $3, 1, 0, 'Je antwoorden krijgen een code.', 'Uw antwoorden krijgen een code.')`,
      [versionId, plg, protocolId],
    );
    const add = (id: string, audience: string, position: number, kind = 'open', isOptional = false) =>
      db.query(
        `insert into protocol_question
           (id, plg_id, version_id, lineage_id, canonical_id, audience, leading_question_id, text, kind, scale_max, is_optional, is_chosen, position, probes)
         values ($1, $2, $3, $1, $1, $4, $5, $6, $7, $8, $9, true, $10, '{"Wat is voor jou klein?"}')`,
        [
          id,
          plg,
          versionId,
          audience,
          leadingQuestions[0],
          `Vraag ${position}?`,
          kind,
          kind === 'scale' ? 5 : null,
          isOptional,
          position,
        ],
      );
    await add(student[0] ?? '', 'student', 1);
    await add(student[1] ?? '', 'student', 2, 'scale');
    await add(student[2] ?? '', 'student', 3, 'open', true);
    await add(teacher[0] ?? '', 'teacher', 1);
    if (isFrozen)
      await db.query(
        `update protocol_version set frozen_at = now(), content_hash = repeat('0', 64) where id = $1`,
        [versionId],
      );
  });
  return { versionId, student, teacher };
}

/** An agreed visit of someone to a programme, with two conversations for each audience. */
export async function agreeVisit(db: Ready, who: CastName, host: keyof typeof programmes): Promise<string> {
  const id = randomUUID();
  await db.query(
    `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id, student_conversations, teacher_conversations)
     values ($1, $2, $3, $4, $5, 2, 2)`,
    [id, plg, membershipOf(cast[who]), cast[who].id, programmes[host]],
  );
  return id;
}

export function startBody(
  guide: Guide,
  assignmentId: string,
  more: Partial<StartInterviewDto> = {},
): StartInterviewDto {
  return {
    id: randomUUID(),
    assignmentId,
    protocolVersionId: guide.versionId,
    audience: 'student',
    startedAt: '2026-11-16T09:00:00.000Z',
    consentAt: '2026-11-16T09:00:00.000Z',
    consentVersion: '1.0',
    mayQuote: true,
    respondent: { id: randomUUID(), name: null },
    ...more,
  };
}

export const revision = (questionId: string, text: string, more = {}) => ({
  id: randomUUID(),
  questionId,
  revision: 1,
  text,
  scale: null,
  choice: null,
  isQuote: false,
  probes: [],
  skipReason: null,
  ...more,
});

/** Holds a whole conversation with students and hands it in. */
export async function holdConversation(
  visitor: Visitor,
  guide: Guide,
  assignmentId: string,
  text: string,
  name: string | null = null,
): Promise<InterviewDto> {
  const body = startBody(guide, assignmentId, { respondent: { id: randomUUID(), name } });
  await visitor.post(`/api/plgs/${plg}/interviews`, body);
  await visitor.post(`/api/interviews/${body.id}/answers`, {
    answers: [
      revision(guide.student[0] ?? '', text, { isQuote: true }),
      revision(guide.student[1] ?? '', '', { scale: 4 }),
    ],
  });
  const answer = await visitor.post<InterviewDto>(`/api/interviews/${body.id}/submit`);
  if (answer.status !== 200) throw new Error(`not handed in: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
