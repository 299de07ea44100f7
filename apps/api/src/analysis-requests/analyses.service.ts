import { Injectable } from '@nestjs/common';
import { compareNames, type TallyDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { Code } from '../codes/code.entity.ts';
import { Db } from '../platform/db/db.ts';
import { JointThread } from '../readings/joint-thread.entity.ts';
import { TalliesService } from '../tallies/tallies.service.ts';

/** All that may be given of the analyses of a group. */
export interface Analyses {
  codebook: Pick<Code, 'name' | 'definition' | 'include' | 'exclude'>[];
  threads: { name: string; text: string; from: number }[];
  counts: TallyDto[];
}

/** What the group made of the conversations, as it stands now; a withdrawal is in it at once. */
@Injectable()
export class AnalysesService {
  constructor(
    private readonly db: Db,
    private readonly tallies: TalliesService,
  ) {}

  /** For rooms that have already asked who is asking. Without answers, quotes, people, or counts over a part of them. */
  async of(plgId: string): Promise<Analyses> {
    const codes = await this.db
      .repo(Code)
      .find({ where: { plgId, mergedIntoId: IsNull() }, order: { id: 'ASC' } });
    const joint = await this.db
      .repo(JointThread)
      .find({ where: { plgId }, relations: { threads: true }, order: { createdAt: 'ASC', id: 'ASC' } });
    const tallies = await this.tallies.talliesOf(plgId);
    return {
      codebook: codes
        .toSorted((a, b) => compareNames(a.name, b.name))
        .map(({ name, definition, include, exclude }) => ({
          name,
          definition,
          include,
          exclude,
        })),
      threads: joint
        .filter(({ threads }) => threads.length > 0)
        .map(({ name, text, threads }) => ({ name, text, from: threads.length })),
      counts: tallies.filter(
        ({ programmeName, audience, version }) =>
          programmeName === null && audience === null && version === null,
      ),
    };
  }
}
