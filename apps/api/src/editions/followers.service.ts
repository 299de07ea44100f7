import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { normaliseEmail } from '../identity/email.rules.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { writeLetter } from '../platform/mail/letter.ts';
import { Mail } from '../platform/mail/mail.ts';
import { confirmableSince, confirmOnce, hasEnoughLetters } from '../platform/strangers/asked-by-mail.ts';
import { PlaceLimits } from '../platform/strangers/typed-form.ts';
import { EditionFollower } from './edition-follower.entity.ts';
import { readableNow } from './edition-pages.service.ts';
import { Edition } from './edition.entity.ts';
import { FollowLink } from './follow-link.entity.ts';
import { followWords } from './follow.words.ts';

/** Who followed what has been gone this long is forgotten. */
const keepFor = 365 * 86_400_000;
const job = 'editions.tell';
const goneJob = 'editions.tell-gone';

/** Following a public portrait by mail: asked for twice, ended with one click; a letter for each real change, and at its end. */
@Injectable()
export class FollowersService implements OnModuleInit {
  readonly limits = new PlaceLimits();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, { perform: ({ key }) => this.tell(key.split(' ')[0] ?? '') });
    this.jobs.define(goneJob, { perform: ({ key }) => this.tellGone(key.split(' ')[0] ?? '') });
    this.jobs.define('followers.tidy', { perform: () => this.tidy() });
    this.jobs.daily('followers.tidy', '03:45');
    // Once for each event, also when it is heard again.
    this.events.on('edition.published', async ({ id, subjectId }) => {
      const edition = await this.db.repo(Edition).findOneBy({ id: subjectId });
      if (edition) await this.jobs.add(job, `${edition.portraitId} ${id}`);
    });
    this.events.on('edition.withdrawn', async ({ id, subjectId }) => {
      const edition = await this.db.repo(Edition).findOneBy({ id: subjectId });
      if (edition) await this.jobs.add(goneJob, `${edition.portraitId} ${id}`);
    });
    // Also what takes it out of the public eye by itself.
    this.events.on(['portrait.withdrawn', 'portrait.reach_set'], async ({ id, subjectId }) => {
      if (await this.db.repo(EditionFollower).existsBy({ portraitId: subjectId }))
        await this.jobs.add(goneJob, `${subjectId} ${id}`);
    });
    this.events.on('portrait.opened', async ({ id, subjectId, facts }) => {
      const edition = await this.publicOf(subjectId);
      const opened = Array.isArray(facts['fieldIds']) ? facts['fieldIds'] : [];
      if (edition && opened.some((fieldId) => fieldId in edition.showcase.values))
        await this.jobs.add(job, `${subjectId} ${id}`);
    });
  }

  /** Asks whoever reads this mailbox. Who follows already, or was asked just now, gets no letter; nobody is told which. */
  async ask({ plgId, portraitId, showcase }: Edition, typed: string, locale: Locale): Promise<void> {
    const email = normaliseEmail(typed);
    const now = this.clock.now();
    // Of this portrait there are two letters at the most, below; these are the others.
    const others = { portraitId: Not(portraitId) };
    if (await hasEnoughLetters(this.db, EditionFollower, email, now, others)) return;
    await this.db.query(
      `insert into edition_follower (id, plg_id, portrait_id, email, locale, created_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5) on conflict on constraint edition_follower_once do nothing`,
      [plgId, portraitId, email, locale, now],
    );
    const follower = await this.db.repo(EditionFollower).findOneByOrFail({ portraitId, email });
    const asked = await this.db.repo(FollowLink).countBy({ followerId: follower.id });
    if (follower.confirmedAt || asked >= 2) return;
    const words = followWords[locale].letters;
    const { name } = showcase.programme;
    const href = `${this.config.publicUrl}/portret-volgen/${await this.linkFor(follower)}`;
    const letter = writeLetter(locale, words.confirmSubject(name), [
      words.hello,
      words.confirm(name),
      { link: words.confirmLink, href, isMain: true },
      { small: words.confirmSmall },
    ]);
    await this.mail.send({ to: follower.email, ...letter });
  }

  /** Who is behind a link, with the portrait they follow. */
  async find(token: string): Promise<EditionFollower | null> {
    const link = await this.db.repo(FollowLink).findOne({
      where: { tokenHash: hashToken(token) },
      relations: { follower: { portrait: { seat: { programme: true } } } },
    });
    if (!link) return null;
    const { follower } = link;
    const isLate = follower.createdAt < confirmableSince(this.clock.now());
    return follower.confirmedAt || !isLate ? follower : null;
  }

  async confirm({ id }: EditionFollower): Promise<void> {
    await confirmOnce(this.db, EditionFollower, id, this.clock.now());
  }

  /** Nothing of them stays. */
  async stop({ id }: EditionFollower): Promise<void> {
    await this.db.repo(EditionFollower).delete({ id });
  }

  private async tell(portraitId: string): Promise<void> {
    const edition = await this.publicOf(portraitId);
    if (!edition) return;
    const { name } = edition.showcase.programme;
    const followers = await this.db.repo(EditionFollower).findBy({ portraitId, confirmedAt: Not(IsNull()) });
    for (const follower of followers) {
      const words = followWords[follower.locale].letters;
      const unsubscribeUrl = `${this.config.publicUrl}/portret-stoppen/${await this.linkFor(follower)}`;
      const letter = writeLetter(follower.locale, words.newsSubject(name), [
        words.hello,
        words.news(name),
        { link: words.newsLink, href: `${this.config.publicUrl}/portret/${edition.slug}`, isMain: true },
        { link: words.stopLink, href: unsubscribeUrl },
      ]);
      await this.mail.send({ to: follower.email, ...letter, unsubscribeUrl });
      await this.db.repo(EditionFollower).update({ id: follower.id }, { toldGoneAt: null });
    }
  }

  /** Once, whatever took it away; nothing is left to read, so the letter only says so. */
  private async tellGone(portraitId: string): Promise<void> {
    if (await this.publicOf(portraitId)) return;
    const followers = await this.db.repo(EditionFollower).find({
      where: { portraitId, confirmedAt: Not(IsNull()), toldGoneAt: IsNull() },
      relations: { portrait: { seat: { programme: true } } },
    });
    for (const follower of followers) {
      const words = followWords[follower.locale].letters;
      const { name } = follower.portrait.seat.programme;
      const unsubscribeUrl = `${this.config.publicUrl}/portret-stoppen/${await this.linkFor(follower)}`;
      const letter = writeLetter(follower.locale, words.goneSubject(name), [
        words.hello,
        words.gone(name),
        { link: words.stopLink, href: unsubscribeUrl },
      ]);
      await this.mail.send({ to: follower.email, ...letter, unsubscribeUrl });
      await this.db.repo(EditionFollower).update({ id: follower.id }, { toldGoneAt: this.clock.now() });
    }
  }

  private async publicOf(portraitId: string): Promise<Edition | null> {
    const [newest] = await this.db.repo(Edition).find({
      where: { portraitId, publishedAt: Not(IsNull()), withdrawnAt: IsNull() },
      relations: { portrait: { reaches: true, seat: { programme: true } } },
      order: { number: 'DESC' },
      take: 1,
    });
    return newest && readableNow(newest) ? newest : null;
  }

  private async linkFor(follower: EditionFollower): Promise<string> {
    const token = newToken();
    const links = this.db.repo(FollowLink);
    await links.save(links.create({ followerId: follower.id, tokenHash: hashToken(token) }));
    return token;
  }

  /** Who never confirmed is forgotten, and who follows what did not come back. */
  private async tidy(): Promise<void> {
    const now = this.clock.now();
    await this.db.query(
      'delete from edition_follower where (confirmed_at is null and created_at < $1) or told_gone_at < $2',
      [confirmableSince(now), new Date(now.getTime() - keepFor)],
    );
  }
}
