import { Injectable } from '@nestjs/common';
import type { ObligationDto } from '@leerkring/shared';
import type { Actor } from './session/actor.ts';

/** What a room asks; the name of the group is filled in for all of them at once. */
export type Asked = Omit<ObligationDto, 'plgName'>;

type Source = (me: Actor) => Promise<Asked[]>;

/** Where rooms say what they ask of someone. It is computed when asked, from what is missing, so it cannot go stale. */
@Injectable()
export class Obligations {
  private readonly sources: Source[] = [];

  addSource(source: Source): void {
    this.sources.push(source);
  }

  async of(me: Actor): Promise<Asked[]> {
    const lists = await Promise.all(this.sources.map((source) => source(me)));
    return lists.flat();
  }
}
