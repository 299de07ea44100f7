import { isolated, type Locale } from '@leerkring/shared';
import { firstName, writeLetter, type Letter } from '../platform/mail/letter.ts';

/**
 * To whoever asked: is it really you? Without a word of theirs, not even a name: until this is confirmed, anyone may have
 * typed it, to have us send it to somebody else.
 */
export function presentConfirmMail(locale: Locale, programme: string, link: string): Letter {
  return locale === 'nl'
    ? writeLetter(locale, `Bevestig je vraag aan ${isolated(programme)}`, [
        'Goedendag,',
        `Met jouw e-mailadres is een vraag gesteld aan de opleiding ${isolated(programme)}. Was jij dat? Verstuur de vraag dan met deze knop. De link werkt drie dagen.`,
        { link: 'Verstuur mijn vraag', href: link, isMain: true },
        {
          small: 'Was jij het niet, doe dan niets. Zonder jouw bevestiging gaat er niets naar de opleiding.',
        },
      ])
    : writeLetter(locale, `Confirm your question to ${isolated(programme)}`, [
        'Hello,',
        `A question was put to the programme ${isolated(programme)} with your e-mail address. Was that you? Then send it with this button. The link works for three days.`,
        { link: 'Send my question', href: link, isMain: true },
        { small: 'If it was not you, do nothing. Without your confirmation nothing goes to the programme.' },
      ]);
}

/** To each who holds the programme's seat. */
export function presentQuestionMail(
  locale: Locale,
  reader: string,
  programme: string,
  { name, email, words }: { name: string; email: string; words: string },
): Letter {
  return locale === 'nl'
    ? writeLetter(locale, `Een vraag over het portret van ${isolated(programme)}`, [
        `Dag ${isolated(firstName(reader))},`,
        'Iemand die jullie openbare portret las, stelt deze vraag:',
        words,
        {
          facts: [
            ['Naam', name],
            ['E-mail', email],
          ],
        },
        {
          small:
            'Antwoorden doe je door zelf een mail te sturen naar dit adres. Jouw adres hebben we niet laten zien.',
        },
      ])
    : writeLetter(locale, `A question about the portrait of ${isolated(programme)}`, [
        `Hello ${isolated(firstName(reader))},`,
        'Someone who read your public portrait asks this:',
        words,
        {
          facts: [
            ['Name', name],
            ['E-mail', email],
          ],
        },
        { small: 'To answer, write to this address yourself. We have not shown them yours.' },
      ]);
}
