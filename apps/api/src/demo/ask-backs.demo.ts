import { AskBack } from '../ask-backs/ask-back.entity.ts';
import { AnswerRevision } from '../interviews/answer-revision.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { newId } from '../platform/ids.ts';
import { known, type DemoWorld } from './world.demo.ts';

const DAY = 86_400_000;

async function answerOf({ db, b }: DemoWorld, code: string): Promise<Answer> {
  return db.repo(Answer).findOneOrFail({
    where: { plgId: b.id, interview: { code }, question: { position: 2 } },
    relations: { interview: true },
  });
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
  await askBacks.insert({
    id: newId(),
    ...about(open),
    createdAt: new Date(world.now.getTime() - 2 * DAY),
    askedById: known(world.people, 'p13').id,
    text: 'Ging dit over de lessen in de praktijkruimte, of ook over de theorie?',
  });
  const done = await answerOf(world, 'ST-09');
  const key = newId();
  const { text, scale, isQuote, probes, skipReason } = done;
  await askBacks.insert({
    id: newId(),
    ...about(done),
    createdAt: new Date(world.now.getTime() - 5 * DAY),
    askedById: known(world.people, 'p08').id,
    text: 'Hoe vaak gebeurt dat, in een gewone week?',
    answeredAt: new Date(world.now.getTime() - 4 * DAY),
    outcome: 'changed',
    revisionId: key,
    note: 'Teruggezocht in wat ik op papier had staan.',
    before: { text, scale, choice: null, isQuote, probes, skipReason } as never,
  });
  await world.db.repo(AnswerRevision).insert({ id: key, ...about(done), revision: done.revision + 1 });
  await world.db.repo(Answer).update(
    { id: done.id },
    {
      text: [text, 'In een gewone week is dat een keer of twee.'].filter(Boolean).join(' '),
      skipReason: null,
      revision: done.revision + 1,
      revisionId: key,
      correctedAt: new Date(world.now.getTime() - 4 * DAY),
      correctionReason: 'Hoe vaak gebeurt dat, in een gewone week?',
    },
  );
}
