import { Injectable } from '@nestjs/common';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { TandemTalksService } from './tandem-talks.service.ts';

/** Somebody waits for my half, or what we two heard is still open. */
@Injectable()
export class TandemObligationsService {
  constructor(
    private readonly talks: TandemTalksService,
    obligations: Obligations,
  ) {
    obligations.addSource((me) => this.asked(me));
  }

  private async asked(me: Actor): Promise<Asked[]> {
    const tasks = await this.talks.mine(me);
    return tasks.flatMap(({ talks, partnerName: name, plgId }) =>
      talks.flatMap((it): Asked[] => {
        if (it.state === 'withdrawn') return [];
        const about = { plgId, subjectId: it.id, path: `/gesprekken/samen/${it.id}`, dueAt: null };
        const programme = it.hostProgrammeName;
        if (it.unresolved > 0)
          return [
            { ...about, kind: 'tandem.settle', minutes: 5, facts: { programme, name, count: it.unresolved } },
          ];
        const [mineIn, otherIn] =
          it.mine === 'first' ? [it.firstInAt, it.secondInAt] : [it.secondInAt, it.firstInAt];
        const isOver = it.state === 'submitted' || it.aloneReason !== null;
        if (mineIn !== null || otherIn === null || isOver) return [];
        return [{ ...about, kind: 'tandem.hand_in', minutes: 10, facts: { programme, name } }];
      }),
    );
  }
}
