import type { PracticeCardDto } from '@leerkring/shared';
import { presentProgramme } from '../institutions/institution.presenter.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import type { Portrait } from '../portraits/portrait.entity.ts';
import type { Shown } from '../editions/shelf.service.ts';
import { cardParts, cardQuote } from './practice-card.rules.ts';

/** A portrait with what this reader may read of it, and what everyone may read. */
export interface CardView {
  portrait: Portrait;
  values: PortraitValues;
  shown: Shown | null;
}

export function presentCard(me: Actor, { portrait, values, shown }: CardView): PracticeCardDto {
  const { programme } = portrait.seat;
  const open = shown && `/portret/${shown.edition.slug}`;
  return {
    portraitId: portrait.id,
    plgId: portrait.plgId,
    programme: presentProgramme(me, programme, programme.institution.name),
    title: values.title?.line || programme.name,
    line: values.core?.line ?? '',
    parts: cardParts(values, me.locale),
    // What everyone may use goes before what only the group may read.
    quote:
      (shown && cardQuote(shown.values, shown.edition.showcase.licence, me.locale)) ??
      cardQuote(values, null, me.locale),
    publicPath: open && `${open}/kaart`,
    askPath: open && `${open}#vraag`,
  };
}
