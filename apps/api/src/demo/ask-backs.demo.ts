import { AskBack } from '../ask-backs/ask-back.entity.ts';
import { sealAskBack } from '../ask-backs/ask-back.rules.ts';
import { AnswerRevision } from '../interviews/answer-revision.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { RespondentKey } from '../interviews/respondent-key.entity.ts';
import { openAnswer, sealAnswer } from '../interviews/respondent-key.rules.ts';
import { newId } from '../platform/ids.ts';
import { known, type DemoWorld } from './world.demo.ts';

const DAY = 86_400_000;

async function answerOf({ db, b }: DemoWorld, code: string): Promise<Answer> {
  return db.repo(Answer).findOneOrFail({
    where: { plgId: b.id, interview: { code }, question: { position: 2 } },
    relations: { interview: true },
  });
}

async function keyOf({ db }: DemoWorld, { interviewId }: Answer): Promise<Buffer> {
  const { bytes } = await db
    .repo(RespondentKey)
    .findOneOrFail({ where: { id: interviewId }, select: { id: true, bytes: true } });
  return bytes;
}

/** In the running year: one question that waits for Renske, and one that Floor answered. */
export async function seatAskBacks(world: DemoWorld): Promise<void> {
  const askBacks = world.db.repo(AskBack);
  const open = await answerOf(world, 'ST-04');
  const about = (it: Answer) => ({
    plgId: world.b.id,
    interviewId: it.interviewId,
    questionId: it.questionId,
  });
  const openId = newId();
  await askBacks.insert({
    id: openId,
    ...about(open),
    createdAt: new Date(world.now.getTime() - 2 * DAY),
    askedById: known(world.people, 'p13').id,
    wordsSealed: sealAskBack(await keyOf(world, open), openId, {
      text: 'Ging dit over de lessen in de praktijkruimte, of ook over de theorie?',
      note: '',
      before: null,
      isGuarded: false,
    }),
  });
  const done = await answerOf(world, 'ST-09');
  const [doneId, key, secret] = [newId(), newId(), await keyOf(world, done)];
  const { text, skipReason } = openAnswer(secret, done);
  const { scale, isQuote, probes } = done;
  const asked = 'Hoe vaak gebeurt dat, in een gewone week?';
  const answeredAt = new Date(world.now.getTime() - 4 * DAY);
  await askBacks.insert({
    id: doneId,
    ...about(done),
    createdAt: new Date(world.now.getTime() - 5 * DAY),
    askedById: known(world.people, 'p08').id,
    answeredAt,
    outcome: 'changed',
    revisionId: key,
    wordsSealed: sealAskBack(secret, doneId, {
      text: asked,
      note: 'Teruggezocht in wat ik op papier had staan.',
      before: { text, scale, choice: null, isQuote, probes, skipReason },
      isGuarded: false,
    }),
  });
  await world.db.repo(AnswerRevision).insert({ id: key, ...about(done), revision: done.revision + 1 });
  await world.db.repo(Answer).update(
    { id: done.id },
    {
      wordsSealed: sealAnswer(secret, done, {
        text: [text, 'In een gewone week is dat een keer of twee.'].filter(Boolean).join(' '),
        followUps: [],
        skipReason: null,
        correctionReason: asked,
      }),
      isSkipped: false,
      revision: done.revision + 1,
      revisionId: key,
      correctedAt: answeredAt,
      correctedVoice: 'interviewer',
    },
  );
}
