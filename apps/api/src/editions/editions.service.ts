import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { asksAlike, editionLicences, type ConsentDto, type EditionLicence } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Obligations } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { PortraitFileKeepingService } from '../portraits/portrait-file-keeping.service.ts';
import { PortraitsService } from '../portraits/portraits.service.ts';
import { Access } from '../policies/access.ts';
import { editionPolicy } from '../policies/edition.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { meantForEveryone } from '../policies/portrait-reach.policy.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { hashOf, slugOf } from '../publications/snapshot.rules.ts';
import { EditionConsent } from './edition-consent.entity.ts';
import { Edition, type Showcase } from './edition.entity.ts';
import type { EditionView } from './edition.presenter.ts';

const whole = {
  portrait: { plg: true, reaches: true, seat: { programme: { institution: true } } },
  proposedBy: true,
  consents: { user: true },
} as const;

/** How a programme makes its portrait public: proposed, said yes to by each who holds its seat, withdrawn. */
@Injectable()
export class EditionsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly portraits: PortraitsService,
    private readonly files: PortraitFileKeepingService,
    private readonly obligations: Obligations,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource(async (me) => {
      const plgIds = me.memberships.flatMap(({ plgId, seatId }) => (seatId ? [plgId] : []));
      if (plgIds.length === 0) return [];
      const waiting = await this.db.whole(
        Edition,
        { plgId: plgIds, publishedAt: null, declinedAt: null },
        editionPolicy.needs,
      );
      return waiting
        .filter((it) => editionPolicy.can(me, 'consent', it))
        .map((it) => ({
          kind: 'edition.consent' as const,
          plgId: it.plgId,
          subjectId: it.id,
          path: `/plg/${it.plgId}/portretten/${it.portraitId}/openbaar`,
          dueAt: null,
          minutes: 10,
          facts: { programme: it.portrait.seat.programme.name },
        }));
    });
    // Taking a portrait back takes everything back.
    this.events.on('portrait.withdrawn', async ({ subjectId }) => {
      await this.closeAll(subjectId);
    });
  }

  /** Every edition of the group that I may read, newest first. */
  async list(me: Actor, plgId: string): Promise<EditionView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const editions = await this.db.whole(Edition, { plgId }, whole, { proposedAt: 'DESC' });
    return this.views(editions.filter((it) => editionPolicy.can(me, 'read', it)));
  }

  /** Asks the programme for its yes to what stands in the shared version now. Proposing is saying yes oneself. */
  async propose(me: Actor, portraitId: string): Promise<EditionView> {
    await this.access.load(me, 'makePublic', portraitPolicy, portraitId);
    await this.db.query('select id from portrait where id = $1 for update', [portraitId]);
    const { portrait, values: drafted, version } = await this.portraits.draft(portraitId);
    const values = meantForEveryone(portrait, version?.values ?? {});
    if (Object.keys(values).length === 0) throw new Problem('edition.nothing_public');
    const licence = drafted.licence?.choice;
    if (!isLicence(licence)) throw new Problem('edition.no_licence');
    if (asksAlike(portrait.startedFrom) && licence !== 'cc_by_sa') throw new Problem('edition.share_alike');
    const before = await this.db.repo(Edition).find({ where: { portraitId }, order: { number: 'DESC' } });
    if (before.some(({ state }) => state === 'proposed')) throw new Problem('edition.proposed');
    const current = before.find(({ state }) => state === 'public');
    const slug = before[0]?.slug ?? (await this.giveSlug(portrait));
    const number = (before[0]?.number ?? 0) + 1;
    const { programme } = portrait.seat;
    const { name, levels, route, years } = programme;
    const showcase: Showcase = {
      url: `${this.config.publicUrl}/portret/${slug}/${number}`,
      locale: me.locale,
      programme: { name, levels, route, years },
      institution: programme.institution.name,
      group: portrait.plg.name,
      schoolYear: portrait.plg.schoolYear,
      values,
      normId: version?.normId ?? null,
      licence,
      startedFrom: portrait.startedFrom,
    };
    if (current && saysTheSame(current.showcase, showcase)) throw new Problem('edition.same');
    const id = newId();
    await this.db.repo(Edition).insert({
      id,
      plgId: portrait.plgId,
      portraitId,
      number,
      slug,
      showcase,
      sha256: hashOf(showcase),
      proposedAt: this.clock.now(),
      proposedById: me.userId,
    });
    return this.sayYes(me, id, 'edition.proposed');
  }

  /** Yes to exactly these words; the last yes makes them public. */
  async consent(me: Actor, id: string, { sha256 }: ConsentDto): Promise<EditionView> {
    await this.access.load(me, 'consent', editionPolicy, id);
    await this.db.query('select id from edition where id = $1 for update', [id]);
    // Someone may have stopped it while this one waited.
    const edition = await this.access.load(me, 'consent', editionPolicy, id);
    if (sha256 !== edition.sha256) throw new Problem('edition.other_text');
    return this.sayYes(me, id, 'edition.consented');
  }

  async decline(me: Actor, id: string): Promise<EditionView> {
    const { plgId, number, portraitId } = await this.access.load(me, 'decline', editionPolicy, id);
    await this.db.repo(Edition).update({ id }, { declinedAt: this.clock.now() });
    await this.files.forget(portraitId);
    await this.events.record(me, 'edition.declined', { type: 'edition', id, plgId }, { number });
    return this.view(id);
  }

  /** Takes every edition of the portrait out of the public eye; what is left says that it was there. */
  async withdraw(me: Actor, id: string): Promise<EditionView> {
    const { plgId, number, portraitId } = await this.access.load(me, 'withdraw', editionPolicy, id);
    await this.closeAll(portraitId);
    await this.events.record(me, 'edition.withdrawn', { type: 'edition', id, plgId }, { number });
    return this.view(id);
  }

  /** Each of these has to say yes: whoever holds the seat for the year. */
  async holdersOf(seatId: string): Promise<Membership[]> {
    return this.db.repo(Membership).find({
      where: { seatId, joinedAt: Not(IsNull()), leftAt: IsNull(), isTemporary: false },
      relations: { user: true },
    });
  }

  private async sayYes(
    me: Actor,
    id: string,
    event: 'edition.proposed' | 'edition.consented',
  ): Promise<EditionView> {
    const { edition, holders } = await this.view(id);
    const now = this.clock.now();
    await this.db.repo(EditionConsent).insert({
      id: newId(),
      plgId: edition.plgId,
      editionId: id,
      userId: me.userId,
      sha256: edition.sha256,
      consentedAt: now,
    });
    const yes = new Set([me.userId, ...edition.consents.map(({ userId }) => userId)]);
    const isAll = holders.every(({ userId }) => yes.has(userId));
    if (isAll) await this.db.repo(Edition).update({ id }, { publishedAt: now });
    const subject = { type: 'edition', id, plgId: edition.plgId };
    await this.events.record(me, isAll ? 'edition.published' : event, subject, { number: edition.number });
    return this.view(id);
  }

  private async closeAll(portraitId: string): Promise<void> {
    const now = this.clock.now();
    const waiting = { portraitId, publishedAt: IsNull(), declinedAt: IsNull() };
    const open = { portraitId, publishedAt: Not(IsNull()), withdrawnAt: IsNull() };
    await this.db.repo(Edition).update(waiting, { declinedAt: now });
    await this.db.repo(Edition).update(open, { withdrawnAt: now, page: null, pageKey: null });
    await this.files.forget(portraitId);
  }

  private async giveSlug({ seat, plg }: Portrait): Promise<string> {
    const editions = this.db.repo(Edition);
    const base = slugOf(`${seat.programme.name} ${plg.schoolYear}`, 'portret');
    await this.db.waitForTurn('addresses of portraits');
    let slug = base;
    for (let next = 2; await editions.existsBy({ slug }); next += 1) slug = `${base}-${next}`;
    return slug;
  }

  private async view(id: string): Promise<EditionView> {
    const [view] = await this.views([await this.db.wholeOne(Edition, id, whole)]);
    if (!view) throw new Error('What was just there is gone.');
    return view;
  }

  private async views(editions: Edition[]): Promise<EditionView[]> {
    const holders = new Map<string, Membership[]>();
    for (const { portrait } of editions)
      if (!holders.has(portrait.seatId)) holders.set(portrait.seatId, await this.holdersOf(portrait.seatId));
    return editions.map((edition) => ({
      edition,
      holders: holders.get(edition.portrait.seatId) ?? [],
      isCurrent:
        edition.state === 'public' &&
        !editions.some(
          (it) => it.portraitId === edition.portraitId && it.state === 'public' && it.number > edition.number,
        ),
    }));
  }
}

function isLicence(choice: string | null | undefined): choice is EditionLicence {
  return editionLicences.some((it) => it === choice);
}

/** Whether readers would find nothing new. */
function saysTheSame(a: Showcase, b: Showcase): boolean {
  return hashOf({ ...a, url: '', locale: '' }) === hashOf({ ...b, url: '', locale: '' });
}
