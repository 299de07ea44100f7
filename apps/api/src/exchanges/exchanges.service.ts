import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AcceptExchangeDto,
  CallOffExchangeDto,
  EventName,
  ExchangeMomentDto,
  ExchangeSource,
  Locale,
  ProposeExchangeDto,
} from '@leerkring/shared';
import { In } from 'typeorm';
import { instantAt } from '../calendars/local-time.rules.ts';
import type { Config } from '../config.ts';
import type { CalendarEvent } from '../cycles/calendar-file.rules.ts';
import { CalendarFeedsService } from '../cycles/calendar-feeds.service.ts';
import { EditionsService } from '../editions/editions.service.ts';
import { ShelfService } from '../editions/shelf.service.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Mail } from '../platform/mail/mail.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { PortraitsService } from '../portraits/portraits.service.ts';
import { Access } from '../policies/access.ts';
import { exchangePolicy } from '../policies/exchange.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { presentExchangeMail } from './exchange-mail.presenter.ts';
import { Exchange } from './exchange.entity.ts';
import { presentTeam, type ExchangeView } from './exchange.presenter.ts';

const whole = exchangePolicy.needs;
const hour = 3_600_000;
const pathIn = (plgId: string) => `/plg/${plgId}/naar-mijn-team`;

/** Two teams that meet about a practice of one of them, also of other groups and institutions. */
@Injectable()
export class ExchangesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly obligations: Obligations,
    private readonly portraits: PortraitsService,
    private readonly shelf: ShelfService,
    private readonly editions: EditionsService,
    private readonly feeds: CalendarFeedsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
    this.feeds.addSource((userId, locale) => this.ofPerson(userId, locale));
  }

  /** Those of my team in this group, whoever asked for them; the newest first. */
  async list(me: Actor, plgId: string): Promise<ExchangeView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const seatId = placeIn(me, plgId)?.seatId;
    if (!seatId) return [];
    const sides = await this.db.repo(Exchange).find({
      select: { id: true },
      where: [{ seatId }, { hostSeatId: seatId }],
    });
    return this.views(sides.map(({ id }) => id));
  }

  /** Goes to everyone who holds the place of the programme whose practice it is, among what is asked of them. */
  async propose(me: Actor, plgId: string, input: ProposeExchangeDto): Promise<ExchangeView> {
    await this.access.load(me, 'contribute', plgPolicy, plgId);
    const membership = placeIn(me, plgId);
    if (!membership?.seatId || membership.onlyAt) throw new Problem('exchange.no_team');
    const { portrait, title } = await this.practice(me, input.from, input.source);
    if ([membership.programmeId, ...me.programmeIds].includes(portrait.seat.programmeId))
      throw new Problem('exchange.own_practice');
    const holders = await this.editions.holdersOf(portrait.seatId);
    if (holders.length === 0) throw new Problem('exchange.nobody_there');
    const moments = this.ahead(input.moments);
    const id = newId();
    await this.db.repo(Exchange).insert({
      id,
      plgId,
      seatId: membership.seatId,
      hostPlgId: portrait.plgId,
      hostSeatId: portrait.seatId,
      portraitId: portrait.id,
      title: title.slice(0, 300).toWellFormed(),
      words: input.words,
      moments: [...new Set(moments)].toSorted(),
      proposedById: me.userId,
      createdAt: this.clock.now(),
    });
    await this.tell(me, 'exchange.proposed', id, portrait.plgId);
    return this.view(me, id);
  }

  async accept(me: Actor, id: string, { startsAt, place }: AcceptExchangeDto): Promise<ExchangeView> {
    const it = await this.open(me, 'accept', id);
    const at = new Date(startsAt);
    if (!it.moments.includes(at.toISOString()))
      throw new Problem('exchange.not_offered', { fields: { startsAt: ['isIn'] } });
    if (at <= this.clock.now()) throw new Problem('exchange.past', { fields: { startsAt: ['isIn'] } });
    await this.db
      .repo(Exchange)
      .update(
        { id },
        { state: 'accepted', startsAt: at, place, answeredById: me.userId, updatedAt: this.clock.now() },
      );
    await this.tell(me, 'exchange.accepted', id, it.plgId);
    return this.write(me, id, 'from host');
  }

  /** Before or after it was agreed, by either team, with the reason. */
  async callOff(
    me: Actor,
    id: string,
    how: 'decline' | 'withdraw',
    { because }: CallOffExchangeDto,
  ): Promise<ExchangeView> {
    const it = await this.open(me, how, id);
    const isByHost = how === 'decline';
    await this.db.repo(Exchange).update(
      { id },
      {
        state: isByHost ? 'declined' : 'withdrawn',
        because,
        ...(isByHost && { answeredById: me.userId }),
        updatedAt: this.clock.now(),
      },
    );
    await this.tell(
      me,
      isByHost ? 'exchange.declined' : 'exchange.withdrawn',
      id,
      isByHost ? it.plgId : it.hostPlgId,
    );
    return this.write(me, id, isByHost ? 'from host' : 'to host');
  }

  /** The event is of the group that is to hear of it; who did it sees it in the answer. */
  private tell(me: Actor, name: EventName, id: string, plgId: string): Promise<void> {
    return this.events.record(me, name, { type: 'exchange', id, plgId });
  }

  /** Locked, so that of two answers the second hears of the first. */
  private async open(me: Actor, ability: 'accept' | 'decline' | 'withdraw', id: string): Promise<Exchange> {
    await this.access.load(me, 'read', exchangePolicy, id);
    await this.db.waitForTurn(`exchange ${id}`);
    const { state } = await this.db.repo(Exchange).findOneByOrFail({ id });
    if (state === 'declined' || state === 'withdrawn' || (ability === 'accept' && state !== 'proposed'))
      throw new Problem('exchange.settled');
    return this.access.load(me, ability, exchangePolicy, id);
  }

  /** A letter to each of the other team, by their own addresses, which this team never sees. */
  private async write(me: Actor, id: string, way: 'from host' | 'to host'): Promise<ExchangeView> {
    const view = await this.view(me, id);
    const { exchange: it } = view;
    const [from, to, plgId] =
      way === 'from host'
        ? [it.hostSeat, it.seatId, it.plgId]
        : ([it.seat, it.hostSeatId, it.hostPlgId] as const);
    if (it.state === 'proposed') return view;
    const news = {
      state: it.state,
      team: presentTeam(from),
      title: it.title,
      startsAt: it.startsAt,
      place: it.place,
      because: it.because,
      link: `${this.config.publicUrl}${pathIn(plgId)}`,
    };
    for (const { user } of await this.editions.holdersOf(to))
      await this.mail.send({
        to: user.email,
        ...presentExchangeMail(user.locale, user.name, news),
        plgId,
        waits: { until: it.startsAt },
      });
    return view;
  }

  /** As instants, each of which is still to come. */
  private ahead(moments: ExchangeMomentDto[]): string[] {
    return moments.map(({ date, time }, index) => {
      const at = instantAt(date, time);
      const fields = (name: string) => ({ fields: { [`moments.${index}.${name}`]: ['exists'] } });
      if (!at) throw new Problem('meeting.time_does_not_exist', { ...fields('time'), facts: { date } });
      if (at <= this.clock.now()) throw new Problem('exchange.past', fields('date'));
      return at.toISOString();
    });
  }

  /** Only what this person may read; from a public address also of elsewhere. */
  private async practice(
    me: Actor,
    from: ExchangeSource,
    source: string,
  ): Promise<{ portrait: Portrait; title: string }> {
    if (from === 'portrait') {
      const { portrait, version } = await this.portraits.published(me, source);
      return { portrait, title: version.values.title?.line || portrait.seat.programme.name };
    }
    const shown = await this.shelf.one(source);
    if (!shown) throw new Problem('not_found');
    const { portraitId, showcase } = shown.edition;
    const portrait = await this.db.wholeOne(Portrait, portraitId, { seat: true });
    return { portrait, title: shown.values.title?.line || showcase.programme.name };
  }

  private async view(me: Actor, id: string): Promise<ExchangeView> {
    await this.access.load(me, 'read', exchangePolicy, id);
    const [view] = await this.views([id]);
    if (!view) throw new Error('What was just there is gone.');
    return view;
  }

  private async views(ids: string[]): Promise<ExchangeView[]> {
    const all = await this.db.whole(Exchange, { id: ids }, whole, { createdAt: 'DESC' });
    const slugs = await this.shelf.slugsOf(all.flatMap(({ portraitId }) => portraitId ?? []));
    return all.map((exchange) => ({ exchange, slug: slugs.get(exchange.portraitId ?? '') ?? null }));
  }

  private async askedOf(me: Actor): Promise<Asked[]> {
    const seatIds = me.memberships.flatMap(({ seatId }) => seatId ?? []);
    if (seatIds.length === 0) return [];
    const waiting = await this.db.whole(Exchange, { hostSeatId: seatIds, state: 'proposed' }, whole, {
      createdAt: 'ASC',
    });
    return waiting
      .filter((it) => exchangePolicy.can(me, 'accept', it))
      .map((it) => ({
        kind: 'exchange.answer' as const,
        plgId: it.hostPlgId,
        subjectId: it.id,
        path: pathIn(it.hostPlgId),
        dueAt: null,
        minutes: 3,
        facts: { team: presentTeam(it.seat), title: it.title },
      }));
  }

  /** What was agreed, in the calendars of who holds the places of both teams. */
  private async ofPerson(userId: string, locale: Locale): Promise<CalendarEvent[]> {
    const held = await this.db.query<{ seat_id: string; plg_id: string; name: string }>(
      `select m.seat_id, m.plg_id, p.name from membership m join plg p on p.id = m.plg_id
       where m.user_id = $1 and m.seat_id is not null and m.joined_at is not null and m.left_at is null
         and not m.is_temporary`,
      [userId],
    );
    const seatIds = In(held.map((it) => it.seat_id));
    const agreed = await this.db.repo(Exchange).find({
      where: [
        { seatId: seatIds, state: 'accepted' },
        { hostSeatId: seatIds, state: 'accepted' },
      ],
      relations: whole,
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return agreed.flatMap((it) => {
      const mine = held.find(({ seat_id }) => seat_id === it.seatId || seat_id === it.hostSeatId);
      if (!mine || !it.startsAt) return [];
      const other = mine.seat_id === it.seatId ? it.hostSeat : it.seat;
      const title = locale === 'nl' ? 'Uitwisseling met' : 'Exchange with';
      return {
        uid: `exchange-${it.id}@leerkring`,
        sequence: 0,
        title: `${title} ${presentTeam(other)}`,
        groupName: mine.name,
        startsAt: it.startsAt,
        endsAt: new Date(it.startsAt.getTime() + hour),
        changedAt: it.updatedAt,
        isCancelled: false,
        location: it.place,
        joinUrl: null,
        pageUrl: `${this.config.publicUrl}${pathIn(mine.plg_id)}`,
      };
    });
  }
}

const placeIn = (me: Actor, plgId: string) => me.memberships.find((it) => it.plgId === plgId);
