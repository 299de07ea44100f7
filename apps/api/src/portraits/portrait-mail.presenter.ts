import { isolating, type Locale } from '@leerkring/shared';

interface Letter {
  subject: string;
  text: string;
}

const words = isolating({
  nl: (name: string, programme: string, group: string, link: string): Letter => ({
    subject: `Het portret van ${programme}`,
    text: `Dag ${name},\n\nDe andere opleidingen van ${group} kijken uit naar het portret van ${programme}. Het hoeft niet af te zijn: met het doel en hoe jullie het organiseren, kan de groep al verder.\n\nHier schrijf je verder:\n\n${link}\n`,
  }),
  en: (name: string, programme: string, group: string, link: string): Letter => ({
    subject: `The portrait of ${programme}`,
    text: `Hello ${name},\n\nThe other programmes in ${group} are looking forward to the portrait of ${programme}. It need not be complete: the goal and how you organise it are enough for the group to go on.\n\nYou can go on writing here:\n\n${link}\n`,
  }),
} as const);

export function presentNudgeMail(
  locale: Locale,
  name: string,
  programme: string,
  group: string,
  link: string,
): Letter {
  return words[locale](name, programme, group, link);
}
