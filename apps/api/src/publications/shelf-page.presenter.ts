import { isolated, type Locale } from '@leerkring/shared';
import { html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { longDate, publicationWords, type PublicationWords } from './publication.words.ts';

/** What is left of a version that is no longer public. */
export function presentTombstone(locale: Locale, title: string): string {
  const words = publicationWords[locale];
  return notice(locale, words, words.gone, words.goneText(title));
}

/** For an address where there never was a publication. */
export function presentMissing(locale: Locale): string {
  const words = publicationWords[locale];
  return notice(locale, words, words.missing, words.missingText);
}

function notice(locale: Locale, words: PublicationWords, title: string, text: string): string {
  const body = html`<main id="tekst">
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a href="/publicaties">${words.all}</a></p>
  </main>`;
  return writePage({ locale, title, skip: words.skip, body });
}

export interface PublicationLine {
  slug: string;
  title: string;
  group: string;
  schoolYear: string;
  programmes: { name: string; levels: number[] }[];
  publishedAt: string;
}

export function presentShelf(locale: Locale, publications: PublicationLine[]): string {
  const words = publicationWords[locale];
  const lines = publications.map(
    (line) =>
      html`<li>
        <h2><a href="/publicatie/${line.slug}">${line.title}</a></h2>
        <p>${isolated(line.group)} · ${line.schoolYear} · ${longDate(line.publishedAt, locale)}</p>
        <p>
          ${line.programmes.map((programme) => `${isolated(programme.name)} (${words.levels(programme.levels)})`).join(' · ')}
        </p>
      </li>`,
  );
  const body = html`<main id="tekst">
    <h1>${words.all}</h1>
    <p class="byline">${words.allLead}</p>
    ${
      lines.length > 0
        ? html`<ul class="shelf">
            ${lines}
          </ul>`
        : html`<p class="note">${words.none}</p>`
    }
  </main>`;
  return writePage({ locale, title: words.all, skip: words.skip, body });
}
