import type { ExchangeDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import type { Seat } from '../plgs/seat.entity.ts';
import { exchangePolicy } from '../policies/exchange.policy.ts';
import { isMember, sitsFor } from '../policies/people.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import type { Exchange } from './exchange.entity.ts';

export interface ExchangeView {
  exchange: Exchange;
  /** The address of its practice for everyone, when it is public. */
  slug: string | null;
}

export function presentExchange(me: Actor, { exchange: it, slug }: ExchangeView): ExchangeDto {
  return {
    id: it.id,
    title: it.title,
    path: pathOf(me, it, slug),
    fromTeam: presentTeam(it.seat),
    toTeam: presentTeam(it.hostSeat),
    proposedByName: it.proposedBy?.name ?? null,
    answeredByName: it.answeredBy?.name ?? null,
    words: it.words,
    moments: it.moments,
    state: it.state,
    startsAt: it.startsAt?.toISOString() ?? null,
    place: it.place,
    because: it.because,
    isAskedByUs: sitsFor(me, it.plgId, it.seat.programmeId),
    can: exchangePolicy.abilitiesOf(me, it),
  };
}

/** Needs `programme.institution`. */
export function presentTeam({ programme }: Pick<Seat, 'programme'>): string {
  return `${programme.name}, ${programme.institution.name}`;
}

/** Never an address that this reader would find closed. */
function pathOf(me: Actor, { portrait }: Exchange, slug: string | null): string | null {
  if (portrait?.publishedAt && isMember(me, portrait.plgId) && portraitPolicy.can(me, 'read', portrait))
    return `/plg/${portrait.plgId}/portretten/${portrait.id}/kaart`;
  return slug && `/portret/${slug}/kaart`;
}
