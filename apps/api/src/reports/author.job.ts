import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Config } from '../config.ts';
import { User } from '../identity/user.entity.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Mail, type Message } from '../platform/mail/mail.ts';
import { presentAuthorMail } from './author-mail.presenter.ts';
import { Report } from './report.entity.ts';

/** Who becomes an author hears it, with where the writing is done. */
@Injectable()
export class AuthorJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on('report.authorsNamed', async ({ subjectId, actorId, facts }) => {
      // Whoever named themselves knows it.
      const added = (facts['added'] as string[]).filter((userId) => userId !== actorId);
      if (subjectId && added.length > 0) await this.tell(subjectId, added);
    });
  }

  private async tell(id: string, userIds: string[]): Promise<void> {
    const report = await this.db.repo(Report).findOne({ where: { id }, relations: { plg: true } });
    const users = await this.db.repo(User).findBy({ id: In(userIds) });
    if (!report) return;
    const { title, plg } = report;
    const pageUrl = `${this.config.publicUrl}/plg/${plg.id}/rapport`;
    const letters = users.map(({ name, email, locale }): Message => {
      return {
        to: email,
        ...presentAuthorMail(locale, { name, title, group: plg.name, pageUrl }),
        plgId: plg.id,
      };
    });
    await this.mail.send(...letters);
  }
}
