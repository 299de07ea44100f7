import { Injectable } from '@nestjs/common';
import type {
  AddWorkshopGroupDto,
  HoldWorkshopDto,
  ChangeWorkshopDto,
  ChangeWorkshopGroupDto,
} from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst, isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { workshopGroupPolicy } from '../policies/workshop-group.policy.ts';
import { workshopPolicy } from '../policies/workshop.policy.ts';
import { WorkshopGroup } from './workshop-group.entity.ts';
import { Workshop } from './workshop.entity.ts';
import { wholeWorkshop } from './workshop.rules.ts';

/** Working sessions, and the groups in them. */
@Injectable()
export class WorkshopsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async list(me: Actor, plgId: string): Promise<Workshop[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return (await this.listOf(plgId)).filter((it) => workshopPolicy.can(me, 'read', it));
  }

  /** For rooms that have already asked who is asking. */
  listOf(plgId: string): Promise<Workshop[]> {
    return this.db.whole(Workshop, { plgId }, wholeWorkshop, { heldOn: 'DESC', id: 'ASC' });
  }

  async get(me: Actor, id: string): Promise<Workshop> {
    return this.access.load(me, 'read', workshopPolicy, id, wholeWorkshop);
  }

  async hold(me: Actor, plgId: string, input: HoldWorkshopDto): Promise<Workshop> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId) && !isCoordinator(me, plgId)) throw new Problem('forbidden');
    const { id } = input;
    await this.db.waitForTurn(`workshop ${id}`);
    const there = await this.db.repo(Workshop).findOneBy({ id });
    if (there && there.plgId !== plgId) throw new Problem('conflict');
    if (there) return this.loadOne(id);
    await this.db.repo(Workshop).insert({ ...input, plgId });
    await this.record(me, 'workshop.held', plgId, id);
    return this.loadOne(id);
  }

  async change(me: Actor, id: string, input: ChangeWorkshopDto): Promise<Workshop> {
    const it = await this.access.load(me, 'lead', workshopPolicy, id);
    const { plgId, title, heldOn, dreamQuestion, needQuestion } = it;
    const fields = mergeEdit(input, { title, heldOn, dreamQuestion, needQuestion });
    await this.db.repo(Workshop).update({ id }, fields);
    await this.record(me, 'workshop.changed', plgId, id);
    return this.loadOne(id);
  }

  async drop(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'lead', workshopPolicy, id);
    await this.db.repo(Workshop).delete({ id });
    await this.record(me, 'workshop.dropped', plgId, id);
  }

  async addGroup(me: Actor, workshopId: string, input: AddWorkshopGroupDto): Promise<Workshop> {
    const { plgId } = await this.access.load(me, 'type', workshopPolicy, workshopId);
    await this.db.waitForTurn(`groups of ${workshopId}`);
    const there = await this.db.repo(WorkshopGroup).findOneBy({ id: input.id });
    if (there && there.workshopId !== workshopId) throw new Problem('conflict');
    if (there) return this.loadOne(workshopId);
    const [last] = await this.db.query<{ number: number }>(
      'select coalesce(max(number), 0) as number from workshop_group where workshop_id = $1',
      [workshopId],
    );
    const number = (last?.number ?? 0) + 1;
    await this.db.repo(WorkshopGroup).insert({ ...input, plgId, workshopId, number });
    await this.record(me, 'workshop.group_added', plgId, workshopId);
    return this.loadOne(workshopId);
  }

  async changeGroup(me: Actor, id: string, input: ChangeWorkshopGroupDto): Promise<Workshop> {
    const it = await this.access.load(me, 'change', workshopGroupPolicy, id);
    const { plgId, workshopId, name, people } = it;
    await this.db.repo(WorkshopGroup).update({ id }, mergeEdit(input, { name, people }));
    await this.record(me, 'workshop.group_changed', plgId, workshopId);
    return this.loadOne(workshopId);
  }

  async dropGroup(me: Actor, id: string): Promise<Workshop> {
    const { plgId, workshopId } = await this.access.load(me, 'drop', workshopGroupPolicy, id);
    await this.db.repo(WorkshopGroup).delete({ id });
    await this.record(me, 'workshop.group_dropped', plgId, workshopId);
    return this.loadOne(workshopId);
  }

  private loadOne(id: string): Promise<Workshop> {
    return this.db.wholeOne(Workshop, id, wholeWorkshop);
  }

  private record(me: Actor, name: Parameters<Events['record']>[1], plgId: string, id: string): Promise<void> {
    return this.events.record(me, name, { type: 'workshop', id, plgId });
  }
}
