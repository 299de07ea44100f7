import { isolated, portraitField, portraitWords, routes, type Locale } from '@leerkring/shared';
import { derogationWords } from '../derogations/derogation.words.ts';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { longDate } from '../publications/publication.words.ts';
import { answer } from './edition-page.presenter.ts';
import { editionWords } from './edition.words.ts';
import { approaches, levels, most, type ShelfFilter } from './shelf.rules.ts';
import type { Shown, ShownRow } from './shelf.service.ts';
import { shelfWords, type ShelfWords } from './shelf.words.ts';

const titleOf = ({ edition, values }: Shown): string => values.title?.line || edition.showcase.programme.name;

interface Shelf {
  found: Shown[];
  total: number;
  /** Whether an institution says how to ask for fewer hours. */
  hasRoute: boolean;
}

const toRoute = (locale: Locale, hasRoute: boolean): Html | false =>
  hasRoute && html`<p><a href="/urennorm">${derogationWords[locale].link}</a></p>`;

/** The overview for everyone: search and choose by plain forms, without a script. */
export function presentShelf(locale: Locale, filter: ShelfFilter, shelf: Shelf): string {
  const { found, total } = shelf;
  const words = shelfWords[locale];
  const isFiltered = Object.values(filter).some((it) => it !== null && it !== '');
  const body = html`<header>
      <p class="group"><a href="/publicaties">${words.reports}</a></p>
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${toRoute(locale, shelf.hasRoute)}
    </header>
    <main id="tekst">
      ${total > 0 && filterForm(locale, filter, words)}
      <p role="status" class="byline">${total === 0 ? words.noneYet : words.found(found.length, total)}</p>
      ${isFiltered && html`<p><a href="/portretten">${words.clear}</a></p>`}
      ${total > 0 && found.length === 0 && html`<p class="note">${words.none}</p>`}
      ${
        found.length > 0 &&
        html`<form action="/portretten/vergelijken">
          ${found.length > 1 && html`<p>${words.compareLead}</p>`}
          <ul class="shelf">
            ${found.map((it) => html`<li>${card(locale, it, words, found.length > 1)}</li>`)}
          </ul>
          ${found.length > 1 && html`<p><button>${words.sideBySide}</button></p>`}
        </form>`
      }
    </main>`;
  return writePage({ locale, title: words.title, skip: editionWords[locale].skip, body });
}

function filterForm(locale: Locale, filter: ShelfFilter, words: ShelfWords): Html {
  const labels = portraitWords[locale].choices;
  const select = (name: string, label: string, chosen: string, options: [string, string][]): Html =>
    html`<p>
      <label for="kies-${name}">${label}</label>
      <select id="kies-${name}" name="${name}">
        <option value="">${words.any}</option>
        ${options.map(
          ([value, text]) =>
            html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`,
        )}
      </select>
    </p>`;
  return html`<form class="filter" role="search">
    <p class="whole">
      <label for="zoek">${words.search}</label>
      <input id="zoek" name="zoek" type="search" value="${filter.words}" />
    </p>
    ${select(
      'niveau',
      words.level,
      String(filter.level ?? ''),
      levels.map((it) => [String(it), String(it)]),
    )}
    ${select(
      'leerweg',
      words.route,
      filter.route ?? '',
      routes.map((it) => [it, editionWords[locale].routes[it]]),
    )}
    ${select(
      'aanpak',
      words.approach,
      filter.approach ?? '',
      approaches.map((it) => [it, labels[it as keyof typeof labels]]),
    )}
    <p class="whole"><button>${words.show}</button></p>
  </form>`;
}

function card(locale: Locale, it: Shown, words: ShelfWords, canCompare: boolean): Html {
  const { edition, values } = it;
  const { programme, institution, schoolYear } = edition.showcase;
  const own = editionWords[locale];
  const title = titleOf(it);
  return html`<h2><a href="/portret/${edition.slug}">${title}</a></h2>
    ${values.core?.line && html`<p>${values.core.line}</p>`}
    <p class="byline">
      ${[
        isolated(programme.name),
        own.level(programme.levels),
        own.routes[programme.route],
        isolated(institution),
        schoolYear,
        longDate((edition.publishedAt ?? edition.proposedAt).toISOString(), locale),
      ].join(' · ')}
    </p>
    <p><a href="/portret/${edition.slug}/kaart" aria-label="${own.cardOf(title)}">${own.card}</a></p>
    ${
      canCompare &&
      html`<p class="tick">
        <label
          ><input type="checkbox" name="met" value="${edition.slug}" aria-label="${words.compareOf(title)}" />
          ${words.compare}</label
        >
      </p>`
    }`;
}

interface Comparison {
  shown: Shown[];
  /** How many were ticked; more than fit are not passed over in silence. */
  asked: number;
  rows: ShownRow[];
  isOnlyDifferent: boolean;
  /** On a narrow page, where one field stands at a time. */
  field: string | null;
  hasRoute: boolean;
}

/** Two to four side by side, and for a narrow page one field at a time; a style sheet chooses between the two. */
export function presentShelfComparison(locale: Locale, comparison: Comparison): string {
  const words = shelfWords[locale];
  const { shown, isOnlyDifferent } = comparison;
  const all = comparison.rows;
  const rows = isOnlyDifferent ? all.filter(({ isSame }) => !isSame) : all;
  const href = (change: { field?: string | null; isOnlyDifferent?: boolean }): string => {
    const now = { field: comparison.field, isOnlyDifferent, ...change };
    const query = new URLSearchParams(shown.map(({ edition }) => ['met', edition.slug]));
    if (now.isOnlyDifferent) query.set('verschil', '1');
    if (now.field) query.set('veld', now.field);
    return `/portretten/vergelijken?${query.toString()}`;
  };
  const toggle = isOnlyDifferent
    ? html`<a href="${href({ isOnlyDifferent: false })}">${words.allFields}</a>`
    : html`<a href="${href({ isOnlyDifferent: true })}">${words.onlyDifferences}</a>`;
  const body = html`<header>
      <p class="group"><a href="/portretten">${words.back}</a></p>
      <h1>${words.together}</h1>
      ${toRoute(locale, comparison.hasRoute)}
    </header>
    <main id="tekst">
      ${
        shown.length < 2
          ? html`<p class="note">${words.tooFew}</p>`
          : html`${comparison.asked > most && html`<p class="note">${words.tooMany(comparison.asked, most)}</p>`}
              <p role="status">${words.shown(rows.length, all.length)} · ${toggle}</p>
              ${rows.length === 0 && html`<p class="note">${words.noDifferences}</p>`}
              ${rows.length > 0 && sideBySide(locale, shown, rows, words)}
              ${rows.length > 0 && oneByOne(locale, comparison, rows, words, (field) => href({ field }))}`
      }
    </main>`;
  return writePage({ locale, title: words.together, skip: editionWords[locale].skip, body, isWide: true });
}

function cell(locale: Locale, { values }: Shown, { id }: ShownRow, words: ShelfWords): Html {
  const field = portraitField(id);
  const value = values[id];
  return field && value ? answer(field, value, locale) : html`<p class="byline">${words.nothing}</p>`;
}

function sideBySide(locale: Locale, shown: Shown[], rows: ShownRow[], words: ShelfWords): Html {
  return html`<div class="wide side" role="region" tabindex="0" aria-label="${words.scroll}">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.field}</th>
          ${shown.map(
            ({ edition }) =>
              html`<th scope="col">
                <a href="/portret/${edition.slug}">${edition.showcase.programme.name}</a><br />
                <span class="byline">${edition.showcase.schoolYear}</span>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${portraitWords[locale].fields[row.id].label}</th>
              ${shown.map((it) => html`<td>${cell(locale, it, row, words)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function oneByOne(
  locale: Locale,
  { shown, field }: Comparison,
  rows: ShownRow[],
  words: ShelfWords,
  href: (field: string) => string,
): Html {
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === field),
  );
  const row = rows[at];
  if (!row) return html``;
  const step = (to: number, text: string): Html | false => {
    const other = rows[to];
    return other !== undefined && html`<a class="button" href="${href(other.id)}">${text}</a>`;
  };
  return html`<section class="one" aria-labelledby="veld">
    <p class="byline">${words.position(at + 1, rows.length)}</p>
    <h2 id="veld">${portraitWords[locale].fields[row.id].label}</h2>
    ${shown.map(
      (it) =>
        html`<h3>${isolated(it.edition.showcase.programme.name)} · ${it.edition.showcase.schoolYear}</h3>
          ${cell(locale, it, row, words)}`,
    )}
    <p class="steps">${step(at - 1, words.previous)} ${step(at + 1, words.next)}</p>
  </section>`;
}
