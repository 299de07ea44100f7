import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  isSaid,
  misfitsOf,
  type AnswerAskBackDto,
  type AnswerContentDto,
  type AskBackDto,
  type AskBackTargetDto,
  type AskBackTaskDto,
} from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import { AnswerRevision } from '../interviews/answer-revision.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { settled } from '../interviews/interview.rules.ts';
import { RedactionsService } from '../interviews/redactions.service.ts';
import { noWords, sealAnswer, type AnswerWords } from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { askBackPolicy } from '../policies/ask-back.policy.ts';
import { isAnalyst, isCoordinator, isMember } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { AskBack } from './ask-back.entity.ts';
import { presentQuestion, type AskBacksView } from './ask-back.presenter.ts';
import { openAskBack, sealAskBack } from './ask-back.rules.ts';

const whole = { interview: true, question: true, askedBy: true } as const;
const subject = (it: Pick<AskBack, 'id' | 'plgId'>) => ({ type: 'ask_back', id: it.id, plgId: it.plgId });
const mayAsk = (me: Actor, plgId: string): boolean => isCoordinator(me, plgId) || isAnalyst(me, plgId);

/** Asking back on one question: by code towards the conversation, and without a name on the way back. */
@Injectable()
export class AskBacksService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly keys: RespondentKeysService,
    private readonly redactions: RedactionsService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async list(me: Actor, plgId: string): Promise<AskBacksView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.whole(AskBack, { plgId }, whole, { createdAt: 'DESC' });
    const isAsking = mayAsk(me, plgId);
    return {
      asked: await this.opened(all.filter((it) => askBackPolicy.can(me, 'read', it))),
      targets: isAsking ? await this.targets(plgId) : [],
      mayAsk: isAsking,
    };
  }

  async ask(me: Actor, plgId: string, input: AskBackDto): Promise<AskBack> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!mayAsk(me, plgId)) throw new Problem('forbidden');
    const interview = await this.db
      .repo(Interview)
      .findOneBy({ plgId, code: input.code, submittedAt: Not(IsNull()), withdrawnAt: IsNull() });
    if (!interview) throw new Problem('not_found');
    const { id: interviewId } = interview;
    const about = { interviewId, questionId: input.questionId };
    if (!(await this.db.repo(Answer).existsBy(about))) throw new Problem('ask_back.no_answer');
    const askBacks = this.db.repo(AskBack);
    const open = { ...about, answeredAt: IsNull(), takenBackAt: IsNull() };
    if (await askBacks.existsBy(open)) throw new Problem('ask_back.asked_already');
    const id = newId();
    const wordsSealed = sealAskBack(await this.keyOf(interviewId), id, {
      text: input.text,
      note: '',
      before: null,
      isGuarded: false,
    });
    await askBacks.insert({ id, plgId, ...about, askedById: me.userId, wordsSealed });
    await this.events.record(me, 'askBack.asked', subject({ id, plgId }));
    return this.load(id);
  }

  /** Once, however often the device sends it: the key of the revision says whether it came before. */
  async answer(me: Actor, id: string, input: AnswerAskBackDto): Promise<AskBack> {
    await this.access.load(me, 'read', askBackPolicy, id);
    await this.db.waitForTurn(`ask back ${id}`);
    const it = await this.load(id);
    if (it.revisionId === input.id) return it;
    if (it.interview.withdrawnAt) throw new Problem('interview.withdrawn');
    if (it.state !== 'open') throw new Problem('ask_back.over');
    await this.access.load(me, 'answer', askBackPolicy, id);
    if (input.outcome === 'stands' && input.note.trim() === '')
      throw new Problem('invalid', { fields: { note: ['isNotEmpty'] } });
    const revised = input.outcome === 'changed' ? await this.revise(it, input) : null;
    const before = revised?.before ?? null;
    const { text: note } = await this.clean(it, { text: input.note });
    const isGuarded = [before, input.answer].some((said) => said?.isSensitive === true);
    const now = this.clock.now();
    await this.db.repo(AskBack).update(
      { id },
      {
        answeredAt: now,
        outcome: input.outcome,
        revisionId: input.id,
        wordsSealed: sealAskBack(await this.keyOf(it.interviewId), id, {
          text: it.text,
          note,
          before,
          isGuarded,
        }),
        updatedAt: now,
      },
    );
    await this.events.record(me, 'askBack.answered', subject(it), {
      outcome: input.outcome,
      ...(revised && { answer: revised.answerId }),
    });
    return this.load(id);
  }

  async takeBack(me: Actor, id: string): Promise<AskBack> {
    await this.access.load(me, 'read', askBackPolicy, id);
    await this.db.waitForTurn(`ask back ${id}`);
    const it = await this.load(id);
    if (it.state !== 'open') throw new Problem('ask_back.over');
    await this.access.load(me, 'takeBack', askBackPolicy, id);
    const now = this.clock.now();
    await this.db.repo(AskBack).update({ id }, { takenBackAt: now, updatedAt: now });
    await this.events.record(me, 'askBack.takenBack', subject(it));
    return this.load(id);
  }

  /** What a device takes along. Of a conversation that was handed in, it gets the words of this one answer back. */
  async tasks(me: Actor): Promise<AskBackTaskDto[]> {
    const open = await this.opened(await this.openOf(me));
    const interviewId = open.map((it) => it.interviewId);
    const answers = await this.keys.open(await this.db.whole(Answer, { interviewId }, {}));
    return open.flatMap((it) => {
      const answer = answers.find(
        ({ interviewId, questionId }) => interviewId === it.interviewId && questionId === it.questionId,
      );
      if (!answer) return [];
      const { interview } = it;
      return {
        id: it.id,
        interviewId: interview.id,
        plgId: it.plgId,
        code: interview.code,
        hostProgrammeName: interview.assignment.hostProgramme.name,
        audience: interview.audience,
        startedAt: interview.startedAt.toISOString(),
        askedAt: it.createdAt.toISOString(),
        text: it.text,
        question: presentQuestion(it.question),
        answer: contentOf(answer),
      };
    });
  }

  /** In the order of the codes, which were drawn at random; a skipped question is where one asks back most. */
  private async targets(plgId: string): Promise<AskBackTargetDto[]> {
    const answers = await this.db.repo(Answer).find({
      where: { plgId, interview: { submittedAt: Not(IsNull()), withdrawnAt: IsNull() } },
      relations: { interview: true, question: true },
      order: { interview: { code: 'ASC' }, question: { position: 'ASC' } },
    });
    await this.keys.open(answers);
    return [...Map.groupBy(answers, ({ interview }) => interview.code)].flatMap(([code, mine]) => {
      const [first] = mine;
      if (!first) return [];
      return {
        code,
        audience: first.interview.audience,
        questions: mine.map(({ question, ...answer }) => ({
          questionId: question.id,
          position: question.position,
          text: question.text,
          isSkipped: !isSaid(answer),
        })),
      };
    });
  }

  /** @returns what stood there until now */
  private async revise(
    it: AskBack,
    { id, answer: input }: AnswerAskBackDto,
  ): Promise<{ answerId: string; before: AnswerContentDto }> {
    const { interviewId, questionId, plgId } = it;
    const answers = this.db.repo(Answer);
    const now = this.clock.now();
    const answer = await answers.findOneByOrFail({ interviewId, questionId });
    if (input === null) throw new Problem('invalid', { fields: { answer: ['isObject'] } });
    const revision = answer.revision + 1;
    const said = settled({ ...input, id, questionId, revision });
    const fields = Object.entries(misfitsOf(it.question, said));
    if (fields.length > 0)
      throw new Problem('invalid', {
        fields: Object.fromEntries(fields.map(([field, names]) => [`answer.${field}`, names])),
      });
    if (await this.db.repo(AnswerRevision).existsBy({ id })) throw new Problem('interview.id_taken');
    await this.keys.open([answer]);
    const before = contentOf(answer);
    const words = await this.clean(it, { ...said, correctionReason: it.text });
    const isSensitive = said.isSensitive || answer.isSensitive;
    await this.db.repo(AnswerRevision).insert({ id, plgId, interviewId, questionId, revision });
    await answers.update(
      { id: answer.id },
      {
        wordsSealed: sealAnswer(await this.keyOf(interviewId), answer, words),
        isSkipped: said.skipReason !== null,
        scale: said.scale,
        choice: said.choice,
        number: said.number,
        ranking: said.ranking,
        cells: said.cells,
        isQuote: said.isQuote,
        isSensitive,
        // New words about something sensitive are looked at anew before others read them.
        sensitiveReleasedAt: null,
        probes: said.probes,
        revision,
        revisionId: id,
        correctedAt: now,
        correctedVoice: 'interviewer',
        updatedAt: now,
      },
    );
    return { answerId: answer.id, before };
  }

  private async openOf(me: Actor): Promise<AskBack[]> {
    const all = await this.db.whole(
      AskBack,
      { plgId: me.memberships.map(({ plgId }) => plgId).filter((plgId) => isMember(me, plgId)) },
      { ...whole, interview: { assignment: { hostProgramme: true } } },
      { createdAt: 'ASC' },
    );
    return all.filter((it) => askBackPolicy.can(me, 'answer', it));
  }

  private async askedOf(me: Actor): Promise<Asked[]> {
    return (await this.openOf(me)).map((it) => ({
      kind: 'ask_back.answer',
      plgId: it.plgId,
      subjectId: it.id,
      path: `/gesprekken/terugvraag/${it.id}`,
      dueAt: null,
      minutes: 5,
      facts: { programme: it.interview.assignment.hostProgramme.name },
    }));
  }

  private async load(id: string): Promise<AskBack> {
    const it = await this.db.wholeOne(AskBack, id, whole);
    await this.opened([it]);
    return it;
  }

  /**
   * Puts the words in what was read; without its key a conversation that was taken back has none. An answer that turned
   * out to be sensitive takes along what was said about it before, as long as it is not released.
   */
  private async opened(all: AskBack[]): Promise<AskBack[]> {
    const interviewIds = [...new Set(all.map(({ interviewId }) => interviewId))];
    const keys = await this.keys.of(interviewIds);
    const close = await this.db
      .repo(Answer)
      .findBy({ interviewId: In(interviewIds), isSensitive: true, sensitiveReleasedAt: IsNull() });
    const isClose = (it: AskBack): boolean =>
      close.some((one) => one.interviewId === it.interviewId && one.questionId === it.questionId);
    for (const it of all) {
      const words = openAskBack(keys.get(it.interviewId), it);
      Object.assign(it, words, { isGuarded: words.isGuarded || isClose(it) });
    }
    return all;
  }

  /** As when a conversation is handed in: names go before anyone else reads it. */
  private async clean(it: AskBack, said: Partial<AnswerWords>): Promise<Required<AnswerWords>> {
    const { text, followUps, skipReason, correctionReason, namesKept } = { ...noWords(), ...said };
    const words = { text, followUps, skipReason, correctionReason, namesKept: namesKept ?? [] };
    return this.redactions.cleaned(it.interview, it.questionId, words);
  }

  /** Of a conversation that stands. */
  private async keyOf(interviewId: string): Promise<Buffer> {
    const key = (await this.keys.of([interviewId])).get(interviewId);
    if (!key) throw new Problem('interview.withdrawn');
    return key;
  }
}

const contentOf = (it: Answer): AnswerContentDto => ({
  text: it.text,
  scale: it.scale,
  choice: it.choice,
  number: it.number,
  ranking: it.ranking,
  cells: it.cells,
  followUps: it.followUps,
  isQuote: it.isQuote,
  isSensitive: it.isSensitive,
  namesKept: it.namesKept,
  probes: it.probes,
  skipReason: it.skipReason,
});
