import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Minutes } from './minutes.entity.ts';
import { MinutesService } from './minutes.service.ts';

const morning = 'minutes.morning';
const adoption = 'minutes.adopt';
const idLength = 36;

/** Minutes that nobody objected to are adopted without anyone having to think of it. */
@Injectable()
export class AdoptionJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly minutes: MinutesService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(morning, { perform: ({ key }) => this.askAboutAll(key) });
    this.jobs.daily(morning, '06:10');
    this.jobs.define(adoption, { perform: ({ key }) => this.minutes.adoptWhenDue(key.slice(-idLength)) });
    // What was read back at the next meeting need not wait for the morning after.
    this.events.on('meeting.held', ({ id, subjectId }) => this.askAboutEarlier(id, subjectId));
  }

  private async askAboutAll(day: string): Promise<void> {
    await this.askAbout(day, await this.db.repo(Minutes).findBy({ state: 'concept' }));
  }

  private async askAboutEarlier(occasion: string, meetingId: string): Promise<void> {
    const next = await this.db.repo(Meeting).findOneBy({ id: meetingId });
    if (!next) return;
    const meeting = { plgId: next.plgId, startsAt: LessThan(next.startsAt) };
    await this.askAbout(occasion, await this.db.repo(Minutes).findBy({ state: 'concept', meeting }));
  }

  /** One job for each, so that one that cannot be adopted keeps none of the others. */
  private async askAbout(occasion: string, waiting: Minutes[]): Promise<void> {
    for (const { id } of waiting) await this.jobs.add(adoption, `${occasion}:${id}`);
  }
}
