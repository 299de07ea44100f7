import { Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { readingRoundPolicy } from '../policies/reading-round.policy.ts';
import { holdsMembership } from '../policies/people.ts';
import { ReadingRound } from './reading-round.entity.ts';

/** The others wait for what I read. */
@Injectable()
export class ReadingObligationsService {
  constructor(
    private readonly db: Db,
    obligations: Obligations,
  ) {
    obligations.addSource((me) => this.asked(me));
  }

  private async asked(me: Actor): Promise<Asked[]> {
    const plgIds = me.memberships.map(({ plgId }) => plgId);
    if (plgIds.length === 0) return [];
    const rounds = await this.db.whole(
      ReadingRound,
      { plgId: plgIds },
      { readers: { guides: { interview: true } } },
    );
    return rounds.flatMap((it): Asked[] => {
      if (!readingRoundPolicy.can(me, 'write', it)) return [];
      const mine = it.readers.find((one) => holdsMembership(me, one.membershipId));
      const count = (mine?.guides ?? []).filter(({ interview }) => !interview.withdrawnAt).length;
      return [
        {
          kind: 'reading.write',
          plgId: it.plgId,
          subjectId: it.id,
          path: `/plg/${it.plgId}/coderen/lezen`,
          dueAt: null,
          minutes: 20 * Math.max(1, count),
          facts: { count },
        },
      ];
    });
  }
}
