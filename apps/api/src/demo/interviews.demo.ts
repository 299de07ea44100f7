import { randomUUID } from 'node:crypto';
import { nameKinds, neutralTerms, type ProtocolAudience } from '@leerkring/shared';
import { AnswerRevision } from '../interviews/answer-revision.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { Redaction } from '../interviews/redaction.entity.ts';
import { Respondent } from '../interviews/respondent.entity.ts';
import { RespondentKey, type KeyKind } from '../interviews/respondent-key.entity.ts';
import { newKey, seal, sealAnswer } from '../interviews/respondent-key.rules.ts';
import { namePlace } from '../interviews/respondent.rules.ts';
import { newId } from '../platform/ids.ts';
import type { DemoVisit } from './assignments.demo.ts';
import { studentConversations, teacherConversations, type Conversation } from './conversation-texts.demo.ts';
import { seatRecording } from './recordings.demo.ts';
import { seatTandem } from './tandems.demo.ts';
import { known, type DemoPlg, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

interface Guide {
  versionId: string;
  /** Question ids by key, `S1` … and `D1` …. */
  questions: Record<string, string>;
}

interface Talk {
  visit: DemoVisit;
  audience: ProtocolAudience;
  number: number;
  said: Conversation;
  startedAt: Date;
  submittedAt: Date | null;
  withdrawnAt: Date | null;
}

const minutes = (at: Date, count: number): Date => new Date(at.getTime() + count * 60_000);
const codeOf = (audience: ProtocolAudience, number: number): string =>
  `${audience === 'student' ? 'ST' : 'DO'}-${String(number).padStart(2, '0')}`;

async function seatTalk(world: DemoWorld, plg: DemoPlg, guide: Guide, talk: Talk): Promise<void> {
  const { db } = world;
  const { audience, startedAt } = talk;
  const respondentId = newId();
  const code = codeOf(audience, talk.number);
  // Nobody's name: who these people would be is not even invented.
  const name = audience === 'student' ? 'tweetal uit het tweede leerjaar' : 'docent uit het team';
  const id = newId();
  const give = async (keyId: string, kind: KeyKind): Promise<Buffer> => {
    const bytes = newKey();
    await db.repo(RespondentKey).insert({ id: keyId, plgId: plg.id, kind, bytes });
    return bytes;
  };
  const nameSealed = seal(await give(respondentId, 'name'), namePlace(respondentId), name);
  await db.repo(Respondent).insert({ id: respondentId, plgId: plg.id, code, nameSealed });
  const key = await give(id, 'words');
  await db.repo(Interview).insert({
    id,
    plgId: plg.id,
    assignmentId: talk.visit.assignmentId,
    interviewerId: known(world.people, talk.visit.interviewer).id,
    protocolVersionId: guide.versionId,
    audience,
    respondentId,
    code,
    startedAt,
    consentAt: startedAt,
    consentVersion: '1.0',
    quotingAllowedAt: startedAt,
    submittedAt: null,
    withdrawnAt: null,
  });
  const prefix = audience === 'student' ? 'S' : 'D';
  // Every conversation that was handed in has an answer or a reason for each of the eight questions.
  const unasked = Array.from({ length: 8 }, (_, index) => `${prefix}${index + 1}`).filter(
    (key) => !(key in talk.said),
  );
  const skipped = Object.fromEntries(
    unasked.map((key) => [key, { text: '', skipReason: 'Niet aan toegekomen.' }]),
  );
  const said: Conversation = talk.submittedAt ? { ...talk.said, ...skipped } : talk.said;
  const answers = Object.entries(said).map(([asked, it]) => ({
    id: randomUUID(),
    plgId: plg.id,
    interviewId: id,
    questionId: known(guide.questions, asked),
    revision: 1,
    revisionId: newId(),
    wordsSealed: sealAnswer(
      key,
      { interviewId: id, questionId: known(guide.questions, asked) },
      { text: it.text, followUps: [], skipReason: it.skipReason ?? null, correctionReason: null },
    ),
    isSkipped: it.skipReason !== undefined,
    scale: it.scale ?? null,
    choice: null,
    isQuote: it.isQuote ?? false,
    isSensitive: it.isSensitive ?? false,
    probes: it.probes ?? [],
    correctedAt: null,
    correctedVoice: null,
  }));
  await db.repo(Answer).insert(answers);
  await db.repo(AnswerRevision).insert(
    answers.map(({ revisionId, questionId }) => ({
      id: revisionId,
      plgId: plg.id,
      interviewId: id,
      questionId,
      revision: 1,
    })),
  );
  // The log of what was taken out, as handing in writes it.
  await db.repo(Redaction).insert(
    Object.entries(said).flatMap(([asked, { text }]) =>
      nameKinds.flatMap((kind) => {
        const count = text.split(neutralTerms[kind]).length - 1;
        const questionId = known(guide.questions, asked);
        return count > 0 ? [{ id: newId(), plgId: plg.id, interviewId: id, questionId, kind, count }] : [];
      }),
    ),
  );
  const { submittedAt, withdrawnAt } = talk;
  if (submittedAt) await db.repo(Interview).update({ id }, { submittedAt });
  // With it the words and their keys go, as in life.
  if (withdrawnAt) await db.repo(Interview).update({ id }, { withdrawnAt });
}

/** How often teachers said they know what a student is busy with, by the number of their conversation. */
const teacherMarks = [4, 3, 5, 4, 4, 5, 3, 4, 2, 4];

/** 2021-2022: twenty conversations, of which one was withdrawn afterwards. */
async function seatYearA(world: DemoWorld, visits: DemoVisit[], guide: Guide): Promise<void> {
  const firstDay = Date.UTC(2021, 10, 16, 9, 30);
  for (const [index, visit] of visits.entries()) {
    for (const audience of ['student', 'teacher'] as const) {
      const startedAt = new Date(firstDay + (index * 2 + (audience === 'teacher' ? 1 : 0)) * 86_400_000);
      const said = (audience === 'student' ? studentConversations : teacherConversations)[index];
      if (!said) throw new Error(`The example has no words for visit ${index + 1}.`);
      const isWithdrawn = audience === 'student' && index === 6;
      await seatTalk(world, world.a, guide, {
        visit,
        audience,
        number: index + 1,
        said: audience === 'teacher' ? { ...said, D10: { text: '', scale: teacherMarks[index] ?? 4 } } : said,
        startedAt,
        submittedAt: minutes(startedAt, 55),
        withdrawnAt: isWithdrawn ? new Date(Date.UTC(2022, 0, 12, 15)) : null,
      });
    }
  }
}

/** The running year: eleven of twenty handed in, and one that Aylin has begun. Codes were drawn, as they are in life. */
const heldInB: [interviewer: string, audience: ProtocolAudience, code: number][] = [
  ['p03', 'student', 4],
  ['p07', 'student', 9],
  ['p07', 'teacher', 2],
  ['p08', 'student', 1],
  ['p11', 'student', 7],
  ['p11', 'teacher', 8],
  ['p05', 'student', 10],
  ['p05', 'teacher', 5],
  ['p06', 'teacher', 3],
  ['p09', 'student', 2],
  ['p10', 'teacher', 6],
];
/** Which of the conversations above speak about which programme. */
const wordsOf: Record<ProgrammeKey, number> = { MZ: 0, HV: 2, SB: 4, VK: 6, FD: 8 };

/** Near this moment, when there is school: on a weekday, in the morning or the afternoon. Never outside the two. */
function atSchool(at: Date, index: number, [after, before]: [Date, Date]): Date {
  const away = { 0: 1, 6: -1 }[at.getUTCDay()] ?? 0;
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + away);
  const found = minutes(new Date(day), 8 * 60 + ((index * 105) % 360));
  return found > after && found < before ? found : at;
}

async function seatYearB(world: DemoWorld, visits: DemoVisit[], guide: Guide, after: Date): Promise<void> {
  const step = (world.now.getTime() - after.getTime()) / (heldInB.length + 3);
  const wordsFor = (visit: DemoVisit, audience: ProtocolAudience): Conversation => {
    const other = visits.findIndex(({ host }) => host === visit.host) !== visits.indexOf(visit) ? 1 : 0;
    const texts = audience === 'student' ? studentConversations : teacherConversations;
    return texts[wordsOf[visit.host] + (1 - other)] ?? {};
  };
  const visitOf = (interviewer: string): DemoVisit => {
    const found = visits.find((it) => it.interviewer === interviewer);
    if (!found) throw new Error(`${interviewer} visits nobody in the example.`);
    return found;
  };
  for (const [index, [interviewer, audience, number]] of heldInB.entries()) {
    const visit = visitOf(interviewer);
    const between = new Date(after.getTime() + step * (index + 1));
    const startedAt = atSchool(between, index, [after, minutes(world.now, -120)]);
    const said = wordsFor(visit, audience);
    const submittedAt = minutes(startedAt, 50);
    await seatTalk(world, world.b, guide, {
      visit,
      audience,
      number,
      said,
      startedAt,
      submittedAt,
      withdrawnAt: null,
    });
  }
  const visit = visitOf('p08');
  const begun = Object.fromEntries(Object.entries(wordsFor(visit, 'teacher')).slice(0, 3));
  await seatTalk(world, world.b, guide, {
    visit,
    audience: 'teacher',
    number: 4,
    said: begun,
    startedAt: minutes(world.now, -90),
    submittedAt: null,
    withdrawnAt: null,
  });
}

/** The conversations of both years. */
export async function seatInterviews(
  world: DemoWorld,
  visits: { a: DemoVisit[]; b: DemoVisit[] },
  guides: { a: Guide; b: Guide },
  after: Date,
): Promise<void> {
  await seatYearA(world, visits.a, guides.a);
  await seatYearB(world, visits.b, guides.b, after);
  await seatTandem(world, visits.b);
  await seatRecording(world);
  for (const { id } of [world.a, world.b])
    await world.db.query(
      `update assignment a set started_at = i.first
       from (select assignment_id, min(started_at) as first from interview where plg_id = $1 group by assignment_id) i
       where i.assignment_id = a.id`,
      [id],
    );
}
