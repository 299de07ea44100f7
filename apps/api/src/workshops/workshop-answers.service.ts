import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  NameWorkshopCategoryDto,
  PlaceWorkshopAnswerDto,
  RewordWorkshopAnswerDto,
  TypeSheetDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { workshopAnswerPolicy } from '../policies/workshop-answer.policy.ts';
import { workshopCategoryPolicy } from '../policies/workshop-category.policy.ts';
import { workshopGroupPolicy } from '../policies/workshop-group.policy.ts';
import { workshopPolicy } from '../policies/workshop.policy.ts';
import { WorkshopAnswer } from './workshop-answer.entity.ts';
import { WorkshopCategory } from './workshop-category.entity.ts';
import { Workshop } from './workshop.entity.ts';
import { rootOf, wholeWorkshop } from './workshop.rules.ts';

const job = 'workshops.forget';
/** For as long as somebody may notice that it was the wrong one. */
const kept = 60 * 60 * 1000;

/** What stood on the sheets, and what of it says the same. */
@Injectable()
export class WorkshopAnswersService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, {
      perform: async ({ key }) => {
        await this.db.query('delete from workshop_answer where id = $1 and dropped_at is not null', [key]);
      },
    });
  }

  async type(me: Actor, groupId: string, { kind, lines }: TypeSheetDto): Promise<Workshop> {
    const { plgId, workshopId } = await this.access.load(me, 'change', workshopGroupPolicy, groupId);
    await this.db.query(
      `insert into workshop_answer (id, plg_id, workshop_id, group_id, kind, text, created_at)
       select line.id, $1, $2, $3, $4, line.text, now() + line.at * interval '1 millisecond'
       from unnest($5::uuid[], $6::text[]) with ordinality as line(id, text, at) on conflict (id) do nothing`,
      [plgId, workshopId, groupId, kind, lines.map(({ id }) => id), lines.map(({ text }) => text)],
    );
    return this.done(me, 'workshop.typed', plgId, workshopId);
  }

  async reword(me: Actor, id: string, input: RewordWorkshopAnswerDto): Promise<Workshop> {
    const it = await this.access.load(me, 'change', workshopAnswerPolicy, id);
    const { plgId, workshopId } = it;
    const { text } = mergeEdit(input, { text: it.text });
    const revision = input.seen ? it.revision : input.revision;
    const { affected } = await this.db
      .repo(WorkshopAnswer)
      .update({ id, revision }, { text, revision: revision + 1 });
    if (!affected) throw new Problem('workshop.answer_changed');
    return this.done(me, 'workshop.reworded', plgId, workshopId);
  }

  async drop(me: Actor, id: string): Promise<Workshop> {
    const { plgId, workshopId } = await this.access.load(me, 'change', workshopAnswerPolicy, id);
    const now = this.clock.now();
    const there = { id, droppedAt: IsNull() };
    const { affected } = await this.db.repo(WorkshopAnswer).update(there, { droppedAt: now });
    if (!affected) return this.db.wholeOne(Workshop, workshopId, wholeWorkshop);
    await this.jobs.add(job, id, new Date(now.getTime() + kept));
    return this.done(me, 'workshop.answer_dropped', plgId, workshopId);
  }

  /** Brings back what was taken away, in its place and under its heading. */
  async restore(me: Actor, id: string): Promise<Workshop> {
    const { plgId, workshopId } = await this.access.load(me, 'change', workshopAnswerPolicy, id);
    await this.db.repo(WorkshopAnswer).update({ id }, { droppedAt: null });
    await this.jobs.remove(job, id);
    return this.done(me, 'workshop.answer_restored', plgId, workshopId);
  }

  /** Puts an answer with what says the same, or takes it out again; it stays the answer of its group. */
  async place(me: Actor, id: string, { categoryId, from }: PlaceWorkshopAnswerDto): Promise<Workshop> {
    const { plgId, workshopId, kind } = await this.access.load(me, 'place', workshopAnswerPolicy, id);
    if (categoryId) {
      const to = await this.access.load(me, 'lead', workshopCategoryPolicy, categoryId);
      if (to.workshopId !== workshopId || to.kind !== kind) throw new Problem('workshop.other_kind');
    }
    const moved = await this.db.query(
      `update workshop_answer set category_id = $2, updated_at = now()
       where id = $1 and category_id is not distinct from $3::uuid returning id`,
      [id, categoryId ?? null, from ?? null],
    );
    if (moved.length === 0) throw new Problem('workshop.moved');
    return this.done(me, 'workshop.placed', plgId, workshopId);
  }

  async name(me: Actor, workshopId: string, input: NameWorkshopCategoryDto): Promise<Workshop> {
    const { plgId } = await this.access.load(me, 'lead', workshopPolicy, workshopId);
    await this.db
      .repo(WorkshopCategory)
      .insert({ ...input, id: newId(), plgId, workshopId, mergedIntoId: null });
    return this.done(me, 'workshop.category_named', plgId, workshopId);
  }

  /** Its answers stay under it, so that taking the two apart again brings back exactly what was. */
  async merge(me: Actor, id: string, intoId: string): Promise<Workshop> {
    const it = await this.access.load(me, 'lead', workshopCategoryPolicy, id);
    const into = await this.access.load(me, 'lead', workshopCategoryPolicy, intoId);
    if (into.workshopId !== it.workshopId || into.kind !== it.kind) throw new Problem('workshop.other_kind');
    // One at a time: two that are merged into each other would both be gone.
    await this.db.waitForTurn(`categories of ${it.workshopId}`);
    const all = await this.db.repo(WorkshopCategory).findBy({ workshopId: it.workshopId });
    if (all.find((one) => one.id === id)?.mergedIntoId || rootOf(all, intoId)?.id !== intoId || id === intoId)
      throw new Problem('workshop.merged');
    await this.db.repo(WorkshopCategory).update({ id }, { mergedIntoId: intoId });
    return this.done(me, 'workshop.merged', it.plgId, it.workshopId);
  }

  async split(me: Actor, id: string): Promise<Workshop> {
    const { plgId, workshopId } = await this.access.load(me, 'lead', workshopCategoryPolicy, id);
    await this.db.waitForTurn(`categories of ${workshopId}`);
    const split = await this.db.query(
      `update workshop_category set merged_into_id = null, updated_at = now()
       where id = $1 and merged_into_id is not null returning id`,
      [id],
    );
    if (split.length === 0) throw new Problem('workshop.not_merged');
    return this.done(me, 'workshop.split', plgId, workshopId);
  }

  private async done(
    me: Actor,
    name: Parameters<Events['record']>[1],
    plgId: string,
    id: string,
  ): Promise<Workshop> {
    await this.events.record(me, name, { type: 'workshop', id, plgId });
    return this.db.wholeOne(Workshop, id, wholeWorkshop);
  }
}
