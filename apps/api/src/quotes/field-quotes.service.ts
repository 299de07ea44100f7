import { Injectable } from '@nestjs/common';
import {
  type MakeFieldQuoteDto,
  type QuoteSourceDto,
  type SnapshotQuote,
  speakersOf,
} from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import { repeats } from '../fact-checks/fact-check.rules.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { fieldCasePolicy } from '../policies/field-case.policy.ts';
import { fieldQuotePolicy } from '../policies/field-quote.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import { FieldQuote } from './field-quote.entity.ts';

export interface FieldQuoteView {
  quote: FieldQuote;
  questionText: string;
  isRecognisable: boolean;
}

const asked = { answer: { conversation: { case: { instrument: true } } } } as const;

/** Words of groups at teams in the field that texts show by id. */
@Injectable()
export class FieldQuotesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  /** For who has already asked who is asking. */
  async listOf(me: Actor, plgId: string): Promise<FieldQuoteView[]> {
    const quotes = await this.wholeOf(plgId);
    const alone = isAnalyst(me, plgId) ? await this.recognisableOf(plgId) : new Set<string>();
    return quotes.map((quote) => ({
      quote,
      questionText: questionOf(quote),
      isRecognisable: alone.has(quote.id),
    }));
  }

  async make(me: Actor, caseId: string, input: MakeFieldQuoteDto): Promise<FieldQuoteView> {
    const it = await this.access.load(me, 'quote', fieldCasePolicy, caseId, {
      conversations: { answers: true },
    });
    const { plgId } = it;
    const { id, group, questionId, speaker, words, isParaphrased, themeId = null } = input;
    if (!speakersOf[group].includes(speaker)) throw new Problem('invalid', { fields: { speaker: ['isIn'] } });
    const conversation = it.conversations.find(({ groupKind }) => groupKind === group);
    const answer = conversation?.answers.find((one) => one.questionId === questionId);
    if (!answer?.text) throw new Problem('quote.no_words');
    const isLiteral = answer.text.includes(words) || (isParaphrased && repeats(words, [answer.text]));
    // What stands there word by word is no paraphrase, whatever it is called.
    if (isParaphrased && isLiteral)
      throw new Problem('quote.still_literal', { fields: { words: ['isToldAnew'] } });
    if (!isParaphrased && !conversation?.quotingAgreedAt) throw new Problem('quote.not_allowed');
    if (!isParaphrased && !isLiteral) throw new Problem('quote.not_said');
    if (themeId && (await this.access.load(me, 'read', themePolicy, themeId)).plgId !== plgId)
      throw new Problem('not_found');
    await this.db.waitForTurn(`field quote ${id}`);
    const known = await this.db.repo(FieldQuote).findOneBy({ id });
    if (known && known.plgId !== plgId) throw new Problem('conflict');
    if (known) return this.view(me, known);
    const made = { id, plgId, answerId: answer.id, code: it.code, speaker, words, isParaphrased, themeId };
    const unseen = { madeById: me.userId, withdrawnAt: null, checkedAt: null, checkedById: null };
    await this.db.repo(FieldQuote).insert({ ...made, ...unseen });
    await this.events.record(me, 'quote.made', { type: 'quote', id, plgId });
    return this.view(me, { id, plgId });
  }

  /** The question, and around the words the answer for who reads it. */
  async source(me: Actor, id: string): Promise<QuoteSourceDto> {
    const quote = await this.access.load(me, 'read', fieldQuotePolicy, id, asked);
    const mayRead = quote.answer && fieldCasePolicy.can(me, 'readWords', quote.answer.conversation.case);
    return {
      questionVersion: null,
      answerText: (mayRead && !quote.withdrawnAt && quote.answer?.text) || null,
    };
  }

  async check(me: Actor, id: string): Promise<FieldQuoteView> {
    const quote = await this.access.load(me, 'check', fieldQuotePolicy, id);
    const { affected } = await this.db
      .repo(FieldQuote)
      .update({ id, checkedAt: IsNull() }, { checkedAt: this.clock.now(), checkedById: me.userId });
    if (affected) await this.events.record(me, 'quote.checked', { type: 'quote', id, plgId: quote.plgId });
    return this.view(me, quote);
  }

  async withdraw(me: Actor, id: string): Promise<FieldQuoteView> {
    const quote = await this.access.load(me, 'withdraw', fieldQuotePolicy, id);
    await this.db.repo(FieldQuote).update({ id }, { words: null, withdrawnAt: this.clock.now() });
    await this.events.record(me, 'quote.withdrawn', { type: 'quote', id, plgId: quote.plgId });
    return this.view(me, quote);
  }

  /** For rooms that have already asked who is asking. */
  async quotesOf(plgId: string): Promise<(SnapshotQuote & { themeIds: string[] })[]> {
    return (await this.wholeOf(plgId)).map((quote) => ({
      id: quote.id,
      code: quote.code,
      audience: quote.speaker,
      ...(quote.isParaphrased && { isParaphrased: true as const }),
      themeIds: quote.themeId ? [quote.themeId] : [],
    }));
  }

  /** The words as they may be shown now; null once withdrawn. */
  async wordsOf(ids: string[]): Promise<Map<string, string | null>> {
    const quotes = ids.length > 0 ? await this.db.repo(FieldQuote).findBy({ id: In(ids) }) : [];
    return new Map(quotes.map(({ id, words }) => [id, words]));
  }

  private wholeOf(plgId: string): Promise<FieldQuote[]> {
    return this.db
      .repo(FieldQuote)
      .find({ where: { plgId }, relations: asked, order: { code: 'ASC', createdAt: 'ASC' } });
  }

  /** The only one of that kind of school of which this group was spoken with: who knows the schools, knows who spoke. */
  async recognisableOf(plgId: string): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      `select q.id from field_quote q join field_answer w on w.id = q.answer_id
       join (
         select v.id, count(*) over (partition by c.instrument_id, c.school_type, v.group_kind) as of_its_kind
         from field_conversation v join field_case c on c.id = v.case_id
         where v.plg_id = $1 and v.held_on is not null
       ) held on held.id = w.conversation_id and held.of_its_kind = 1
       where q.plg_id = $1 and q.withdrawn_at is null`,
      [plgId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async view(me: Actor, { id, plgId }: Pick<FieldQuote, 'id' | 'plgId'>): Promise<FieldQuoteView> {
    const view = (await this.listOf(me, plgId)).find(({ quote }) => quote.id === id);
    if (!view) throw new Problem('not_found');
    return view;
  }
}

function questionOf({ answer }: FieldQuote): string {
  const questions = answer?.conversation.case.instrument.questions ?? [];
  return questions.find(({ id }) => id === answer?.questionId)?.text ?? '';
}
