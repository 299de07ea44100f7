import { Injectable } from '@nestjs/common';
import {
  compareNames,
  type FoundPlgDto,
  type LeadingQuestionInputDto,
  type LogAdviceRequestDto,
  type UpdatePlgDto,
} from '@leerkring/shared';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { adviceRequestPolicy } from '../policies/advice-request.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { programmePolicy } from '../policies/programme.policy.ts';
import { AdviceRequest } from './advice-request.entity.ts';
import { LeadingQuestion } from './leading-question.entity.ts';
import { Membership } from './membership.entity.ts';
import { Plg } from './plg.entity.ts';
import { Seat } from './seat.entity.ts';

const whole = {
  leadingQuestions: true,
  seats: { programme: { institution: true }, holders: { user: true } },
} as const;

/** Groups: from requests for advice to a founded group with its questions and seats. */
@Injectable()
export class PlgsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly realtime: Realtime,
  ) {}

  async logAdviceRequest(me: Actor, input: LogAdviceRequestDto): Promise<AdviceRequest> {
    const programme = await this.access.load(me, 'askAdvice', programmePolicy, input.programmeId, {
      institution: true,
    });
    const requests = this.db.repo(AdviceRequest);
    const request = await requests.save(requests.create({ ...input, loggedById: me.userId, plgId: null }));
    request.programme = programme;
    await this.events.record(me, 'adviceRequest.logged', {
      type: 'adviceRequest',
      id: request.id,
      plgId: null,
      audience: `institution:${programme.institutionId}`,
    });
    return request;
  }

  async adviceRequests(me: Actor): Promise<AdviceRequest[]> {
    return this.db.repo(AdviceRequest).find({
      where: [
        { programmeId: In(me.programmeIds) },
        { programme: { institutionId: In(me.qualityServiceOf) } },
      ],
      relations: { programme: { institution: true } },
      order: { createdAt: 'DESC' },
    });
  }

  /** Whoever founds a group becomes its coordinator. */
  async found(me: Actor, input: FoundPlgDto): Promise<Plg> {
    if (!me.qualityServiceOf.length && !me.isAdministrator) throw new Problem('forbidden');
    const requests = await this.access.loadAll(me, 'settle', adviceRequestPolicy, input.adviceRequestIds);
    await this.access.loadAll(
      me,
      'read',
      programmePolicy,
      input.seats.map((seat) => seat.programmeId),
    );
    if (new Set(input.seats.map((seat) => seat.programmeId)).size < input.seats.length)
      throw new Problem('plg.programme_seated');
    const plg = await this.db.repo(Plg).save(
      this.db.repo(Plg).create({
        name: input.name,
        schoolYear: input.schoolYear,
        purpose: input.purpose,
        joinUrl: null,
        isDemo: false,
      }),
    );
    const questions = this.db.repo(LeadingQuestion);
    await questions.save(
      input.leadingQuestions.map(({ text }, index) =>
        questions.create({ plgId: plg.id, position: index + 1, text }),
      ),
    );
    const seats = this.db.repo(Seat);
    await seats.save(input.seats.map((seat) => seats.create({ ...seat, plgId: plg.id })));
    const members = this.db.repo(Membership);
    await members.save(
      members.create({
        plgId: plg.id,
        userId: me.userId,
        seatId: null,
        hold: null,
        roles: ['coordinator'],
        task: '',
        joinedAt: this.clock.now(),
        leftAt: null,
      }),
    );
    for (const request of requests) {
      request.plgId = plg.id;
      await this.db.repo(AdviceRequest).save(request);
      await this.events.record(me, 'adviceRequest.settled', {
        type: 'adviceRequest',
        id: request.id,
        plgId: plg.id,
      });
    }
    await this.events.record(
      me,
      'plg.founded',
      { type: 'plg', id: plg.id, plgId: plg.id },
      { seats: input.seats.length },
    );
    this.db.afterCommit(() => this.realtime.reconnect(me.userId));
    return this.loadWhole(plg.id);
  }

  async listOf(me: Actor): Promise<Plg[]> {
    const plgs = await this.db.repo(Plg).find({
      where: { id: In(me.memberships.map((membership) => membership.plgId)) },
      order: { id: 'ASC' },
    });
    return plgs.toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear) || compareNames(a.name, b.name));
  }

  async get(me: Actor, id: string): Promise<Plg> {
    return this.access.load(me, 'read', plgPolicy, id, whole);
  }

  async update(me: Actor, id: string, input: UpdatePlgDto): Promise<Plg> {
    const plg = await this.access.load(me, 'edit', plgPolicy, id, { leadingQuestions: true });
    const { name, purpose, retentionMonths, minutesDays } = plg;
    const asked = plg.leadingQuestions.toSorted((a, b) => a.position - b.position);
    const { leadingQuestions, ...fields } = mergeEdit(input, {
      name,
      purpose,
      retentionMonths,
      minutesDays,
      leadingQuestions: asked.map((it) => ({ id: it.id, text: it.text })),
    });
    await this.db.repo(Plg).update({ id }, { ...fields, updatedAt: this.clock.now() });
    if (leadingQuestions) await this.replaceQuestions(plg, leadingQuestions);
    await this.events.record(me, 'plg.changed', { type: 'plg', id, plgId: id });
    return this.loadWhole(id);
  }

  /** Questions keep their id, so that what refers to them stays tied; one that is in use cannot be taken away. */
  private async replaceQuestions(plg: Plg, wanted: LeadingQuestionInputDto[]): Promise<void> {
    const questions = this.db.repo(LeadingQuestion);
    const known = new Map(plg.leadingQuestions.map((question) => [question.id, question]));
    if (wanted.some(({ id }) => id && !known.has(id))) throw new Problem('not_found');
    const keep = new Set(wanted.map(({ id }) => id));
    const dropped = plg.leadingQuestions.filter(({ id }) => !keep.has(id));
    if (dropped.length) await questions.delete({ id: In(dropped.map(({ id }) => id)) });
    await questions.save(
      wanted.map(({ id, text }, index) =>
        questions.create({ ...(id && known.get(id)), plgId: plg.id, position: index + 1, text }),
      ),
    );
  }

  private async loadWhole(id: string): Promise<Plg> {
    return this.db.wholeOne(Plg, id, whole);
  }
}
