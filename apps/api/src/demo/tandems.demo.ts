import { Answer } from '../interviews/answer.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { RespondentKey } from '../interviews/respondent-key.entity.ts';
import { newKey } from '../interviews/respondent-key.rules.ts';
import { newId } from '../platform/ids.ts';
import { sealDifference } from '../tandems/tandem-answer.rules.ts';
import { TandemDifference } from '../tandems/tandem-difference.entity.ts';
import { TandemLog } from '../tandems/tandem-log.entity.ts';
import { TandemTalk } from '../tandems/tandem-talk.entity.ts';
import { Tandem } from '../tandems/tandem.entity.ts';
import type { DemoVisit } from './assignments.demo.ts';
import { known, type DemoWorld } from './world.demo.ts';

/**
 * In the running year Carlijn and Dennis write down each other's conversations, blind. In one of them they do not agree
 * yet on whether the words are literally what was said.
 */
export async function seatTandem({ db, b, people }: DemoWorld, visits: DemoVisit[]): Promise<void> {
  const led = visits.find(({ interviewer }) => interviewer === 'p05')?.assignmentId ?? '';
  const along = visits.find(({ interviewer }) => interviewer === 'p06')?.assignmentId ?? '';
  const [firstAssignmentId, secondAssignmentId] = [led, along].toSorted() as [string, string];
  const plgId = b.id;
  const tandem = { id: newId(), plgId, firstAssignmentId, secondAssignmentId };
  await db.repo(Tandem).insert({ ...tandem, isBlind: true, agreedById: known(people, 'p05').id });
  const interview = await db.repo(Interview).findOneByOrFail({ assignmentId: led, audience: 'student' });
  const { id: interviewId, protocolVersionId, startedAt, submittedAt } = interview;
  const talk = { id: newId(), plgId, tandemId: tandem.id, assignmentId: led, interviewId };
  await db.repo(TandemTalk).insert({ ...talk, audience: 'student', number: 1 });
  await db.repo(TandemLog).insert({
    id: newId(),
    plgId,
    talkId: talk.id,
    loggerId: known(people, 'p06').id,
    protocolVersionId,
    startedAt,
    consentAt: startedAt,
    handedInAt: submittedAt,
  });
  await db.repo(TandemTalk).update({ id: talk.id }, { firstInAt: submittedAt, mergedAt: submittedAt });
  const bytes = newKey();
  await db.repo(RespondentKey).insert({ id: talk.id, plgId, kind: 'words', bytes });
  const answers = await db.repo(Answer).find({
    where: { interviewId, isQuote: false, isSkipped: false },
    relations: { question: true },
  });
  const [answer] = answers.toSorted((one, other) => one.question.position - other.question.position);
  if (!answer) throw new Error('The example has no conversation that two wrote down.');
  const { questionId } = answer;
  const place = { talkId: talk.id, questionId, field: 'isQuote' as const };
  await db.repo(TandemDifference).insert({
    id: newId(),
    plgId,
    ...place,
    valuesSealed: sealDifference(bytes, place, { first: true, second: false }),
    kept: null,
    resolvedAt: null,
    resolvedById: null,
    reasonSealed: null,
  });
}
