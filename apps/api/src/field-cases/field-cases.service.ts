import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CorrectFieldCaseDto, WriteFieldCaseDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import type { Instrument } from '../instruments/instrument.entity.ts';
import { InstrumentsService } from '../instruments/instruments.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { fieldCasePolicy } from '../policies/field-case.policy.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { FieldCase } from './field-case.entity.ts';
import { gapsOf } from './field-case.rules.ts';

const shown = { ...fieldCasePolicy.needs, visitor: { user: true }, conversations: true } as const;

/** Which teams a field study goes to, and how far each visit is. */
@Injectable()
export class FieldCasesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly instruments: InstrumentsService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async board(me: Actor, instrumentId: string): Promise<FieldCase[]> {
    const it = await this.access.load(me, 'read', instrumentPolicy, instrumentId);
    this.checkKind(it);
    return this.db.whole(FieldCase, { instrumentId }, shown, { number: 'ASC' });
  }

  /** Of every field study that was opened. For rooms that have already asked who is asking. */
  async listOf(plgId: string): Promise<FieldCase[]> {
    return this.db
      .repo(FieldCase)
      .find({ where: { plgId }, relations: { instrument: true }, order: { number: 'ASC' } });
  }

  async add(me: Actor, instrumentId: string, input: WriteFieldCaseDto): Promise<FieldCase> {
    const it = await this.access.load(me, 'hear', instrumentPolicy, instrumentId);
    this.checkKind(it);
    await this.checkVisitor(it.plgId, input.visitorId);
    await this.db.waitForTurn(`cases of ${instrumentId}`);
    const [last] = await this.db.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from field_case where instrument_id = $1',
      [instrumentId],
    );
    const id = newId();
    const { teamName, source, schoolType, visitorId = null } = input;
    await this.db.repo(FieldCase).insert({
      id,
      plgId: it.plgId,
      instrumentId,
      number: (last?.number ?? 0) + 1,
      teamName,
      source,
      schoolType,
      visitorId,
    });
    await this.record(me, 'field_case.added', { id, plgId: it.plgId });
    return this.loadOne(id);
  }

  async correct(me: Actor, id: string, sent: CorrectFieldCaseDto): Promise<FieldCase> {
    const it = await this.access.load(me, 'correct', fieldCasePolicy, id);
    const input = mergeEdit(sent, {
      teamName: it.teamName,
      source: it.source,
      schoolType: it.schoolType,
      visitorId: it.visitorId,
    });
    await this.checkVisitor(it.plgId, input.visitorId);
    const { teamName, source, schoolType, visitorId = null } = input;
    await this.db.repo(FieldCase).update({ id }, { teamName, source, schoolType, visitorId });
    await this.record(me, 'field_case.corrected', it);
    return this.loadOne(id);
  }

  async remove(me: Actor, id: string): Promise<void> {
    const it = await this.access.load(me, 'remove', fieldCasePolicy, id);
    await this.db.repo(FieldCase).delete({ id });
    await this.record(me, 'field_case.removed', it);
  }

  /** What was said stands; a question without an answer has a reason, and so has a group that was not spoken with. */
  async close(me: Actor, id: string): Promise<FieldCase> {
    await this.access.load(me, 'close', fieldCasePolicy, id);
    await this.db.query('select id from field_case where id = $1 for update', [id]);
    const it = await this.access.load(me, 'close', fieldCasePolicy, id, {
      conversations: { answers: true },
    });
    const gaps = gapsOf(it.instrument.questions, it.conversations);
    if (gaps.groups.length > 0 || gaps.questions.length > 0)
      throw new Problem('field_case.incomplete', { facts: gaps });
    await this.db.repo(FieldCase).update({ id }, { closedAt: this.clock.now() });
    await this.record(me, 'field_case.closed', it);
    return this.loadOne(id);
  }

  async reopen(me: Actor, id: string): Promise<FieldCase> {
    const it = await this.access.load(me, 'reopen', fieldCasePolicy, id);
    await this.db.repo(FieldCase).update({ id }, { closedAt: null });
    await this.record(me, 'field_case.reopened', it);
    return this.loadOne(id);
  }

  private checkKind({ kind }: Instrument): void {
    if (this.instruments.answeredBy(kind) !== 'cases') throw new Problem('field_case.not_here');
  }

  private async checkVisitor(plgId: string, id: string | null | undefined): Promise<void> {
    if (!id) return;
    const member = await this.db.repo(Membership).findOneBy({ id, plgId, leftAt: IsNull() });
    if (!member || isGuestPlace(member)) throw new Problem('not_found');
  }

  private loadOne(id: string): Promise<FieldCase> {
    return this.db.wholeOne(FieldCase, id, shown);
  }

  /** The visits that are mine to make. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const rows = await this.db.query<{
      id: string;
      plg_id: string;
      instrument_id: string;
      title: string;
      due_on: string | null;
      team_name: string;
    }>(
      `select c.id, c.plg_id, c.instrument_id, i.title, i.due_on::text, c.team_name
       from field_case c join instrument i on i.id = c.instrument_id
       where c.visitor_id = any($1) and c.closed_at is null and i.opened_at is not null and i.closed_at is null`,
      [me.memberships.map(({ membershipId }) => membershipId)],
    );
    return rows.map((row) => ({
      kind: 'field_case.visit',
      plgId: row.plg_id,
      subjectId: row.id,
      path: `/plg/${row.plg_id}/vragen/instrumenten/${row.instrument_id}/team/${row.id}`,
      dueAt: row.due_on,
      minutes: 90,
      facts: { title: row.title, team: row.team_name },
    }));
  }

  private record(
    me: Actor,
    name: Parameters<Events['record']>[1],
    { id, plgId }: { id: string; plgId: string },
  ): Promise<void> {
    return this.events.record(me, name, { type: 'field_case', id, plgId });
  }
}
