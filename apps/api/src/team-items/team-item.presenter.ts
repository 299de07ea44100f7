import type { TeamAgendaDto, TeamItemDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { isMember, sitsFor } from '../policies/people.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { teamItemPolicy } from '../policies/team-item.policy.ts';
import type { TeamItem } from './team-item.entity.ts';

export interface TeamItemView {
  item: TeamItem;
  /** The address of its practice for everyone, when it is public. */
  slug: string | null;
  /** The red thread is still there. */
  hasTheme: boolean;
}

/** The agenda of my team, and what others of the group shared; `team` is null without a programme's place. */
export interface TeamAgendaView {
  team: { programmeName: string } | null;
  views: TeamItemView[];
}

export function presentTeamAgenda(me: Actor, { team, views }: TeamAgendaView): TeamAgendaDto {
  return {
    canPlace: team !== null,
    programmeName: team?.programmeName ?? null,
    items: views.map((it) => presentTeamItem(me, it)),
  };
}

/** Who put it there and what nobody shared stays with the team. */
export function presentTeamItem(me: Actor, { item: it, slug, hasTheme }: TeamItemView): TeamItemDto {
  const { programme } = it.seat;
  const isOurs = sitsFor(me, it.plgId, programme.id);
  return {
    id: it.id,
    plgId: it.plgId,
    programmeName: programme.name,
    institutionName: programme.institution.name,
    source: isOurs ? it.source : null,
    title: it.title,
    path: pathOf(me, it, slug, hasTheme),
    placedAt: it.placedAt.toISOString(),
    placedByName: isOurs ? (it.membership?.user.name ?? null) : null,
    asksAt: it.asksAt.toISOString(),
    isAsked: it.askedAt !== null,
    answer: it.answer,
    outcome: it.outcome,
    answeredAt: it.answeredAt?.toISOString() ?? null,
    isShared: it.sharedAt !== null,
    isOurs,
    can: teamItemPolicy.abilitiesOf(me, it),
  };
}

/** Never an address that this reader would find closed. */
function pathOf(me: Actor, it: TeamItem, slug: string | null, hasTheme: boolean): string | null {
  if (it.themeId !== null)
    return hasTheme && isMember(me, it.plgId) ? `/plg/${it.plgId}/rapport/rode-draden/${it.themeId}` : null;
  const { portrait } = it;
  if (
    portrait &&
    isMember(me, portrait.plgId) &&
    portraitPolicy.can(me, 'read', portrait) &&
    portrait.publishedAt
  )
    return `/plg/${portrait.plgId}/portretten/${portrait.id}/kaart`;
  return slug && `/portret/${slug}/kaart`;
}
