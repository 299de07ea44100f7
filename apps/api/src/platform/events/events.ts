import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { eventResources, type EventFacts, type EventName } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { Clock } from '../clock.ts';
import { Db } from '../db/db.ts';
import { newId } from '../ids.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Realtime } from '../realtime/realtime.ts';
import type { Actor } from '../session/actor.ts';
import { EventRow } from './event.entity.ts';

/** What an event is about. Without a group, `audience` may name other live rooms, e.g. `institution:<id>`. */
export interface EventSubject {
  type: string;
  id: string;
  plgId: string | null;
  audience?: string | string[];
  /** What it belongs to, for those who follow that alone; otherwise the subject itself. */
  about?: string;
}

const again = 'events.deliver';
/** Milliseconds; whoever was in the way is done by then. */
const soon = 5_000;
/** How many undelivered events are read at once. */
const handful = 200;

export type EventListener = (event: EventRow) => Promise<void>;

/** One write leaves one event, in the same transaction; everything else follows from it after commit. */
@Injectable()
export class Events implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('events');
  private readonly listeners = new Map<EventName, EventListener[]>();
  private readonly watchers: ((event: EventRow) => void)[] = [];

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly realtime: Realtime,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(again, { perform: ({ key }) => this.deliverAgain(key), retries: 20 });
  }

  /**
   * Calls `watcher` right after the commit of every event, before all that is written because of it and whatever becomes
   * of that: what is open at this moment is judged anew. It writes nothing, and hears of nothing from before a start.
   */
  watch(watcher: (event: EventRow) => void): void {
    this.watchers.push(watcher);
  }

  /**
   * Calls `listener` after the commit of each such event. What all of them write is committed once, with the mark that it
   * was delivered; what they do besides may happen again.
   */
  on(names: EventName | EventName[], listener: EventListener): void {
    for (const name of [names].flat())
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  /**
   * Records what happened. Call it inside the transaction that did it.
   * @param me who did it; null for the system itself
   * @param facts ids, counts and codes: never what people wrote, said or are called
   */
  async record(
    me: Pick<Actor, 'userId'> | null,
    name: EventName,
    subject: EventSubject,
    facts: EventFacts = {},
  ): Promise<void> {
    const event: EventRow = {
      id: newId(),
      at: this.clock.now(),
      name,
      actorId: me?.userId ?? null,
      plgId: subject.plgId,
      subjectType: subject.type,
      subjectId: subject.id,
      facts,
      deliveredAt: null,
    };
    await this.db.repo(EventRow).insert(event);
    this.db.afterCommit(() => this.deliver(event, subject));
  }

  /** After a crash: deliver what was committed but not passed on, in order, a handful at a time. */
  async onApplicationBootstrap(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 1000);
    for (let missed = await this.missed(before); missed.length > 0;) {
      for (const event of missed) await this.deliver(event);
      missed = await this.missed(before, missed.at(-1));
    }
  }

  /** What goes wrong again stays behind: reading goes on after it. */
  private missed(before: Date, last?: EventRow): Promise<EventRow[]> {
    const missed = this.db
      .repo(EventRow)
      .createQueryBuilder('event')
      .where('event.delivered_at is null and event.at < :before', { before })
      .orderBy('event.at')
      .addOrderBy('event.id')
      .limit(handful);
    if (last) missed.andWhere('(event.at, event.id) > (select at, id from event where id = :id)', last);
    return missed.getMany();
  }

  private async deliver(event: EventRow, { audience, about }: Partial<EventSubject> = {}): Promise<void> {
    for (const watcher of this.watchers) watcher(event);
    const resource = eventResources[event.name];
    const room = event.plgId
      ? `plg:${event.plgId}`
      : (audience ?? (event.actorId ? `user:${event.actorId}` : null));
    if (resource && room) {
      const hint = { resource, id: event.subjectId, plgId: event.plgId, at: event.at.toISOString() };
      // The last room is of those who may follow this one thing and nothing else of the group.
      this.realtime.hint([room, `about:${about ?? event.subjectId}`].flat(), hint);
    }
    try {
      const work = () => this.passOn(event);
      await (this.listeners.has(event.name) ? this.db.transaction(work) : work());
    } catch (error) {
      // The write itself stands. What follows from it is tried again soon; without a database, at the next start.
      this.logger.error({ err: error, event: event.name, id: event.id });
      await this.jobs
        .add(again, event.id, new Date(this.clock.now().getTime() + soon))
        .catch(() => undefined);
    }
  }

  private async deliverAgain(id: string): Promise<void> {
    const event = await this.db.repo(EventRow).findOneBy({ id });
    if (event) await this.passOn(event);
  }

  /** The mark and all that follows, or nothing: who comes second waits for the row's lock and finds it delivered. */
  private async passOn(event: EventRow): Promise<void> {
    const undelivered = { id: event.id, deliveredAt: IsNull() };
    const { affected } = await this.db.repo(EventRow).update(undelivered, { deliveredAt: this.clock.now() });
    if (affected) for (const listener of this.listeners.get(event.name) ?? []) await listener(event);
  }
}
