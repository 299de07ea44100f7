import { Injectable } from '@nestjs/common';
import type {
  ConsentRecordDto,
  MakeDecisionDto,
  StewardDecisionDto,
  UpdateDecisionDto,
} from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import { wallClock } from '../calendars/local-time.rules.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { decisionPolicy } from '../policies/decision.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { keepsItsWords, visitsIn } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Decision } from './decision.entity.ts';

/** What a decision by consent brings along; the room that asked for consent has checked it. */
export interface Consented {
  plgId: string;
  meetingId: string | null;
  agendaItemId: string | null;
  text: string;
  provisionalUntil: Date | null;
  consent: ConsentRecordDto;
}

const shown = { meeting: { minutes: true }, owner: { user: true }, supersededBy: true } as const;

/** What the group decided, over the whole year. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async list(me: Actor, plgId: string): Promise<Decision[]> {
    const visits = visitsIn(me, plgId);
    if (!visits.length) await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Decision).find({
      where: { plgId, ...(visits.length && { meetingId: In(visits) }) },
      relations: shown,
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async get(me: Actor, id: string): Promise<Decision> {
    return this.access.load(me, 'read', decisionPolicy, id, shown);
  }

  /** @param id given by whoever already points to it, such as a line in the minutes */
  async make(
    me: Actor,
    meetingId: string,
    { agendaItemId, text }: MakeDecisionDto,
    id: string = newId(),
  ): Promise<string> {
    const meeting = await this.access.load(me, 'minute', meetingPolicy, meetingId, { minutes: true });
    if (keepsItsWords(meeting)) throw new Problem('minutes.adopted');
    if (agendaItemId && !(await this.db.repo(AgendaItem).existsBy({ id: agendaItemId, meetingId })))
      throw new Problem('not_found');
    const decision = this.begin({
      id,
      plgId: meeting.plgId,
      meetingId,
      agendaItemId: agendaItemId ?? null,
      text,
      decidedOn: wallClock(meeting.startsAt, meeting.timeZone).date,
    });
    await this.db.repo(Decision).insert(decision);
    await this.events.record(me, 'decision.made', this.subject(decision));
    return id;
  }

  /**
   * Keeps what the group consented to; a contested decision that was decided anew keeps its place in the register.
   * @param known the decision that this proposal led to before
   */
  async consent(me: Actor, it: Consented, known: string | null): Promise<string> {
    const decidedOn = wallClock(this.clock.now()).date;
    const fields = { ...it, decidedOn, isContested: false, reviewOn: it.consent.tryOutUntil };
    if (known) await this.db.repo(Decision).update({ id: known }, fields);
    const decision = this.begin({ ...fields, id: known ?? newId() });
    if (!known) await this.db.repo(Decision).insert(decision);
    await this.events.record(me, known ? 'decision.changed' : 'decision.made', this.subject(decision));
    return decision.id;
  }

  /** Within the window somebody objected; or everybody has now been heard. */
  async settleWindow(me: Actor, id: string, plgId: string, isContested: boolean): Promise<void> {
    await this.db
      .repo(Decision)
      .update({ id }, isContested ? { isContested } : { isContested, provisionalUntil: null });
    await this.events.record(me, 'decision.changed', { type: 'decision', id, plgId });
  }

  async reword(me: Actor, id: string, input: UpdateDecisionDto): Promise<void> {
    const decision = await this.access.load(me, 'edit', decisionPolicy, id);
    const { text } = mergeEdit(input, { text: decision.text });
    await this.db.repo(Decision).update({ id }, { text });
    await this.events.record(me, 'decision.changed', this.subject(decision));
  }

  async steward(me: Actor, id: string, input: StewardDecisionDto): Promise<void> {
    const decision = await this.access.load(me, 'steward', decisionPolicy, id);
    const { plgId } = decision;
    const { ownerId, reviewOn } = mergeEdit(input, {
      ownerId: decision.ownerId,
      reviewOn: decision.reviewOn,
    });
    if (ownerId && !(await this.db.repo(Membership).existsBy({ id: ownerId, plgId, leftAt: IsNull() })))
      throw new Problem('not_found');
    await this.db.repo(Decision).update({ id }, { ownerId: ownerId ?? null, reviewOn: reviewOn ?? null });
    await this.events.record(me, 'decision.changed', this.subject(decision));
  }

  /** The other may be of a later year: whoever puts it in its place takes part in both groups. */
  async supersede(me: Actor, id: string, byId: string): Promise<void> {
    const decision = await this.access.load(me, 'steward', decisionPolicy, id);
    await this.access.load(me, 'steward', decisionPolicy, byId);
    if (id === byId) throw new Problem('decision.superseded_by_itself', { fields: { byId: ['notItself'] } });
    // Both in one order: two who each put the other's decision aside do not make a circle.
    const rows = await this.db.query<{ id: string; superseded_by_id: string | null }>(
      'select id, superseded_by_id from decision where id = any ($1) order by id for update',
      [[id, byId]],
    );
    if (rows.some((row) => row.id === byId && row.superseded_by_id !== null))
      throw new Problem('decision.successor_superseded');
    if (rows.some((row) => row.id === id && row.superseded_by_id !== null))
      throw new Problem('decision.already_superseded');
    await this.db.repo(Decision).update({ id }, { supersededById: byId });
    await this.events.record(me, 'decision.superseded', this.subject(decision), { byId });
  }

  async reinstate(me: Actor, id: string): Promise<void> {
    const decision = await this.access.load(me, 'steward', decisionPolicy, id);
    if (decision.supersededById === null) return;
    await this.db.repo(Decision).update({ id }, { supersededById: null });
    await this.events.record(me, 'decision.reinstated', this.subject(decision));
  }

  async withdraw(me: Actor, id: string): Promise<void> {
    const decision = await this.access.load(me, 'edit', decisionPolicy, id);
    await this.db.repo(Decision).delete({ id });
    await this.events.record(me, 'decision.withdrawn', this.subject(decision));
  }

  private begin(fields: Partial<Decision>): Decision {
    return this.db.repo(Decision).create({
      provisionalUntil: null,
      isContested: false,
      ownerId: null,
      reviewOn: null,
      supersededById: null,
      consent: null,
      ...fields,
    });
  }

  private subject({ id, plgId, meetingId }: Pick<Decision, 'id' | 'plgId'> & Partial<Decision>) {
    return { type: 'decision', id, plgId, ...(meetingId && { about: meetingId }) };
  }
}
