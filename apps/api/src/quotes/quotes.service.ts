import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MakeQuoteDto, QuoteSourceDto, SnapshotQuote, TellAnswerDto } from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import { repeats } from '../fact-checks/fact-check.rules.ts';
import type { Answer } from '../interviews/answer.entity.ts';
import { seal, unseal } from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { quotePolicy } from '../policies/quote.policy.ts';
import { FieldQuotesService } from './field-quotes.service.ts';
import { Quote } from './quote.entity.ts';

export const quotePlace = (id: string): string => `quote ${id}`;
const whole = { answer: { question: true } } as const;

export interface QuoteView {
  quote: Quote;
  themeIds: string[];
  isRecognisable: boolean;
}

/** Words of answers that texts show by id, and their way back out. */
@Injectable()
export class QuotesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly keys: RespondentKeysService,
    private readonly field: FieldQuotesService,
  ) {}

  /** The database has taken the words out already; this tells everyone who is looking at them. */
  onModuleInit(): void {
    this.events.on(['interview.withdrawn', 'interview.quoting_refused'], async ({ name, subjectId }) => {
      const quotes = await this.db.repo(Quote).find({
        where: {
          answer: { interviewId: subjectId },
          ...(name === 'interview.quoting_refused' && { isParaphrased: false }),
        },
        order: { createdAt: 'ASC' },
      });
      for (const { id, plgId } of quotes)
        await this.events.record(null, 'quote.withdrawn', { type: 'quote', id, plgId });
    });
    // Somebody changed their own words: what is no longer among them is not theirs to be quoted for. Of an answer that
    // they took away nothing is told either, in whosever words.
    this.events.on('interview.amended', ({ facts }) =>
      this.takeOutOf(
        String(facts['answer']),
        ({ isParaphrased, words, answer }) =>
          facts['isStruck'] === true || (!isParaphrased && !answer?.text.includes(words ?? '')),
      ),
    );
    // What turned out to be sensitive is never quoted. Other changes of an interviewer are for the authors to weigh.
    this.events.on('askBack.answered', async ({ facts }) => {
      const { answer: id } = facts;
      if (typeof id === 'string') await this.takeOutOf(id, ({ answer }) => answer?.isSensitive === true);
    });
  }

  async list(me: Actor, plgId: string): Promise<QuoteView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const quotes = await this.db
      .repo(Quote)
      .find({ where: { plgId }, relations: whole, order: { code: 'ASC', createdAt: 'ASC' } });
    await this.open(quotes);
    const themeIds = await this.themeIdsOf(plgId);
    const alone = isAnalyst(me, plgId) ? await this.recognisableOf(plgId) : new Set<string>();
    return quotes.map((quote) => ({
      quote,
      themeIds: themeIds.get(quote.answerId ?? '') ?? [],
      isRecognisable: alone.has(quote.id),
    }));
  }

  /** Takes words out of a submitted answer as they literally stand there. The same words twice are one quote. */
  async make(me: Actor, plgId: string, { answerId, start, end }: MakeQuoteDto): Promise<QuoteView> {
    const answer = await this.answerOf(me, 'quote', plgId, answerId);
    const words = wordsIn(answer, start, end);
    const startAt = answer.text.indexOf(words, start);
    const place = { plgId, answerId, startAt, endAt: startAt + words.length };
    const known = await this.db
      .repo(Quote)
      .findOneBy({ ...place, isParaphrased: false, withdrawnAt: IsNull() });
    if (known) return this.view(me, known.id);
    return this.keep(me, answer, place, words, false);
  }

  /**
   * Tells what stands in an answer in the words of who writes, where nobody may be quoted or would be known by it. The
   * same telling twice is one.
   * @throws Problem at `words` when so many of them stand in the answer in a row that they are literal all the same
   */
  async tell(me: Actor, plgId: string, { answerId, start, end, words }: TellAnswerDto): Promise<QuoteView> {
    const answer = await this.answerOf(me, 'tell', plgId, answerId);
    const said = [answer.text, ...answer.followUps.map((it) => it.answer)];
    if (repeats(words, said) || said.some((text) => text.includes(words)))
      throw new Problem('quote.still_literal', { fields: { words: ['isToldAnew'] } });
    const from = wordsIn(answer, start, end);
    const startAt = answer.text.indexOf(from, start);
    const place = { plgId, answerId, startAt, endAt: startAt + from.length };
    const told = await this.db
      .repo(Quote)
      .find({ where: { ...place, isParaphrased: true, withdrawnAt: IsNull() }, relations: whole });
    await this.open(told);
    const known = told.find((it) => it.words === words);
    if (known) return this.view(me, known.id);
    return this.keep(me, answer, place, words, true);
  }

  private async answerOf(me: Actor, ability: 'quote' | 'tell', plgId: string, id: string): Promise<Answer> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const answer = await this.access.load(me, ability, answerPolicy, id);
    if (answer.plgId !== plgId) throw new Problem('not_found');
    await this.keys.open([answer]);
    return answer;
  }

  private async keep(
    me: Actor,
    { interviewId, interview: { code, audience } }: Answer,
    place: Pick<Quote, 'plgId' | 'answerId' | 'startAt' | 'endAt'>,
    words: string,
    isParaphrased: boolean,
  ): Promise<QuoteView> {
    const key = (await this.keys.of([interviewId])).get(interviewId);
    if (!key) throw new Problem('interview.withdrawn');
    const id = newId();
    const quotes = this.db.repo(Quote);
    await quotes.save(
      quotes.create({
        ...place,
        id,
        code,
        audience,
        isParaphrased,
        wordsSealed: seal(key, quotePlace(id), words),
        withdrawnAt: null,
        madeById: me.userId,
        checkedAt: null,
        checkedById: null,
      }),
    );
    await this.events.record(me, 'quote.made', { type: 'quote', id, plgId: place.plgId });
    return this.view(me, id);
  }

  /** Where a quote comes from: the questions it answers, and around it the answer for who reads answers. */
  async source(me: Actor, id: string): Promise<QuoteSourceDto> {
    const quote = await this.access.load(me, 'read', quotePolicy, id, {
      answer: { question: { version: true }, ...answerPolicy.needs },
    });
    const { answer } = quote;
    if (!answer) return { questionVersion: null, answerText: null };
    const mayRead = quote.withdrawnAt === null && answerPolicy.can(me, 'read', answer);
    if (mayRead) await this.keys.open([answer]);
    return {
      questionVersion: answer.question.version.number,
      answerText: (mayRead && answer.text) || null,
    };
  }

  /** Somebody who reads answers, and did not take these words, looked whether they give their speaker away. */
  async check(me: Actor, id: string): Promise<QuoteView> {
    const { plgId } = await this.access.load(me, 'check', quotePolicy, id);
    const { affected } = await this.db
      .repo(Quote)
      .update({ id, checkedAt: IsNull() }, { checkedAt: this.clock.now(), checkedById: me.userId });
    if (affected) await this.events.record(me, 'quote.checked', { type: 'quote', id, plgId });
    return this.view(me, id);
  }

  async withdraw(me: Actor, id: string): Promise<QuoteView> {
    await this.access.load(me, 'withdraw', quotePolicy, id);
    await this.takeOut(me, id);
    return this.view(me, id);
  }

  /** Standing quotes that nobody looked at yet, of the only one of that kind who spoke at a programme or kind of school. */
  async unchecked(me: Actor, plgId: string): Promise<Pick<Quote, 'id' | 'code' | 'words'>[]> {
    if (!isAnalyst(me, plgId)) return [];
    const ids = await this.uncheckedOf(plgId);
    const views = [...(await this.list(me, plgId)), ...(await this.field.listOf(me, plgId))];
    return views.flatMap(({ quote }) => (ids.has(quote.id) ? [quote] : []));
  }

  /** Their ids. For rooms that have already asked who is asking. */
  async uncheckedOf(plgId: string): Promise<Set<string>> {
    const alone = [...(await this.recognisableOf(plgId)), ...(await this.field.recognisableOf(plgId))];
    const waiting = await this.db.query<{ id: string }>(
      `select id from quote where id = any($1) and checked_at is null and withdrawn_at is null
       union all
       select id from field_quote where id = any($1) and checked_at is null and withdrawn_at is null`,
      [alone],
    );
    return new Set(waiting.map(({ id }) => id));
  }

  private async takeOutOf(answerId: string, isOut: (quote: Quote) => boolean): Promise<void> {
    const quotes = await this.db
      .repo(Quote)
      .find({ where: { answerId, withdrawnAt: IsNull() }, relations: whole });
    await this.open(quotes);
    for (const quote of quotes.filter(isOut)) await this.takeOut(null, quote.id);
  }

  private async takeOut(me: Actor | null, id: string): Promise<void> {
    const { plgId } = await this.db.repo(Quote).findOneByOrFail({ id });
    await this.db.repo(Quote).update({ id }, { wordsSealed: null, withdrawnAt: this.clock.now() });
    await this.events.record(me, 'quote.withdrawn', { type: 'quote', id, plgId });
  }

  /** Every quote of a group with its threads. For rooms that have already asked who is asking. */
  async quotesOf(plgId: string): Promise<(SnapshotQuote & { themeIds: string[] })[]> {
    const quotes = await this.db.repo(Quote).find({
      where: { plgId },
      relations: { answer: { question: { version: true } } },
      order: { code: 'ASC', createdAt: 'ASC' },
    });
    const themeIds = await this.themeIdsOf(plgId);
    const said = quotes.map(({ id, code, audience, isParaphrased, answer, answerId }) => ({
      id,
      code,
      audience,
      ...(isParaphrased && { isParaphrased: true as const }),
      ...(answer && { question: { text: answer.question.text, version: answer.question.version.number } }),
      themeIds: themeIds.get(answerId ?? '') ?? [],
    }));
    return [...said, ...(await this.field.quotesOf(plgId))];
  }

  /** What may be shown of a group's quotes now, by whose they are. For rooms that have already asked who is asking. */
  async standing(plgId: string): Promise<{ code: string; words: string }[]> {
    const quotes = await this.db
      .repo(Quote)
      .find({ where: { plgId, withdrawnAt: IsNull() }, relations: whole });
    await this.open(quotes);
    return quotes.flatMap(({ code, words }) => (words === null ? [] : [{ code, words }]));
  }

  /** The words of quotes as they may be shown now; null once withdrawn. */
  async wordsOf(ids: string[]): Promise<Map<string, string | null>> {
    const quotes =
      ids.length > 0 ? await this.db.repo(Quote).find({ where: { id: In(ids) }, relations: whole }) : [];
    await this.open(quotes);
    return new Map([
      ...quotes.map(({ id, words }) => [id, words] as const),
      ...(await this.field.wordsOf(ids)),
    ]);
  }

  /** Those of these that were withdrawn by a moment. For rooms that have already asked who is asking. */
  async withdrawnBy(ids: string[], moment: Date): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      `select id from quote where id = any($1) and withdrawn_at <= $2
       union all
       select id from field_quote where id = any($1) and withdrawn_at <= $2`,
      [ids, moment],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Without the key of its conversation a quote has no words, as when it was withdrawn. */
  private async open(quotes: Quote[]): Promise<void> {
    const keys = await this.keys.of(quotes.flatMap(({ answer }) => answer?.interviewId ?? []));
    for (const it of quotes) {
      const key = keys.get(it.answer?.interviewId ?? '');
      it.words = key && it.wordsSealed ? unseal(key, quotePlace(it.id), it.wordsSealed) : null;
    }
    await this.keys.open(quotes.flatMap(({ answer }) => answer ?? []));
  }

  private async themeIdsOf(plgId: string): Promise<Map<string, string[]>> {
    const rows = await this.db.query<{ answer_id: string; theme_ids: string[] }>(
      `select answer_id, array_agg(theme_id order by theme_id) as theme_ids
       from theme_answer where plg_id = $1 and voice = 'support' group by answer_id`,
      [plgId],
    );
    return new Map(rows.map((row) => [row.answer_id, row.theme_ids]));
  }

  /** By where a conversation was held, which only the server may know here. */
  private async recognisableOf(plgId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      `select q.id from quote q join answer w on w.id = q.answer_id
       join (
         select i.id, count(*) over (partition by a.host_programme_id, i.audience) as of_its_kind
         from interview i join assignment a on a.id = i.assignment_id
         where i.plg_id = $1 and i.submitted_at is not null and i.withdrawn_at is null
       ) held on held.id = w.interview_id and held.of_its_kind = 1
       where q.plg_id = $1 and q.withdrawn_at is null`,
      [plgId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async view(me: Actor, id: string): Promise<QuoteView> {
    const { plgId } = await this.db.repo(Quote).findOneOrFail({ where: { id } });
    const view = (await this.list(me, plgId)).find(({ quote }) => quote.id === id);
    if (!view) throw new Problem('not_found');
    return view;
  }
}

function wordsIn({ text }: Answer, start: number, end: number): string {
  const words = text.slice(start, end).trim();
  if (words === '') throw new Problem('quote.no_words');
  return words;
}
