import { Injectable } from '@nestjs/common';
import type { FindOptionsRelations } from 'typeorm';
import type { BaseEntity } from '../platform/db/base.entity.ts';
import { Db } from '../platform/db/db.ts';
import type { Which } from '../platform/db/whole.ts';
import { Problem } from '../platform/http/problem.ts';
import { isId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Policy } from './can.ts';

/**
 * The only way from an id that came from outside to a thing. What may not be read does not exist; what may be
 * read but not done is forbidden.
 */
@Injectable()
export class Access {
  constructor(private readonly db: Db) {}

  /**
   * @param relations what the caller needs besides the policy's own relations
   * @throws Problem `not_found` or `forbidden`
   */
  async load<E extends BaseEntity, A extends string>(
    me: Actor,
    ability: A,
    policy: Policy<E, A>,
    id: string,
    relations: FindOptionsRelations<E> = {},
  ): Promise<E> {
    if (!isId(id)) throw new Problem('not_found');
    const [it] = await this.db.whole(policy.entity, { id } as Which<E>, { ...relations, ...policy.needs });
    return this.judge(me, ability, policy, it ?? null);
  }

  /** All of them, in the order of `ids`, or the refusal of the first that is not allowed. */
  async loadAll<E extends BaseEntity, A extends string>(
    me: Actor,
    ability: A,
    policy: Policy<E, A>,
    ids: string[],
    relations: FindOptionsRelations<E> = {},
  ): Promise<E[]> {
    if (!ids.every(isId)) throw new Problem('not_found');
    const found = await this.db.whole(policy.entity, { id: ids } as unknown as Which<E>, {
      ...relations,
      ...policy.needs,
    });
    const byId = new Map(found.map((it) => [it.id, it]));
    return ids.map((id) => this.judge(me, ability, policy, byId.get(id) ?? null));
  }

  private judge<E extends BaseEntity, A extends string>(
    me: Actor,
    ability: A,
    policy: Policy<E, A>,
    it: E | null,
  ): E {
    if (!it || !policy.can(me, 'read' as A, it)) throw new Problem('not_found');
    if (!policy.can(me, ability, it)) throw new Problem(policy.refusalOf(me, it));
    return it;
  }
}
