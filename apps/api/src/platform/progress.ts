import { Injectable } from '@nestjs/common';
import { workKinds, type WorkKind, type WorkProgressDto } from '@leerkring/shared';

type Source = (plgId: string) => Promise<{ done: number; total: number }>;

/** Where rooms say how far their work is, for the timeline of a group's year. */
@Injectable()
export class Progress {
  private readonly sources = new Map<WorkKind, Source>();

  setSource(kind: WorkKind, source: Source): void {
    this.sources.set(kind, source);
  }

  /** In the order of the year; work whose room is silent has not begun. */
  async of(plgId: string): Promise<WorkProgressDto[]> {
    return Promise.all(
      workKinds.map(async (kind) => ({
        kind,
        ...((await this.sources.get(kind)?.(plgId)) ?? { done: 0, total: 0 }),
      })),
    );
  }
}
