import { Injectable } from '@nestjs/common';
import { compareNames, type WriteDerogationRouteDto } from '@leerkring/shared';
import { Institution } from '../institutions/institution.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { derogationRoutePolicy } from '../policies/derogation-route.policy.ts';
import { institutionPolicy } from '../policies/institution.policy.ts';
import { slugOf } from '../publications/snapshot.rules.ts';
import { DerogationRoute } from './derogation-route.entity.ts';

export interface RoutesOf {
  institution: Institution;
  routes: DerogationRoute[];
}

/** How an institution lets its programmes depart from the hours norm: one text for all, kept by its quality service. */
@Injectable()
export class DerogationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async of(me: Actor, institutionId: string): Promise<RoutesOf> {
    const institution = await this.access.load(me, 'read', institutionPolicy, institutionId);
    const all = await this.routesOf(institutionId);
    return { institution, routes: all.filter((it) => derogationRoutePolicy.can(me, 'read', it)) };
  }

  /** There is one draft at most; what is public already does not change. */
  async write(me: Actor, institutionId: string, input: WriteDerogationRouteDto): Promise<RoutesOf> {
    const institution = await this.access.load(me, 'guideDerogation', institutionPolicy, institutionId);
    await this.db.waitForTurn(`derogation routes of ${institutionId}`);
    const [latest] = await this.routesOf(institutionId);
    const now = latest && {
      lead: latest.lead,
      criteria: latest.criteria.map((text) => ({ text })),
      apply: latest.apply,
      advise: latest.advise,
      consent: latest.consent,
      decide: latest.decide,
      monitor: latest.monitor,
      contact: latest.contact,
    };
    const fields = mergeEdit(input, now ?? {});
    const words = { ...fields, criteria: fields.criteria.map(({ text }) => text) };
    const draft = latest?.publishedAt === null ? latest : null;
    const id = draft?.id ?? newId();
    const routes = this.db.repo(DerogationRoute);
    if (draft) await routes.update({ id }, { ...words, updatedAt: this.clock.now() });
    else
      await routes.insert({
        ...words,
        id,
        institutionId,
        number: (latest?.number ?? 0) + 1,
        slug: latest?.slug ?? (await this.giveSlug(institution)),
      });
    await this.done(me, 'derogationRoute.written', id, institutionId);
    return this.of(me, institutionId);
  }

  /** From now on this is how it goes; what held before stays readable as what it was. */
  async publish(me: Actor, id: string): Promise<RoutesOf> {
    const { institutionId } = await this.access.load(me, 'keep', derogationRoutePolicy, id);
    await this.db.waitForTurn(`derogation routes of ${institutionId}`);
    const { publishedAt } = await this.db.repo(DerogationRoute).findOneByOrFail({ id });
    if (publishedAt) throw new Problem('derogation_route.published');
    await this.access.load(me, 'publish', derogationRoutePolicy, id);
    const now = this.clock.now();
    await this.db.query(
      `update derogation_route set replaced_at = $2, updated_at = $2
       where institution_id = $1 and published_at is not null and replaced_at is null and withdrawn_at is null`,
      [institutionId, now],
    );
    await this.db.repo(DerogationRoute).update({ id }, { publishedAt: now, updatedAt: now });
    await this.done(me, 'derogationRoute.published', id, institutionId);
    return this.of(me, institutionId);
  }

  async withdraw(me: Actor, id: string): Promise<RoutesOf> {
    const { institutionId } = await this.access.load(me, 'keep', derogationRoutePolicy, id);
    await this.db.waitForTurn(`derogation routes of ${institutionId}`);
    const { withdrawnAt } = await this.db.repo(DerogationRoute).findOneByOrFail({ id });
    if (withdrawnAt) throw new Problem('derogation_route.withdrawn');
    await this.access.load(me, 'withdraw', derogationRoutePolicy, id);
    const now = this.clock.now();
    await this.db.repo(DerogationRoute).update({ id }, { withdrawnAt: now, updatedAt: now });
    await this.done(me, 'derogationRoute.withdrawn', id, institutionId);
    return this.of(me, institutionId);
  }

  /** For everyone, without a session: what holds now, by the name of the institution. */
  async everyPublic(): Promise<DerogationRoute[]> {
    const all = await this.db.whole(
      DerogationRoute,
      { replacedAt: null, withdrawnAt: null },
      { institution: true },
    );
    const open = all.filter(({ state }) => state === 'public');
    return open.toSorted((a, b) => compareNames(a.institution.name, b.institution.name));
  }

  /** For everyone, without a session: every version that was ever public at this address, newest first. */
  async publicAt(slug: string): Promise<DerogationRoute[]> {
    const all = await this.db.whole(DerogationRoute, { slug }, { institution: true }, { number: 'DESC' });
    return all.filter(({ publishedAt }) => publishedAt !== null);
  }

  /** Whether anyone can read how to ask for it; public pages point to it only then. */
  async isAnyPublic(): Promise<boolean> {
    return (await this.everyPublic()).length > 0;
  }

  private async routesOf(institutionId: string): Promise<DerogationRoute[]> {
    return this.db.whole(DerogationRoute, { institutionId }, {}, { number: 'DESC' });
  }

  private async giveSlug({ name }: Institution): Promise<string> {
    const base = slugOf(name, 'instelling');
    let slug = base;
    const routes = this.db.repo(DerogationRoute);
    for (let next = 2; await routes.existsBy({ slug }); next += 1) slug = `${base}-${next}`;
    return slug;
  }

  private async done(
    me: Actor,
    name: 'derogationRoute.written' | 'derogationRoute.published' | 'derogationRoute.withdrawn',
    id: string,
    institutionId: string,
  ): Promise<void> {
    const audience = `institution:${institutionId}`;
    await this.events.record(me, name, { type: 'derogationRoute', id, plgId: null, audience });
  }
}
