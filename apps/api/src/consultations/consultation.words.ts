import type { Locale } from '@leerkring/shared';
import type { Letter, LetterPart } from '../platform/mail/letter.ts';
import { writeLetter } from '../platform/mail/letter.ts';

interface Asked {
  organisation: string;
  title: string;
  groupName: string;
  url: string;
  /** Left out where there is no last day. */
  lastDay: string | null;
}

/** To an organisation that is asked for the first time. */
export function presentInvitation(locale: Locale, it: Asked): Letter {
  const parts: LetterPart[] =
    locale === 'nl'
      ? [
          'Goedendag,',
          `${it.groupName} legt iets voor aan ${it.organisation}: ${it.title}. Wat herken je, en wat ontbreekt er nog?`,
          { link: 'Lees en reageer', href: it.url, isMain: true },
          ...(it.lastDay ? [`Graag uiterlijk ${it.lastDay}.`] : []),
          {
            small:
              'De link is voor jullie organisatie. In het verslag staat hoeveel organisaties meededen, nooit wie de personen waren.',
          },
        ]
      : [
          'Hello,',
          `${it.groupName} puts something to ${it.organisation}: ${it.title}. What do you recognise, and what is missing?`,
          { link: 'Read and respond', href: it.url, isMain: true },
          ...(it.lastDay ? [`By ${it.lastDay} at the latest, please.`] : []),
          {
            small:
              'The link is for your organisation. The report says how many organisations took part, never who the people were.',
          },
        ];
  const subject = locale === 'nl' ? `Herken je dit? ${it.title}` : `Do you recognise this? ${it.title}`;
  return writeLetter(locale, subject, parts);
}

/** To an organisation that was hardly heard. */
export function presentFollowUpLetter(locale: Locale, it: Asked & { text: string }): Letter {
  const parts: LetterPart[] =
    locale === 'nl'
      ? [
          'Goedendag,',
          `${it.groupName} heeft nog een vraag aan ${it.organisation}, bij ${it.title}:`,
          it.text,
          { link: 'Lees en vul aan', href: it.url, isMain: true },
        ]
      : [
          'Hello,',
          `${it.groupName} has another question for ${it.organisation}, about ${it.title}:`,
          it.text,
          { link: 'Read and add', href: it.url, isMain: true },
        ];
  const subject = locale === 'nl' ? `Nog een vraag: ${it.title}` : `One more question: ${it.title}`;
  return writeLetter(locale, subject, parts);
}
