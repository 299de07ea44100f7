import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  compareNames,
  type AnswerFactCheckDto,
  type AskFactCheckDto,
  type FactCheckProgrammeDto,
  type PassageOptionDto,
  type ReplyFactCheckDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { endOf } from '../calendars/local-time.rules.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { factCheckPolicy } from '../policies/fact-check.policy.ts';
import { isAuthor } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Report } from '../reports/report.entity.ts';
import { ReportsService } from '../reports/reports.service.ts';
import { FactCheck } from './fact-check.entity.ts';
import type { FactChecksView } from './fact-check.presenter.ts';
import { paragraphsOf, tellsWho } from './fact-check.rules.ts';

type View = FactChecksView['checks'][number];
const whole = { programme: true, section: true, answeredBy: true, repliedBy: true } as const;
const subject = (it: Pick<FactCheck, 'id' | 'plgId'>) => ({ type: 'fact_check', id: it.id, plgId: it.plgId });
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What the report draft says about a programme, laid before that programme: with a day, and without a veto. */
@Injectable()
export class FactChecksService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly reports: ReportsService,
    private readonly keys: RespondentKeysService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async list(me: Actor, plgId: string): Promise<FactChecksView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.whole(FactCheck, { plgId }, whole, { createdAt: 'ASC' });
    const readable = all.filter((it) => factCheckPolicy.can(me, 'read', it));
    const mayAsk = isAuthor(me, plgId);
    const hostIds = me.memberships.flatMap((it) => (it.plgId === plgId && it.programmeId) || []);
    const programmes = mayAsk || readable.length > 0 ? await this.programmesOf(plgId) : [];
    const paragraphs = mayAsk || readable.length > 0 ? await this.paragraphs(plgId) : [];
    return {
      checks: readable.map((check) => ({ check, isChanged: !standsIn(paragraphs, check) })),
      passages: mayAsk
        ? paragraphs.map((it) => ({
            ...it,
            mentions: programmes.filter(({ name }) => mentions(it.text, name)).map(({ id }) => id),
          }))
        : [],
      programmes,
      hostIds,
      can: { ask: mayAsk, host: hostIds.length > 0 },
    };
  }

  async ask(me: Actor, plgId: string, input: AskFactCheckDto): Promise<FactChecksView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAuthor(me, plgId)) throw new Problem('forbidden');
    const dueAt = endOf(input.dueOn);
    if (dueAt === null || dueAt <= this.clock.now())
      throw new Problem('fact_check.day_over', { fields: { dueOn: ['toCome'] } });
    const programmes = await this.programmesOf(plgId);
    if (!programmes.some(({ id }) => id === input.programmeId)) throw new Problem('fact_check.not_a_host');
    await this.db.waitForTurn(`fact checks of ${plgId}`);
    const paragraphs = await this.paragraphs(plgId);
    const said = await this.saidIn(plgId);
    const checks = this.db.repo(FactCheck);
    const { programmeId } = input;
    for (const [index, { sectionId, text }] of input.passages.entries()) {
      const fields = { [`passages.${index}.text`]: ['stands'] };
      const stands = paragraphs.some((it) => it.sectionId === sectionId && it.text === text);
      if (!stands) throw new Problem('fact_check.text_changed', { fields });
      if (tellsWho(text, said)) throw new Problem('fact_check.tells_who', { fields });
      const textHash = hashOf(text);
      if (await checks.existsBy({ plgId, programmeId, textHash, takenBackAt: IsNull() }))
        throw new Problem('fact_check.asked_already', { fields });
      const id = newId();
      await checks.insert({ id, plgId, programmeId, sectionId, text, textHash, dueAt, askedById: me.userId });
      await this.events.record(me, 'factCheck.asked', subject({ id, plgId }));
    }
    return this.list(me, plgId);
  }

  /** Until its day is over the host may say something else; after that nothing said is no objection. */
  async answer(me: Actor, id: string, input: AnswerFactCheckDto): Promise<View> {
    const it = await this.open(me, id);
    const now = this.clock.now();
    if (it.takenBackAt || it.dueAt < now) throw new Problem('fact_check.over');
    await this.access.load(me, 'answer', factCheckPolicy, id);
    const { verdict, because } = mergeEdit(input, { because: it.because });
    if (verdict === 'differs' && because.trim() === '')
      throw new Problem('invalid', { fields: { because: ['isNotEmpty'] } });
    const answer = { verdict, because: verdict === 'differs' ? because : '' };
    // An answer to the earlier words of the host would say something about words that are gone.
    const reply = { reply: '', repliedById: null };
    await this.db
      .repo(FactCheck)
      .update({ id }, { ...answer, ...reply, answeredAt: now, answeredById: me.userId, updatedAt: now });
    await this.events.record(me, 'factCheck.answered', subject(it), { verdict });
    return this.view(id);
  }

  async reply(me: Actor, id: string, input: ReplyFactCheckDto): Promise<View> {
    const it = await this.open(me, id);
    await this.access.load(me, 'reply', factCheckPolicy, id);
    const { text } = mergeEdit(input, { text: it.reply });
    await this.db
      .repo(FactCheck)
      .update({ id }, { reply: text, repliedById: me.userId, updatedAt: this.clock.now() });
    await this.events.record(me, 'factCheck.replied', subject(it));
    return this.view(id);
  }

  async takeBack(me: Actor, id: string): Promise<View> {
    const it = await this.open(me, id);
    const now = this.clock.now();
    if (it.verdict) throw new Problem('fact_check.answered');
    if (it.takenBackAt || it.dueAt < now) throw new Problem('fact_check.over');
    await this.access.load(me, 'takeBack', factCheckPolicy, id);
    await this.db.repo(FactCheck).update({ id }, { takenBackAt: now, updatedAt: now });
    await this.events.record(me, 'factCheck.takenBack', subject(it));
    return this.view(id);
  }

  /** Read again now that nobody else changes it. */
  private async open(me: Actor, id: string): Promise<FactCheck> {
    const { plgId } = await this.access.load(me, 'read', factCheckPolicy, id);
    await this.db.waitForTurn(`fact checks of ${plgId}`);
    return this.db.wholeOne(FactCheck, id, whole);
  }

  private async view(id: string): Promise<View> {
    const check = await this.db.wholeOne(FactCheck, id, whole);
    return { check, isChanged: !standsIn(await this.paragraphs(check.plgId), check) };
  }

  private async programmesOf(plgId: string): Promise<FactCheckProgrammeDto[]> {
    const seats = await this.db.whole(Seat, { plgId }, { programme: true });
    return seats
      .map(({ programme: { id, name } }) => ({ id, name }))
      .toSorted((a, b) => compareNames(a.name, b.name));
  }

  private async paragraphs(plgId: string): Promise<Omit<PassageOptionDto, 'mentions'>[]> {
    const report = await this.db.repo(Report).findOneBy({ plgId });
    if (!report) return [];
    const { sections } = await this.reports.textOf(report.id);
    return sections
      .toSorted((a, b) => a.section.position - b.section.position)
      .flatMap(({ section, text }) =>
        paragraphsOf(text)
          .filter((line) => line.length <= 4000)
          .map((line) => ({ sectionId: section.id, sectionTitle: section.title, text: line })),
      );
  }

  /** Every word of every conversation, to keep all of them from a host. */
  private async saidIn(plgId: string): Promise<string[]> {
    const answers = await this.keys.open(await this.db.repo(Answer).findBy({ plgId }));
    return answers.flatMap(({ text, followUps }) => [text, ...followUps.map(({ answer }) => answer)]);
  }

  private async askedOf(me: Actor): Promise<Asked[]> {
    const now = this.clock.now();
    const asked: Asked[] = [];
    for (const { plgId } of me.memberships) {
      const all = await this.db.whole(FactCheck, { plgId, takenBackAt: null }, whole, { dueAt: 'ASC' });
      const toAnswer = all.filter(
        (it) => it.stateAt(now) === 'open' && factCheckPolicy.can(me, 'answer', it),
      );
      for (const mine of Map.groupBy(toAnswer, ({ programmeId }) => programmeId).values()) {
        const [first] = mine;
        if (!first) continue;
        asked.push({
          kind: 'fact_check.answer',
          plgId,
          subjectId: first.id,
          path: `/plg/${plgId}/bij-ons`,
          dueAt: first.dueAt.toISOString(),
          minutes: mine.length * 2,
          facts: { programme: first.programme.name, count: mine.length },
        });
      }
      const toReply = all.filter(
        (it) => it.verdict === 'differs' && it.reply === '' && factCheckPolicy.can(me, 'reply', it),
      );
      const [first] = toReply;
      if (!first) continue;
      asked.push({
        kind: 'fact_check.reply',
        plgId,
        subjectId: first.id,
        path: `/plg/${plgId}/rapport/feiten`,
        dueAt: null,
        minutes: toReply.length * 3,
        facts: { count: toReply.length },
      });
    }
    return asked;
  }
}

const standsIn = (paragraphs: readonly { text: string }[], { text }: FactCheck): boolean =>
  paragraphs.some((it) => it.text === text);
const mentions = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());
