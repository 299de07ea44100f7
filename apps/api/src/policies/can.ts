import type { ProblemCode } from '@leerkring/shared';
import type { FindOptionsRelations } from 'typeorm';
import type { BaseEntity } from '../platform/db/base.entity.ts';
import type { Actor } from '../platform/session/actor.ts';

export type Rule<E> = (me: Actor, it: E) => boolean;
type EntityClass<E> = new () => E;

interface Definition<E, A extends string> {
  /** Relations the rules look at; `Access` always loads them, so a rule never judges on missing facts. */
  needs?: FindOptionsRelations<E>;
  rules: Record<A, Rule<E>>;
  /** Why someone may read and do no more, where there is a better answer than that it is not allowed. */
  because?: (me: Actor, it: E) => ProblemCode | null;
  /** States of the thing by name, in the small world of example.ts: the rows of the permission matrix. */
  examples: Record<string, Example<E>>;
}

/** As much of a thing as its rules look at. */
export type Example<E> = {
  [K in keyof E]?: E[K] extends Date | null | undefined
    ? E[K]
    : NonNullable<E[K]> extends (infer I)[]
      ? I extends object
        ? Example<I>[]
        : E[K]
      : NonNullable<E[K]> extends object
        ? Example<NonNullable<E[K]>> | null
        : E[K];
};

/** The rules of one noun: pure sentences over loaded facts. */
export class Policy<E extends BaseEntity, A extends string = string> {
  readonly needs: FindOptionsRelations<E>;
  readonly abilities: A[];
  readonly examples: Record<string, E>;
  private readonly rules: Record<A, Rule<E>>;
  private readonly because: (me: Actor, it: E) => ProblemCode | null;

  constructor(
    readonly entity: EntityClass<E>,
    definition: Definition<E, A>,
  ) {
    this.needs = definition.needs ?? {};
    this.rules = definition.rules;
    this.because = definition.because ?? (() => null);
    this.examples = definition.examples as unknown as Record<string, E>;
    this.abilities = Object.keys(definition.rules) as A[];
  }

  ruleOf(ability: A): Rule<E> {
    return this.rules[ability];
  }

  can(me: Actor, ability: A, it: E): boolean {
    return this.rules[ability](me, it);
  }

  /** With which words someone is refused who may read it. */
  refusalOf(me: Actor, it: E): ProblemCode {
    return this.because(me, it) ?? 'forbidden';
  }

  /** What `me` may do with `it`; goes along with every object the API answers. */
  abilitiesOf(me: Actor, it: E): Record<A, boolean> {
    return Object.fromEntries(
      this.abilities.map((ability) => [ability, this.can(me, ability, it)]),
    ) as Record<A, boolean>;
  }
}

const all: Policy<BaseEntity>[] = [];

/** Declares the policy of one noun; every declared policy is walked by the permission matrix and the generic tests. */
export function policy<E extends BaseEntity, A extends string>(
  entity: EntityClass<E>,
  definition: Definition<E, A | 'read'>,
): Policy<E, A | 'read'> {
  const made = new Policy<E, A | 'read'>(entity, definition);
  all.push(made as unknown as Policy<BaseEntity>);
  return made;
}

/** Every policy that has been imported. */
export function allPolicies(): readonly Policy<BaseEntity>[] {
  return all;
}
