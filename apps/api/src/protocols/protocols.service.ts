import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  ChangeConsentDto,
  ObligationDto,
  ProtocolChangesDto,
  ReviseProtocolDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations } from '../platform/obligations.ts';
import { Progress } from '../platform/progress.ts';
import type { Actor } from '../platform/session/actor.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { Access } from '../policies/access.ts';
import { isCoordinator, isInCircle } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { protocolVersionPolicy } from '../policies/protocol-version.policy.ts';
import { ProtocolQuestion } from './protocol-question.entity.ts';
import { ProtocolVersion } from './protocol-version.entity.ts';
import { changesBetween, contentHash, faultOf, gapsIn, guideFor, isWordingOnly } from './protocol.rules.ts';
import { Protocol } from './protocol.entity.ts';

const whole = { frozenBy: true, questions: { contributor: true } } as const;

/** The versions of a group's interview guide: drafted together, frozen once, and then only followed by a next one. */
@Injectable()
export class ProtocolsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly progress: Progress,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
    this.progress.setSource('protocols', (plgId) => this.progressOf(plgId));
  }

  /** Newest first; the draft, if there is one, before all. */
  async versions(me: Actor, plgId: string): Promise<ProtocolVersion[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(ProtocolVersion).find({
      where: { plgId },
      relations: { frozenBy: true },
      order: { major: 'DESC', minor: 'DESC' },
    });
  }

  async get(me: Actor, id: string): Promise<ProtocolVersion> {
    return this.access.load(me, 'read', protocolVersionPolicy, id, whole);
  }

  async leadingQuestionIds(plgId: string): Promise<string[]> {
    const found = await this.db.whole(LeadingQuestion, { plgId }, {}, { position: 'ASC' });
    return found.map(({ id }) => id);
  }

  /** The version that conversations use now; null until one is frozen. */
  async current(plgId: string): Promise<ProtocolVersion | null> {
    const versions = await this.db.whole(ProtocolVersion, { plgId }, {}, { major: 'DESC', minor: 'DESC' });
    return versions.find(({ frozenAt }) => frozenAt !== null) ?? null;
  }

  async start(me: Actor, plgId: string): Promise<ProtocolVersion> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.draftOf(me, plgId);
  }

  /** The draft everyone writes in; the first one to write opens it. */
  async draftOf(me: Actor, plgId: string): Promise<ProtocolVersion> {
    await this.db.query(`insert into protocol (id, plg_id) values ($1, $2) on conflict (plg_id) do nothing`, [
      newId(),
      plgId,
    ]);
    const protocol = await this.db.repo(Protocol).findOneOrFail({
      where: { plgId },
      lock: { mode: 'for_no_key_update' },
    });
    const versions = this.db.repo(ProtocolVersion);
    const draft = await versions.findOneBy({ protocolId: protocol.id, frozenAt: IsNull() });
    if (draft) return draft;
    if (await versions.existsBy({ protocolId: protocol.id })) throw new Problem('protocol.frozen');
    const first = await versions.save(
      versions.create({ plgId, protocolId: protocol.id, major: 1, minor: 0, meaningChanged: true }),
    );
    await this.events.record(me, 'protocol.started', { type: 'protocol', id: first.id, plgId });
    return first;
  }

  async changeConsent(me: Actor, id: string, input: ChangeConsentDto): Promise<ProtocolVersion> {
    const version = await this.access.load(me, 'contribute', protocolVersionPolicy, id);
    const { consentStudent, consentTeacher } = version;
    const texts = mergeEdit(input, { consentStudent, consentTeacher });
    await this.db.repo(ProtocolVersion).update({ id }, { ...texts, updatedAt: this.clock.now() });
    await this.events.record(me, 'protocol.changed', { type: 'protocol', id, plgId: version.plgId });
    return this.loadWhole(id);
  }

  /** From here on the database refuses every change to this version and its questions. */
  async freeze(me: Actor, id: string): Promise<ProtocolVersion> {
    await this.access.load(me, 'freeze', protocolVersionPolicy, id);
    const version = await this.lock(id);
    const { questions } = version;
    if ((['student', 'teacher'] as const).some((audience) => guideFor(questions, audience).length === 0))
      throw new Problem('protocol.nothing_chosen');
    if (!version.consentStudent || !version.consentTeacher) throw new Problem('protocol.consent_missing');
    if (questions.some((one) => one.isChosen && faultOf(questions, one) !== null))
      throw new Problem('protocol.condition_broken');
    if (!version.meaningChanged && version.basedOnId) {
      const changes = changesBetween(await this.loadWhole(version.basedOnId), version);
      if (!isWordingOnly(changes)) throw new Problem('protocol.meaning_changed');
    }
    await this.db
      .repo(ProtocolVersion)
      .update(
        { id },
        { frozenAt: this.clock.now(), frozenById: me.userId, contentHash: contentHash(version) },
      );
    await this.events.record(
      me,
      'protocol.frozen',
      { type: 'protocol', id, plgId: version.plgId },
      { number: version.number, questions: questions.filter(({ isChosen }) => isChosen).length },
    );
    return this.loadWhole(id);
  }

  /** Opens the next version with everything of this one in it. */
  async revise(me: Actor, id: string, input: ReviseProtocolDto): Promise<ProtocolVersion> {
    const base = await this.access.load(me, 'revise', protocolVersionPolicy, id, { questions: true });
    const versions = this.db.repo(ProtocolVersion);
    const { protocolId, plgId } = base;
    await this.db
      .repo(Protocol)
      .findOneOrFail({ where: { id: protocolId }, lock: { mode: 'for_no_key_update' } });
    const latest = await this.current(plgId);
    if (latest?.id !== id || (await versions.existsBy({ protocolId, frozenAt: IsNull() })))
      throw new Problem('protocol.draft_exists');
    const next = await versions.save(
      versions.create({
        plgId,
        protocolId,
        ...numberAfter(base, input.meaningChanged),
        ...input,
        basedOnId: id,
        consentStudent: base.consentStudent,
        consentTeacher: base.consentTeacher,
      }),
    );
    await this.copyQuestions(base.questions, next.id);
    await this.events.record(
      me,
      'protocol.revised',
      { type: 'protocol', id: next.id, plgId },
      { number: next.number },
    );
    return this.loadWhole(next.id);
  }

  /** A draft that turns out to mean something else becomes 2.0 after all, or the other way round. */
  async relabel(me: Actor, id: string, input: ReviseProtocolDto): Promise<ProtocolVersion> {
    await this.access.load(me, 'discard', protocolVersionPolicy, id);
    const version = await this.lock(id);
    const base = await this.loadWhole(version.basedOnId ?? id);
    await this.db
      .repo(ProtocolVersion)
      .update({ id }, { ...numberAfter(base, input.meaningChanged), ...input, updatedAt: this.clock.now() });
    await this.events.record(me, 'protocol.changed', { type: 'protocol', id, plgId: version.plgId });
    return this.loadWhole(id);
  }

  async discard(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'discard', protocolVersionPolicy, id);
    await this.db.repo(ProtocolVersion).delete({ id });
    await this.events.record(me, 'protocol.discarded', { type: 'protocol', id, plgId });
  }

  /** What this version changes in the one it is based on. */
  async changes(me: Actor, id: string): Promise<ProtocolChangesDto> {
    const to = await this.get(me, id);
    if (!to.basedOnId) throw new Problem('not_found');
    const from = await this.get(me, to.basedOnId);
    const changes = changesBetween(from, to);
    return {
      fromId: from.id,
      toId: to.id,
      fromNumber: from.number,
      toNumber: to.number,
      isWordingOnly: isWordingOnly(changes),
      changes,
    };
  }

  /** Everyone who changes the draft waits here for each other, so that places stay in order. */
  async lock(id: string): Promise<ProtocolVersion> {
    const version = await this.db
      .repo(ProtocolVersion)
      .findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
    if (version.frozenAt) throw new Problem('protocol.frozen');
    return this.loadWhole(id);
  }

  async loadWhole(id: string): Promise<ProtocolVersion> {
    return this.db.wholeOne(ProtocolVersion, id, whole);
  }

  /** A first draft asks a question of everyone, and once nothing is missing, a decision of the coordinator. */
  private async askedOf(me: Actor): Promise<Omit<ObligationDto, 'plgName'>[]> {
    const circles = me.memberships.map(({ plgId }) => plgId).filter((plgId) => isInCircle(me, plgId));
    const drafts = await this.db.whole(
      ProtocolVersion,
      { plgId: circles, frozenAt: null, basedOnId: null },
      { questions: true },
    );
    const asked: Omit<ObligationDto, 'plgName'>[] = [];
    for (const { id, plgId, questions } of drafts) {
      const about = { plgId, subjectId: id, path: `/plg/${plgId}/vragen`, dueAt: null, facts: {} };
      if (!questions.some(({ contributorId }) => contributorId === me.userId))
        asked.push({ ...about, kind: 'protocol.contribute', minutes: 10 });
      const gaps = gapsIn(await this.leadingQuestionIds(plgId), questions);
      if (isCoordinator(me, plgId) && gaps.length === 0)
        asked.push({ ...about, kind: 'protocol.freeze', minutes: 5 });
    }
    return asked;
  }

  /** How many leading questions are asked of how many audiences. */
  private async progressOf(plgId: string): Promise<{ done: number; total: number }> {
    const version = await this.db
      .repo(ProtocolVersion)
      .findOne({ where: { plgId }, relations: { questions: true }, order: { major: 'DESC', minor: 'DESC' } });
    const ids = await this.leadingQuestionIds(plgId);
    const total = version ? ids.length * 2 : 0;
    const isSettled = !!version && (!!version.frozenAt || !!version.basedOnId);
    return { done: version && !isSettled ? total - gapsIn(ids, version.questions).length : total, total };
  }

  private async copyQuestions(from: ProtocolQuestion[], versionId: string): Promise<void> {
    const ids = new Map(from.map(({ id }) => [id, newId()]));
    const questions = this.db.repo(ProtocolQuestion);
    // Those that stand by themselves go first: a merged question refers to one of them.
    const ordered = from.toSorted((a, b) => depth(from, a) - depth(from, b));
    for (const { createdAt: _created, updatedAt: _updated, ...question } of ordered)
      await questions.insert({
        ...question,
        id: ids.get(question.id) ?? newId(),
        versionId,
        mergedIntoId: question.mergedIntoId && (ids.get(question.mergedIntoId) ?? null),
        revision: 1,
      });
  }
}

function depth(all: ProtocolQuestion[], it: ProtocolQuestion): number {
  const into = all.find(({ id }) => id === it.mergedIntoId);
  return into ? 1 + depth(all, into) : 0;
}

/** A typo makes 1.1 out of 1.0; a new meaning makes 2.0. */
function numberAfter(base: ProtocolVersion, meaningChanged: boolean): { major: number; minor: number } {
  return meaningChanged ? { major: base.major + 1, minor: 0 } : { major: base.major, minor: base.minor + 1 };
}
