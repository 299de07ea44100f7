import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChosenWordsDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { contextOf, findAgain, printOf, trimmed, type Context } from '../codings/coding.rules.ts';
import type { Answer } from '../interviews/answer.entity.ts';
import { seal, unseal } from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import type { ReadThread } from './read-thread.entity.ts';
import { readWordsPlace } from './read-words.rules.ts';
import { ReadWords } from './read-words.entity.ts';

export interface WordsView {
  row: ReadWords;
  words: string;
  isStale: boolean;
}

const whole = { answer: { interview: true } } as const;

/** Words of answers under a thread of one reader, found again when the answer reads differently. */
@Injectable()
export class ReadWordsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly keys: RespondentKeysService,
  ) {}

  /** Somebody changed their own words: what is no longer among them is nowhere any more, nor is what stood around it. */
  onModuleInit(): void {
    this.events.on('interview.amended', async ({ facts }) => {
      const rows = await this.db
        .repo(ReadWords)
        .find({ where: { answerId: String(facts['answer']) }, relations: whole });
      for (const { row, words } of await this.open(rows)) {
        const key = await this.keyOf(row.answer.interviewId);
        const isGone = !key || !row.answer.text.includes(words);
        if (isGone) await this.db.repo(ReadWords).delete({ id: row.id });
        else
          await this.db
            .repo(ReadWords)
            .update(
              { id: row.id },
              { contextSealed: sealed(key, row.id, { exact: words, prefix: '', suffix: '' }) },
            );
      }
    });
  }

  /** By thread, and only of answers that `me` may read now. */
  async of(me: Actor, threads: ReadThread[]): Promise<Map<string, WordsView[]>> {
    const rows = await this.db.repo(ReadWords).find({
      where: { threadId: In(threads.map(({ id }) => id)) },
      relations: whole,
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const views = await this.open(rows.filter((it) => answerPolicy.can(me, 'read', it.answer)));
    return Map.groupBy(views, ({ row }) => row.threadId);
  }

  /** Puts these words under a thread in place of what was there. @param interviewIds the guides they may come from */
  async replace(
    me: Actor,
    { id: threadId, plgId }: Pick<ReadThread, 'id' | 'plgId'>,
    chosen: readonly ChosenWordsDto[],
    interviewIds: ReadonlySet<string>,
  ): Promise<void> {
    await this.db.repo(ReadWords).delete({ threadId });
    const answers = await this.access.loadAll(
      me,
      'read',
      answerPolicy,
      chosen.map((it) => it.answerId),
      { interview: true },
    );
    if (answers.some((it) => !interviewIds.has(it.interviewId))) throw new Problem('reading.case_elsewhere');
    await this.keys.open(answers);
    for (const [index, input] of chosen.entries()) {
      const answer = answers[index];
      if (answer) await this.anchor(plgId, threadId, answer, input);
    }
  }

  private async anchor(
    plgId: string,
    threadId: string,
    answer: Answer,
    input: ChosenWordsDto,
  ): Promise<void> {
    const range = trimmed(answer.text, input);
    if (!range) throw new Problem('coding.no_words');
    if (answer.text.slice(range.start, range.end) !== input.words.trim())
      throw new Problem('coding.answer_changed');
    const key = await this.keyOf(answer.interviewId);
    if (!key) throw new Problem('interview.withdrawn');
    const id = newId();
    await this.db.repo(ReadWords).insert({
      id,
      plgId,
      threadId,
      answerId: answer.id,
      startAt: range.start,
      endAt: range.end,
      answerPrint: printOf(key, answer.id, answer.text),
      contextSealed: sealed(key, id, contextOf(answer.text, range)),
    });
  }

  private async keyOf(interviewId: string): Promise<Buffer | undefined> {
    return (await this.keys.of([interviewId])).get(interviewId);
  }

  private async open(rows: ReadWords[]): Promise<WordsView[]> {
    const keys = await this.keys.of(rows.map(({ answer }) => answer.interviewId));
    await this.keys.open(rows.map(({ answer }) => answer));
    return rows.flatMap((row) => {
      const key = keys.get(row.answer.interviewId);
      if (!key) return [];
      const { exact, ...around } = contextIn(key, row);
      if (printOf(key, row.answerId, row.answer.text) === row.answerPrint)
        return { row, words: exact, isStale: false };
      const found = findAgain(row.answer.text, { exact, ...around }, row.startAt);
      return { row, words: exact, isStale: found === null };
    });
  }
}

const sealed = (key: Buffer, id: string, context: Context): Buffer =>
  seal(key, readWordsPlace(id), JSON.stringify(context));

const contextIn = (key: Buffer, { id, contextSealed }: ReadWords): Context =>
  JSON.parse(unseal(key, readWordsPlace(id), contextSealed)) as Context;
