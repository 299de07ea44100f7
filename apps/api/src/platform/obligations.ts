import { Injectable } from '@nestjs/common';
import type { ObligationDto } from '@leerkring/shared';
import type { Actor } from './session/actor.ts';

type Source = (me: Actor) => Promise<Omit<ObligationDto, 'plgName'>[]>;

/** Where rooms say what they ask of someone. It is computed when asked, from what is missing, so it cannot go stale. */
@Injectable()
export class Obligations {
  private readonly sources: Source[] = [];

  addSource(source: Source): void {
    this.sources.push(source);
  }

  async of(me: Actor): Promise<Omit<ObligationDto, 'plgName'>[]> {
    const lists = await Promise.all(this.sources.map((source) => source(me)));
    return lists.flat();
  }
}
