import { cardSectionIds, portraitWords } from '@leerkring/shared';
import type { PublicEdition } from '../editions/edition-pages.service.ts';
import { licenceUrl } from '../editions/edition-page.presenter.ts';
import { editionWords } from '../editions/edition.words.ts';
import { html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { yearOf } from '../publications/publication.words.ts';
import { cardParts, cardQuote } from './practice-card.rules.ts';
import { cardWords } from './practice-card.words.ts';

/** One sheet about a public portrait: what everyone may read of it at this moment and nothing else. */
export function presentCardPage({ edition, values }: PublicEdition & { isGone: false }): string {
  const { showcase: it, slug } = edition;
  const { locale } = it;
  const words = cardWords[locale];
  const own = editionWords[locale];
  const labels = portraitWords[locale].fields;
  const title = values.title?.line || it.programme.name;
  const parts = cardParts(values, locale);
  const quote = cardQuote(values, it.licence, locale);
  const cite = own.cite({
    by: `${it.programme.name}, ${it.institution}`,
    year: yearOf(edition.publishedAt ?? edition.proposedAt),
    title,
    institution: it.institution,
    url: it.url,
  });
  const body = html`<header>
      <p class="group"><a href="/portret/${slug}">${words.portrait}</a></p>
      <p class="byline">${words.card}</p>
      <h1>${title}</h1>
      ${values.core?.line && html`<p class="lead">${values.core.line}</p>`}
      <p class="byline">
        ${[
          it.programme.name,
          own.level(it.programme.levels),
          own.routes[it.programme.route],
          it.institution,
          it.schoolYear,
        ].join(' · ')}
      </p>
    </header>
    <main id="tekst" class="card">
      ${cardSectionIds.map((section) => {
        const told = parts.filter((part) => part.section === section);
        if (told.length === 0) return false;
        return html`<section aria-labelledby="deel-${section}">
          <h2 id="deel-${section}">${words.sections[section]}</h2>
          <dl>
            ${told.map(
              ({ fieldId, text, isShortened }) =>
                html`<dt>${labels[fieldId].label}</dt>
                  <dd>${text} ${isShortened && html`<span class="byline">${words.more}</span>`}</dd>`,
            )}
          </dl>
        </section>`;
      })}
      ${
        quote &&
        html`<section aria-labelledby="citaat">
          <h2 id="citaat">${words.quote}</h2>
          <figure>
            <blockquote><p>${quote.text}</p></blockquote>
            <figcaption>
              ${words.mayUse} ${cite}
              <a href="${licenceUrl(it.licence, locale)}" rel="license">${own.licences[it.licence].name}</a>
            </figcaption>
          </figure>
        </section>`
      }
      <section aria-labelledby="contact">
        <h2 id="contact">${words.contact}</h2>
        <p>${words.contactText} <a href="/portret/${slug}#vraag">${words.ask}</a></p>
        <p class="byline">${it.url.replace(/\/\d+$/, '')}#vraag</p>
      </section>
    </main>
    <footer class="screen">
      <p>${words.toTeamText}</p>
      <p><a class="button" href="/portret-naar-ons-team/${slug}">${words.toTeam}</a></p>
      <p class="byline">${words.print}</p>
    </footer>`;
  return writePage({
    locale,
    title: `${words.card}: ${title}`,
    skip: own.skip,
    body,
    head: [
      html`<link rel="canonical" href="${it.url.replace(/\/\d+$/, '')}/kaart" />`,
      html`<link rel="license" href="${licenceUrl(it.licence, locale)}" />`,
    ],
  });
}
