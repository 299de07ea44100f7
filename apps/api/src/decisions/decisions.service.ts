import { Injectable } from '@nestjs/common';
import type { MakeDecisionDto, UpdateDecisionDto } from '@leerkring/shared';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Access } from '../policies/access.ts';
import { decisionPolicy } from '../policies/decision.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Decision } from './decision.entity.ts';

/** What the group decided, over the whole year. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async list(me: Actor, plgId: string): Promise<Decision[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Decision).find({ where: { plgId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async make(me: Actor, meetingId: string, { agendaItemId, text }: MakeDecisionDto): Promise<Decision> {
    const { plgId } = await this.access.load(me, 'minute', meetingPolicy, meetingId);
    if (agendaItemId && !(await this.db.repo(AgendaItem).existsBy({ id: agendaItemId, meetingId })))
      throw new Problem('not_found');
    const decisions = this.db.repo(Decision);
    const decision = await decisions.save(
      decisions.create({ text, plgId, meetingId, agendaItemId: agendaItemId ?? null }),
    );
    await this.events.record(me, 'decision.made', this.subject(decision));
    return decision;
  }

  async reword(me: Actor, id: string, input: UpdateDecisionDto): Promise<Decision> {
    const decision = await this.access.load(me, 'edit', decisionPolicy, id);
    await this.db.repo(Decision).save(Object.assign(decision, input));
    await this.events.record(me, 'decision.changed', this.subject(decision));
    return decision;
  }

  async withdraw(me: Actor, id: string): Promise<void> {
    const decision = await this.access.load(me, 'edit', decisionPolicy, id);
    await this.db.repo(Decision).delete({ id });
    await this.events.record(me, 'decision.withdrawn', this.subject(decision));
  }

  private subject({ id, plgId }: Decision) {
    return { type: 'decision', id, plgId };
  }
}
