import type { Locale, SubstitutionDto } from '@leerkring/shared';
import { substitutionPolicy } from '../policies/substitution.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import type { Substitution } from './substitution.entity.ts';

/** Needs what its policy needs. */
export function presentSubstitution(me: Actor, it: Substitution): SubstitutionDto {
  return {
    id: it.id,
    meetingId: it.meetingId,
    seatId: it.seatId,
    programmeName: it.seat.programme.name,
    replacedId: it.replacedId,
    replacedName: nameOf(it.replaced),
    substituteId: it.substituteId,
    substituteName: nameOf(it.substitute),
    isInvited: it.substitute.joinedAt === null,
    arrangedAt: it.createdAt.toISOString(),
    can: substitutionPolicy.abilitiesOf(me, it),
  };
}

interface Letter {
  subject: string;
  text: string;
}

export interface SubstitutionFacts {
  name: string;
  replaced: string;
  programme: string;
  group: string;
  title: string;
  when: string;
  link: string;
  isNew: boolean;
}

/** To whoever comes instead. */
export function presentSubstituteMail(locale: Locale, it: SubstitutionFacts): Letter {
  if (locale === 'en')
    return {
      subject: `You are standing in for ${it.replaced}: ${it.title}`,
      text: `Hello ${it.name},\n\nYou are coming to the meeting “${it.title}” of ${it.group} instead of ${it.replaced}, for ${it.programme}.\n${it.when}\n\n${it.isNew ? 'Open this link to take part:' : 'Read here what you missed and what is open:'}\n\n${it.link}\n${it.isNew ? '\nThe link works once and is valid for thirty days. Until a week after the meeting you see what the seat of the programme sees.\n' : ''}`,
    };
  return {
    subject: `Je vervangt ${it.replaced}: ${it.title}`,
    text: `Dag ${it.name},\n\nJe komt in plaats van ${it.replaced} naar de bijeenkomst “${it.title}” van ${it.group}, voor ${it.programme}.\n${it.when}\n\n${it.isNew ? 'Open deze link om mee te doen:' : 'Lees hier wat je miste en wat er openstaat:'}\n\n${it.link}\n${it.isNew ? '\nDe link werkt één keer en is dertig dagen geldig. Tot een week na de bijeenkomst zie je wat de plek van de opleiding ziet.\n' : ''}`,
  };
}

/** To whoever takes a seat over for good. */
export function presentSuccessorMail(locale: Locale, it: SubstitutionFacts): Letter {
  if (locale === 'en')
    return {
      subject: `You take over from ${it.replaced} in ${it.group}`,
      text: `Hello ${it.name},\n\nFrom now on you take part in ${it.group} for ${it.programme}, in the seat of ${it.replaced}. Actions that are still open pass to you.\n\n${it.link}\n`,
    };
  return {
    subject: `Je neemt het over van ${it.replaced} in ${it.group}`,
    text: `Dag ${it.name},\n\nVanaf nu doe je mee in ${it.group} voor ${it.programme}, op de plek van ${it.replaced}. Afspraken die nog openstaan, neem je over.\n\n${it.link}\n`,
  };
}
