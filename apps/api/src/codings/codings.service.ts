import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LinkCodingDto, MakeCodingDto, MarkCodingDto, MoveCodingDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { speakerOf } from '../codes/code.rules.ts';
import { CodesService } from '../codes/codes.service.ts';
import { seal, unseal } from '../interviews/respondent-key.rules.ts';
import { User } from '../identity/user.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Db } from '../platform/db/db.ts';
import type { Which } from '../platform/db/whole.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { codePolicy } from '../policies/code.policy.ts';
import { codingPolicy } from '../policies/coding.policy.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import { Coding } from './coding.entity.ts';
import {
  codingPlace,
  contextOf,
  findAgain,
  printOf,
  trimmed,
  type Context,
  type Range,
} from './coding.rules.ts';
import { ThemeCoding } from './theme-coding.entity.ts';

export interface CodingView {
  coding: Coding;
  /** The code that speaks for the one it was given. */
  codeId: string;
  words: string;
  isStale: boolean;
  found: Range | null;
}

/** Words of answers under codes: a layer for each person, which everyone who analyses reads. */
@Injectable()
export class CodingsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly keys: RespondentKeysService,
    private readonly codes: CodesService,
  ) {}

  /** Somebody changed their own words: what is no longer among them is nowhere any more, nor is what stood around it. */
  onModuleInit(): void {
    this.events.on('interview.amended', async ({ facts }) => {
      const codings = await this.read({ answerId: String(facts['answer']) });
      for (const { coding, words, found } of await this.viewsOf(codings)) {
        const key = (await this.keys.of([coding.answer.interviewId])).get(coding.answer.interviewId);
        if (!found || !key) await this.remove(null, coding);
        else
          await this.db
            .repo(Coding)
            .update(
              { id: coding.id },
              { contextSealed: sealed(key, coding.id, { exact: words, prefix: '', suffix: '' }) },
            );
      }
    });
  }

  async list(me: Actor, plgId: string): Promise<CodingView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) return [];
    const codings = await this.read({ plgId });
    return this.viewsOf(codings.filter((it) => codingPolicy.can(me, 'read', it)));
  }

  async make(me: Actor, plgId: string, input: MakeCodingDto): Promise<CodingView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const answer = await this.access.load(me, 'read', answerPolicy, input.answerId);
    const code = await this.access.load(me, 'read', codePolicy, input.codeId);
    if (answer.plgId !== plgId || code.plgId !== plgId) throw new Problem('not_found');
    if (code.mergedIntoId) throw new Problem('code.merged');
    await this.keys.open([answer]);
    const range = trimmed(answer.text, input);
    if (!range) throw new Problem('coding.no_words');
    if (answer.text.slice(range.start, range.end) !== input.words.trim())
      throw new Problem('coding.answer_changed');
    const key = (await this.keys.of([answer.interviewId])).get(answer.interviewId);
    if (!key) throw new Problem('interview.withdrawn');
    const codings = this.db.repo(Coding);
    const where = { answerId: answer.id, startAt: range.start, endAt: range.end, coderId: me.userId };
    if (await codings.existsBy({ ...where, codeId: code.id })) throw new Problem('coding.exists');
    const id = newId();
    await codings.insert({
      ...where,
      id,
      plgId,
      codeId: code.id,
      answerPrint: printOf(key, answer.id, answer.text),
      contextSealed: sealed(key, id, contextOf(answer.text, range)),
    });
    // Whether it is blind work is for the database to say, where nobody can go round it.
    const view = await this.view(id);
    const isBlind = view.coding.stage === 'blind';
    await this.events.record(me, isBlind ? 'coding.madeBlind' : 'coding.made', subject(view.coding));
    return view;
  }

  /**
   * Many at once into the layer of one person, for whoever records the event. What is being coded twice without seeing
   * each other is left out: a file is no way round that.
   */
  async addAll(
    me: Actor,
    plgId: string,
    wanted: readonly (Range & { answer: Answer; codeId: string })[],
  ): Promise<('codingsMade' | 'codingsKnown' | 'codingsLeftOut')[]> {
    const blind = await this.db.query<{ answer_id: string }>(
      `select u.answer_id from double_coding d join double_coding_unit u on u.double_coding_id = d.id
       where d.plg_id = $1 and d.closed_at is null`,
      [plgId],
    );
    const isBlind = new Set(blind.map((it) => it.answer_id));
    const keys = await this.keys.of([...new Set(wanted.map(({ answer }) => answer.interviewId))]);
    const outcomes: ('codingsMade' | 'codingsKnown' | 'codingsLeftOut')[] = [];
    for (const { answer, codeId, ...place } of wanted) {
      const range = trimmed(answer.text, place);
      const key = keys.get(answer.interviewId);
      if (!range || !key || isBlind.has(answer.id)) {
        outcomes.push('codingsLeftOut');
        continue;
      }
      const id = newId();
      const rows = await this.db.query(
        `insert into coding (id, plg_id, answer_id, code_id, coder_id, start_at, end_at, answer_print, context_sealed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (answer_id, code_id, coder_id, start_at, end_at) do nothing returning id`,
        [
          id,
          plgId,
          answer.id,
          codeId,
          me.userId,
          range.start,
          range.end,
          printOf(key, answer.id, answer.text),
          sealed(key, id, contextOf(answer.text, range)),
        ],
      );
      outcomes.push(rows.length > 0 ? 'codingsMade' : 'codingsKnown');
    }
    return outcomes;
  }

  /** Puts words that stand elsewhere since where somebody saw that they stand now. */
  async move(me: Actor, id: string, input: MoveCodingDto): Promise<CodingView> {
    const { answer } = await this.access.load(me, 'move', codingPolicy, id);
    const { coding, words } = await this.view(id);
    const key = (await this.keys.of([answer.interviewId])).get(answer.interviewId);
    if (!key) throw new Problem('interview.withdrawn');
    await this.keys.open([answer]);
    const { start, end } = input;
    if (answer.text.slice(start, end) !== words) throw new Problem('coding.words_gone');
    await this.db.repo(Coding).update(
      { id },
      {
        startAt: start,
        endAt: end,
        answerPrint: printOf(key, answer.id, answer.text),
        contextSealed: sealed(key, id, contextOf(answer.text, input)),
      },
    );
    const isBlind = coding.stage === 'blind';
    await this.events.record(me, isBlind ? 'coding.madeBlind' : 'coding.moved', subject(coding));
    return this.view(id);
  }

  async mark(me: Actor, id: string, { isExample }: MarkCodingDto): Promise<CodingView> {
    const coding = await this.access.load(me, 'mark', codingPolicy, id);
    await this.db.repo(Coding).update({ id }, { isExample });
    await this.events.record(me, 'coding.marked', subject(coding));
    return this.view(id);
  }

  /** Puts coded words under a thread, for it or against it, or takes them off. */
  async link(me: Actor, id: string, { themeId, voice = null }: LinkCodingDto): Promise<CodingView> {
    const coding = await this.access.load(me, 'link', codingPolicy, id);
    const theme = await this.access.load(me, 'edit', themePolicy, themeId);
    const { plgId } = coding;
    if (theme.plgId !== plgId) throw new Problem('not_found');
    const links = this.db.repo(ThemeCoding);
    await links.delete({ themeId, codingId: id });
    if (voice) await links.insert({ id: newId(), plgId, themeId, codingId: id, voice });
    await this.events.record(me, 'theme.linked', { type: 'theme', id: themeId, plgId }, { coding: id });
    return this.view(id);
  }

  async drop(me: Actor, id: string): Promise<void> {
    await this.remove(me, await this.access.load(me, 'drop', codingPolicy, id));
  }

  private async remove(me: Actor | null, coding: Coding): Promise<void> {
    await this.db.repo(Coding).delete({ id: coding.id });
    const isBlind = coding.stage === 'blind';
    await this.events.record(me, isBlind ? 'coding.droppedBlind' : 'coding.dropped', subject(coding));
  }

  /** Each table once, and put together here: joined, an answer would come along again with each of its codings. */
  private async read(which: Which<Coding>): Promise<Coding[]> {
    const codings = await this.db.whole(Coding, which, {}, { answerId: 'ASC', startAt: 'ASC' });
    const answerIds = [...new Set(codings.map(({ answerId }) => answerId))];
    const answers = await this.db.whole(Answer, { id: answerIds }, { interview: true });
    const answerById = new Map(answers.map((it) => [it.id, it]));
    const coderIds = [...new Set(codings.flatMap(({ coderId }) => coderId ?? []))];
    const coders = await this.db.whole(User, { id: coderIds });
    const coderById = new Map(coders.map((it) => [it.id, it]));
    const links = await this.db.whole(ThemeCoding, { codingId: codings.map(({ id }) => id) });
    const threads = Map.groupBy(links, ({ codingId }) => codingId);
    return codings.flatMap((it) => {
      const answer = answerById.get(it.answerId);
      if (!answer) return [];
      const coder = coderById.get(it.coderId ?? '') ?? null;
      return [Object.assign(it, { answer, coder, threads: threads.get(it.id) ?? [] })];
    });
  }

  /** Words as they stood, with what stood around them. */
  private async contextsOf(
    stale: Coding[],
    keys: ReadonlyMap<string, Buffer>,
  ): Promise<Map<string, Context>> {
    if (stale.length === 0) return new Map();
    const rows = await this.db
      .repo(Coding)
      .find({ where: { id: In(stale.map(({ id }) => id)) }, select: { id: true, contextSealed: true } });
    const sealedById = new Map(rows.map((it) => [it.id, it.contextSealed]));
    return new Map(
      stale.flatMap(({ id, answer }) => {
        const key = keys.get(answer.interviewId);
        const words = sealedById.get(id);
        return key && words ? [[id, JSON.parse(unseal(key, codingPlace(id), words)) as Context]] : [];
      }),
    );
  }

  /** With their words as they stand, or stood. For rooms that have already asked who is asking. Needs `read`. */
  private async viewsOf(codings: Coding[]): Promise<CodingView[]> {
    const plgIds = [...new Set(codings.map(({ plgId }) => plgId))];
    const codes = (await Promise.all(plgIds.map((plgId) => this.codes.codesOf(plgId)))).flat();
    const codeById = new Map(codes.map((it) => [it.id, it]));
    const keys = await this.keys.of(codings.map(({ answer }) => answer.interviewId));
    const answers = [...new Map(codings.map(({ answer }) => [answer.id, answer])).values()];
    await this.keys.open(answers);
    const answerById = new Map(
      answers.map((it) => {
        const key = keys.get(it.interviewId);
        return [it.id, { text: it.text, print: key ? printOf(key, it.id, it.text) : '' }];
      }),
    );
    const isStale = (it: Coding) => answerById.get(it.answerId)?.print !== it.answerPrint;
    const contexts = await this.contextsOf(codings.filter(isStale), keys);
    return codings.flatMap((coding) => {
      const answer = answerById.get(coding.answerId);
      if (!answer || !keys.has(coding.answer.interviewId)) return [];
      const context = contexts.get(coding.id) ?? null;
      return {
        coding,
        codeId: speakerOf(coding.codeId, codeById),
        words: context?.exact ?? answer.text.slice(coding.startAt, coding.endAt),
        isStale: isStale(coding),
        found: context && findAgain(answer.text, context, coding.startAt),
      };
    });
  }

  private async view(id: string): Promise<CodingView> {
    const [view] = await this.viewsOf(await this.read({ id }));
    if (!view) throw new Problem('not_found');
    return view;
  }
}

const subject = ({ id, plgId }: Coding) => ({ type: 'coding', id, plgId });

const sealed = (key: Buffer, id: string, context: Context): Buffer =>
  seal(key, codingPlace(id), JSON.stringify(context));
