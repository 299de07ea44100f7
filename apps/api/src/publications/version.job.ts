import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Mail, type Message } from '../platform/mail/mail.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { ReportVersion } from './report-version.entity.ts';
import { presentVersionMail } from './version-mail.presenter.ts';

/** A frozen version goes round to everyone in the group, in time for the meeting at which they talk about it. */
@Injectable()
export class VersionJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on('version.frozen', async ({ subjectId, actorId }) => {
      if (subjectId) await this.tell(subjectId, actorId);
    });
  }

  /** Whoever froze it has it; who was invited and has not come reads nothing of the group yet. */
  private async tell(id: string, actorId: string | null): Promise<void> {
    const version = await this.db.repo(ReportVersion).findOneBy({ id });
    if (!version) return;
    const { plgId, number, changeNote, snapshot } = version;
    const next = await this.db.repo(Meeting).findOne({
      where: { plgId, state: In(['planned', 'open']), startsAt: MoreThan(this.clock.now()) },
      order: { startsAt: 'ASC' },
    });
    const members = await this.db.repo(Membership).find({
      where: { plgId, joinedAt: Not(IsNull()), leftAt: IsNull() },
      relations: { user: true },
      order: { id: 'ASC' },
    });
    const letters = members.flatMap(({ user, roles }): Message[] => {
      if (user.id === actorId || roles.every((role) => role === 'guest')) return [];
      const letter = presentVersionMail(user.locale, {
        name: user.name,
        number,
        group: snapshot.group,
        changeNote,
        meetsAt: next?.startsAt ?? null,
        pageUrl: `${this.config.publicUrl}/plg/${plgId}/rapport/versies`,
      });
      return [{ to: user.email, ...letter, plgId, waits: { until: next?.startsAt ?? null } }];
    });
    await this.mail.send(...letters);
  }
}
