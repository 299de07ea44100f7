import { Injectable } from '@nestjs/common';
import type { ResolveDifferenceDto } from '@leerkring/shared';
import { Answer } from '../interviews/answer.entity.ts';
import { sealAnswer } from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { IsNull } from 'typeorm';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { tandemDifferencePolicy } from '../policies/tandem-difference.policy.ts';
import { TandemDifference } from './tandem-difference.entity.ts';
import { openDifference, sealReason } from './tandem-answer.rules.ts';
import { TandemTalksService } from './tandem-talks.service.ts';

/** What the two heard differently, settled with a reason: who chose, when and why stays beside both values. */
@Injectable()
export class TandemDifferencesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly keys: RespondentKeysService,
    private readonly talks: TandemTalksService,
  ) {}

  /** @returns the conversation it belongs to */
  async resolve(me: Actor, id: string, { kept, reason }: ResolveDifferenceDto): Promise<string> {
    const row = await this.access.load(me, 'resolve', tandemDifferencePolicy, id);
    const { interviewId } = row.talk;
    if (!interviewId) throw new Problem('not_found');
    const { plgId, withdrawnAt } = await this.talks.lockInterview(interviewId);
    const keys = await this.keys.of([row.talkId, interviewId]);
    const [logKey, key] = [keys.get(row.talkId), keys.get(interviewId)];
    if (withdrawnAt || !logKey || !key) throw new Problem('interview.withdrawn');
    const now = this.clock.now();
    const { affected } = await this.db.repo(TandemDifference).update(
      { id, resolvedAt: IsNull() },
      {
        kept,
        resolvedAt: now,
        resolvedById: me.userId,
        reasonSealed: sealReason(logKey, row, reason),
      },
    );
    if (affected === 0) throw new Problem('tandem.resolved');
    const answer = await this.db.repo(Answer).findOneByOrFail({ interviewId, questionId: row.questionId });
    const [{ text, followUps, skipReason, namesKept }] = (await this.keys.open([answer])) as [Answer];
    const words = { text, followUps, skipReason, correctionReason: reason, namesKept };
    await this.db.repo(Answer).update(
      { id: answer.id },
      {
        [row.field]: openDifference(logKey, row)[kept],
        wordsSealed: sealAnswer(key, answer, words),
        correctedAt: now,
        correctedVoice: 'interviewer',
        revision: answer.revision + 1,
        revisionId: newId(),
        updatedAt: now,
      },
    );
    const facts = { field: row.field, kept };
    await this.events.record(me, 'tandem.resolved', { type: 'interview', id: interviewId, plgId }, facts);
    return row.talkId;
  }
}
