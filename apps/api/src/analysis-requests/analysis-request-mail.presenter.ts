import { isolated, type AnalysisAnswer, type Locale } from '@leerkring/shared';
import { writeLetter, type Letter } from '../platform/mail/letter.ts';

/**
 * To whoever asked: is it really you? Without a word of theirs, not even a name: until this is confirmed, anyone may have
 * typed it, to have us send it to somebody else.
 */
export function presentConfirmMail(locale: Locale, title: string, link: string): Letter {
  return locale === 'nl'
    ? writeLetter(locale, 'Bevestig je aanvraag', [
        'Goedendag,',
        `Met jouw e-mailadres zijn de analyses aangevraagd bij het rapport “${isolated(title)}”. Was jij dat? Verstuur de aanvraag dan met deze knop. De link werkt drie dagen.`,
        { link: 'Verstuur mijn aanvraag', href: link, isMain: true },
        { small: 'Was jij het niet, doe dan niets. Zonder jouw bevestiging gaat er niets naar de groep.' },
      ])
    : writeLetter(locale, 'Confirm your request', [
        'Hello,',
        `The analyses under the report “${isolated(title)}” were asked for with your e-mail address. Was that you? Then send the request with this button. The link works for three days.`,
        { link: 'Send my request', href: link, isMain: true },
        { small: 'If it was not you, do nothing. Without your confirmation nothing goes to the group.' },
      ]);
}

/** The answer with its reason, and the way to what was given. */
export function presentAnswerMail(
  locale: Locale,
  name: string,
  title: string,
  { answer, reason, link }: { answer: AnalysisAnswer; reason: string; link: string | null },
): Letter {
  const isGiven = answer === 'given' && link !== null;
  return locale === 'nl'
    ? writeLetter(locale, isGiven ? 'De analyses die je aanvroeg' : 'Antwoord op je aanvraag', [
        `Dag ${isolated(name)},`,
        isGiven
          ? `Je vroeg om de analyses bij het rapport “${isolated(title)}”. Je kunt ze lezen met deze knop. De link werkt dertig dagen.`
          : `Je vroeg om de analyses bij het rapport “${isolated(title)}”. De groep geeft ze niet.`,
        ...(isGiven ? [{ link: 'Lees de analyses', href: link, isMain: true as const }] : []),
        { heading: 'De reden' },
        reason,
      ])
    : writeLetter(locale, isGiven ? 'The analyses that you asked for' : 'Answer to your request', [
        `Hello ${isolated(name)},`,
        isGiven
          ? `You asked for the analyses under the report “${isolated(title)}”. You can read them with this button. The link works for thirty days.`
          : `You asked for the analyses under the report “${isolated(title)}”. The group will not give them.`,
        ...(isGiven ? [{ link: 'Read the analyses', href: link, isMain: true as const }] : []),
        { heading: 'The reason' },
        reason,
      ]);
}
