import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { retentionNoticeDays, type Locale, type RetentionCategory } from '@leerkring/shared';
import type { Config } from '../config.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { newId } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail } from '../platform/mail/mail.ts';
import { presentNoticeMail } from './retention-mail.presenter.ts';
import { RetentionNotice } from './retention-notice.entity.ts';
import { halvesSql, keptSql } from './retentions.service.ts';

const job = 'retention.clock';
const notHeld = 'not exists (select from retention_hold h where h.plg_id = k.plg_id and h.lifted_at is null)';

interface Due {
  plg_id: string;
  category: RetentionCategory;
  count: number;
  due_at: Date;
  plg_name: string;
}

/** Every night: tells groups what will be erased within a month, and erases the words whose time has come. */
@Injectable()
export class RetentionJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, { perform: () => this.run() });
    this.jobs.daily(job, '03:40');
  }

  private async run(): Promise<void> {
    await this.announce();
    await this.eraseWords();
  }

  /** At most one letter a month about each category: conversations of one season come due one after the other. */
  private async announce(): Promise<void> {
    const now = this.clock.now();
    const due = await this.db.query<Due>(
      `select k.plg_id, k.category, count(*)::int as count, min(k.due_at) as due_at, p.name as plg_name
       from (${keptSql}) k join plg p on p.id = k.plg_id
       where k.due_at <= $1::timestamptz + make_interval(days => $2) and ${notHeld}
         and not exists (select from retention_notice n where n.plg_id = k.plg_id and n.category = k.category
           and n.sent_at > $1::timestamptz - make_interval(days => $2))
       group by k.plg_id, k.category, p.name`,
      [now, retentionNoticeDays],
    );
    for (const it of due) await this.tell(it, now);
  }

  private async tell(it: Due, now: Date): Promise<void> {
    const { plg_id: plgId, category } = it;
    const readers = await this.db.query<{ name: string; email: string; locale: Locale }>(
      `select u.name, u.email, u.locale from membership m join user_account u on u.id = m.user_id
       where m.plg_id = $1 and m.left_at is null and m.joined_at is not null and ('coordinator' = any(m.roles)
         or exists (select from interview i where i.plg_id = $1 and i.interviewer_id = u.id))
       order by u.name`,
      [plgId],
    );
    const url = `${this.config.publicUrl}/plg/${plgId}/gesprekken`;
    const about = { category, count: it.count, dueAt: it.due_at, group: it.plg_name, url };
    await this.mail.send(
      ...readers.map((reader) => ({ to: reader.email, ...presentNoticeMail(reader, about), plgId })),
    );
    await this.db.repo(RetentionNotice).insert({ id: newId(), plgId, category, sentAt: now });
    await this.events.record(
      null,
      'retention.announced',
      { type: 'plg', id: plgId, plgId },
      { category, count: it.count },
    );
  }

  /** The database empties what was said; a quote in a version that was frozen stays, with the key that opens it. */
  private async eraseWords(): Promise<void> {
    const now = this.clock.now();
    const gone = await this.db.query<{ id: string; plg_id: string }>(
      `update interview set words_erased_at = $1
       where id in (select k.id from (${keptSql}) k where k.category = 'words' and k.due_at <= $1 and ${notHeld})
       returning id, plg_id`,
      [now],
    );
    const halves = await this.eraseHalves(now);
    for (const [plgId, mine] of Map.groupBy([...gone, ...halves], (it) => it.plg_id))
      await this.events.record(
        null,
        'words.erased',
        { type: 'plg', id: plgId, plgId },
        { count: mine.length },
      );
  }

  /** What somebody wrote along with a conversation that never came, or came without words: no other clock reaches it. */
  private async eraseHalves(now: Date): Promise<{ plg_id: string }[]> {
    return this.db.query(
      `with gone as (
         select k.talk_id, k.log_id, k.plg_id from (${halvesSql}) k where k.due_at <= $1 and ${notHeld}
       ), closed as (
         delete from respondent_keys.respondent_key where id in (select talk_id from gone)
       ), emptied as (
         delete from tandem_answer where log_id in (select log_id from gone)
       )
       select plg_id from gone`,
      [now],
    );
  }
}
