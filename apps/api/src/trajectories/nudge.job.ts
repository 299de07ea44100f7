import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { factWords } from '@leerkring/shared';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail } from '../platform/mail/mail.ts';
import { Sessions } from '../platform/session/sessions.ts';
import { pathOf } from './facts.service.ts';
import { presentNudgeMail } from './nudge-mail.presenter.ts';
import { letterJob, NudgesService } from './nudges.service.ts';
import { PhaseNudge } from './phase-nudge.entity.ts';

/** The letter of a reminder. It is written when it goes, so what came in the meantime is not asked any more. */
@Injectable()
export class NudgeJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly sessions: Sessions,
    private readonly nudges: NudgesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(letterJob, {
      perform: ({ key }) => this.write(key.slice(0, 36), key.slice(37)),
    });
  }

  private async write(nudgeId: string, userId: string): Promise<void> {
    const nudge = await this.db
      .repo(PhaseNudge)
      .findOne({ where: { id: nudgeId }, relations: { meeting: { plg: true } } });
    const reader = await this.sessions.actorOf(userId);
    if (!nudge || !reader || nudge.meeting.state === 'held' || nudge.meeting.state === 'cancelled') return;
    const row = await this.nudges.stillOf(nudge, userId);
    if (!row) return;
    const letter = presentNudgeMail(reader, {
      ask: factWords[reader.locale].facts[nudge.fact].ask(row.name),
      group: nudge.meeting.plg.name,
      meeting: nudge.meeting.title,
      startsAt: nudge.meeting.startsAt,
      url: `${this.config.publicUrl}${pathOf(nudge.plgId, nudge.fact)}`,
    });
    await this.mail.send({ to: reader.email, ...letter, plgId: nudge.plgId });
  }
}
