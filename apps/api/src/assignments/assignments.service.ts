import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Assignment } from './assignment.entity.ts';
import './assignment-conflict.entity.ts';
import './assignment-pin.entity.ts';
import './assignment-plan.entity.ts';

const whole = { interviewer: true, membership: { seat: true }, hostProgramme: true, proposal: true } as const;

/** Visits as they are agreed. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
  ) {}

  async list(me: Actor, plgId: string): Promise<Assignment[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Assignment).find({ where: { plgId }, relations: whole, order: { id: 'ASC' } });
  }

  async get(me: Actor, id: string): Promise<Assignment> {
    return this.access.load(me, 'read', assignmentPolicy, id, whole);
  }

  /** The first conversation has begun: from now on this visit stays as it is. Called again, it changes nothing. */
  async markStarted(id: string): Promise<void> {
    await this.db.repo(Assignment).update({ id, startedAt: IsNull() }, { startedAt: this.clock.now() });
  }
}
