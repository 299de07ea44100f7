import { derogationSteps, type Locale } from '@leerkring/shared';
import { pageAnswer, type DocumentAnswer } from '../platform/page/document.ts';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { longDate } from '../publications/publication.words.ts';
import type { DerogationRoute } from './derogation-route.entity.ts';
import { derogationWords, type DerogationWords } from './derogation.words.ts';

const day = (at: Date | null, locale: Locale): string => (at ? longDate(at.toISOString(), locale) : '');

/** Every institution that says how its programmes ask for it. */
export function presentRoutesPage(locale: Locale, routes: DerogationRoute[]): string {
  const words = derogationWords[locale];
  const body = html`<header>
      <p class="group"><a href="/portretten">${words.portraits}</a></p>
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
    </header>
    <main id="tekst">
      ${routes.length === 0 && html`<p class="note">${words.none}</p>`}
      ${
        routes.length > 0 &&
        html`<ul class="shelf">
          ${routes.map(
            (it) =>
              html`<li>
                <h2><a href="${it.path}">${it.institution.name}</a></h2>
                <p class="byline">${words.since(day(it.publishedAt, locale))}</p>
              </li>`,
          )}
        </ul>`
      }
    </main>`;
  return writePage({ locale, title: words.title, skip: words.skip, body });
}

/** @param routes every version that was ever public at this address, newest first */
export function presentRoutePage(locale: Locale, routes: DerogationRoute[]): DocumentAnswer {
  const words = derogationWords[locale];
  if (routes.length === 0) return pageAnswer(404, notice(locale, words.missing, words.missingText));
  const now = routes.find(({ state }) => state === 'public');
  if (!now) return pageAnswer(410, notice(locale, words.gone, words.goneText));
  return pageAnswer(200, routePage(locale, now, routes));
}

function routePage(locale: Locale, it: DerogationRoute, all: DerogationRoute[]): string {
  const words = derogationWords[locale];
  const title = words.of(it.institution.name);
  const replaced = all.filter(({ replacedAt }) => replacedAt !== null);
  const body = html`<header>
      <p class="group"><a href="/urennorm">${words.all}</a></p>
      <h1>${title}</h1>
      <p class="byline">${words.since(day(it.publishedAt, locale))}</p>
    </header>
    <main id="tekst">
      ${paragraphs(it.lead)}
      <section aria-labelledby="stappen">
        <h2 id="stappen">${words.steps}</h2>
        <ol>
          ${derogationSteps.map(
            (step) =>
              html`<li>
                <h3>${words.who[step]}</h3>
                ${paragraphs(it[step])}
              </li>`,
          )}
        </ol>
      </section>
      <section aria-labelledby="criteria">
        <h2 id="criteria">${words.criteria}</h2>
        <ul>
          ${it.criteria.map((text) => html`<li>${text}</li>`)}
        </ul>
      </section>
      <section aria-labelledby="begin">
        <h2 id="begin">${words.contact}</h2>
        <p>${it.contact}</p>
        <p><a class="button" href="/portretten">${words.portraits}</a></p>
      </section>
    </main>
    ${replaced.length > 0 && html`<footer>${earlier(locale, replaced, words)}</footer>`}`;
  return writePage({ locale, title, skip: words.skip, body });
}

function earlier(locale: Locale, replaced: DerogationRoute[], words: DerogationWords): Html {
  return html`<section aria-labelledby="eerder">
    <h2 id="eerder">${words.earlier}</h2>
    <ul class="versions">
      ${replaced.map(
        ({ number, publishedAt, replacedAt }) =>
          html`<li>${words.version(number, day(publishedAt, locale), day(replacedAt, locale))}</li>`,
      )}
    </ul>
  </section>`;
}

const paragraphs = (text: string): Html =>
  html`${text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)}`;

function notice(locale: Locale, title: string, text: string): string {
  const words = derogationWords[locale];
  const body = html`<main id="tekst">
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a href="/urennorm">${words.all}</a></p>
  </main>`;
  return writePage({ locale, title, skip: words.skip, body });
}
