import { Injectable } from '@nestjs/common';
import { compareNames, type AnswerForm, type CountedQuestionDto, type CountsDto } from '@leerkring/shared';
import { In, Not } from 'typeorm';
import { AnalysisService } from '../analysis/analysis.service.ts';
import type { Answer } from '../interviews/answer.entity.ts';
import { AnswersService } from '../interviews/answers.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst, isMember } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { presentQuestion, presentYear } from './count.presenter.ts';
import { countPlaces, placeKey, type PlacedCounts, questionKeyOf } from './count.rules.ts';
import { SettledCount } from './settled-count.entity.ts';

/**
 * What closed questions come to. Who brings answers together settles the counts, and everyone reads them as they were
 * then: a number that moved with every conversation would tell what was said in the last one.
 */
@Injectable()
export class CountsService {
  private witness: (plgId: string) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly answers: AnswersService,
    private readonly analysis: AnalysisService,
  ) {}

  /** Who knows every other count that is read here: it refuses, in the same transaction, what tells of too few. */
  setWitness(witness: (plgId: string) => Promise<void>): void {
    this.witness = witness;
  }

  async of(me: Actor, plgId: string): Promise<CountsDto> {
    const { schoolYear } = await this.access.load(me, 'read', plgPolicy, plgId);
    const { questions, ...counted } = await this.countedOf(plgId);
    return {
      plgId,
      schoolYear,
      ...counted,
      questions: await this.withOtherYears(me, { id: plgId, schoolYear }, questions),
      can: { read: true, settle: isAnalyst(me, plgId) },
    };
  }

  /** For who has already asked who is asking. */
  async countedOf(plgId: string): Promise<Pick<CountsDto, 'settledAt' | 'questions' | 'programmes'>> {
    const rows = await this.db.repo(SettledCount).find({ where: { plgId }, order: { settledAt: 'ASC' } });
    const seats = await this.db.repo(Seat).find({ where: { plgId }, relations: { programme: true } });
    const settledAt = rows.at(-1)?.settledAt.toISOString() ?? null;
    return {
      settledAt,
      questions: settledAt ? await this.questionsOf(plgId, rows) : [],
      programmes: seats
        .map(({ programme }) => ({ id: programme.id, name: programme.name }))
        .toSorted((a, b) => compareNames(a.name, b.name)),
    };
  }

  /** Twice without enough that is new in between is once. */
  async settle(me: Actor, plgId: string): Promise<CountsDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    await this.settleAt(me, plgId, this.clock.now());
    return this.of(me, plgId);
  }

  /** For who has already asked who is asking. */
  async settleAt(me: { userId: string }, plgId: string, settledAt: Date): Promise<void> {
    await this.db.waitForTurn(`counts of ${plgId}`);
    const before = Map.groupBy(
      await this.db.repo(SettledCount).find({ where: { plgId }, order: { settledAt: 'ASC' } }),
      (it) => it.questionKey,
    );
    const counts = this.db.repo(SettledCount);
    const rows: SettledCount[] = [];
    for (const [questionKey, { canonicalId, form, answers }] of await this.closedOf(plgId)) {
      const earlier = before.get(questionKey) ?? [];
      const shown = countPlaces(
        form,
        answers,
        earlier.map(({ over }) => over),
      );
      rows.push(
        ...shown
          .filter((it) => isNew(it, earlier))
          .map(({ audience, programmeId, version, counts: made, over }) =>
            counts.create({
              plgId,
              settledAt,
              questionKey,
              canonicalId,
              form,
              audience,
              programmeId,
              version,
              counts: made,
              over,
            }),
          ),
      );
    }
    if (rows.length > 0) {
      await counts.save(rows);
      await this.witness(plgId);
      await this.events.record(me, 'counts.settled', { type: 'plg', id: plgId, plgId });
    }
  }

  /** The same questions in the other years of who asks, in whichever words and answered in the same way. */
  private async withOtherYears(
    me: Actor,
    here: Pick<Plg, 'id' | 'schoolYear'>,
    questions: CountedQuestionDto[],
  ): Promise<CountedQuestionDto[]> {
    const plgIds = me.memberships
      .map(({ plgId }) => plgId)
      .filter((id) => id !== here.id && isMember(me, id));
    if (plgIds.length === 0 || questions.length === 0) return questions;
    const rows = await this.db.repo(SettledCount).find({
      where: { plgId: In(plgIds), questionKey: In(questions.map(({ key }) => key)) },
      order: { settledAt: 'ASC' },
    });
    if (rows.length === 0) return questions;
    const plgs = await this.db.repo(Plg).find({
      where: { id: In(rows.map(({ plgId }) => plgId)), schoolYear: Not(here.schoolYear) },
      order: { schoolYear: 'ASC', id: 'ASC' },
    });
    const asked = await this.settledQuestions(plgs.map(({ id }) => id));
    return questions.map((question) => ({
      ...question,
      otherYears: plgs.flatMap((plg) => {
        const mine = rows.filter((it) => it.plgId === plg.id && it.questionKey === question.key);
        const wordings = wordingsOf(
          asked.filter(({ plgId }) => plgId === plg.id),
          question.key,
        );
        return mine.length > 0 ? [presentYear(plg, wordings, mine)] : [];
      }),
    }));
  }

  private async settledQuestions(plgIds: string[]): Promise<ProtocolQuestion[]> {
    const asked = await this.db.repo(ProtocolQuestion).find({
      where: { plgId: In(plgIds), isChosen: true },
      relations: { version: true },
      order: { position: 'ASC' },
    });
    return asked.filter(({ version }) => version.frozenAt !== null);
  }

  /** Closed answers by question, with by whom they may be counted. */
  private async closedOf(plgId: string) {
    const programmeOf = new Map(
      (await this.analysis.conversationsOf(plgId)).map((it) => [it.interviewId, it.programmeId]),
    );
    const closed = (await this.answers.standing(plgId)).filter(({ question }) => question.kind !== 'open');
    const byQuestion = Map.groupBy(closed, (it) =>
      questionKeyOf(it.question.canonicalId, formOf(it.question)),
    );
    return new Map(
      [...byQuestion].flatMap(([key, answers]) => {
        const [first] = answers;
        if (!first) return [];
        const { canonicalId } = first.question;
        const counted = answers.map((it) => ({
          by: nameOf(it),
          audience: it.interview.audience,
          programmeId: programmeOf.get(it.interviewId) ?? '',
          version: it.interview.protocolVersion.number,
          answer: it,
        }));
        return [[key, { canonicalId, form: formOf(first.question), answers: counted }] as const];
      }),
    );
  }

  private async questionsOf(plgId: string, rows: SettledCount[]): Promise<CountedQuestionDto[]> {
    const frozen = await this.settledQuestions([plgId]);
    return [...Map.groupBy(rows, ({ questionKey }) => questionKey)]
      .flatMap(([key, mine]) => {
        const wordings = wordingsOf(frozen, key);
        return wordings[0]
          ? [{ place: wordings[0].position, dto: presentQuestion(key, wordings, mine) }]
          : [];
      })
      .toSorted((a, b) => a.place - b.place)
      .map(({ dto }) => dto);
  }
}

const wordingsOf = (asked: ProtocolQuestion[], key: string): ProtocolQuestion[] =>
  asked.filter((it) => questionKeyOf(it.canonicalId, formOf(it)) === key);

/** A changed answer is another one. */
const nameOf = ({ id, revision }: Answer): string => `${id} ${revision}`;

function formOf({ kind, scaleMax, options, rows, numberMin, numberMax }: ProtocolQuestion): AnswerForm {
  return { kind, scaleMax, options, rows, numberMin, numberMax };
}

/** Over the same answers it comes to the same. */
function isNew(it: PlacedCounts, earlier: SettledCount[]): boolean {
  const last = earlier.findLast((one) => placeKey(one) === placeKey(it));
  return !last || peopleOf(last) !== peopleOf(it);
}

const peopleOf = ({ over }: Pick<SettledCount, 'over'>): string =>
  JSON.stringify(
    Object.entries(over)
      .map(([row, names]) => [row, names.toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
