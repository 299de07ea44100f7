import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AnalysisService } from '../analysis/analysis.service.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { jointThreadPolicy } from '../policies/joint-thread.policy.ts';
import { QuotesService } from '../quotes/quotes.service.ts';
import { JointThread } from './joint-thread.entity.ts';
import { JointThreadsService } from './joint-threads.service.ts';
import { ReadThread } from './read-thread.entity.ts';
import { ReadWordsService } from './read-words.service.ts';

/**
 * A joint thread goes on in the report as a red thread: with the answers behind it, and with the words that readers
 * chose as quotes, where their speakers allow that.
 */
@Injectable()
export class ThreadCarriesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly analysis: AnalysisService,
    private readonly quotes: QuotesService,
    private readonly joint: JointThreadsService,
    private readonly words: ReadWordsService,
  ) {}

  async carry(me: Actor, id: string): Promise<void> {
    // Two who carry it at the same moment carry it once.
    await this.db.query('select id from joint_thread where id = $1 for update', [id]);
    const joint = await this.access.load(me, 'carry', jointThreadPolicy, id);
    const { plgId, canonicalId, name } = joint;
    const threads = await this.db.repo(ReadThread).findBy({ jointId: id });
    const description = joint.text.slice(0, 1000);
    const { theme } = await this.analysis.name(me, plgId, { name, description, leadingQuestionId: null });
    const chosen = [...(await this.words.of(me, threads)).values()].flat();
    const interviewIds = [...new Set(threads.flatMap((it) => it.interviewIds))];
    const spoken = await this.db.repo(Answer).find({
      where: { plgId, interviewId: In(interviewIds), question: { canonicalId } },
      relations: { interview: true },
      order: { interview: { code: 'ASC' } },
    });
    const readable = spoken.filter((it) => answerPolicy.can(me, 'read', it) && !it.isSkipped);
    const answerIds = new Set([...chosen.map(({ row }) => row.answerId), ...readable.map((it) => it.id)]);
    await this.analysis.support(me, theme, answerIds);
    for (const { row, words, isStale } of chosen) {
      if (isStale || !answerPolicy.can(me, 'quote', row.answer)) continue;
      const start = row.answer.text.indexOf(
        words,
        row.answer.text.startsWith(words, row.startAt) ? row.startAt : 0,
      );
      await this.quotes.make(me, plgId, { answerId: row.answerId, start, end: start + words.length });
    }
    await this.db.repo(JointThread).update({ id }, { themeId: theme.id });
    await this.joint.log(me, 'carry', joint, []);
    await this.events.record(me, 'reading.threadCarried', { type: 'joint_thread', id, plgId });
  }
}
