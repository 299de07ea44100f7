import { Injectable, type OnModuleInit } from '@nestjs/common';
import { teamItemWeeks, type AnswerTeamItemDto, type PlaceTeamItemDto } from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import { Theme } from '../analysis/theme.entity.ts';
import { ShelfService } from '../editions/shelf.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { PortraitsService } from '../portraits/portraits.service.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { teamItemPolicy } from '../policies/team-item.policy.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import { TeamItem } from './team-item.entity.ts';
import type { TeamAgendaView, TeamItemView } from './team-item.presenter.ts';

const ask = 'team-items.ask';
const untilAsked = teamItemWeeks * 7 * 86_400_000;

type Source = Pick<TeamItem, 'source' | 'portraitId' | 'title'>;

/** What others made, on the agenda of one's own team; and after eight weeks: what did you do with it? */
@Injectable()
export class TeamItemsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly obligations: Obligations,
    private readonly portraits: PortraitsService,
    private readonly shelf: ShelfService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(ask, { perform: ({ key }) => this.ask(key.slice(0, 36)) });
    this.obligations.addSource((me) => this.askedOf(me));
  }

  /** Of my team, and what other teams of the group shared; never by how much anyone did. */
  async agenda(me: Actor, plgId: string): Promise<TeamAgendaView> {
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    const seatId = plgPolicy.can(me, 'contribute', plg) ? seatIn(me, plgId)?.seatId : null;
    const seat = seatId
      ? await this.db.repo(Seat).findOne({ where: { id: seatId }, relations: { programme: true } })
      : null;
    const all = await this.db.whole(TeamItem, { plgId }, teamItemPolicy.needs, { placedAt: 'DESC' });
    return { team: seat && { programmeName: seat.programme.name }, views: await this.views(me, all) };
  }

  /** What others did with the practice of my programme, as far as they shared it. */
  async ofPortrait(me: Actor, portraitId: string): Promise<TeamItemView[]> {
    await this.access.load(me, 'write', portraitPolicy, portraitId);
    return this.views(
      me,
      await this.db.whole(TeamItem, { portraitId }, teamItemPolicy.needs, { placedAt: 'DESC' }),
    );
  }

  /** One click; the same theme stands on an agenda once, however often and by whomever it is put there. */
  async place(me: Actor, plgId: string, input: PlaceTeamItemDto): Promise<TeamItemView> {
    await this.access.load(me, 'contribute', plgPolicy, plgId);
    const membership = seatIn(me, plgId);
    if (!membership?.seatId) throw new Problem('team_item.no_team');
    const found = await this.sourceOf(me, plgId, input);
    const id = newId();
    const placedAt = this.clock.now();
    const asksAt = new Date(placedAt.getTime() + untilAsked);
    const { seatId, membershipId } = membership;
    const placed = await this.db.query(
      `insert into team_item (id, plg_id, seat_id, membership_id, source, portrait_id, title, placed_at, asks_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint team_item_once do nothing returning id`,
      [id, plgId, seatId, membershipId, found.source, found.portraitId, found.title, placedAt, asksAt],
    );
    if (placed.length > 0) {
      await this.jobs.add(ask, `${id}:${asksAt.toISOString()}`, asksAt);
      await this.events.record(
        me,
        'team_item.placed',
        { type: 'team_item', id, plgId },
        { from: input.from },
      );
    }
    const there = await this.db.repo(TeamItem).findOneByOrFail({ seatId, source: found.source });
    return this.view(me, there.id);
  }

  /** “What did you do with it?” By any of the team, for all of it; not yet means that we ask again. */
  async answer(me: Actor, id: string, input: AnswerTeamItemDto): Promise<TeamItemView> {
    const { plgId } = await this.access.load(me, 'answer', teamItemPolicy, id);
    const item = await this.db
      .repo(TeamItem)
      .findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const { answer, outcome, isShared } = mergeEdit(input, {
      outcome: item.outcome,
      isShared: item.sharedAt !== null,
    });
    if (answer === 'dropped' && outcome === '')
      throw new Problem('team_item.reason_missing', { fields: { outcome: ['minLength'] } });
    const now = this.clock.now();
    const sharedAt = isShared ? (item.sharedAt ?? now) : null;
    const given = { answer, outcome, answeredAt: now, sharedAt };
    const next = new Date(now.getTime() + untilAsked);
    const again = answer === 'later' ? { asksAt: next, askedAt: null } : {};
    await this.db.repo(TeamItem).update({ id }, { ...given, ...again, updatedAt: now });
    await this.jobs.remove(ask, `${id}:${item.asksAt.toISOString()}`);
    if (answer === 'later') await this.jobs.add(ask, `${id}:${next.toISOString()}`, next);
    await this.events.record(me, 'team_item.answered', { type: 'team_item', id, plgId }, { answer });
    return this.view(me, id);
  }

  async remove(me: Actor, id: string): Promise<void> {
    const { plgId, asksAt } = await this.access.load(me, 'remove', teamItemPolicy, id);
    await this.db.repo(TeamItem).delete({ id });
    await this.jobs.remove(ask, `${id}:${asksAt.toISOString()}`);
    await this.events.record(me, 'team_item.removed', { type: 'team_item', id, plgId });
  }

  /** Once for each eight weeks: who answered or put it away meanwhile is not asked. */
  private async ask(id: string): Promise<void> {
    const [asked] = await this.db.query<{ plg_id: string }>(
      `update team_item set asked_at = $2, updated_at = $2 where id = $1 and asked_at is null and asks_at <= $2
       and (answer is null or answer = 'later') returning plg_id`,
      [id, this.clock.now()],
    );
    if (!asked) return;
    await this.events.record(null, 'team_item.asked', { type: 'team_item', id, plgId: asked.plg_id });
  }

  /** Part of the list of each of the team, and so of their letters, until one of them answers. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const seatIds = me.memberships.flatMap(({ seatId }) => seatId ?? []);
    if (seatIds.length === 0) return [];
    const items = await this.db.repo(TeamItem).find({
      where: [
        { seatId: In(seatIds), askedAt: Not(IsNull()), answer: IsNull() },
        { seatId: In(seatIds), askedAt: Not(IsNull()), answer: 'later' },
      ],
      order: { asksAt: 'ASC' },
    });
    return items.map(({ id, plgId, title }) => ({
      kind: 'team_item.answer' as const,
      plgId,
      subjectId: id,
      path: `/plg/${plgId}/naar-mijn-team`,
      dueAt: null,
      minutes: 3,
      facts: { title },
    }));
  }

  /** Only what this person may read can be put on an agenda. */
  private async sourceOf(me: Actor, plgId: string, { from, source }: PlaceTeamItemDto): Promise<Source> {
    if (from === 'theme') {
      const theme = await this.access.load(me, 'read', themePolicy, source);
      if (theme.plgId !== plgId) throw new Problem('not_found');
      return { source: `theme:${theme.id}`, portraitId: null, title: theme.name };
    }
    if (from === 'edition') {
      const shown = await this.shelf.one(source);
      if (!shown) throw new Problem('not_found');
      const { portraitId, showcase } = shown.edition;
      return practice(portraitId, shown.values.title?.line || showcase.programme.name);
    }
    const { portrait, version } = await this.portraits.published(me, source);
    return practice(portrait.id, version.values.title?.line || portrait.seat.programme.name);
  }

  private async view(me: Actor, id: string): Promise<TeamItemView> {
    const [view] = await this.views(me, [await this.access.load(me, 'read', teamItemPolicy, id)]);
    if (!view) throw new Error('What was just there is gone.');
    return view;
  }

  private async views(me: Actor, all: TeamItem[]): Promise<TeamItemView[]> {
    const items = all.filter((it) => teamItemPolicy.can(me, 'read', it));
    const themeIds = items.flatMap(({ themeId }) => themeId ?? []);
    const themes = await this.db.repo(Theme).find({ select: { id: true }, where: { id: In(themeIds) } });
    const slugs = await this.shelf.slugsOf(items.flatMap(({ portraitId }) => portraitId ?? []));
    return items.map((item) => ({
      item,
      slug: slugs.get(item.portraitId ?? '') ?? null,
      hasTheme: themes.some(({ id }) => id === item.themeId),
    }));
  }
}

function practice(portraitId: string, title: string): Source {
  return { source: `portrait:${portraitId}`, portraitId, title: title.slice(0, 300).toWellFormed() };
}

const seatIn = (me: Actor, plgId: string) => me.memberships.find((it) => it.plgId === plgId);
