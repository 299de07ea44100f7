import { Injectable } from '@nestjs/common';
import type { ObligationDto, ObligationKind } from '@leerkring/shared';
import type { Actor } from './session/actor.ts';

/** What a room asks; the name of the group is filled in for all of them at once. */
export type Asked = Omit<ObligationDto, 'plgName'>;

type Source = (me: Actor) => Promise<Asked[]>;
type Link = (me: Actor, subjectId: string) => Promise<string>;

/** Where rooms say what they ask of someone. It is computed when asked, from what is missing, so it cannot go stale. */
@Injectable()
export class Obligations {
  private readonly sources: Source[] = [];
  private readonly links = new Map<ObligationKind, Link>();

  addSource(source: Source): void {
    this.sources.push(source);
  }

  /** Says where a reader of a letter does this without signing in. */
  addLink(kind: ObligationKind, link: Link): void {
    this.links.set(kind, link);
  }

  /** Null when it is done signed in, as most is. */
  async linkTo(me: Actor, { kind, subjectId }: Pick<Asked, 'kind' | 'subjectId'>): Promise<string | null> {
    return (await this.links.get(kind)?.(me, subjectId)) ?? null;
  }

  async of(me: Actor): Promise<Asked[]> {
    const lists = await Promise.all(this.sources.map((source) => source(me)));
    return lists.flat();
  }
}
