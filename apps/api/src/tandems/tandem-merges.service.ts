import { Injectable } from '@nestjs/common';
import { misfitsOf, type EventFacts } from '@leerkring/shared';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Answer } from '../interviews/answer.entity.ts';
import type { Interview } from '../interviews/interview.entity.ts';
import { InterviewsService } from '../interviews/interviews.service.ts';
import { sealAnswer } from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { contentOf, openLogged, sealDifference } from './tandem-answer.rules.ts';
import { TandemAnswer } from './tandem-answer.entity.ts';
import { TandemDifference } from './tandem-difference.entity.ts';
import { TandemLog } from './tandem-log.entity.ts';
import { TandemTalk } from './tandem-talk.entity.ts';
import { mergeAnswers, noAnswer, type Merged } from './tandem.rules.ts';

interface Pair {
  known: Answer | undefined;
  logged: TandemAnswer;
  questionId: string;
  merged: Merged;
}

/** Makes one conversation of two. */
@Injectable()
export class TandemMergesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly interviews: InterviewsService,
    private readonly keys: RespondentKeysService,
  ) {}

  /** Once both have handed in, the words of both stand in the conversation, and it counts. The caller holds the locks. */
  async mergeIfBoth(me: Actor, talk: TandemTalk, interview: Interview, facts?: EventFacts): Promise<boolean> {
    const log = await this.db.repo(TandemLog).findOneBy({ talkId: talk.id });
    if (!talk.firstInAt || !log?.handedInAt || talk.mergedAt || talk.aloneAt) return false;
    const now = this.clock.now();
    const keys = await this.keys.of([talk.id, interview.id]);
    const [logKey, key] = [keys.get(talk.id), keys.get(interview.id)];
    if (!logKey || !key) throw new Problem('interview.withdrawn');
    const pairs = await this.pairsOf(interview, log, logKey);
    await this.db.repo(TandemTalk).update({ id: talk.id }, { mergedAt: now, updatedAt: now });
    for (const pair of pairs) {
      await this.keepDifferences(talk, pair, logKey);
      await this.keepAnswer(interview, pair, key);
    }
    // What is in the conversation now is not kept a second time.
    await this.db.repo(TandemAnswer).delete({ id: In(pairs.map(({ logged }) => logged.id)) });
    const differences = pairs.reduce((sum, { merged }) => sum + merged.differences.length, 0);
    await this.interviews.finish(me, interview, { ...facts, pens: 2, differences });
    return true;
  }

  /**
   * The same question by its lineage, for a device that had another version with it. What fits no question of the
   * conversation stays in the log, where the two can still read it.
   */
  private async pairsOf(interview: Interview, log: TandemLog, logKey: Buffer): Promise<Pair[]> {
    const logged = await this.db
      .repo(TandemAnswer)
      .find({ where: { logId: log.id }, relations: { question: true } });
    const guide = await this.interviews.guideOf(interview);
    const answers = await this.keys.open(await this.db.repo(Answer).findBy({ interviewId: interview.id }));
    return logged.flatMap((it): Pair[] => {
      const question = guide.find(({ lineageId }) => lineageId === it.question.lineageId);
      if (!question) return [];
      const second = openLogged(logKey, it);
      if (Object.keys(misfitsOf(question, second)).length > 0) return [];
      const known = answers.find(({ questionId }) => questionId === question.id);
      const merged = mergeAnswers(known ? contentOf(known) : noAnswer(), second);
      return [{ known, logged: it, questionId: question.id, merged }];
    });
  }

  private async keepDifferences(talk: TandemTalk, pair: Pair, logKey: Buffer): Promise<void> {
    const { known, logged, questionId, merged } = pair;
    if (!known) return;
    const second = openLogged(logKey, logged);
    for (const field of merged.differences) {
      const place = { talkId: talk.id, questionId, field };
      const values = { first: known[field], second: second[field] };
      await this.db.repo(TandemDifference).insert({
        id: newId(),
        plgId: talk.plgId,
        ...place,
        valuesSealed: sealDifference(logKey, place, values),
        kept: null,
        resolvedAt: null,
        resolvedById: null,
        reasonSealed: null,
      });
    }
  }

  private async keepAnswer(interview: Interview, pair: Pair, key: Buffer): Promise<void> {
    const { known, questionId, merged } = pair;
    const { text, followUps, skipReason, namesKept, ...closed } = merged.answer;
    const place = { interviewId: interview.id, questionId };
    const row = {
      ...closed,
      isSkipped: skipReason !== null,
      wordsSealed: sealAnswer(key, place, { text, followUps, skipReason, correctionReason: null, namesKept }),
      revision: (known?.revision ?? 0) + 1,
      revisionId: newId(),
    };
    const answers = this.db.repo(Answer);
    if (known) await answers.update({ id: known.id }, { ...row, updatedAt: this.clock.now() });
    // Random on purpose, as every id of an answer: a time in it would tell who spoke when.
    else
      await answers.insert({
        id: randomUUID(),
        plgId: interview.plgId,
        ...place,
        ...row,
        correctedAt: null,
        correctedVoice: null,
      });
  }
}
