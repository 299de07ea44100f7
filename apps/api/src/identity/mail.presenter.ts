import { isolating, type Locale } from '@leerkring/shared';

interface Letter {
  subject: string;
  text: string;
}

const letters = isolating({
  invitation: {
    nl: (name: string, group: string | null, by: string, link: string): Letter => ({
      subject: group ? `Uitnodiging voor ${group}` : 'Uitnodiging voor Leerkring',
      text: `Dag ${name},\n\n${by} nodigt je uit voor ${group ?? 'Leerkring'}. Open deze link om mee te doen:\n\n${link}\n\nDe link werkt één keer en is dertig dagen geldig.\n`,
    }),
    en: (name: string, group: string | null, by: string, link: string): Letter => ({
      subject: group ? `Invitation to ${group}` : 'Invitation to Leerkring',
      text: `Hello ${name},\n\n${by} invites you to ${group ?? 'Leerkring'}. Open this link to take part:\n\n${link}\n\nThe link works once and is valid for thirty days.\n`,
    }),
  },
  passwordReset: {
    nl: (name: string, link: string): Letter => ({
      subject: 'Nieuw wachtwoord kiezen',
      text: `Dag ${name},\n\nKies met deze link een nieuw wachtwoord:\n\n${link}\n\nDe link werkt één keer en is een uur geldig. Heb je dit niet gevraagd? Dan hoef je niets te doen.\n`,
    }),
    en: (name: string, link: string): Letter => ({
      subject: 'Choose a new password',
      text: `Hello ${name},\n\nChoose a new password with this link:\n\n${link}\n\nThe link works once and is valid for one hour. If you did not ask for this, you need not do anything.\n`,
    }),
  },
} as const);

export function presentInvitation(
  locale: Locale,
  name: string,
  group: string | null,
  by: string,
  link: string,
): Letter {
  return letters.invitation[locale](name, group, by, link);
}

export function presentPasswordReset(locale: Locale, name: string, link: string): Letter {
  return letters.passwordReset[locale](name, link);
}
